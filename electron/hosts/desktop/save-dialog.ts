import path from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { FileDialogs, FolderDraft } from '#core/ports/ports.ts'
import { safeFileName } from '#shared/lib/file-name.ts'

type Options = {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>
  readonly window: () => BrowserWindow | null
  /** where the first dialog opens; later ones open where the last file was saved */
  readonly firstFolder: string
  /** writes the file whole or not at all */
  readonly saveFile: (file: string, bytes: Uint8Array) => Promise<void>
  /** begins a folder that is there whole or not at all */
  readonly newFolder: (parent: string, name: string) => Promise<FolderDraft>
}

/** Saving, and choosing a folder, with the system's own dialogs. */
export function saveDialog({ dialog, window, firstFolder, saveFile, newFolder }: Options): FileDialogs {
  let folder = firstFolder
  const chooseFolder = async (): Promise<string | null> => {
    const options: OpenDialogOptions = { defaultPath: folder, properties: ['openDirectory', 'createDirectory'] }
    const parent = window()
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    save: async (fileName, bytes) => {
      const name = safeFileName(fileName, folder.length)
      const extension = path.extname(name).slice(1)
      const options: SaveDialogOptions = {
        defaultPath: path.join(folder, name),
        filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      }
      const parent = window()
      const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
      if (canceled || filePath === '') return { outcome: 'cancelled' }
      await saveFile(filePath, bytes)
      folder = path.dirname(filePath)
      return { outcome: 'saved', path: filePath }
    },
    chooseFolder,
    newFolder: async (name) => {
      const chosen = await chooseFolder()
      if (chosen === null) return null
      folder = chosen
      return newFolder(chosen, name)
    },
  }
}
