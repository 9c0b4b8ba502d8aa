import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { IssuedCopy } from '#shared/domain/event/print.ts'
import { replaceDurably, storageError } from './durable-file.ts'
import { errnoOf, type FileSystem } from './file-system.ts'
import { issuedCopyName, type LibraryFolder } from './library-folder.ts'
import { isLitter, namesIn } from './stored-event.ts'

/**
 * The very bytes that were issued, kept beside their event under their own checksum: what is read is what was issued,
 * or it is said that it is not. Nothing is ever written over, and undoing an issue leaves its copy for redoing it.
 */
export class IssuedCopies {
  readonly #files: FileSystem
  readonly #folder: LibraryFolder
  readonly #nextId: () => string

  constructor(files: FileSystem, folder: LibraryFolder, nextId: () => string) {
    this.#files = files
    this.#folder = folder
    this.#nextId = nextId
  }

  /** Returns when the disk has the bytes and gave them back as they are. @throws AppError 'disk-full' | 'read-only' | 'unavailable' */
  async keep(id: EventId, bytes: Uint8Array): Promise<IssuedCopy> {
    const sha256 = checksumOf(bytes)
    const path = this.#pathOf(id, sha256)
    await this.#removeLitter(id).catch(() => undefined) // it is only in the way
    if (!(await this.#isWhole(path, sha256))) {
      await replaceDurably(this.#files, path, bytes, this.#nextId())
      if (!(await this.#isWhole(path, sha256))) throw new AppError('unavailable', `${path} does not hold what was written`, { subject: path, cause: 'verify' })
    }
    return { sha256, byteCount: bytes.length }
  }

  /** @throws AppError 'not-found' where the copy lies in another library or was deleted, 'damaged' when it is not what was issued */
  async read(id: EventId, { sha256 }: IssuedCopy): Promise<Uint8Array> {
    const path = this.#pathOf(id, sha256)
    let bytes: Uint8Array
    try {
      bytes = await this.#files.read(path)
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') throw new AppError('not-found', 'the issued copy is not in this library', { subject: path })
      throw storageError(error, path)
    }
    if (checksumOf(bytes) !== sha256) throw new AppError('damaged', `${path} is not what was issued`, { subject: path })
    return bytes
  }

  /** Gives another event the same copies; those that cannot be read are left out, as they are where they were. */
  async copy(from: EventId, to: EventId, copies: readonly IssuedCopy[]): Promise<void> {
    for (const copy of copies) {
      const bytes = await this.read(from, copy).catch(() => null)
      if (bytes) await this.keep(to, bytes)
    }
  }

  async #isWhole(path: string, sha256: string): Promise<boolean> {
    return this.#files.read(path).then((bytes) => checksumOf(bytes) === sha256, () => false)
  }

  async #removeLitter(id: EventId): Promise<void> {
    const { issued } = this.#folder
    for (const name of await namesIn(this.#files, issued)) if (isLitter(name, id)) await this.#files.remove(join(issued, name))
  }

  #pathOf(id: EventId, sha256: string): string {
    return join(this.#folder.issued, issuedCopyName(id, sha256))
  }
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
