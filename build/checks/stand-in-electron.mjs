import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { electronVersion } from '../electron.mjs'
import { inRoot } from '../runner/paths.mjs'

/** The marker that tools look for in an executable, then version 1 and the states of the nine fuses, as Electron ships them. */
const FUSE_WIRE = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('110100011')])

/** A real Windows executable with a version resource, which the integrity hash is written into; it is never run. */
const ANY_EXE = 'node_modules/electron-winstaller/vendor/7z-x64.exe'

/**
 * A folder that electron-builder takes for Electron's: enough for packing, never runnable.
 *
 * @param {string} folder
 * @param {'linux' | 'win'} platform
 */
export function makeStandInElectron(folder, platform) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  mkdirSync(path.join(folder, 'locales'))
  const [name, body] = platform === 'win' ? ['electron.exe', readFileSync(inRoot(ANY_EXE))] : ['electron', Buffer.from('#!/bin/sh\nexit 1\n')]
  writeFileSync(path.join(folder, name), Buffer.concat([body, FUSE_WIRE]), { mode: 0o755 })
  writeFileSync(path.join(folder, 'version'), electronVersion())
  for (const licence of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, licence), '')
  for (const locale of ['zh-CN', 'zh-TW', 'en-US', 'fr']) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
}
