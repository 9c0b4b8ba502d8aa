import path, { isAbsolute, resolve } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { OpenLibrary } from '../open-library.ts'
import type { Ids, Libraries } from '../ports/ports.ts'
import type { Dispatch } from '../router.ts'
import { storageError } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { copyLibrary, removeLibrary } from '../storage/library-copy.ts'
import { LibraryFolder } from '../storage/library-folder.ts'
import type { Pushes } from './pushes.ts'

type Means = {
  readonly open: (folder: string) => Promise<OpenLibrary>
  readonly files: FileSystem
  readonly libraries: Libraries
  readonly ids: Ids
}

/** What comes before another library is opened has been done; what comes after it was opened, or could not be. */
type Exchange = { readonly finish: () => Promise<void>; readonly giveUp: () => Promise<void> }

/** Which library is open: another can be opened in its place, or the present one moved to another folder. */
export class LibraryPlace {
  readonly #means: Means
  readonly #pushes: Pushes
  #open: OpenLibrary
  /** while neither the new library nor the former one could be opened: a share is gone, a stick pulled */
  #isLost = false
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
      if (name === 'library.switch' || name === 'library.move') return dispatch(name, input)
      await this.#gate
      const problem = this.#isLost ? await this.#findAgain() : null
      return problem ? { ok: false, error: problem.toData() } : dispatch(name, input)
    }
  }

  /** @returns why the library still cannot be opened */
  async #findAgain(): Promise<AppError | null> {
    const search = this.#gate.then(async () => {
      if (!this.#isLost) return null
      try {
        await this.#openAt(this.#open.folder.root)
        return null
      } catch (error) {
        return storageError(error, this.#open.folder.root)
      }
    })
    this.#gate = search
    return search
  }

  async #openAt(folder: string): Promise<void> {
    this.#isLost = true
    this.#open = await this.#means.open(folder)
    this.#isLost = false
  }

  async known(): Promise<{ current: string; recent: string[] }> {
    const current = this.#open.folder.root
    return { current, recent: (await this.#means.libraries.recent()).filter((folder) => folder !== current) }
  }

  /** Opens the library of another folder, made when there is none. The present one is opened again when that fails. */
  switchTo({ folder }: { folder: string }): Promise<Record<string, never>> {
    return this.#exchange(wholePath(folder), async (from) => ({
      finish: () => this.#means.libraries.remember(from),
      giveUp: async () => undefined,
    }))
  }

  /**
   * Copies the library to an empty folder, compares every byte, opens it there and only then removes it here.
   *
   * @throws AppError 'conflict' when the folder is not empty or lies inside the library, and what a full or
   *   read-only disk says; the library stays where it was then, and no copy is left
   */
  moveTo({ folder }: { folder: string }): Promise<Record<string, never>> {
    const to = wholePath(folder)
    return this.#exchange(to, async (from) => {
      if (isInside(from, to)) throw new AppError('conflict', 'a library cannot move into itself', { subject: to, cause: 'inside' })
      const { files, ids, libraries } = this.#means
      const giveUp = await copyLibrary(files, new LibraryFolder(from), new LibraryFolder(to), ids.next)
      const finish = async () => {
        await libraries.forget(from)
        await removeLibrary(files, new LibraryFolder(from))
      }
      return { finish, giveUp }
    })
  }

  #exchange(to: string, prepare: (from: string) => Promise<Exchange>): Promise<Record<string, never>> {
    const exchange = this.#gate.then(async () => {
      const from = this.#open.folder.root
      if (to === from) return {}
      if (!this.#isLost) await this.#open.close()
      let giveUp: Exchange['giveUp'] | undefined
      try {
        const prepared = await prepare(from)
        giveUp = prepared.giveUp
        await this.#openAt(to)
        // The other library is open: what cannot be removed or remembered now is only in the way.
        await prepared.finish().catch(() => undefined)
        await this.#means.libraries.remember(to).catch(() => undefined)
      } catch (error) {
        await giveUp?.()
        // Where the former one cannot be opened either, the next call tries again.
        await this.#openAt(from).catch(() => undefined)
        throw error
      }
      this.#pushes.send({ name: 'library.switched' })
      return {}
    })
    this.#gate = exchange.catch(() => undefined)
    return exchange
  }
}

/** Whether a folder is another one or lies in it. @param system the rules of paths, those of this machine */
export function isInside(outer: string, inner: string, system: path.PlatformPath = path): boolean {
  const way = system.relative(outer, inner)
  // From one Windows drive to another there is no way: the answer is the whole path.
  return way !== '..' && !way.startsWith(`..${system.sep}`) && !system.isAbsolute(way)
}

function wholePath(folder: string): string {
  if (!isAbsolute(folder)) throw new AppError('invalid-input', 'a folder is named from the root of its disk', { subject: folder })
  return resolve(folder)
}
