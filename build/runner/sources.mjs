import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ROOT, here, inRoot } from './paths.mjs'
import { Refusal, run, say } from './process.mjs'

/** Everything that the build reads. Packages are in it through the lock file. */
const SOURCES = ['renderer', 'shared', 'electron', 'build/bundle.mjs', 'build/config/vite.config.ts', 'package.json', 'package-lock.json']

/** Written by build/bundle.mjs as the last thing; in dist-electron, so that it goes when the result goes. */
export const BUILD_STAMP = inRoot('dist-electron', '.stamp')

export function isBuildCurrent() {
  return existsSync(inRoot('dist', 'index.html')) && existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === sourceHash()
}

export async function buildIfChanged() {
  if (isBuildCurrent()) return
  const start = Date.now()
  say('Building.')
  const code = await run(process.execPath, [here('bundle.mjs')], { stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Refusal('The build failed; the reason stands above.')
  say(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`)
}

/** Content, not times: a fresh checkout or a switch of branches and back builds nothing. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesBelow(inRoot(source))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** @param {string} start a file or a folder @returns {string[]} sorted */
function filesBelow(start) {
  if (!existsSync(start)) return []
  if (statSync(start).isFile()) return [start]
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
