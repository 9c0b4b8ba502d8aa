import { join } from 'node:path'
import { distinctFileName, foldedFileName, safeFileName } from '#shared/lib/file-name.ts'
import type { FolderDraft, Machine } from '../ports/ports.ts'
import { renameHeldFile, storageError, writeWhole } from './durable-file.ts'
import { errnoOf, type FileSystem } from './file-system.ts'

/** A folder cannot be told from one that a program is still writing but by its name, which says whose it is. */
const DRAFT = /^\.huicheng-(?<host>[A-Za-z0-9_-]+)-(?<process>\d+)-[a-z0-9]+\.tmp$/
/** Room in a path for the names in the folder: those of papers are short. */
const NAMES_ROOM = 60
/** For ` (99)`, when a folder of that name is there already. */
const NUMBER_ROOM = 5
/** Another program may take the name between the look and the rename. */
const MOST_TRIES = 20
const TAKEN: ReadonlySet<string> = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM'])

/**
 * Begins a new folder inside `parent`. All is written to a hidden folder beside it, which gets its name when it is
 * whole: whoever looks finds all of it or nothing. What a program that was killed left behind goes at the next begin.
 *
 * @throws AppError 'disk-full' | 'read-only' | 'unavailable'; nothing is left then
 */
export async function beginFolder(files: FileSystem, parent: string, wantedName: string, { machine, nonce }: { readonly machine: Machine; readonly nonce: string }): Promise<FolderDraft> {
  const host = machine.host.replace(/[^A-Za-z0-9-]/g, '_')
  const draft = join(parent, `.huicheng-${host}-${machine.process}-${nonce}.tmp`)
  const name = safeFileName(wantedName, parent.length + 1 + NAMES_ROOM + NUMBER_ROOM)
  /** where all of it lies now */
  let place = draft
  const discard = (): Promise<void> => files.removeFolder(place).catch(() => undefined) // a stick was pulled: the next begin finds it

  async function attempt<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (error) {
      await discard()
      throw storageError(error, parent)
    }
  }

  async function named(): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const taken = new Set((await files.names(parent)).map(foldedFileName))
      const path = join(parent, distinctFileName(name, (folded) => taken.has(folded)))
      try {
        await renameHeldFile(files, draft, path)
        return path
      } catch (error) {
        if (!TAKEN.has(errnoOf(error)) || tries >= MOST_TRIES || !(await files.names(parent)).includes(path.slice(parent.length + 1))) throw error
      }
    }
  }

  await attempt(async () => {
    await removeLeftovers(files, parent, { host, isRunning: machine.isRunning })
    await files.makeFolder(draft)
  })
  return {
    pathLength: parent.length + 1 + name.length + NUMBER_ROOM,
    write: (fileName, bytes) => attempt(async () => {
      const file = await files.open(join(draft, fileName), 'create')
      try {
        await writeWhole(file, bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    }),
    finish: () => attempt(async () => {
      await files.syncFolder(draft)
      place = await named()
      await files.syncFolder(parent)
      return place
    }),
    discard,
  }
}

/** Those of this machine whose program has ended; of another machine nobody here can tell. */
async function removeLeftovers(files: FileSystem, parent: string, { host, isRunning }: { readonly host: string; readonly isRunning: Machine['isRunning'] }): Promise<void> {
  for (const name of await files.names(parent)) {
    const groups = DRAFT.exec(name)?.groups
    if (groups?.['host'] === host && !isRunning(Number(groups['process']))) await files.removeFolder(join(parent, name)).catch(() => undefined)
  }
}
