import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from 'playwright'
import { browserForTests, needsNoSandbox } from '../../build/browsers.mjs'
import { writeEventFile } from '#shared/contract/event-file.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'

/** The built program and a browser, for benches that measure what a user sees. */

const ROOT = resolve(import.meta.dirname, '../..')
export const EVENT_NAME = '示例会议'

export type Server = { readonly address: string; readonly stop: () => void }

/** null where no Chromium is installed */
export async function launchedChromium(): Promise<Browser | null> {
  const found = await browserForTests({ mayInstall: false, say: () => undefined })
  if (!found) return null
  return chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(needsNoSandbox() ? ['--no-sandbox'] : [])],
  })
}

export function startedServer(library: string): Promise<Server> {
  return started(spawn(process.execPath, [join(ROOT, 'dist-electron/serve.js'), '--port', '0', '--no-open', '--library', library]))
}

export function startedPreview(folder: string): Promise<Server> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  return started(spawn(process.execPath, [vite, 'preview', '--port', '0', '--host', '127.0.0.1'], { cwd: folder }))
}

/** Waits for the first address that a server prints. */
function started(child: ChildProcess): Promise<Server> {
  return new Promise((found, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
    if (!child.stdout) return failed(new Error('the server has no output'))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line.replace(/\u001b\[[0-9;]*m/g, ''))?.[0]
      if (address) found({ address, stop: () => child.kill() })
    })
  })
}

/** A library with one event of so many people. */
export async function libraryOf(folder: string, people: number): Promise<string> {
  const [library, file] = [join(folder, 'library'), join(folder, 'event.hcevent')]
  writeFileSync(file, writeEventFile(crowdedEvent(people)))
  const child = spawn(process.execPath, [join(ROOT, 'dist-electron/cli.js'), 'import', file, '--library', library], { stdio: 'ignore' })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`the event could not be imported: ${String(code)}`)
  return library
}
