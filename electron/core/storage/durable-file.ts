import { dirname } from 'node:path'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import { errnoOf, type FileSystem, type OpenFile } from './file-system.ts'

/** A virus scanner or the indexer holds a file for moments: the rename is tried again for about ten seconds. */
const RENAME_PAUSES_MS = [25, 50, 100, 200, 400, ...Array<number>(23).fill(400)]
const HELD_FILE: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Replaces a file so that after a crash or power cut there is either the old content or the new, and after this
 * returns only the new: temporary file of its own name, complete write, sync, rename, sync of the folder.
 *
 * Where the room for it is plainly missing it is not begun: what is left belongs to the steps of the journals.
 *
 * @throws AppError 'disk-full' | 'read-only' | 'unavailable'; the old file is intact then and the temporary one gone
 */
export async function replaceDurably(files: FileSystem, path: string, bytes: Uint8Array, nonce: string): Promise<void> {
  const temporary = `${path}.${nonce}.tmp`
  try {
    await requireRoom(files, dirname(path), bytes.length)
    const file = await files.open(temporary, 'create')
    try {
      await writeWhole(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameHeldFile(files, temporary, path)
    await files.syncFolder(dirname(path))
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw storageError(error, path)
  }
}

/** Smaller files are tried: asking costs as much. */
const ASKED_FROM_BYTES = 65_536

async function requireRoom(files: FileSystem, folder: string, byteCount: number): Promise<void> {
  if (byteCount < ASKED_FROM_BYTES) return
  // A disk that does not say is tried.
  const freeBytes = await files.freeBytes(folder).catch(() => Infinity)
  if (freeBytes < byteCount) throw Object.assign(new Error(`${byteCount} bytes are needed, ${freeBytes} are free`), { code: 'ENOSPC' })
}

/** Writes all bytes: a system call may take fewer than it was given, and on a full disk does. */
export async function writeWhole(file: OpenFile, bytes: Uint8Array, position = 0): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done)
    if (written <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += written
  }
}

/** Renames a file or folder that another program may hold for a moment. */
export async function renameHeldFile(files: FileSystem, from: string, to: string): Promise<void> {
  for (const pauseMs of RENAME_PAUSES_MS) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (!HELD_FILE.has(errnoOf(error))) throw error
      await files.pause(pauseMs)
    }
  }
  await files.rename(from, to)
}

const CODE_OF_ERRNO: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
}

/** What a failed file-system call means to the user. */
export function storageError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error
  const errno = errnoOf(error)
  const message = error instanceof Error ? error.message : String(error)
  return new AppError(CODE_OF_ERRNO[errno] ?? 'unavailable', message, { subject: path, cause: errno })
}
