import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { installedBrowser } from '../../build/browsers.mjs'
import { chooseHost } from '../../build/choose-host.mjs'
import { whyUnreachable } from '../../build/electron.mjs'

const desk = {
  args: [] as string[],
  hasScreen: true,
  electron: (): string | null => '/opt/electron',
  fetchElectron: async (): Promise<{ path: string } | { reason: string }> => ({ reason: 'github.com cannot be reached' }),
  browser: (): { name: string; path: string } | null => ({ name: 'Chromium', path: '/usr/bin/chromium' }),
}
const never = (): never => {
  throw new Error('not to be tried')
}

describe('npm start', () => {
  it('takes Electron where it is installed', async () => {
    const host = await chooseHost({ ...desk, fetchElectron: never, browser: never })
    expect(host).toEqual({ kind: 'desktop', path: '/opt/electron', sentence: 'Host: Electron, because its binary is installed.' })
  })

  it('takes Electron just fetched', async () => {
    expect(await chooseHost({ ...desk, electron: () => null, fetchElectron: async () => ({ path: '/new' }) })).toMatchObject({ kind: 'desktop', path: '/new' })
  })

  it('opens an app window where Electron cannot be had, and says why', async () => {
    const host = await chooseHost({ ...desk, electron: () => null })
    expect(host).toEqual({
      kind: 'window',
      path: '/usr/bin/chromium',
      sentence: 'Host: app window of Chromium, because Electron could not be fetched (github.com cannot be reached).',
    })
  })

  it('serves an address where there is no browser either', async () => {
    const host = await chooseHost({ ...desk, electron: () => null, browser: () => null })
    expect(host.kind).toBe('address')
    expect(host.sentence).toContain('neither Chromium, Chrome nor Edge is installed')
  })

  it('tries neither Electron nor a browser without a screen', async () => {
    expect((await chooseHost({ ...desk, hasScreen: false, electron: never, fetchElectron: never, browser: never })).kind).toBe('address')
  })

  it('obeys --no-open, and --port means the browser host', async () => {
    expect((await chooseHost({ ...desk, args: ['--no-open'], electron: never, browser: never })).kind).toBe('address')
    expect((await chooseHost({ ...desk, args: ['--port', '4000'], electron: never })).kind).toBe('window')
    expect((await chooseHost({ ...desk, args: ['--library', '/data'] })).kind).toBe('desktop')
  })
})

describe('the search for a browser', () => {
  const having = (...files: string[]) => (file: string): boolean => files.includes(file)

  it('finds Edge on Windows, where Chrome is not installed', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(installedBrowser({ platform: 'win32', env, isExecutable: having(edge) })).toEqual({ name: 'Edge', path: edge })
  })

  it('finds Chrome on macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(installedBrowser({ platform: 'darwin', env: { HOME: '/Users/a' }, isExecutable: having(chrome) })).toEqual({ name: 'Chrome', path: chrome })
  })

  it('looks along PATH on Linux, and takes Chromium before Chrome', () => {
    const isExecutable = having('/opt/bin/google-chrome', '/usr/bin/chromium')
    expect(installedBrowser({ platform: 'linux', env: { PATH: '/opt/bin' }, isExecutable })?.path).toBe('/usr/bin/chromium')
  })

  it('says null where there is none', () => {
    expect(installedBrowser({ platform: 'linux', env: {}, isExecutable: () => false })).toBeNull()
  })
})

async function serve(answer: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file` }
}

describe('the question whether a server answers', () => {
  it('is given up after its time, when nothing comes', async () => {
    const { server, address } = await serve(() => undefined)
    const start = performance.now()
    expect(await whyUnreachable(address, 200)).toBe('did not answer')
    expect(performance.now() - start).toBeLessThan(2000)
    server.closeAllConnections()
    server.close()
  })

  it('tells a refusal from silence, and a missing file from both', async () => {
    const { server, address } = await serve((_request, response) => response.writeHead(404).end())
    expect(await whyUnreachable(address)).toBe('answered 404')
    await new Promise((resolve) => server.close(resolve))
    expect(await whyUnreachable(address)).toBe('cannot be reached')
  })
})
