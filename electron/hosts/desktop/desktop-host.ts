import type * as Electron from 'electron'
import path from 'node:path'
import type { Core } from '#core/core.ts'
import type { FileDialogs, FolderDraft, Ports } from '#core/ports/ports.ts'
import { CHANNELS } from '#shared/contract/channels.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ActionMenu } from '#shared/contract/host.ts'
import { openLibrary } from '../both/open-library.ts'
import { listPageFiles } from '../both/page-files.ts'
import { serveApp } from './app-protocol.ts'
import { closeOnQuit } from './close-on-quit.ts'
import { watchPage } from './crash.ts'
import { eventFileIn, importEventFile } from './event-file.ts'
import { answerCalls, receiveActions, sendPushes } from './ipc.ts'
import { lockContents, lockSession } from './lockdown.ts'
import { menuTemplate } from './menu.ts'
import { openFile } from './open-file.ts'
import { openPageWindow } from './page-window.ts'
import { saveDialog } from './save-dialog.ts'
import { holdUnsaved } from './unsaved.ts'
import { WORDS, systemLocale, type Words } from './words.ts'

/** The parts of Electron that this host uses; each file below takes a slice of one of them. */
export type ElectronParts = Pick<
  typeof Electron,
  'BrowserWindow' | 'Menu' | 'app' | 'dialog' | 'ipcMain' | 'protocol' | 'screen' | 'session' | 'shell'
>

export type DesktopOptions = {
  readonly ports: Omit<Ports, 'dialogs'>
  readonly saveFile: (file: string, bytes: Uint8Array) => Promise<void>
  readonly newFolder: (parent: string, name: string) => Promise<FolderDraft>
  /** as `saveFile`, for this user alone */
  readonly savePrivateFile: (file: string, bytes: Uint8Array) => Promise<void>
  readonly makeFolder: (folder: string) => Promise<void>
  readonly removeFolder: (folder: string) => Promise<void>
  readonly pageFolder: string
  readonly preload: string
  readonly withSamples: boolean
  readonly args: readonly string[]
}

/** Runs the desktop: one library, one window. To be called when the app is ready. */
export async function startDesktopHost(electron: ElectronParts, options: DesktopOptions): Promise<void> {
  const { Menu, app, dialog, ipcMain, protocol, session, shell } = electron
  const { ports, saveFile, savePrivateFile, newFolder, makeFolder, removeFolder, pageFolder } = options
  let window: Electron.BrowserWindow | null = null
  let menu: ActionMenu = { locale: systemLocale(app.getLocale()), actions: [] }
  const words = (): Words => WORDS[menu.locale]

  const dialogs: FileDialogs = {
    ...saveDialog({ dialog, window: () => window, firstFolder: app.getPath('documents'), saveFile, newFolder }),
    open: openFile({ shell, folder: path.join(app.getPath('userData'), 'opened'), makeFolder, removeFolder, saveFile: savePrivateFile }),
  }
  const core = await openOrExplain({ ...ports, dialogs })
  if (core === null) return app.exit(1)

  serveApp(protocol, listPageFiles(pageFolder))
  lockSession(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  answerCalls(ipcMain, core, ports.log)
  const stopPushes = sendPushes(core, () => window?.webContents ?? null)
  receiveActions(ipcMain, showMenu)
  showMenu(menu)

  window = openWindow()
  await importFrom(options.args, process.cwd())
  app.on('second-instance', (_event, args, folder) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    void importFrom(args, folder)
  })
  app.on('window-all-closed', () => app.quit())
  closeOnQuit(app, async () => {
    stopPushes()
    await core.close()
  }, ports.log)

  async function openOrExplain(allPorts: Ports): Promise<Core | null> {
    try {
      return await openLibrary(allPorts, options.withSamples)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const folder = ports.paths.libraryFolder
      const { isLocked, isUnusable, cannotStart } = words()
      dialog.showErrorBox(cannotStart, error.code === 'locked' ? isLocked(folder) : isUnusable(folder, error.details.cause ?? error.code))
      return null
    }
  }

  function openWindow(): Electron.BrowserWindow {
    const opened = openPageWindow(electron.BrowserWindow, {
      title: words().appName,
      preload: options.preload,
      hasDevTools: !app.isPackaged,
      boundsFile: path.join(app.getPath('userData'), 'window.json'),
      screens: electron.screen.getAllDisplays().map(({ workArea }) => workArea),
    })
    opened.on('closed', () => (window = null))
    holdUnsaved(opened, { dialog, words })
    watchPage(opened, { dialog, words, log: ports.log, quit: () => app.quit() })
    return opened
  }

  function showMenu(next: ActionMenu): void {
    menu = next
    const run = (actionId: string): void => window?.webContents.send(CHANNELS.runAction, actionId)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, run)))
  }

  async function importFrom(args: readonly string[], folder: string): Promise<void> {
    const file = eventFileIn(args)
    if (file === null || core === null) return
    const problem = await importEventFile(core, path.resolve(folder, file))
    if (problem) dialog.showErrorBox(words().appName, words().cannotImport(path.basename(file)))
  }
}
