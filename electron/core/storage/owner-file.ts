import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { decode, encode } from '#shared/contract/codec.ts'
import type { Machine } from '../ports/ports.ts'
import { replaceDurably, storageError, writeWhole } from './durable-file.ts'
import { errnoOf, type FileSystem } from './file-system.ts'

/** How often an owner shows that it is there, and how long others wait before they call it gone. */
export const BEAT_EVERY_MS = 10_000
export const GONE_AFTER_MS = 60_000
/** How often a file is looked at that others are just writing or inheriting. */
const PAUSE_MS = 50
/** A file that stays torn for three seconds is of a program that died while it wrote it; a slow one is given the time. */
const TORN_PAUSES = 60
const ATTEMPTS = TORN_PAUSES + 20

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

/** Nonces of what this process owns, whichever object holds it. */
const heldHere = new Set<string>()

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
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (await this.#create(own)) return null
      const owner = await this.#read()
      if (owner === 'missing') continue
      if (owner !== null && !this.#hasDied(owner)) return this.#heldBy(owner)
      // Another is just writing it, unless it stays torn.
      if (owner === null && attempt < TORN_PAUSES) await this.#files.pause(PAUSE_MS)
      else if (await this.#inherit(owner, own)) return null
      else await this.#files.pause(PAUSE_MS)
    }
    return this.#watched()
  }

  /** Looks whether this is still the owner: another may have taken over since the last beat. */
  async confirm(): Promise<void> {
    const owner = await this.#read()
    if (owner === null || owner === 'missing' || owner.nonce !== this.#own?.nonce) this.#hold(null)
  }

  /** Replaces another owner, knowingly; it becomes read-only with its next beat. */
  async takeOver(facts: OwnerFacts): Promise<void> {
    const own: Owner = { ...facts, host: this.#machine.host, process: this.#machine.process, beat: 0 }
    await this.#replace(own)
  }

  /** Shows that the owner is there. Afterwards `isHeld` says whether it still is one. */
  async beat(): Promise<void> {
    const own = this.#own
    if (!own) return
    try {
      const owner = await this.#read()
      if (owner === null || owner === 'missing' || owner.nonce !== own.nonce) {
        this.#hold(null)
        return
      }
      const next = { ...own, beat: own.beat + 1 }
      await replaceDurably(this.#files, this.#path, Buffer.from(encode(next)), own.nonce)
      this.#hold(next)
    } catch {
      this.#hold(null) // nobody can see that we are here any more: better read-only than two writers
    }
  }

  async release(): Promise<void> {
    const own = this.#own
    this.#hold(null)
    if (!own) return
    const owner = await this.#read().catch(() => null)
    if (owner !== null && owner !== 'missing' && owner.nonce === own.nonce) await this.#files.remove(this.#path).catch(() => undefined)
  }

  #hasDied({ host, process, nonce }: Owner): boolean {
    if (host !== this.#machine.host) return false
    // Of this process, or of one that died and had its number: we know best what we hold.
    return process === this.#machine.process ? !heldHere.has(nonce) : !this.#machine.isRunning(process)
  }

  #hold(own: Owner | null): void {
    if (this.#own) heldHere.delete(this.#own.nonce)
    if (own) heldHere.add(own.nonce)
    this.#own = own
  }

  /**
   * Follows an owner that died, or a file that stays torn. Many may try: a claim that bears the nonce of the dead one
   * can be made only once, so that nobody removes the file of a successor.
   */
  async #inherit(dead: Owner | null, own: Owner): Promise<boolean> {
    const claims: string[] = []
    for (let last = dead; ; ) {
      const claim = `${this.#path}.${last?.nonce ?? 'torn'}.heir`
      claims.push(claim)
      if (await this.#writeNew(claim, own)) break
      const heir = await this.#read(claim)
      if (heir === 'missing' || (heir !== null && !this.#hasDied(heir))) return false
      if (heir === null) {
        if (await this.#staysTorn(claim)) await this.#files.remove(claim)
        return false
      }
      last = heir // it died as well, before it could follow
    }
    const now = await this.#read()
    const isUnchanged = now === null ? dead === null : now !== 'missing' && now.nonce === dead?.nonce
    if (isUnchanged) await this.#replace(own)
    for (const claim of claims) await this.#files.remove(claim).catch(() => undefined)
    return this.isHeld
  }

  async #staysTorn(path: string): Promise<boolean> {
    for (let pauses = 0; pauses < TORN_PAUSES; pauses += 1) {
      await this.#files.pause(PAUSE_MS)
      if ((await this.#read(path)) !== null) return false
    }
    return true
  }

  async #replace(own: Owner): Promise<void> {
    await replaceDurably(this.#files, this.#path, Buffer.from(encode(own)), own.nonce)
    const owner = await this.#read()
    if (owner === null || owner === 'missing' || owner.nonce !== own.nonce) return // another was later: it owns
    this.#hold(own)
  }

  /** @throws AppError 'locked' when nobody can be named: never taken for free */
  async #watched(): Promise<HeldBy> {
    const owner = await this.#read()
    if (owner === null || owner === 'missing') throw new AppError('locked', 'another program is taking it', { subject: this.#path })
    return this.#heldBy(owner)
  }

  #heldBy(owner: Owner): HeldBy {
    const atMs = this.#monotonicMs()
    if (this.#seen?.nonce !== owner.nonce || this.#seen.beat !== owner.beat) this.#seen = { nonce: owner.nonce, beat: owner.beat, atMs }
    return { owner, isGone: atMs - this.#seen.atMs >= GONE_AFTER_MS }
  }

  async #create(own: Owner): Promise<boolean> {
    if (!(await this.#writeNew(this.#path, own))) return false
    this.#hold(own)
    return true
  }

  /** False where such a file is there already, or another took its place while it was written. */
  async #writeNew(path: string, own: Owner): Promise<boolean> {
    let isMade = false
    try {
      const file = await this.#files.open(path, 'create')
      isMade = true
      try {
        await writeWhole(file, Buffer.from(encode(own)))
        await file.sync()
      } finally {
        await file.close()
      }
      const written = await this.#read(path)
      return written !== null && written !== 'missing' && written.nonce === own.nonce
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false
      if (isMade) await this.#takeBack(path, own).catch(() => undefined)
      throw storageError(error, path)
    }
  }

  /** Removes a file that could not be written in order: others would wait for who never was an owner. */
  async #takeBack(path: string, own: Owner): Promise<void> {
    const written = await this.#read(path)
    if (written === null || (written !== 'missing' && written.nonce === own.nonce)) await this.#files.remove(path)
  }

  /** null: there, but being written or torn. */
  async #read(path = this.#path): Promise<Owner | 'missing' | null> {
    let bytes: Uint8Array
    try {
      bytes = await this.#files.read(path)
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return 'missing'
      throw storageError(error, path)
    }
    try {
      return ownerSchema.parse(decode(Buffer.from(bytes).toString('utf8')))
    } catch {
      return null
    }
  }
}
