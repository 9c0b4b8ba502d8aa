const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const IMPATIENT_EXIT = 130

/** Raised by Ctrl+C, by a closed terminal or by the system's polite request to end; a second one ends at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(IMPATIENT_EXIT)
      stop.abort()
    })
  }
  return stop.signal
}
