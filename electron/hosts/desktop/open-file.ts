import path from 'node:path'
import type { Shell } from 'electron'
import type { FileDialogs } from '#core/ports/ports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { safeFileName } from '#shared/lib/file-name.ts'

type Options = {
  readonly shell: Pick<Shell, 'openPath'>
  /** of this program alone; what lies in it from earlier runs is removed */
  readonly folder: string
  readonly makeFolder: (folder: string) => Promise<void>
  readonly removeFolder: (folder: string) => Promise<void>
  readonly saveFile: (file: string, bytes: Uint8Array) => Promise<void>
}

/** Only papers are handed to other programs: a name decides which program it is. */
const OPENED = /\.pdf$/i

/**
 * Opens bytes in the program that the machine has for them, as a file of its own: one that is open there is never
 * written over. The folder is emptied at each start, so that no paper outlives it.
 */
export function openFile({ shell, folder, makeFolder, removeFolder, saveFile }: Options): NonNullable<FileDialogs['open']> {
  // A file that another program still has open stays, as on Windows.
  const emptied = removeFolder(folder).catch(() => undefined)
  let count = 0
  return async (fileName, bytes) => {
    if (!OPENED.test(fileName)) throw new AppError('unsupported', 'only a PDF is opened', { subject: fileName })
    await emptied
    const place = path.join(folder, String((count += 1)))
    await makeFolder(place)
    const file = path.join(place, safeFileName(fileName, place.length))
    await saveFile(file, bytes)
    const problem = await shell.openPath(file)
    if (problem !== '') throw new AppError('unsupported', problem, { subject: file })
  }
}
