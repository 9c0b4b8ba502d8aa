import { z } from 'zod'
import { decode, encode } from '#shared/contract/codec.ts'
import type { Machine } from '../ports/ports.ts'
import { replaceDurably, storageError, writeWhole } from './durable-file.ts'
import { errnoOf, type FileSystem } from './file-system.ts'

/** How often an owner shows that it is there, and how long others wait before they call it gone. */
export const BEAT_EVERY_MS = 10_000
export const GONE_AFTER_MS = 60_000

/** Who writes, as others on a shared folder read it. */
const ownerSchema = z.object({
  host: z.string(),
  account: z.string(),
  process: z.int(),
  nonce: z.string(),
  openedAt: z.iso.datetime(),
  /** counts up while the owner lives; clocks of two machines are never compared */
  beat: z.int(),
})

export type Owner = Readonly<z.infer<typeof ownerSchema>>
/** What stands in the way of writing: another owner, and whether it has stopped showing itself. */
export type HeldBy = { readonly owner: Owner; readonly isGone: boolean }

/** What an owner says of itself beside the machine. */
export type OwnerFacts = { readonly account: string; readonly nonce: string; readonly openedAt: string }

/**
 * A file that says who writes an event, or a library on this machine: at most one program at a time. It is advice
 * among programs of this kind, made by an exclusive create, which network file systems keep as well.
 */
export class OwnerFile {
  readonly #files: FileSystem
  readonly #path: string
  readonly #machine: Machine
  readonly #monotonicMs: () => number
  #own: Owner | null = null
  #seen: { readonly nonce: string; readonly beat: number; readonly atMs: number } | null = null

  constructor(files: FileSystem, path: string, machine: Machine, monotonicMs: () => number) {
    this.#files = files
    this.#path = path
    this.#machine = machine
    this.#monotonicMs = monotonicMs
  }

  get isHeld(): boolean {
    return this.#own !== null
  }

  /** Becomes the owner where nobody else is, or one of this machine died; else says who is. */
  async take(facts: OwnerFacts): Promise<HeldBy | null> {
    if (this.#own) return null
    const own: Owner = { ...facts, host: this.#machine.host, process: this.#machine.process, beat: 0 }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await this.#create(own)) return null
      const owner = await this.#read()
      if (owner === 'missing') continue
      const hasDied = owner !== null && owner.host === own.host && !this.#machine.isRunning(owner.process)
      if (hasDied || (owner === null && attempt > 0)) await this.#files.remove(this.#path)
      else if (owner !== null) return this.#heldBy(owner)
    }
    return this.#watched()
  }

  /** Replaces another owner, knowingly; it becomes read-only with its next beat. */
  async takeOver(facts: OwnerFacts): Promise<void> {
    const own: Owner = { ...facts, host: this.#machine.host, process: this.#machine.process, beat: 0 }
    await replaceDurably(this.#files, this.#path, Buffer.from(encode(own)), facts.nonce)
    const owner = await this.#read()
    if (owner === null || owner === 'missing' || owner.nonce !== own.nonce) return // another was later: it owns
    this.#own = own
  }

  /** Shows that the owner is there. Afterwards `isHeld` says whether it still is one. */
  async beat(): Promise<void> {
    const own = this.#own
    if (!own) return
    try {
      const owner = await this.#read()
      if (owner === null || owner === 'missing' || owner.nonce !== own.nonce) {
        this.#own = null
        return
      }
      const next = { ...own, beat: own.beat + 1 }
      await replaceDurably(this.#files, this.#path, Buffer.from(encode(next)), own.nonce)
      this.#own = next
    } catch {
      this.#own = null // nobody can see that we are here any more: better read-only than two writers
    }
  }

  async release(): Promise<void> {
    const own = this.#own
    this.#own = null
    if (!own) return
    const owner = await this.#read().catch(() => null)
    if (owner !== null && owner !== 'missing' && owner.nonce === own.nonce) await this.#files.remove(this.#path).catch(() => undefined)
  }

  async #watched(): Promise<HeldBy | null> {
    const owner = await this.#read()
    return owner === null || owner === 'missing' ? null : this.#heldBy(owner)
  }

  #heldBy(owner: Owner): HeldBy {
    const atMs = this.#monotonicMs()
    if (this.#seen?.nonce !== owner.nonce || this.#seen.beat !== owner.beat) this.#seen = { nonce: owner.nonce, beat: owner.beat, atMs }
    return { owner, isGone: atMs - this.#seen.atMs >= GONE_AFTER_MS }
  }

  async #create(own: Owner): Promise<boolean> {
    try {
      const file = await this.#files.open(this.#path, 'create')
      try {
        await writeWhole(file, Buffer.from(encode(own)))
        await file.sync()
      } finally {
        await file.close()
      }
      this.#own = own
      return true
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false
      throw storageError(error, this.#path)
    }
  }

  /** null: there, but being written or torn. */
  async #read(): Promise<Owner | 'missing' | null> {
    let bytes: Uint8Array
    try {
      bytes = await this.#files.read(this.#path)
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return 'missing'
      throw storageError(error, this.#path)
    }
    try {
      return ownerSchema.parse(decode(Buffer.from(bytes).toString('utf8')))
    } catch {
      return null
    }
  }
}
