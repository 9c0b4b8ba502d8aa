/**
 * `npm run package [-- linux win mac] [--anyway]`: the installers, into release/. Electron and the tools that make
 * installers are fetched; where they cannot be, it says at once what is missing and makes what it can. `--anyway`
 * tries without asking the network first, for machines whose caches are filled.
 */
import { Arch, Platform, build } from 'electron-builder'
import { statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { electronVersion, isDownloaded, mirror, whyUnreachable } from './electron.mjs'
import { ROOT, here } from './runner/paths.mjs'
import { say } from './runner/process.mjs'

const TOOLS = process.env['ELECTRON_BUILDER_BINARIES_MIRROR'] ?? 'https://github.com/electron-userland/electron-builder-binaries/releases/'

/** @typedef {{ system: 'linux' | 'win' | 'mac', platform: Platform, electron: string, target: string, name: string, tools: string }} Installer */

/** @type {readonly Installer[]} */
const INSTALLERS = [
  { system: 'linux', platform: Platform.LINUX, electron: 'linux', target: 'AppImage', name: 'AppImage for Linux', tools: 'the AppImage tools' },
  { system: 'linux', platform: Platform.LINUX, electron: 'linux', target: 'deb', name: 'deb for Debian and its kin', tools: 'fpm' },
  { system: 'win', platform: Platform.WINDOWS, electron: 'win32', target: 'nsis', name: 'installer for Windows', tools: 'NSIS' },
  { system: 'win', platform: Platform.WINDOWS, electron: 'win32', target: 'portable', name: 'portable app for Windows', tools: 'NSIS' },
  { system: 'mac', platform: Platform.MAC, electron: 'darwin', target: 'dmg', name: 'disk image for macOS', tools: 'the dmg tools' },
]
const POSSIBLE = process.platform === 'win32' ? ['win'] : process.platform === 'darwin' ? ['mac', 'win', 'linux'] : ['linux', 'win']

const args = process.argv.slice(2)
const isAnyway = args.includes('--anyway')
const systems = args.filter((arg) => !arg.startsWith('--'))
const unknown = [...systems.filter((system) => !['linux', 'win', 'mac'].includes(system)), ...args.filter((arg) => arg.startsWith('--') && arg !== '--anyway')]
if (unknown.length > 0) {
  say(`Unknown: ${unknown.join(', ')}. Known: linux, win, mac, --anyway.`)
  process.exit(2)
}

/** @type {Map<string, Promise<string | null>>} */
const answers = new Map()
/** Each address is asked once. @param {string} address */
function silenceOf(address) {
  const answer = answers.get(address) ?? whyUnreachable(address)
  answers.set(address, answer)
  return answer
}

/** What stands in the way of an installer, as the end of a sentence; null when nothing is known to. @param {Installer} installer */
async function obstacle({ system, electron, tools }) {
  if (!POSSIBLE.includes(system)) return 'it can only be made on macOS'
  if (isAnyway) return null
  const version = electronVersion()
  const arch = system === 'mac' ? process.arch : 'x64'
  const file = `electron-v${version}-${electron}-${arch}.zip`
  const source = `${mirror()}v${version}/${file}`
  const silence = isDownloaded(file) ? null : await silenceOf(source)
  if (silence) return `it needs Electron ${version} for ${electron}, and ${new URL(source).host} ${silence}`
  const toolSilence = await silenceOf(TOOLS)
  return toolSilence ? `it needs ${tools}, and ${new URL(TOOLS).host} ${toolSilence}` : null
}

const made = []
let unmade = 0
for (const installer of INSTALLERS) {
  if (systems.length > 0 ? !systems.includes(installer.system) : installer.system === 'mac' && process.platform !== 'darwin') continue
  const reason = await obstacle(installer)
  if (reason) {
    unmade += 1
    say(`Not made: ${installer.name}; ${reason}.`)
    continue
  }
  try {
    const arch = installer.system === 'mac' && process.arch === 'arm64' ? Arch.arm64 : Arch.x64
    const files = await build({
      projectDir: ROOT,
      targets: installer.platform.createTarget(installer.target, arch),
      config: { extends: here('config', 'electron-builder.yml') },
      publish: 'never',
    })
    made.push(...files)
  } catch (error) {
    unmade += 1
    say(`Not made: ${installer.name}; ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`)
  }
}
for (const file of made) console.log(`${path.relative(ROOT, file)}  ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`)
if (unmade > 0) say('With access to those addresses (or a mirror: ELECTRON_MIRROR, ELECTRON_BUILDER_BINARIES_MIRROR) run it again. `npm run package:check` shows without network that the app packs.')
process.exitCode = unmade === 0 ? 0 : 1
