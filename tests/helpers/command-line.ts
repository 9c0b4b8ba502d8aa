import { execFile } from 'node:child_process'
import path from 'node:path'
import { BUILT_CLI } from './built-program.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs the command line as a program of its own, in English unless told otherwise, away from the user's library. */
export function organizer(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const own = {
    LC_ALL: 'en_GB.UTF-8',
    HUICHENG_LIBRARY: path.join(ROOT, '.cache/no-library'),
    // Compiling it once saves a quarter of each start.
    NODE_COMPILE_CACHE: path.join(ROOT, '.cache/compiled'),
  }
  const options = { env: { ...process.env, ...own, ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [BUILT_CLI, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, stdout, stderr })
    })
  })
}
