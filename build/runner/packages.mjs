import { readFileSync } from 'node:fs'
import { npm } from './npm.mjs'
import { ROOT, inRoot } from './paths.mjs'
import { Refusal, say, withHeartbeat } from './process.mjs'

/**
 * npm writes down what it installed as the last step of an install, so an interrupted one, a changed lock file and an
 * install by hand are all seen for what they are, without a stamp of our own that could say something else.
 *
 * @param {string} [folder]
 */
export function arePackagesCurrent(folder = ROOT) {
  const wanted = packagesIn(inRoot(folder, 'package-lock.json'))
  const installed = packagesIn(inRoot(folder, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return (
    Object.entries(wanted).every(([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version) &&
    Object.entries(installed).every(([name, entry]) => wanted[name]?.version === entry.version)
  )
}

/** Installs exactly the lock file. */
export async function installPackages() {
  if (arePackagesCurrent()) return
  const start = Date.now()
  say('Installing the packages of the lock file (half a minute, and longer on a slow network).')
  const code = await withHeartbeat('installing', npm(['ci', '--no-audit', '--no-fund'], { cwd: ROOT }))
  if (code !== 0) throw new Refusal(`The packages could not be installed: npm ended with ${String(code)}, and its reason stands above.`)
  say(`Packages installed in ${((Date.now() - start) / 1000).toFixed(0)} s.`)
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return null
  }
}
