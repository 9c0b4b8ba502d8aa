import { performance } from 'node:perf_hooks'
import type { Clock } from '#core/ports/ports.ts'

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  every: (milliseconds, task) => {
    const timer = setInterval(task, milliseconds)
    timer.unref() // no reason to keep the program alive
    return () => clearInterval(timer)
  },
}
