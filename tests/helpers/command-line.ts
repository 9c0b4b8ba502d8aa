import { execFile } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ENTRY = path.join(ROOT, 'electron/cli.ts')

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs the command line as a program of its own, in English unless told otherwise, away from the user's library. */
export function organizer(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const own = {
    LC_ALL: 'en_GB.UTF-8',
    HUICHENG_LIBRARY: path.join(ROOT, '.cache/no-library'),
    // Hundreds of starts from the source: compiling them once halves the time.
    NODE_COMPILE_CACHE: path.join(ROOT, '.cache/compiled'),
  }
  const options = { env: { ...process.env, ...own, ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [ENTRY, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, stdout, stderr })
    })
  })
}
