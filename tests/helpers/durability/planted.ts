import { crc32 } from 'node:zlib'
import { seal } from '#core/storage/envelope.ts'
import type { FileSystem, OpenFile } from '#core/storage/file-system.ts'
import type { Wrap } from './power-cuts.ts'

/**
 * The faults of stores that are in use, planted between ours and its disk: what lowdb with steno, write-file-atomic
 * and atomically were seen to do. A test that finds nothing in these proves nothing about ours.
 */
export const planted = {
  /** lowdb with steno never syncs. */
  'files are not synced': changed(() => ({ file: (file) => ({ ...file, sync: async () => undefined }) })),
  /** write-file-atomic and atomically sync the file and not its name. */
  'folders are not synced': changed(() => ({ calls: { syncFolder: async () => undefined } })),
  /** write-file-atomic and atomically call write once and do not look at what it took. */
  'a short write counts as whole': changed(() => ({
    file: (file) => ({
      ...file,
      write: async (bytes, position) => {
        await file.write(bytes, position)
        return bytes.length
      },
    }),
  })),
  'the rename comes before the sync': changed((files) => {
    const unsynced = new Map<string, OpenFile>()
    return {
      file: (file, path) => {
        if (!path.endsWith('.tmp')) return file
        unsynced.set(path, file)
        return { ...file, sync: async () => undefined, close: async () => undefined }
      },
      calls: {
        rename: async (from, to) => {
          await files.rename(from, to)
          const file = unsynced.get(from)
          await file?.sync().catch(() => undefined)
          await file?.close()
        },
      },
    }
  }),
  'the journal is answered for before its sync': changed(() => ({
    file: (file, path) => (path.endsWith('.journal') ? { ...file, sync: async () => undefined } : file),
  })),
  /** JSON.parse alone lets two thirds of the flipped bits through. */
  'nothing has a checksum': changed((files) => ({ calls: { read: async (path) => sealedAnew(await files.read(path)) } })),
} satisfies Readonly<Record<string, Wrap>>

/** steno writes to one temporary name, whoever writes. */
export function withFixedTemporaryName(files: FileSystem): FileSystem {
  const fixed = (path: string) => path.replace(/\.[^./]+\.tmp$/, '.tmp')
  return bound(files, {
    open: async (path, mode) => {
      if (!path.endsWith('.tmp')) return files.open(path, mode)
      const file = await files.open(fixed(path), 'update')
      await file.truncate(0)
      return file
    },
    rename: (from, to) => files.rename(fixed(from), to),
    remove: (path) => files.remove(fixed(path)),
  })
}

type Changes = {
  readonly file?: (file: OpenFile, path: string) => OpenFile
  readonly calls?: Partial<FileSystem>
}

function changed(changesOf: (files: FileSystem) => Changes): Wrap {
  return (files) => {
    const { file, calls } = changesOf(files)
    const open: FileSystem['open'] = async (path, mode) => {
      const opened = await files.open(path, mode)
      return file ? file(opened, path) : opened
    }
    return bound(files, { open, ...calls })
  }
}

/** The calls of a file system with some replaced. */
export function bound(files: FileSystem, replaced: Partial<FileSystem>): FileSystem {
  return {
    read: (path) => files.read(path),
    open: (path, mode) => files.open(path, mode),
    rename: (from, to) => files.rename(from, to),
    remove: (path) => files.remove(path),
    makeFolder: (path) => files.makeFolder(path),
    removeFolder: (path) => files.removeFolder(path),
    names: (folder) => files.names(folder),
    list: (folder) => files.list(folder),
    folderChangedAtMs: (folder) => files.folderChangedAtMs(folder),
    syncFolder: (folder) => files.syncFolder(folder),
    freeBytes: (folder) => files.freeBytes(folder),
    pause: (milliseconds) => files.pause(milliseconds),
    ...replaced,
  }
}

/** The bytes with the checksums that they ought to have, as far as they parse. */
function sealedAnew(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    const { data, sha256: _, ...facts } = JSON.parse(text) as { data: unknown; sha256: string } & Parameters<typeof seal>[0]
    return seal(facts, data).bytes
  } catch {
    const lines = text.split('\n').map((line) => {
      const step = line.slice(9)
      return step === '' ? line : `${crc32(step).toString(16).padStart(8, '0')} ${step}`
    })
    return Buffer.from(lines.join('\n'))
  }
}
