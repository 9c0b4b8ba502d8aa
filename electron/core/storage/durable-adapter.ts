import type { Adapter } from 'lowdb'
import { AppError } from '#shared/contract/errors.ts'
import { replaceDurably, storageError } from './durable-file.ts'
import { seal, unseal, type EnvelopeFacts } from './envelope.ts'
import { errnoOf, type FileSystem } from './file-system.ts'

/** What lowdb keeps in memory for one file: the data with the facts of its envelope. */
export type Stored<Data> = { readonly facts: EnvelopeFacts; readonly data: Data }

/**
 * lowdb's own file adapter neither syncs nor checks what it reads (README of this folder); this one does both.
 * A file that is there but cannot be read is an error, never an empty start.
 */
export class DurableAdapter<Data> implements Adapter<Stored<Data>> {
  readonly #files: FileSystem
  readonly #path: string
  readonly #format: string
  readonly #nextNonce: () => string
  #sha256: string | undefined
  #byteCount = 0

  constructor(files: FileSystem, path: string, format: string, nextNonce: () => string) {
    this.#files = files
    this.#path = path
    this.#format = format
    this.#nextNonce = nextNonce
  }

  /** Checksum of what was read or written last: the parent of what is written next. */
  get sha256(): string | undefined {
    return this.#sha256
  }

  /** Size of what was read or written last. */
  get byteCount(): number {
    return this.#byteCount
  }

  async read(): Promise<Stored<Data> | null> {
    let bytes: Uint8Array
    try {
      bytes = await this.#files.read(this.#path)
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null
      throw storageError(error, this.#path)
    }
    const { sha256, data, ...facts } = unseal(bytes, this.#format, this.#path)
    this.#sha256 = sha256
    this.#byteCount = bytes.length
    return { facts, data: data as Data }
  }

  async write(stored: Stored<Data>): Promise<void> {
    const { bytes, sha256 } = seal(stored.facts, stored.data)
    await replaceDurably(this.#files, this.#path, bytes, this.#nextNonce())
    await this.#verify(bytes)
    this.#sha256 = sha256
    this.#byteCount = bytes.length
  }

  /** Looks at what is there now: a share or a stick may hold something else than it was given. */
  async #verify(bytes: Uint8Array): Promise<void> {
    let found: Uint8Array
    try {
      found = await this.#files.read(this.#path)
    } catch (error) {
      throw storageError(error, this.#path)
    }
    if (Buffer.compare(found, bytes) !== 0) throw new AppError('unavailable', `${this.#path} does not hold what was written`, { subject: this.#path })
  }
}
