import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startBrowserHost, type BrowserHost, type BrowserHostOptions } from '../../electron/hosts/browser/browser-host.ts'
import { Offers } from '../../electron/hosts/browser/offers.ts'

export type RunningHost = {
  readonly host: BrowserHost
  readonly port: number
  readonly token: string
  readonly offers: Offers
  /** what our own page sends with a call */
  readonly own: OutgoingHttpHeaders
  readonly stop: () => Promise<void>
}

/** Writes a page of three files. */
export function writePage(folder: string): void {
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>示例</title>')
  writeFileSync(path.join(folder, 'assets', 'index-a1B2c3D4.js'), 'export {}')
  writeFileSync(path.join(folder, 'logo.svg'), '<svg/>')
}

/** A browser host with a page of three files, on a free port; without a core it answers every call with its name. */
export async function runningBrowserHost(options: Partial<Omit<BrowserHostOptions, 'pageFolder'>> = {}): Promise<RunningHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huicheng-host-'))
  const pageFolder = path.join(folder, 'page')
  writePage(pageFolder)
  writeFileSync(path.join(folder, 'secret.txt'), 'outside the page')
  const offers = options.offers ?? new Offers()
  const host = await startBrowserHost({
    core: { dispatch: (name) => Promise.resolve({ ok: true, value: name }), onPush: () => () => undefined },
    log: {
      error: (message, error) => {
        throw new Error(message, { cause: error })
      },
    },
    port: 0,
    ...options,
    offers,
    pageFolder,
  })
  const { hash, origin, port } = new URL(host.address)
  const token = hash.slice('#token='.length)
  return {
    host,
    port: Number(port),
    token,
    offers,
    own: { 'x-huicheng-token': token, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    stop: async () => {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
