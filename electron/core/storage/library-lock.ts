import { hostname } from 'node:os'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { decode, encode } from '#shared/contract/codec.ts'
import { storageError, writeWhole } from './durable-file.ts'
import { errnoOf, type FileSystem } from './file-system.ts'
import type { LibraryFolder } from './library-folder.ts'

const ownerSchema = z.object({ host: z.string(), process: z.int(), nonce: z.string() })

/**
 * One program writes a library at a time. The owner file names host and process; an owner of this host whose process
 * is gone has crashed, and its file is taken over.
 */
export class LibraryLock {
  readonly #files: FileSystem
  readonly #path: string
  readonly #owner: z.infer<typeof ownerSchema>
  #isHeld = false

  constructor(files: FileSystem, folder: LibraryFolder, nonce: string) {
    this.#files = files
    this.#path = folder.lock
    this.#owner = { host: hostname(), process: process.pid, nonce }
  }

  /** @throws AppError 'locked' with the owner as subject */
  async take(): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await this.#create()) {
        this.#isHeld = true
        return
      }
      const owner = await this.#readOwner()
      if (owner && (owner.host !== hostname() || isRunning(owner.process))) {
        throw new AppError('locked', 'the library is open in another program', { subject: `${owner.host}, ${owner.process}` })
      }
      await this.#files.remove(this.#path)
    }
    throw new AppError('locked', 'the library is being opened by another program', { subject: this.#path })
  }

  async release(): Promise<void> {
    if (!this.#isHeld) return
    this.#isHeld = false
    const owner = await this.#readOwner()
    if (owner?.nonce === this.#owner.nonce) await this.#files.remove(this.#path).catch(() => undefined)
  }

  async #create(): Promise<boolean> {
    try {
      const file = await this.#files.open(this.#path, 'create')
      try {
        await writeWhole(file, Buffer.from(encode(this.#owner)))
      } finally {
        await file.close()
      }
      return true
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false
      throw storageError(error, this.#path)
    }
  }

  async #readOwner(): Promise<z.infer<typeof ownerSchema> | null> {
    try {
      return ownerSchema.parse(decode(Buffer.from(await this.#files.read(this.#path)).toString('utf8')))
    } catch {
      return null // being written, or torn by a crash
    }
  }
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return true
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}
