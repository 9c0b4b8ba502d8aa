import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import type { HostBridge } from '#shared/contract/host.ts'
import { PAGE_ADDRESS } from '../../electron/hosts/desktop/own-page.ts'

type Frame = { readonly url: string; readonly parent: object | null }
type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
type Listener = (event: unknown, ...args: unknown[]) => void

/**
 * Both ends of Electron's channels, without Electron between them. What passes is cloned as structured data, as there.
 * `electron` is what the preload imports; use it with `vi.mock('electron', () => channels.electron)`.
 */
export class FakeChannels {
  readonly #handlers = new Map<string, Handler>()
  readonly #mainListeners = new Map<string, Listener>()
  readonly #pageListeners = new Map<string, Set<Listener>>()
  /** the frame that speaks for the page */
  sender: Frame | null = { url: PAGE_ADDRESS, parent: null }
  /** what the preload gave to the page */
  exposed: Record<string, unknown> = {}

  readonly ipcMain = {
    handle: (channel: string, handler: Handler) => void this.#handlers.set(channel, handler),
    on: (channel: string, listener: Listener) => void this.#mainListeners.set(channel, listener),
  } as unknown as Pick<IpcMain, 'handle' | 'on'>

  readonly webContents = {
    send: (channel: string, ...args: unknown[]) => {
      for (const listener of this.#pageListeners.get(channel) ?? []) listener({ sender: 'leads back to Electron' }, ...structuredClone(args))
    },
  } as unknown as Pick<WebContents, 'send'>

  readonly electron = {
    contextBridge: { exposeInMainWorld: (key: string, value: unknown) => (this.exposed[key] = value) },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        const handler = this.#handlers.get(channel)
        if (!handler) throw new Error(`No handler registered for '${channel}'`)
        return structuredClone(await handler(this.#event() as IpcMainInvokeEvent, ...structuredClone(args)))
      },
      send: (channel: string, ...args: unknown[]) => this.#mainListeners.get(channel)?.(this.#event(), ...structuredClone(args)),
      on: (channel: string, listener: Listener) => {
        const listeners = this.#pageListeners.get(channel) ?? new Set()
        this.#pageListeners.set(channel, listeners.add(listener))
      },
      off: (channel: string, listener: Listener) => void this.#pageListeners.get(channel)?.delete(listener),
    },
  }

  get bridge(): HostBridge {
    return this.exposed['host'] as HostBridge
  }

  #event(): IpcMainEvent {
    return { senderFrame: this.sender } as unknown as IpcMainEvent
  }
}
