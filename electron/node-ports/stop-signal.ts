const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const IMPATIENT_EXIT = 130
/** A terminal and a parent may both pass one Ctrl+C on: what follows within this time is the same wish. */
const SAME_WISH_MS = 1_000

/** Raised by Ctrl+C, by a closed terminal or by the system's polite request to end; a second one ends at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  let stoppedAtMs = 0
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (!stop.signal.aborted) {
        stoppedAtMs = performance.now()
        stop.abort()
      } else if (performance.now() - stoppedAtMs > SAME_WISH_MS) process.exit(IMPATIENT_EXIT)
    })
  }
  return stop.signal
}
