import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright'
import { browserForTests, needsNoSandbox } from '../../build/browsers.mjs'
import { writeEventFile } from '#shared/contract/event-file.ts'
import type { Event } from '#shared/domain/event/event.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The built program with one event in its library, on a page of a real browser; null where there is no Chromium. */
export async function servedEvent(event: Event): Promise<{ readonly page: Page; readonly close: () => Promise<void> } | null> {
  const found = await browserForTests({ mayInstall: false, say: () => undefined })
  if (!found) return null
  const folder = mkdtempSync(join(tmpdir(), 'huicheng-bench-'))
  const library = await libraryIn(folder, event)
  const server = spawn(process.execPath, [join(ROOT, 'dist-electron/serve.js'), '--port', '0', '--no-open', '--library', library])
  const browser = await chromium.launch({ executablePath: found.path, args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(needsNoSandbox() ? ['--no-sandbox'] : [])] })
  const address = await new Promise<string>((told) => createInterface({ input: server.stdout }).once('line', told))
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  const close = async (): Promise<void> => {
    await browser.close()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { page, close }
}

async function libraryIn(folder: string, event: Event): Promise<string> {
  const [library, file] = [join(folder, 'library'), join(folder, 'event.hcevent')]
  writeFileSync(file, writeEventFile(event))
  const child = spawn(process.execPath, [join(ROOT, 'dist-electron/cli.js'), 'import', file, '--library', library], { stdio: 'ignore' })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`the event could not be imported: ${String(code)}`)
  return library
}
