import { AppError } from '#shared/contract/errors.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { Clock, Ids } from '../ports/ports.ts'
import { BEAT_EVERY_MS, type OwnerFile, type HeldBy, type OwnerFacts } from '../storage/owner-file.ts'

/** What asking for an event comes to. */
export type Access = { readonly outcome: 'kept' | 'taken' } | { readonly outcome: 'held'; readonly heldBy: HeldBy }

/** Who may write which event: this program holds the owner files of the events that it has open. */
export class EventAccess {
  readonly #ownerFileOf: (id: EventId) => OwnerFile
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #account: string
  readonly #onLost: (id: EventId) => void
  readonly #owners = new Map<EventId, OwnerFile>()
  readonly #stopBeating: () => void

  constructor(
    ownerFileOf: (id: EventId) => OwnerFile,
    { clock, ids, account }: { readonly clock: Clock; readonly ids: Ids; readonly account: string },
    onLost: (id: EventId) => void,
  ) {
    this.#ownerFileOf = ownerFileOf
    this.#clock = clock
    this.#ids = ids
    this.#account = account
    this.#onLost = onLost
    this.#stopBeating = clock.every(BEAT_EVERY_MS, () => void this.beat())
  }

  /** Asks for the event; `taken` means that others may have changed it since it was last read here. */
  async take(id: EventId): Promise<Access> {
    const owner = this.#ownerOf(id)
    if (owner.isHeld) return { outcome: 'kept' }
    const heldBy = await owner.take(this.#facts())
    return heldBy ? { outcome: 'held', heldBy } : { outcome: 'taken' }
  }

  /**
   * Like `take`, for who must write.
   *
   * @throws AppError 'locked' with the owner as subject
   */
  async require(id: EventId): Promise<'kept' | 'taken'> {
    await this.#confirm(id)
    const access = await this.take(id)
    if (access.outcome !== 'held') return access.outcome
    const { host, account } = access.heldBy.owner
    throw new AppError('locked', `the event is open on ${host}`, { subject: `${account}, ${host}` })
  }

  /** Between two beats another may have taken over: nothing may be written then. */
  async #confirm(id: EventId): Promise<void> {
    const owner = this.#owners.get(id)
    if (!owner?.isHeld) return
    await owner.confirm()
    if (!owner.isHeld) this.#onLost(id)
  }

  /** @throws AppError 'locked' when another took over at the same moment */
  async takeOver(id: EventId): Promise<void> {
    const owner = this.#ownerOf(id)
    await owner.takeOver(this.#facts())
    if (!owner.isHeld) throw new AppError('locked', 'another program took the event at the same moment', { subject: id })
  }

  async release(ids: readonly EventId[]): Promise<void> {
    for (const id of ids) {
      await this.#owners.get(id)?.release()
      this.#owners.delete(id)
    }
  }

  /** Shows others that this program is there, and notices events that were taken from it. */
  async beat(): Promise<void> {
    for (const [id, owner] of this.#owners) {
      if (!owner.isHeld) continue
      await owner.beat()
      if (!owner.isHeld) this.#onLost(id)
    }
  }

  async close(): Promise<void> {
    this.#stopBeating()
    await this.release([...this.#owners.keys()])
  }

  #ownerOf(id: EventId): OwnerFile {
    const owner = this.#owners.get(id) ?? this.#ownerFileOf(id)
    this.#owners.set(id, owner)
    return owner
  }

  #facts(): OwnerFacts {
    return { account: this.#account, nonce: this.#ids.next(), openedAt: this.#clock.now().toISOString() }
  }
}
