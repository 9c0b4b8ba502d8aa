const WAITS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000]

/** Calls again after growing pauses, until stopped. */
export function retryTimer(again: () => void) {
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    later(): void {
      clearTimeout(timer)
      timer = setTimeout(again, WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)])
      attempt += 1
    },
    stop(): void {
      clearTimeout(timer)
      attempt = 0
    },
  }
}
