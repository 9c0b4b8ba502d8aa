import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { CACHE, inRoot } from './runner/paths.mjs'
import { say } from './runner/process.mjs'

const NO_ANSWER_MS = 3000
const STALLED_MS = 20_000
const FORGET_FAILURE_MS = 30 * 60_000
const FAILED = path.join(CACHE, 'electron-fetch-failed')

const EXECUTABLE = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/**
 * Path of Electron's executable, or null. Never require('electron'): where the binary is absent it starts a download.
 *
 * @param {string} [folder] of the package
 */
export function installedElectron(folder = inRoot('node_modules', 'electron')) {
  if (!existsSync(path.join(folder, 'package.json'))) return null
  const named = path.join(folder, 'path.txt')
  const usual = process.platform === 'win32' || process.platform === 'darwin' ? EXECUTABLE[process.platform] : 'electron'
  const file = existsSync(named) ? readFileSync(named, 'utf8').trim() : usual
  const full = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), file)
  return existsSync(full) ? full : null
}

/**
 * Runs Electron's own installer, where there is a chance that it succeeds.
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function fetchElectron() {
  if (isFresh(FAILED)) return { reason: readFileSync(FAILED, 'utf8') }
  const version = electronVersion()
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const source = `${mirror()}v${version}/${file}`
  if (!isDownloaded(file)) {
    const silence = await whyUnreachable(source)
    if (silence) return failed(`${new URL(source).host} ${silence}`)
  }
  say(`Fetching Electron ${version} (about 110 MB, once).`)
  const end = await runInstaller()
  const executable = installedElectron()
  return end === 'done' && executable ? { path: executable } : failed(end === 'stalled' ? 'its download stopped on the way' : "Electron's installer did not succeed")
}

/**
 * A network that answers and then stops must not hold the start for ever, and a slow one must not be cut off: the
 * installer is ended only when its files have not grown for a while.
 *
 * @returns {Promise<'done' | 'failed' | 'stalled'>}
 */
function runInstaller() {
  const folder = inRoot('node_modules', 'electron')
  const temporary = path.join(CACHE, 'electron-download')
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  let bytes = 0
  let grownAt = Date.now()
  let isStalled = false
  const timer = setInterval(() => {
    const now = bytesBelow(temporary) + bytesBelow(path.join(folder, 'dist'))
    if (now !== bytes) [bytes, grownAt] = [now, Date.now()]
    isStalled = Date.now() - grownAt > STALLED_MS
    if (isStalled) child.kill()
    else if (Date.now() % 5000 < 1000) say(`  … ${(bytes / 1024 / 1024).toFixed(0)} MB`)
  }, 1000)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(timer)
      rmSync(temporary, { recursive: true, force: true })
      resolve(isStalled ? 'stalled' : code === 0 ? 'done' : 'failed')
    })
  })
}

/** @param {string} folder */
function bytesBelow(folder) {
  if (!existsSync(folder)) return 0
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0)
  } catch {
    // A file was moved away between the two questions.
    return 0
  }
}

/**
 * Why a file cannot be fetched, or null when the server knows it.
 *
 * @param {string} address
 * @param {number} [limitMs]
 */
export async function whyUnreachable(address, limitMs = NO_ANSWER_MS) {
  try {
    const answer = await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(limitMs) })
    return answer.status < 400 ? null : `answered ${String(answer.status)}`
  } catch (error) {
    const isSilent = error instanceof Error && error.name === 'TimeoutError'
    return isSilent ? 'did not answer' : 'cannot be reached'
  }
}

/** The version that is in package.json and lock. */
export function electronVersion() {
  return String(JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version)
}

/** Where @electron/get looks, ending in a slash. */
export function mirror() {
  const named = process.env['npm_config_electron_mirror'] ?? process.env['NPM_CONFIG_ELECTRON_MIRROR'] ?? process.env['ELECTRON_MIRROR']
  return named ?? 'https://github.com/electron/electron/releases/download/'
}

/** Whether an earlier download lies in Electron's cache. @param {string} file */
export function isDownloaded(file) {
  const home = os.homedir()
  const usual = { win32: path.join(process.env['LOCALAPPDATA'] ?? home, 'electron', 'Cache'), darwin: path.join(home, 'Library', 'Caches', 'electron') }
  const cache =
    process.env['electron_config_cache'] ??
    (process.platform === 'win32' || process.platform === 'darwin'
      ? usual[process.platform]
      : path.join(process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'electron'))
  return existsSync(cache) && readdirSync(cache, { recursive: true }).some((entry) => path.basename(String(entry)) === file)
}

/** @param {string} reason */
function failed(reason) {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(FAILED, reason)
  return { reason }
}

/** @param {string} file */
function isFresh(file) {
  if (!existsSync(file)) return false
  if (Date.now() - statSync(file).mtimeMs < FORGET_FAILURE_MS) return true
  rmSync(file, { force: true })
  return false
}
