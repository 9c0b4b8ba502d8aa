import { performance } from 'node:perf_hooks'
import type { Clock } from '#core/ports/ports.ts'

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
}
