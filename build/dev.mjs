/**
 * `npm run dev [-- flags of npm start]`: the organizer, built and started anew after every change of a source. The
 * address stays the same with `--port N`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import process from 'node:process'
import { here, inRoot } from './runner/paths.mjs'
import { Refusal, say } from './runner/process.mjs'
import { buildIfChanged } from './runner/sources.mjs'

const QUIET_MS = 300

/** @type {NodeJS.Timeout | undefined} */
let timer
let isBuilding = false
let host = start()

function start() {
  const child = spawn(process.execPath, [here('start.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
  // Closed by the person, not by us: the work is done.
  child.once('exit', (code) => { if (!isBuilding) process.exit(code ?? 0) })
  return child
}

async function rebuild() {
  if (isBuilding) return later()
  isBuilding = true
  try {
    await buildIfChanged()
    // The old one goes first: it holds the port and the library.
    const ended = once(host, 'exit')
    if (host.exitCode === null && host.kill('SIGTERM')) await ended
    host = start()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
  } finally {
    isBuilding = false
  }
}

function later() {
  clearTimeout(timer)
  timer = setTimeout(() => void rebuild(), QUIET_MS)
}

for (const folder of ['electron', 'renderer', 'shared']) watch(inRoot(folder), { recursive: true }, later)
process.on('SIGTERM', () => {
  host.kill('SIGTERM')
  process.exit(0)
})
