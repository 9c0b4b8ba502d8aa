import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { CACHE } from './paths.mjs'
import { say } from './process.mjs'

const UNREADABLE_AFTER_MS = 5000

/**
 * Runs `work` while no other runner in this folder installs or builds. A runner that died leaves its lock behind:
 * the next one sees that its process is gone and takes over.
 *
 * @template T
 * @param {string} what for the runners that wait
 * @param {() => T | Promise<T>} work looks again whether there is something to do: another may have done it meanwhile
 * @param {{ file?: string, pollMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(what, work, { file = path.join(CACHE, 'runner.lock'), pollMs = 200 } = {}) {
  mkdirSync(path.dirname(file), { recursive: true })
  const id = randomUUID()
  let told = false
  while (!take(file, { id, pid: process.pid, host: os.hostname(), what })) {
    const holder = read(file)
    if (holder.state === 'dead') {
      release(file, holder.id)
      continue
    }
    if (!told && holder.state === 'alive') {
      say(`Waiting for another run in this folder (process ${String(holder.pid)}: ${holder.what}).`)
      told = true
    }
    await sleep(pollMs)
  }
  const onExit = () => { if (read(file).id === id) rmSync(file, { force: true }) }
  process.once('exit', onExit)
  try {
    return await work()
  } finally {
    process.off('exit', onExit)
    onExit()
  }
}

/** @param {string} file @param {object} holder */
function take(file, holder) {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST') || isCode(error, 'EPERM')) return false
    throw error
  }
}

/**
 * @param {string} file
 * @returns {{ state: 'alive' | 'dead' | 'unknown', id: string, pid: number, what: string }}
 */
function read(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'))
    // A process number means nothing on another machine, for instance in a folder that two containers share.
    const isOurs = holder.host === os.hostname()
    return { ...holder, state: isOurs && !isRunning(holder.pid) ? 'dead' : 'alive' }
  } catch {
    // Between the creation of the file and its content there is a moment; a crash there leaves it empty.
    const isOld = age(file) > UNREADABLE_AFTER_MS
    return { state: isOld ? 'dead' : 'unknown', id: '', pid: 0, what: '' }
  }
}

/**
 * Removes the lock of a dead runner. Two that find it at once must not remove the lock of a third, so the removal is
 * a small lock of its own, and looks again.
 *
 * @param {string} file @param {string} id
 */
function release(file, id) {
  const guard = `${file}.release`
  if (age(guard) > UNREADABLE_AFTER_MS) rmSync(guard, { force: true })
  if (!take(guard, {})) return
  try {
    const now = read(file)
    if (now.state === 'dead' && now.id === id) rmSync(file, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

/** @param {string} file milliseconds since it was written; 0 when it is not there */
function age(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code
