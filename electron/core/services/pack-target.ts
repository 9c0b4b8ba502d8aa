import { zipSync, type Zippable } from 'fflate'
import { AppError } from '#shared/contract/errors.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import { safeFileName } from '#shared/lib/file-name.ts'
import type { FileDialogs } from '../ports/ports.ts'

/** Where the files of a pack go: all of them in the end, or nothing. */
export type PackTarget = {
  /** of the folder that the files lie in, so that their whole paths can be opened */
  readonly pathLength: number
  readonly write: (fileName: string, bytes: Uint8Array) => Promise<void>
  readonly finish: () => Promise<SaveResult>
  readonly discard: () => Promise<void>
}

/** The earliest time that a zip file can tell. */
const EARLIEST = new Date(1980, 0, 2)
/** What a person may put before the name of the folder that a zip is unpacked into. */
const UNPACKED_AT = 100

/** A zip of which nothing is written before it is whole. */
export function zipTarget(dialogs: FileDialogs, name: string, now: Date): PackTarget {
  const files: Zippable = {}
  return {
    pathLength: UNPACKED_AT,
    write: async (fileName, bytes) => {
      // What is packed already only costs time to pack again.
      files[fileName] = [bytes, { level: /\.(?:txt|csv|ics)$/.test(fileName) ? 6 : 0 }]
    },
    finish: () => dialogs.save(safeFileName(`${name}.zip`), zipSync(files, { mtime: now < EARLIEST ? EARLIEST : now })),
    discard: async () => undefined,
  }
}

/**
 * A new folder, asked for before anything is made.
 *
 * @returns null when the user gives no place
 * @throws AppError `unsupported` where the host has no folders, and what a disk says
 */
export async function folderTarget(dialogs: FileDialogs, name: string): Promise<PackTarget | null> {
  if (!dialogs.newFolder) throw new AppError('unsupported', 'this host saves no folders', { subject: 'folder' })
  const draft = await dialogs.newFolder(name)
  return draft && { ...draft, finish: async () => ({ outcome: 'saved', path: await draft.finish() }) }
}
