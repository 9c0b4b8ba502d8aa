import { constants, fdatasyncSync, fstatSync, readSync, readdirSync, readlinkSync, statSync, writeSync } from 'node:fs'
import { mkdir, open, readlink, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { errnoOf, type FileSystem, type OpenFile } from './file-system.ts'

/** Phone numbers and ways of travel stand in the files of a library. */
const THIS_USER_ONLY = 0o600
/** Less what the user's own setting takes away. */
const EVERYONE = 0o666

/** Written at once: into the system's cache it takes 5 µs, through the thread pool twenty times that. */
const SMALL_BYTES = 16_384

/**
 * A disk that answered within a frame is waited for on the spot the next time: the way through the thread pool costs as
 * much again, and more where the processors are busy. A stick or share that hangs must not hold up the program.
 */
const QUICK_MS = 10

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  read: readWhole,
  open: (path, mode) => openFile(path, mode, THIS_USER_ONLY),
  rename,
  remove: (path) => rm(path, { force: true }),
  makeFolder,
  // A scanner may hold one of the files for a moment.
  removeFolder: (path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  names: async (folder) => readdirSync(folder),
  // Synchronous: a thousand stats take 2 ms this way and 20 ms through the thread pool.
  list: async (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ name }) => {
        // Another write of ours may rename its temporary file between the two calls.
        const facts = statSync(join(folder, name), { throwIfNoEntry: false })
        return facts ? [{ name, size: facts.size, changedAtMs: facts.mtimeMs }] : []
      }),
  folderChangedAtMs: async (folder) => statSync(folder).mtimeMs,
  syncFolder,
  freeBytes: async (folder) => {
    const { bavail, blocks, bsize } = await statfs(folder)
    // File systems that know no size, as some shares, say that they have none.
    return blocks === 0 ? Infinity : bavail * bsize
  },
  pause: (milliseconds) => setTimeout(milliseconds),
}

/** The same for files that are made for others: a handbook on a shared folder is there to be read. */
export const nodeFileSystemForEveryone: FileSystem = { ...nodeFileSystem, open: (path, mode) => openFile(path, mode, EVERYONE) }

async function openFile(path: string, mode: 'create' | 'update', rights: number): Promise<OpenFile> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT | (mode === 'create' ? constants.O_EXCL : 0), rights)
  const isStillThere = await watchOver(handle, path)
  let isQuick = false
  const byte = new Uint8Array(1)
  return {
    write: async (bytes, position) => {
      if (bytes.length <= SMALL_BYTES) return writeSync(handle.fd, bytes, 0, bytes.length, position)
      return (await handle.write(bytes, 0, bytes.length, position)).bytesWritten
    },
    byteAt: async (position) => (readSync(handle.fd, byte, 0, 1, position) === 0 ? null : (byte[0] ?? null)),
    size: async () => fstatSync(handle.fd).size,
    truncate: (size) => handle.truncate(size),
    sync: async () => {
      const start = performance.now()
      // Length and bytes, as SQLite does it: of the times of the file nothing depends.
      if (isQuick) fdatasyncSync(handle.fd)
      else await handle.datasync()
      isQuick = performance.now() - start < QUICK_MS
      // A file that was deleted, or whose folder was, still takes bytes: they would be gone with the handle.
      if (!isStillThere()) throw Object.assign(new Error(`${path} is another file now`), { code: 'ENOENT' })
    },
    close: () => handle.close(),
  }
}

/**
 * Tells whether the handle's file is still the one of that name.
 * Linux says so by the handle: a stat there asks for the times of the file too, so that the next write has to set them
 * exactly and its sync takes half as long again.
 */
async function watchOver(handle: FileHandle, path: string): Promise<() => boolean> {
  const link = `/proc/self/fd/${handle.fd}`
  const name = await readlink(link).catch(() => null)
  if (name !== null) return () => readlinkSync(link) === name
  const { ino } = await handle.stat()
  return () => statSync(path).ino === ino
}

/**
 * In one call, where the file does not change under it: Node's own reading takes three times as long for a megabyte.
 * Where opening it was quick, its bytes are waited for on the spot.
 */
async function readWhole(path: string): Promise<Uint8Array> {
  const start = performance.now()
  const handle = await open(path, 'r')
  const isQuick = performance.now() - start < QUICK_MS
  try {
    const bytes = Buffer.allocUnsafeSlow(fstatSync(handle.fd).size)
    let length = 0
    while (length < bytes.length) {
      const wanted = bytes.length - length
      const bytesRead = isQuick ? readSync(handle.fd, bytes, length, wanted, length) : (await handle.read(bytes, length, wanted, length)).bytesRead
      if (bytesRead === 0) break // it was cut meanwhile
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}

/** Step by step: Node's recursive mkdir never returns where a parent is there and takes no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  try {
    await mkdir(path)
  } catch (error) {
    // Another program may have made it meanwhile.
    if (errnoOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
  await syncFolder(parent)
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // a folder cannot be opened there; the file was synced after the rename
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems cannot sync a folder: nothing better is to be had on them.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(errnoOf(error))) throw error
  } finally {
    await handle.close()
  }
}
