import { spawn } from 'node:child_process'
import os from 'node:os'
import process from 'node:process'

const LAST_WORDS_MS = 2000

/** Something that a person can put right; its message is all that they need to see. */
export class Refusal extends Error {}

/** @param {string} sentence on stderr, because stdout belongs to the command */
export const say = (sentence) => void process.stderr.write(`${sentence}\n`)

/**
 * Runs a program in our place: same terminal, its exit code is ours.
 *
 * A terminal sends Ctrl+C to the whole group, so the child already has it; without a terminal it was sent to us alone
 * and is passed on. Either way the child decides when it ends.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, cwd?: string, shell?: boolean, tell?: (text: string) => void }} [options]
 *   `tell` is given what the program says, both streams, instead of the terminal
 * @returns {Promise<number>}
 */
export function run(file, args, { tell, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: tell ? ['inherit', 'pipe', 'pipe'] : 'inherit', windowsHide: false, ...options })
    if (tell) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', tell)
    let isPassedOn = false
    const interrupted = () => {
      // Whoever signals a whole group reaches the child too, and a second Ctrl+C means impatience to it.
      if (!process.stdin.isTTY && !isPassedOn) child.kill('SIGINT')
      isPassedOn = true
    }
    const ended = () => { child.kill('SIGTERM') }
    process.on('SIGINT', interrupted)
    process.on('SIGTERM', ended)
    process.on('SIGHUP', ended)
    const finish = () => {
      process.off('SIGINT', interrupted)
      process.off('SIGTERM', ended)
      process.off('SIGHUP', ended)
    }
    child.once('error', (error) => {
      finish()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      finish()
      const end = () => { resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 1)) }
      // What it said last may still be on its way; something that it left behind may hold the pipe for ever.
      const timer = setTimeout(end, LAST_WORDS_MS)
      child.once('close', () => {
        clearTimeout(timer)
        end()
      })
    })
  })
}

/**
 * Says that work goes on, for terminals and logs in which the work itself shows nothing.
 *
 * @template T
 * @param {string} what
 * @param {Promise<T>} work
 */
export async function withHeartbeat(what, work) {
  const start = Date.now()
  const timer = setInterval(() => { say(`  … ${what}, ${String(Math.round((Date.now() - start) / 1000))} s`) }, 5000)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}
