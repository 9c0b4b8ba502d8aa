import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes that are really in use: what is garbage has been collected before. */
export function settledHeapMb(): number {
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
