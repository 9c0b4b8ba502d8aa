import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { serve, type ServeOptions } from '../../../../../electron/hosts/browser/serve.ts'
import { nodePorts } from '../../../../../electron/node-ports/node-ports.ts'
import { exchange } from '../../../../helpers/http-exchange.ts'
import { isLocked } from '../../../../helpers/library-lock.ts'
import { writePage } from '../../../../helpers/running-browser-host.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

const ENTRY = path.resolve(import.meta.dirname, '../../../../../electron')

type Serving = { readonly folder: string; readonly library: string; readonly lines: string[]; readonly warnings: string[]; readonly stop: () => void; readonly ended: Promise<void> }

async function serving(options: Partial<ServeOptions> & { folder?: string } = {}): Promise<Serving> {
  const folder = options.folder ?? (await temporaryFolder())
  const library = path.join(folder, 'library')
  writePage(path.join(folder, 'page'))
  const [lines, warnings]: [string[], string[]] = [[], []]
  const stop = new AbortController()
  const ended = serve({
    ports: nodePorts({ entryFolder: ENTRY, library }),
    pageFolder: path.join(folder, 'page'),
    port: 0,
    open: 'nothing',
    withSamples: false,
    print: (line) => void lines.push(line),
    warn: (sentence) => void warnings.push(sentence),
    stop: stop.signal,
    ...options,
  })
  ended.catch(() => undefined)
  return { folder, library, lines, warnings, stop: () => stop.abort(), ended }
}

async function address({ lines, ended }: Serving): Promise<URL> {
  await Promise.race([ended, expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1)])
  return new URL(lines[0] ?? '')
}

async function call(url: URL, name: string): Promise<unknown> {
  const headers = { 'x-huicheng-token': url.hash.slice('#token='.length), origin: url.origin, 'content-type': 'application/json' }
  const answer = await exchange({ port: Number(url.port), path: '/api/call', method: 'POST', headers, body: JSON.stringify({ name, input: {} }) })
  return JSON.parse(answer.body.toString())
}

/** A browser of a few lines: notes how it was started, then does this. */
function fakeBrowser(folder: string, script: string): string {
  const file = path.join(folder, 'browser')
  writeFileSync(file, `#!${process.execPath}\nrequire('fs').writeFileSync(__dirname + '/started.json', JSON.stringify(process.argv))\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

const startedWith = (folder: string): readonly string[] =>
  existsSync(path.join(folder, 'started.json')) ? (JSON.parse(readFileSync(path.join(folder, 'started.json'), 'utf8')) as string[]) : []

describe('serving a library', () => {
  it('prints one address, answers there, and lets the library go at the end', async () => {
    const one = await serving()
    const url = await address(one)
    expect(await call(url, 'app.info')).toMatchObject({ ok: true, value: { libraryFolder: one.library } })
    one.stop()
    await one.ended
    expect(one.lines).toHaveLength(1)
    expect(isLocked(one.library)).toBe(false)
    await expect(call(url, 'app.info')).rejects.toThrow('ECONNREFUSED')
  })

  it('puts the samples into a new library, and only into a new one', async () => {
    const folder = await temporaryFolder()
    const count = async (): Promise<number> => {
      const one = await serving({ folder, withSamples: true })
      const { value } = (await call(await address(one), 'library.list')) as { value: { events: unknown[] } }
      one.stop()
      await one.ended
      return value.events.length
    }
    expect(await count()).toBe(3)
    expect(await count()).toBe(3)
    const old = await temporaryFolder()
    mkdirSync(path.join(old, 'library', 'events'), { recursive: true })
    const one = await serving({ folder: old, withSamples: true })
    expect(await call(await address(one), 'library.list')).toMatchObject({ value: { events: [] } })
    one.stop()
    await one.ended
  })

  it('says in a sentence that another program has the library', async () => {
    const one = await serving()
    await address(one)
    const other = await serving({ folder: one.folder })
    await expect(other.ended).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(/^The library .+ is open in another program: close it there, or choose another folder with --library\.$/) as string,
    })
    expect(other.lines).toEqual([])
    one.stop()
    await one.ended
  })

  it('says in a sentence that the folder cannot be a library', async () => {
    const folder = await temporaryFolder()
    writeFileSync(path.join(folder, 'library'), 'a file')
    const one = await serving({ folder })
    await expect(one.ended).rejects.toMatchObject({ message: expect.stringMatching(/^The library .+ cannot be used \(ENOTDIR\): choose another folder with --library\.$/) as string })
  })

  it('leaves no lock when the port is taken', async () => {
    const one = await serving()
    const other = await serving({ port: Number((await address(one)).port) })
    await expect(other.ended).rejects.toMatchObject({ code: 'locked' })
    expect(isLocked(other.library)).toBe(false)
    one.stop()
    await one.ended
  })
})

describe('the app window', () => {
  it('ends the serving when it is closed, and leaves nothing behind', async () => {
    const folder = await temporaryFolder()
    const one = await serving({ folder, open: { browser: fakeBrowser(folder, 'setTimeout(() => process.exit(0), 300)') } })
    await one.ended
    const profile = startedWith(folder).find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? ''
    expect(profile).not.toBe('')
    expect(existsSync(profile)).toBe(false)
    expect(isLocked(one.library)).toBe(false)
    expect(one.warnings).toEqual([])
  })

  it('is led in by an address that is good once, so that nobody else reads the token from the list of programs', async () => {
    const folder = await temporaryFolder()
    const one = await serving({ folder, open: { browser: fakeBrowser(folder, 'setTimeout(() => process.exit(0), 20000)') } })
    const { hash } = await address(one)
    await expect.poll(() => startedWith(folder).length, { timeout: 10_000 }).toBeGreaterThan(0)
    const app = new URL(startedWith(folder).find((arg) => arg.startsWith('--app='))?.slice('--app='.length) ?? '')
    expect(startedWith(folder).join(' ')).not.toContain(hash.slice('#token='.length))
    const led = await exchange({ port: Number(app.port), path: app.pathname })
    expect([led.status, led.headers.location]).toEqual([303, `/${hash}`])
    one.stop()
    await one.ended
  })

  it('that never appears leaves the address to be opened by hand', async () => {
    const folder = await temporaryFolder()
    const one = await serving({ folder, open: { browser: fakeBrowser(folder, 'process.exit(1)') } })
    const url = await address(one)
    await expect.poll(() => one.warnings.length, { timeout: 10_000 }).toBe(1)
    expect(await call(url, 'app.info')).toMatchObject({ ok: true })
    one.stop()
    await one.ended
    expect(isLocked(one.library)).toBe(false)
  })

  it('of a browser that is not there neither', async () => {
    const folder = await temporaryFolder()
    const one = await serving({ folder, open: { browser: path.join(folder, 'no-browser') } })
    await expect.poll(() => one.warnings.length, { timeout: 10_000 }).toBe(1)
    one.stop()
    await one.ended
  })
})
