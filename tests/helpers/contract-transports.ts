import { createCore, type Core } from '#core/core.ts'
import type { Clock, FileDialogs, Log, Ports } from '#core/ports/ports.ts'
import { httpTransport } from '#renderer/api/http-transport.ts'
import { ipcTransport } from '#renderer/api/ipc-transport.ts'
import { decode, encode, MAX_BODY_BYTES } from '#shared/contract/codec.ts'
import { TOKEN_HEADER, type Call } from '#shared/contract/host.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { Offers } from '../../electron/hosts/browser/offers.ts'
import { answerCalls, sendPushes } from '../../electron/hosts/desktop/ipc.ts'
import { saveDialog } from '../../electron/hosts/desktop/save-dialog.ts'
import { nodePorts } from '../../electron/node-ports/node-ports.ts'
import { newFolder, saveFile } from '../../electron/node-ports/save-file.ts'
import { FakeChannels } from './desktop-bridge.ts'
import { runningBrowserHost } from './running-browser-host.ts'

/** The page's end of a running program. */
export type Line = {
  readonly send: (callText: string) => Promise<string>
  readonly onPush: (listener: (pushText: string) => void) => void
  readonly folder: string
  readonly logged: () => string
  readonly close: () => Promise<void>
}

export type LineOptions = Partial<Pick<Clock, 'now'>>

export type Transport = {
  readonly name: string
  /** the outcome of a save on this host */
  readonly saves: 'saved' | 'unknown'
  /** in-process callers have no text whose size could be limited */
  readonly maxBytes: number | null
  readonly open: (options?: LineOptions) => Promise<Line>
}

type Started = { readonly folder: string; readonly log: Log; readonly logged: () => string; readonly start: (dialogs: FileDialogs) => Promise<Core> }

/** A program with a library of its own in a temporary folder, run from the source. */
function program(ofClock: LineOptions = {}): Started {
  const folder = mkdtempSync(path.join(tmpdir(), 'huicheng-contract-'))
  const lines: string[] = []
  const log: Log = { error: (message, error) => void lines.push(`${message} ${String(error)}`) }
  const entryFolder = path.resolve(import.meta.dirname, '../../electron')
  const start = (dialogs: FileDialogs): Promise<Core> => {
    const ports: Ports = { ...nodePorts({ entryFolder, library: path.join(folder, 'library') }), log, dialogs }
    return createCore({ ...ports, clock: { ...ports.clock, ...ofClock } })
  }
  return { folder, log, logged: () => lines.join('\n'), start }
}

function savingTo(folder: string): FileDialogs {
  return {
    save: async (fileName, bytes) => {
      const file = path.join(folder, fileName)
      await saveFile(file, bytes)
      return { outcome: 'saved', path: file }
    },
    newFolder: (name) => newFolder(folder, name),
  }
}

/** As the command line calls: no text, no process line. */
const inProcess: Transport = {
  name: 'in process',
  saves: 'saved',
  maxBytes: null,
  open: async (options) => {
    const { folder, logged, start } = program(options)
    const core = await start(savingTo(folder))
    return {
      send: async (callText) => {
        const { name, input } = decode(callText) as Call
        return encode(await core.dispatch(name, input))
      },
      onPush: (listener) => void core.onPush((push) => listener(encode(push))),
      folder,
      logged,
      close: async () => {
        await core.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

/** The desktop: the page's own transport, the real preload and the real main side, with Electron's channels played. */
const fakeIpc: Transport = {
  name: 'IPC',
  saves: 'saved',
  maxBytes: MAX_BODY_BYTES,
  open: async (options) => {
    const channels = new FakeChannels()
    // Every window runs the preload anew.
    vi.doMock('electron', () => channels.electron)
    vi.resetModules()
    await import('../../electron/preload.ts')

    const { folder, log, logged, start } = program(options)
    const showSaveDialog = ({ defaultPath = '' }) => Promise.resolve({ canceled: false, filePath: defaultPath })
    const showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    const core = await start(saveDialog({ dialog: { showSaveDialog, showOpenDialog } as never, window: () => null, firstFolder: folder, saveFile, newFolder }))
    answerCalls(channels.ipcMain, core, log)
    const stop = sendPushes(core, () => channels.webContents)
    const { call, onPush } = ipcTransport(channels.bridge)
    return {
      send: call,
      onPush,
      folder,
      logged,
      close: async () => {
        stop()
        await core.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

const fetchOfNode = globalThis.fetch
/** Token → origin of the host that it belongs to. */
const origins = new Map<string, string>()

/** `fetch` of a page: relative to where it came from, and with what a browser says of that. */
function fetchOfPage(address: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
  const own = headers as Record<string, string>
  const origin = origins.get(own[TOKEN_HEADER] ?? '') ?? ''
  const said = { 'sec-fetch-site': 'same-origin', ...(init.method === 'POST' ? { origin } : {}) }
  return fetchOfNode(origin + address, { ...init, headers: { ...own, ...said } })
}

/** The browser host on a real port, with the page's own transport. */
const loopbackHttp: Transport = {
  name: 'HTTP',
  saves: 'unknown',
  maxBytes: MAX_BODY_BYTES,
  open: async (options) => {
    const { folder, log, logged, start } = program(options)
    const offers = new Offers()
    const core = await start(offers)
    const running = await runningBrowserHost({ core, offers, log })
    origins.set(running.token, `http://127.0.0.1:${running.port}`)
    vi.stubGlobal('fetch', fetchOfPage)
    const { call, onPush } = httpTransport(running.token)
    return {
      send: call,
      onPush,
      folder,
      logged,
      close: async () => {
        await running.stop()
        await core.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

/** Every way from a page or a command to the core. */
export const transports: readonly Transport[] = [inProcess, fakeIpc, loopbackHttp]
