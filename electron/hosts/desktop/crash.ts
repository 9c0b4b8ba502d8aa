import type { BrowserWindow, Dialog } from 'electron'
import type { Log } from '#core/ports/ports.ts'
import type { Words } from './words.ts'

type Rescue = {
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly words: () => Pick<Words, 'crash' | 'stuck'>
  readonly log: Log
  readonly quit: () => void
}

type WindowSlice = Pick<BrowserWindow, 'on'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload' | 'forcefullyCrashRenderer'>
}

/** Offers a way on when the page died or hangs. Nothing is lost then: what was acknowledged is on the disk. */
export function watchPage(window: WindowSlice, { dialog, words, log, quit }: Rescue): void {
  const page = window.webContents
  let isReopening = false

  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isReopening) {
      isReopening = false
      return
    }
    log.error(`the page is gone: ${reason}`, null)
    const { message, detail, reopen, quit: quitWord } = words().crash
    void dialog.showMessageBox({ type: 'error', message, detail, buttons: [reopen, quitWord], cancelId: 1 }).then(({ response }) => {
      if (response === 0) page.reload()
      else quit()
    })
  })

  window.on('unresponsive', () => {
    const { message, wait, reopen } = words().stuck
    void dialog.showMessageBox({ type: 'warning', message, buttons: [wait, reopen], cancelId: 0 }).then(({ response }) => {
      if (response !== 1) return
      isReopening = true
      page.forcefullyCrashRenderer()
      page.reload()
    })
  })
}
