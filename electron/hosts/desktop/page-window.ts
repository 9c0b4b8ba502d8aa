import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron'
import { PAGE_ADDRESS } from './own-page.ts'
import { readBounds, writeBounds } from './window-bounds.ts'

/** Stated in full, though most are Electron's defaults: a reader sees them, and a change of defaults does not matter. */
export function webPreferences(preload: string, hasDevTools: boolean): WebPreferences {
  return {
    preload,
    devTools: hasDevTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  }
}

export type WindowOptions = {
  readonly title: string
  readonly preload: string
  readonly hasDevTools: boolean
  /** file that remembers where the window was */
  readonly boundsFile: string
  readonly screens: readonly Rectangle[]
}

/** Opens the page in a window that appears when there is something to see. */
export function openPageWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  { title, preload, hasDevTools, boundsFile, screens }: WindowOptions,
): BrowserWindow {
  const remembered = readBounds(boundsFile, screens)
  const { isMaximized = false, ...bounds } = remembered ?? { width: 1440, height: 900 }
  const window = new Window({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    title,
    show: false,
    webPreferences: webPreferences(preload, hasDevTools),
  })
  window.once('ready-to-show', () => (isMaximized ? window.maximize() : window.show()))
  window.on('close', () => writeBounds(boundsFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
  void window.loadURL(PAGE_ADDRESS)
  return window
}
