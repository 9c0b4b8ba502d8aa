import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { OpenLibrary } from '../open-library.ts'
import type { Ids, Libraries } from '../ports/ports.ts'
import type { Dispatch } from '../router.ts'
import { replaceDurably, storageError } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { LibraryFolder } from '../storage/library-folder.ts'
import type { Pushes } from './pushes.ts'

type Means = {
  readonly open: (folder: string) => Promise<OpenLibrary>
  readonly files: FileSystem
  readonly libraries: Libraries
  readonly ids: Ids
}

/** Which library is open: another can be opened in its place, or the present one moved to another folder. */
export class LibraryPlace {
  readonly #means: Means
  readonly #pushes: Pushes
  #open: OpenLibrary
  /** calls wait here while one library is closed and another opened */
  #gate: Promise<unknown> = Promise.resolve()

  constructor(open: OpenLibrary, means: Means, pushes: Pushes) {
    this.#open = open
    this.#means = means
    this.#pushes = pushes
  }

  readonly current = (): OpenLibrary => this.#open

  /** Lets no call through while there is no library. */
  gated(dispatch: Dispatch): Dispatch {
    return async (name, input) => {
      if (name !== 'library.switch' && name !== 'library.move') await this.#gate
      return dispatch(name, input)
    }
  }

  async known(): Promise<{ current: string; recent: string[] }> {
    const current = this.#open.folder.root
    return { current, recent: (await this.#means.libraries.recent()).filter((folder) => folder !== current) }
  }

  /** Opens the library of another folder, made when there is none. The present one is opened again when that fails. */
  switchTo({ folder }: { folder: string }): Promise<Record<string, never>> {
    return this.#exchange(wholePath(folder), async (from) => () => this.#means.libraries.remember(from))
  }

  /**
   * Copies the library to an empty folder, compares every byte, opens it there and only then removes it here.
   *
   * @throws AppError 'conflict' when the folder is not empty or lies inside the library, and what a full or
   *   read-only disk says; the library stays where it was then
   */
  moveTo({ folder }: { folder: string }): Promise<Record<string, never>> {
    const to = wholePath(folder)
    return this.#exchange(to, async (from) => {
      if (!relative(from, to).startsWith('..')) throw new AppError('conflict', 'a library cannot move into itself', { subject: to })
      await this.#copy(new LibraryFolder(from), new LibraryFolder(to))
      return async () => {
        await this.#means.libraries.forget(from)
        await this.#removeFiles(new LibraryFolder(from))
      }
    })
  }

  #exchange(to: string, prepare: (from: string) => Promise<() => Promise<void>>): Promise<Record<string, never>> {
    const exchange = this.#gate.then(async () => {
      const from = this.#open.folder.root
      if (to === from) return {}
      await this.#open.close()
      try {
        const finish = await prepare(from)
        this.#open = await this.#means.open(to)
        // The other library is open: what cannot be removed or remembered now is only in the way.
        await finish().catch(() => undefined)
        await this.#means.libraries.remember(to).catch(() => undefined)
      } catch (error) {
        this.#open = await this.#means.open(from)
        throw error
      }
      this.#pushes.send({ name: 'library.switched' })
      return {}
    })
    this.#gate = exchange.catch(() => undefined)
    return exchange
  }

  async #copy(from: LibraryFolder, to: LibraryFolder): Promise<void> {
    const { files, ids } = this.#means
    try {
      for (const path of to.all) await files.makeFolder(path)
    } catch (error) {
      throw storageError(error, to.root)
    }
    for (const [source, target] of pairs(from, to)) {
      if ((await files.list(target)).length > 0) throw new AppError('conflict', 'the folder is not empty', { subject: to.root })
      for (const { name } of await this.#ours(source)) {
        const bytes = await files.read(join(source, name))
        await replaceDurably(files, join(target, name), bytes, ids.next())
        if (Buffer.compare(await files.read(join(target, name)), bytes) !== 0) {
          throw new AppError('unavailable', 'the copy differs from the original', { subject: basename(name) })
        }
      }
    }
  }

  async #removeFiles(from: LibraryFolder): Promise<void> {
    for (const folder of [from.root, ...from.all]) {
      for (const { name } of await this.#ours(folder)) await this.#means.files.remove(join(folder, name))
    }
  }

  /** Owner files speak of a place and stay; other people's files do too. */
  async #ours(folder: string): Promise<readonly { readonly name: string }[]> {
    const files = await this.#means.files.list(folder)
    return files.filter(({ name }) => /^(?:[a-z0-9]{12}\.|settings\.json|index\.json)/.test(name) && !name.endsWith('.owner'))
  }
}

function pairs(from: LibraryFolder, to: LibraryFolder): readonly (readonly [string, string])[] {
  return [from.root, ...from.all].map((folder, index) => [folder, [to.root, ...to.all][index] ?? to.root] as const)
}

function wholePath(folder: string): string {
  if (!isAbsolute(folder)) throw new AppError('invalid-input', 'a folder is named from the root of its disk', { subject: folder })
  return resolve(folder)
}
