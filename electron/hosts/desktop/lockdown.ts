import type { Session, WebContents, WebRequest } from 'electron'
import { APP_SCHEME, isOwnAddress } from './own-page.ts'

/** What the page may load: its own files, what it made itself, and the developer's tools. */
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:'])

type SessionSlice = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'> & {
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'>
}

/** Refuses the page every permission, every download and every address but its own. Electron grants all by itself. */
export function lockSession(session: SessionSlice): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isAllowed(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a window at our page: no navigation elsewhere, no further windows, no embedded guests. */
export function lockContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stayAtHome)
  contents.on('will-frame-navigate', stayAtHome)
  contents.on('will-redirect', stayAtHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function stayAtHome(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (!isOwnAddress(event.url)) event.preventDefault()
}

function isAllowed(address: string): boolean {
  const scheme = URL.parse(address)?.protocol ?? ''
  return scheme === `${APP_SCHEME}:` ? isOwnAddress(address) : ALLOWED_SCHEMES.has(scheme)
}
