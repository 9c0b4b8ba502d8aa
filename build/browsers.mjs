import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const LINUX = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]

/**
 * An installed browser of the Chromium family, looked for in the usual places.
 *
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv, isExecutable?: (file: string) => boolean }} [machine]
 * @returns {{ name: string, path: string } | null}
 */
export function installedBrowser({ platform = process.platform, env = process.env, isExecutable = canExecute } = {}) {
  for (const file of candidates(platform, env)) {
    if (isExecutable(file)) return { name: nameOf(file), path: file }
  }
  return null
}

/** @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env @returns {string[]} */
function candidates(platform, env) {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
    return WINDOWS.flatMap((file) => folders.map((folder) => path.win32.join(folder, file)))
  }
  if (platform === 'darwin') {
    return MAC.flatMap((file) => ['/Applications', path.posix.join(env['HOME'] ?? '', 'Applications')].map((folder) => path.posix.join(folder, file)))
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return LINUX.flatMap((file) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => path.posix.join(folder, file)))
}

/** @param {string} file */
function nameOf(file) {
  if (/edge/i.test(file)) return 'Edge'
  return /google|chrome\.exe/i.test(file) && !/chromium/i.test(file) ? 'Chrome' : 'Chromium'
}

/** @param {string} file */
function canExecute(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The browser for the end-to-end tests: Playwright's own, else the system's, else the package manager's.
 *
 * @param {{ mayInstall: boolean, say: (sentence: string) => void }} options
 * @returns {Promise<{ name: string, path: string } | null>}
 */
export async function browserForTests({ mayInstall, say }) {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  if (own !== '' && canExecute(own)) return { name: "Playwright's Chromium", path: own }
  const found = installedBrowser()
  if (found || !mayInstall || process.platform !== 'linux' || process.getuid?.() !== 0) return found
  say('No browser is installed; asking apt-get for Chromium.')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  return installedBrowser()
}

/** Whether a window can be shown. @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env */
export function hasScreen(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** Chromium refuses to start as root with its sandbox on, so it is off for root on Linux and for nobody else. */
export function needsNoSandbox() {
  return process.platform === 'linux' && process.getuid?.() === 0
}
