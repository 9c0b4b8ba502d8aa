import { hostname } from 'node:os'
import type { Machine } from '#core/ports/ports.ts'

/** The machine and process that this program runs in. */
export const thisMachine: Machine = {
  host: hostname(),
  process: process.pid,
  isRunning: (processId) => {
    if (processId === process.pid) return true
    try {
      process.kill(processId, 0)
      return true
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM' // it is there, but another user's
    }
  },
}
