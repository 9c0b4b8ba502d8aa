import { CALL_PATH, OFFER_PATH, PUSH_PATH, TOKEN_HEADER } from '#shared/contract/host.ts'
import { listenToPushes } from './push-stream.ts'
import type { Transport } from './transport.ts'

/** The other side is `electron/hosts/browser`; `shared/contract/host.ts` says what passes between both. */
export function httpTransport(token: string): Transport {
  const headers = { [TOKEN_HEADER]: token }
  const pushListeners: ((pushText: string) => void)[] = []
  const reconnectListeners: (() => void)[] = []
  listenToPushes({
    open: (signal) => fetch(PUSH_PATH, { headers, signal, cache: 'no-store' }),
    onLine: (line) => pushListeners.forEach((listener) => listener(line)),
    onReconnect: () => reconnectListeners.forEach((listener) => listener()),
  })
  return {
    kind: 'browser',
    async call(callText) {
      const response = await fetch(CALL_PATH, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: callText,
        cache: 'no-store',
      })
      return response.text()
    },
    onPush: (listener) => void pushListeners.push(listener),
    onReconnect: (listener) => void reconnectListeners.push(listener),
    async download(offerId, fileName) {
      const response = await fetch(`${OFFER_PATH}${encodeURIComponent(offerId)}`, { headers, cache: 'no-store' })
      if (!response.ok) throw new Error(`offer ${offerId}: HTTP ${String(response.status)}`)
      saveBlob(await response.blob(), fileName)
    },
  }
}

function saveBlob(blob: Blob, fileName: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(blob)
  anchor.download = fileName
  anchor.click()
  // The browser reads the blob after the click; a minute is more than it takes to begin.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}
