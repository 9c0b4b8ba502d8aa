import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../build/runner/lock.mjs'
import { isNodeNewEnough } from '../../build/runner/newer-node.mjs'
import { arePackagesCurrent } from '../../build/runner/packages.mjs'

const LOCK_MODULE = pathToFileURL(path.resolve(import.meta.dirname, '../../build/runner/lock.mjs')).href

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huicheng-runner-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the Node that is new enough', () => {
  it.each([
    ['24.15.0', true],
    ['24.21.0', true],
    ['22.22.2', true],
    ['22.22.1', false],
    ['24.14.9', false],
    ['20.20.2', false],
    ['26.1.0', false],
  ])('%s: %s', (version, expected) => {
    expect(isNodeNewEnough(version, '^22.22.2 || ^24.15.0')).toBe(expected)
  })
})

describe('the packages', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-os': { version: '1.0.0', optional: true } } }
  const install = (packages: object): void => {
    mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
    writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
  }
  beforeEach(() => writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock)))

  it('are not current before an install', () => expect(arePackagesCurrent(folder)).toBe(false))

  it('are current after one, without those for other systems', () => {
    install({ 'node_modules/a': { version: '1.0.0' } })
    expect(arePackagesCurrent(folder)).toBe(true)
  })

  it('are not current when one is older or left over', () => {
    install({ 'node_modules/a': { version: '0.9.0' } })
    expect(arePackagesCurrent(folder)).toBe(false)
    install({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/gone': { version: '1.0.0' } })
    expect(arePackagesCurrent(folder)).toBe(false)
  })
})

describe('the lock between two runners', () => {
  it('lets one work at a time', async () => {
    const file = path.join(folder, 'runner.lock')
    const log = path.join(folder, 'log')
    const script = path.join(folder, 'worker.mjs')
    writeFileSync(
      script,
      `import { appendFileSync } from 'node:fs'
       import { setTimeout } from 'node:timers/promises'
       import { withLock } from ${JSON.stringify(LOCK_MODULE)}
       await withLock('working', async () => {
         appendFileSync(${JSON.stringify(log)}, 'in ')
         await setTimeout(60)
         appendFileSync(${JSON.stringify(log)}, 'out ')
       }, { file: ${JSON.stringify(file)}, pollMs: 10 })`,
    )
    const worker = (): Promise<unknown> => new Promise((resolve) => spawn(process.execPath, [script], { stdio: 'ignore' }).once('exit', resolve))
    expect(await Promise.all([worker(), worker(), worker(), worker()])).toEqual([0, 0, 0, 0])
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out in out ')
    expect(existsSync(file)).toBe(false)
  })

  it('takes over from a runner that died', async () => {
    const file = path.join(folder, 'runner.lock')
    const died = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
    await new Promise((resolve) => died.once('exit', resolve))
    writeFileSync(file, JSON.stringify({ id: 'x', pid: died.pid, host: os.hostname(), what: 'building' }))
    expect(await withLock('working', () => 'done', { file, pollMs: 10 })).toBe('done')
    expect(existsSync(file)).toBe(false)
  })

  it('is given back when the work fails', async () => {
    const file = path.join(folder, 'runner.lock')
    await expect(withLock('working', () => Promise.reject(new Error('no')), { file })).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
  })
})
