import { BrowserWindow, Menu, app, dialog, ipcMain, protocol, screen, session, shell } from 'electron'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { registerAppScheme } from './hosts/desktop/app-protocol.ts'
import { startDesktopHost } from './hosts/desktop/desktop-host.ts'
import { pageFolder, portableFolder, type Place } from './node-ports/app-paths.ts'
import { nodePorts } from './node-ports/node-ports.ts'
import { makeFolder, newFolder, removeFolder, saveFile, savePrivateFile } from './node-ports/save-file.ts'

// Not strict: Chromium's own switches are among the arguments.
const args = process.argv.slice(app.isPackaged ? 1 : 2)
const { values } = parseArgs({ args, strict: false, options: { library: { type: 'string' }, samples: { type: 'boolean' } } })
const entryFolder = import.meta.dirname
const place: Place = {
  entryFolder,
  ...(typeof values.library === 'string' ? { library: values.library } : {}),
  ...(app.isPackaged ? { programFolder: programFolder(), resourcesFolder: process.resourcesPath } : {}),
}
const ports = nodePorts(place)

const profile = process.env['HUICHENG_PROFILE'] ?? portableFolder(place)
if (profile !== null) app.setPath('userData', path.join(profile, 'profile'))
app.enableSandbox()
registerAppScheme(protocol)

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  await startDesktopHost({ BrowserWindow, Menu, app, dialog, ipcMain, protocol, screen, session, shell }, {
    ports,
    saveFile,
    newFolder,
    savePrivateFile,
    makeFolder,
    removeFolder,
    pageFolder: pageFolder(entryFolder),
    preload: path.join(entryFolder, 'preload.cjs'),
    withSamples: values.samples === true,
    args,
  })
}

function giveUp(error: unknown): void {
  ports.log.error('the desktop could not start', error)
  app.exit(1)
}

/** Folder that the user sees the program in: a portable program and an AppImage run from elsewhere. */
function programFolder(): string {
  const { PORTABLE_EXECUTABLE_DIR: portable, APPIMAGE: appImage } = process.env
  return portable ?? path.dirname(appImage ?? process.execPath)
}
