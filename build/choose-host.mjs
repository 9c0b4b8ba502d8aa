/**
 * @typedef {{ kind: 'desktop', path: string, sentence: string }
 *   | { kind: 'window', path: string, sentence: string }
 *   | { kind: 'address', sentence: string }} Host
 *
 * @typedef {object} Machine
 * @property {string[]} args
 * @property {boolean} hasScreen
 * @property {() => string | null} electron path of the executable, where it is installed
 * @property {() => Promise<{ path: string } | { reason: string }>} fetchElectron
 * @property {() => { name: string, path: string } | null} browser
 */

/**
 * Electron where it is or can be had, else an app window of an installed browser, else an address.
 *
 * @param {Machine} machine
 * @returns {Promise<Host>}
 */
export async function chooseHost({ args, hasScreen, electron, fetchElectron, browser }) {
  if (args.includes('--no-open')) return { kind: 'address', sentence: 'Host: browser host without a window, because of --no-open.' }
  if (!hasScreen) return { kind: 'address', sentence: 'Host: browser host without a window, because this machine has no screen.' }

  let why = ''
  if (args.some((arg) => arg === '--port' || arg.startsWith('--port='))) {
    why = 'because of --port'
  } else {
    const installed = electron()
    if (installed) return { kind: 'desktop', path: installed, sentence: 'Host: Electron, because its binary is installed.' }
    const fetched = await fetchElectron()
    if ('path' in fetched) return { kind: 'desktop', path: fetched.path, sentence: 'Host: Electron, just fetched.' }
    why = `because Electron could not be fetched (${fetched.reason})`
  }

  const found = browser()
  if (found) return { kind: 'window', path: found.path, sentence: `Host: app window of ${found.name}, ${why}.` }
  return { kind: 'address', sentence: `Host: browser host without a window, ${why} and neither Chromium, Chrome nor Edge is installed.` }
}
