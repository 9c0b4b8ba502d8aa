import type { HostBridge } from '#shared/contract/host.ts'
import type { Transport } from './transport.ts'

declare global {
  interface Window {
    /** given by `electron/preload.ts`; a browser has none */
    readonly host?: HostBridge
  }
}

export function ipcTransport(host: HostBridge): Transport {
  return {
    kind: host.kind,
    call: host.call,
    onPush: (listener) => void host.onPush(listener),
    // A window cannot outlive its main process, so no push is ever missed.
    onReconnect: () => undefined,
    download: () => Promise.reject(new Error('the desktop host saves files itself')),
  }
}
