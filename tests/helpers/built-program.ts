import path from 'node:path'
import { withLock } from '../../build/runner/lock.mjs'
import { buildIfChanged } from '../../build/runner/sources.mjs'

const BUILD = path.resolve(import.meta.dirname, '../../dist-electron')

export const BUILT_CLI = path.join(BUILD, 'cli.js')
export const BUILT_SERVE = path.join(BUILD, 'serve.js')

/** Before tests that start the program: it is that of the present sources, as under each npm script. */
export async function setup(): Promise<void> {
  await withLock('building', buildIfChanged)
}
