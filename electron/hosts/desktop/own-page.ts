import type { WebFrameMain } from 'electron'

export const APP_SCHEME = 'app'
const APP_HOST = 'huicheng'

/** Where the page lives in the desktop. */
export const PAGE_ADDRESS = `${APP_SCHEME}://${APP_HOST}/index.html`

/** Whether an address belongs to our page. By parts, because Node knows no origin of a scheme of our own. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}

/** Whether a message comes from our page itself: the top frame, alive, at our address. */
export function isOwnPage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url)
}
