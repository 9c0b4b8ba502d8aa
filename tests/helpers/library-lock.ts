import { existsSync, readdirSync } from 'node:fs'

/** Whether a program of this machine has the library open. */
export function isLocked(library: string): boolean {
  return existsSync(library) && readdirSync(library).some((name) => /^library\..+\.lock$/.test(name))
}
