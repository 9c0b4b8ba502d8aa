import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { replaceDurably, storageError } from './durable-file.ts'
import { errnoOf, type FileFacts, type FileSystem } from './file-system.ts'
import type { LibraryFolder } from './library-folder.ts'

/** Owner files speak of a place and stay; other people's files do too. */
const OURS = /^(?:[a-z0-9]{12}\.|(?:settings|index|register)\.json$)(?!owner)/

/**
 * Copies a library that nobody has open to an empty folder, and compares every byte.
 *
 * @returns how to take the copies away again
 * @throws AppError 'conflict' when the folder is not empty, 'disk-full' before anything is copied where the room is
 *   missing, and what else a disk can say; no copy is left then
 */
export async function copyLibrary(files: FileSystem, from: LibraryFolder, to: LibraryFolder, nextId: () => string): Promise<() => Promise<void>> {
  const copies: string[] = []
  const takeBack = async () => {
    for (const path of copies) await files.remove(path).catch(() => undefined)
  }
  try {
    for (const folder of foldersOf(to)) await requireEmpty(files, folder, to.root)
    for (const path of to.all) await files.makeFolder(path)
    await requireRoom(files, from, to)
    for (const [index, source] of foldersOf(from).entries()) {
      for (const { name } of await oursIn(files, source)) {
        const copy = join(foldersOf(to)[index] ?? to.root, name)
        const bytes = await files.read(join(source, name))
        copies.push(copy)
        await replaceDurably(files, copy, bytes, nextId())
        if (Buffer.compare(await files.read(copy), bytes) !== 0) throw new AppError('unavailable', 'the copy differs from the original', { subject: name })
      }
    }
    return takeBack
  } catch (error) {
    await takeBack()
    throw storageError(error, to.root)
  }
}

/** Removes the files of a library, where it was copied to another place. */
export async function removeLibrary(files: FileSystem, library: LibraryFolder): Promise<void> {
  for (const folder of foldersOf(library)) {
    for (const { name } of await oursIn(files, folder)) await files.remove(join(folder, name))
  }
}

function foldersOf(library: LibraryFolder): readonly string[] {
  return [library.root, ...library.all]
}

async function requireEmpty(files: FileSystem, folder: string, root: string): Promise<void> {
  const found = await files.list(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
  if (found.length > 0) throw new AppError('conflict', 'the folder is not empty', { subject: root })
}

/** Asked once for all: a move that ends for want of room after an hour is no help. */
async function requireRoom(files: FileSystem, from: LibraryFolder, to: LibraryFolder): Promise<void> {
  const ours = await Promise.all(foldersOf(from).map((folder) => oursIn(files, folder)))
  const needed = ours.flat().reduce((sum, { size }) => sum + size, 0)
  const free = await files.freeBytes(to.root).catch(() => Infinity)
  if (free < needed) throw new AppError('disk-full', `${needed} bytes are needed, ${free} are free`, { subject: to.root })
}

async function oursIn(files: FileSystem, folder: string): Promise<readonly FileFacts[]> {
  return (await files.list(folder)).filter(({ name }) => OURS.test(name))
}
