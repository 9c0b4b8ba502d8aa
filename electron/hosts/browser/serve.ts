import type { Ports } from '#core/ports/ports.ts'
import { openLibrary } from '../both/open-library.ts'
import { openAppWindow, openInUsualBrowser, type AppWindow } from './app-window.ts'
import { startBrowserHost } from './browser-host.ts'
import { Offers } from './offers.ts'

export type ServeOptions = {
  readonly ports: Omit<Ports, 'dialogs'>
  readonly pageFolder: string
  /** 0 takes any free port */
  readonly port: number
  /** nothing, the system's usual browser, or a browser of the Chromium family whose window is the program's */
  readonly open: 'nothing' | 'usual-browser' | { readonly browser: string }
  /** whether a new library gets the samples */
  readonly withSamples: boolean
  /** tells the address, one line */
  readonly print: (line: string) => void
  /** tells what went other than expected, one sentence */
  readonly warn: (sentence: string) => void
  /** ends the serving */
  readonly stop: AbortSignal
}

/**
 * Serves a library to browsers of this machine until the app window is closed or `stop` is raised; then everything is
 * saved.
 *
 * @throws AppError whose message is a sentence for the user: library in use or not writable, port taken
 */
export async function serve({ ports, pageFolder, port, open, withSamples, print, warn, stop }: ServeOptions): Promise<void> {
  const offers = new Offers()
  const core = await openLibrary({ ...ports, dialogs: offers }, withSamples)
  try {
    const host = await startBrowserHost({ core, offers, log: ports.log, pageFolder, port })
    print(host.address)
    const window = openWindow(open, host.startAddress)
    await Promise.race([raised(stop), ...(window ? [windowEnd(window, warn)] : [])])
    await window?.close()
    await host.close()
  } finally {
    await core.close()
  }
}

function openWindow(open: ServeOptions['open'], startAddress: () => string): AppWindow | null {
  if (open === 'nothing') return null
  if (open !== 'usual-browser') return openAppWindow(open.browser, startAddress())
  openInUsualBrowser(startAddress())
  return null
}

/** Resolves when the window was closed; a window that never was leaves the address to be opened by hand. */
async function windowEnd(window: AppWindow, warn: ServeOptions['warn']): Promise<void> {
  if ((await window.closed) === 'closed') return
  warn('The browser could not show a window: open the address above in any browser on this machine.')
  await new Promise(() => undefined)
}

function raised(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
