const STORAGE_KEY = 'huicheng.token'

/**
 * The key that the browser host put into the address when it started: `/#token=…`. It moves to the storage of this
 * tab at once, so that neither the address bar nor a bookmark keeps it.
 */
export function takeSessionToken(window: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string {
  const { location, history, sessionStorage } = window
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given !== null) {
    sessionStorage.setItem(STORAGE_KEY, given)
    history.replaceState(null, '', `${location.pathname}${location.search}`)
  }
  return sessionStorage.getItem(STORAGE_KEY) ?? ''
}
