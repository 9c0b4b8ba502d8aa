/**
 * `npm run package:check`: packs the built app with a stand-in Electron for Linux and Windows, without network, and
 * looks into what came out. What it cannot show is whether the packed app runs: that needs Electron's binary.
 */
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch, Platform, build } from 'electron-builder'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { ROOT, here, inRoot } from '../runner/paths.mjs'
import { makeStandInElectron } from './stand-in-electron.mjs'

const WORK = inRoot('release', 'check')
const ON = FuseState.ENABLE
const OFF = FuseState.DISABLE

/** What each fuse must be after packing. @type {[FuseV1Options, FuseState][]} */
const FUSES = [
  [FuseV1Options.RunAsNode, OFF],
  [FuseV1Options.EnableCookieEncryption, ON],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
  [FuseV1Options.EnableNodeCliInspectArguments, OFF],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
  [FuseV1Options.OnlyLoadAppFromAsar, ON],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, OFF],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
]
const NEEDED = ['package.json', 'dist/index.html', 'dist-electron/main.js', 'dist-electron/preload.cjs', 'dist-electron/render-worker.js', 'dist-electron/reading-worker.js', 'dist-electron/serve.js', 'dist-electron/cli.js']
const FONTS = ['NotoSerifSC_400Regular.ttf', 'NotoSerifSC_700Bold.ttf', 'NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf', 'lxgw-wenkai-latin-500-normal.woff', 'NotoSerifSC-OFL.txt', 'NotoSansSC-OFL.txt', 'LXGWWenKai-OFL.txt']
const FORBIDDEN = /(^|\/)node_modules\/|\.(map|ts|vue|ttf)$|(^|\/)(\.stamp|\.env)/

/** @type {string[]} */
const problems = []
let checks = 0
/** @param {boolean} isRight @param {string} otherwise */
function expect(isRight, otherwise) {
  checks += 1
  if (!isRight) problems.push(otherwise)
}

/** @param {'linux' | 'win'} platform @returns {Promise<string>} the unpacked folder */
async function pack(platform) {
  const electron = path.join(WORK, 'electron', platform)
  makeStandInElectron(electron, platform)
  const output = path.join(WORK, platform)
  await quietly(() => build({
    projectDir: ROOT,
    targets: (platform === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir', Arch.x64),
    config: { extends: here('config', 'electron-builder.yml'), electronDist: electron, directories: { output, buildResources: here('resources') } },
    publish: 'never',
  }))
  return path.join(output, `${platform}-unpacked`)
}

/**
 * electron-builder tells its whole story on stdout; it is worth reading only when it ends badly.
 *
 * @param {() => Promise<unknown>} work
 */
async function quietly(work) {
  const write = process.stdout.write.bind(process.stdout)
  /** @type {string[]} */
  const story = []
  process.stdout.write = (text) => story.push(String(text)) > 0
  try {
    await work()
  } catch (error) {
    write(story.join(''))
    throw error
  } finally {
    process.stdout.write = write
  }
}

/** @param {string} folder @param {string} executable */
async function look(folder, executable) {
  const where = path.relative(WORK, folder)
  const asar = path.join(folder, 'resources', 'app.asar')
  const files = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
  for (const name of NEEDED) expect(files.includes(name), `${where}: app.asar has no ${name}`)
  for (const name of files) expect(!FORBIDDEN.test(name), `${where}: app.asar holds ${name}, which does not belong in it`)

  const { main } = JSON.parse(extractFile(asar, 'package.json').toString())
  expect(main === 'dist-electron/main.js' && files.includes(main), `${where}: package.json starts ${String(main)}`)
  for (const name of FONTS) {
    const font = path.join(folder, 'resources', 'fonts', name)
    expect(existsSync(font) && statSync(font).size > 1000, `${where}: the font file ${name} is not beside app.asar`)
  }
  const locales = readdirSync(path.join(folder, 'locales')).sort().join(' ')
  expect(locales === 'en-US.pak zh-CN.pak', `${where}: its languages are ${locales}`)

  const wire = await getCurrentFuseWire(path.join(folder, executable))
  for (const [fuse, state] of FUSES) {
    expect(wire[fuse] === state, `${where}: fuse ${FuseV1Options[fuse]} is not ${state === ON ? 'on' : 'off'}`)
  }
  console.log(`${where}: ${String(files.length)} files in app.asar, ${(statSync(asar).size / 1024 / 1024).toFixed(1)} MB`)
}

/** Windows compares this hash before it loads the archive. @param {string} folder */
function lookAtIntegrity(folder) {
  const { headerString } = getRawHeader(path.join(folder, 'resources', 'app.asar'))
  const wanted = createHash('sha256').update(headerString).digest('hex')
  const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(path.join(folder, 'Huicheng.exe')))).entries
  const entry = resources.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  const [hash] = entry ? JSON.parse(Buffer.from(entry.bin).toString('utf8')) : []
  expect(hash?.value === wanted && hash.file === 'resources\\app.asar', 'win-unpacked: the integrity hash in Huicheng.exe is not that of app.asar')
}

/** Far from the project, so that a package that was not bundled is missed. @param {string} folder */
function runAlone(folder) {
  const alone = mkdtempSync(path.join(os.tmpdir(), 'huicheng-packed-'))
  try {
    extractAll(path.join(folder, 'resources', 'app.asar'), alone)
    const { status, stderr } = spawnSync(process.execPath, [path.join(alone, 'dist-electron', 'cli.js'), '--help'], { cwd: alone, encoding: 'utf8' })
    expect(status === 0, `the packed command line does not run by itself: ${stderr.trim().slice(0, 400)}`)
  } finally {
    rmSync(alone, { recursive: true, force: true })
  }
}

const start = Date.now()
try {
  rmSync(WORK, { recursive: true, force: true })
  const linux = await pack('linux')
  const windows = await pack('win')
  await look(linux, 'huicheng')
  await look(windows, 'Huicheng.exe')
  lookAtIntegrity(windows)
  runAlone(linux)
} finally {
  rmSync(WORK, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
console.log(`Package: ${String(checks - problems.length)} of ${String(checks)} right, ${((Date.now() - start) / 1000).toFixed(1)} s.`)
process.exitCode = problems.length === 0 ? 0 : 1
