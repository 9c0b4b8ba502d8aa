import type { BrowserWindow, Dialog } from 'electron'
import type { Words } from './words.ts'

/** A step is on the disk within moments; a disk that is full or gone is not well again by itself. */
const AGAIN_AFTER_MS = 250
const TRIES = 8

type Asking = {
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly words: () => Pick<Words, 'unsaved'>
}

type WindowSlice = Pick<BrowserWindow, 'close' | 'destroy' | 'isDestroyed'> & { readonly webContents: Pick<BrowserWindow['webContents'], 'on'> }

/**
 * The page does not let itself be closed while steps are unsaved, and sends them each time that it is asked. Closing
 * is tried again for two seconds, which is enough for what was typed last; then the user decides. Electron by itself
 * would neither close nor say why.
 */
export function holdUnsaved(window: WindowSlice, { dialog, words }: Asking): void {
  let tries = 0
  let isUnderWay = false

  window.webContents.on('will-prevent-unload', () => {
    if (isUnderWay) return
    isUnderWay = true
    tries += 1
    if (tries <= TRIES) setTimeout(tryAgain, AGAIN_AFTER_MS)
    else void ask()
  })

  function tryAgain(): void {
    isUnderWay = false
    if (!window.isDestroyed()) window.close()
  }

  async function ask(): Promise<void> {
    const { message, detail, stay, close } = words().unsaved
    const { response } = await dialog.showMessageBox({ type: 'warning', message, detail, buttons: [stay, close], defaultId: 0, cancelId: 0 })
    isUnderWay = false
    tries = 0
    if (response === 1 && !window.isDestroyed()) window.destroy()
  }
}
