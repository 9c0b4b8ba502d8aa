import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInput } from '#shared/contract/endpoints.ts'
import type { HistoryEntry, OpenEvent, PastState, RunResult, StepResult } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { Clock } from '../ports/ports.ts'
import type { HeldBy } from '../storage/owner-file.ts'
import type { EventRepository } from '../storage/event-repository.ts'
import type { LibraryIndex } from '../storage/library-index.ts'
import type { JournalEntry } from '../storage/journal.ts'
import { entriesOfCommands, entryOfRestoring, entryOfReversal, pastState, patchesSince, stateOf, type LiveEvent, type Stamp } from '../storage/live-event.ts'
import type { EventAccess } from './event-access.ts'
import type { Pushes } from './pushes.ts'
import type { SettingsService } from './settings-service.ts'
import type { Turns } from './turns.ts'

/** Opens events and changes them: every step is on disk before it is answered. */
export class EventService {
  readonly #events: EventRepository
  readonly #index: LibraryIndex
  readonly #settings: SettingsService
  readonly #clock: Clock
  readonly #turns: Turns<EventId>
  readonly #pushes: Pushes
  readonly #access: EventAccess

  constructor(
    events: EventRepository,
    index: LibraryIndex,
    settings: SettingsService,
    clock: Clock,
    turns: Turns<EventId>,
    pushes: Pushes,
    access: EventAccess,
  ) {
    this.#events = events
    this.#index = index
    this.#settings = settings
    this.#clock = clock
    this.#turns = turns
    this.#pushes = pushes
    this.#access = access
  }

  /** The event to work on; only to read, as it is on disk now, while another program writes it. */
  open({ id }: { id: EventId }): Promise<OpenEvent> {
    return this.#turns.take(id, async () => {
      const access = await this.#access.take(id)
      if (access.outcome === 'held') return this.#readOnly(id, access.heldBy)
      const live = await this.#load(id, access.outcome === 'taken')
      await this.#access.release(await this.#events.trim())
      return { event: live.event, ...stateOf(live) }
    })
  }

  /** Opens an event for writing that another program has; that one becomes read-only. */
  takeOver({ id }: { id: EventId }): Promise<OpenEvent> {
    return this.#turns.take(id, async () => {
      await this.#access.takeOver(id)
      const live = await this.#load(id, true)
      return { event: live.event, ...stateOf(live) }
    })
  }

  async #readOnly(id: EventId, { owner, isGone }: HeldBy): Promise<OpenEvent> {
    const live = await this.#events.view(id)
    const { host, account, openedAt } = owner
    return { event: live.event, revision: live.revision, savedAt: live.savedAt, heldBy: { host, account, openedAt, isGone } }
  }

  async #load(id: EventId, isTaken: boolean, how: 'load' | 'peek' = 'load'): Promise<LiveEvent> {
    if (isTaken) this.#events.drop(id)
    try {
      return await this.#events[how](id)
    } catch (error) {
      await this.#access.release([id]) // nobody owns what cannot be opened
      throw error
    }
  }

  /** @throws AppError 'conflict' when the command was made for an older revision; nothing is overwritten */
  run({ id, revision, commands }: ParsedInput<'events.run'>): Promise<RunResult> {
    return this.#append(id, revision, (live, stamp) => entriesOfCommands(live, commands, stamp))
  }

  undo({ id, revision }: { id: EventId; revision: number }): Promise<StepResult> {
    return this.#step(id, revision, (live, stamp) => entryOfReversal(live, 'undo', stamp))
  }

  redo({ id, revision }: { id: EventId; revision: number }): Promise<StepResult> {
    return this.#step(id, revision, (live, stamp) => entryOfReversal(live, 'redo', stamp))
  }

  /** @throws AppError 'conflict' when the history does not reach back: the page opens the event anew */
  changesSince({ id, revision }: { id: EventId; revision: number }): Promise<StepResult> {
    return this.#turns.take(id, async () => {
      const live = await this.#events.view(id)
      const patches = patchesSince(live, revision)
      if (patches === null) throw new AppError('conflict', `the history of ${id} does not reach back to ${revision}`)
      return { ...stateOf(live), patches }
    })
  }

  /** Who changed what and when, newest first; a page of the history ends before a revision. */
  history({ id, before, limit }: ParsedInput<'events.history'>): Promise<{ readonly entries: HistoryEntry[] }> {
    return this.#turns.take(id, async () => {
      const steps = (await this.#events.history(id)).filter(({ revision }) => before === undefined || revision < before)
      return { entries: steps.slice(-limit).map(({ revision, at, author, kind, label }) => ({ revision, at, author, kind, label })).reverse() }
    })
  }

  /** The event as it was after a step. @throws AppError 'not-found' when the history does not reach back so far */
  past({ id, revision }: ParsedInput<'events.past'>): Promise<PastState> {
    return this.#turns.take(id, async () => this.#pastOf(await this.#events.view(id), revision))
  }

  /** Takes the event back to a past state, as a step that can be undone; the present state is kept as a generation. */
  restore({ id, revision, to }: ParsedInput<'events.restore'>): Promise<StepResult> {
    return this.#step(id, revision, async (live, stamp) => {
      const entry = entryOfRestoring(live, await this.#pastOf(live, to), stamp)
      if (entry) await this.#events.keepGeneration(id)
      return entry
    })
  }

  async #pastOf(live: LiveEvent, revision: number): Promise<PastState> {
    const past = pastState(live, await this.#events.history(live.event.id), revision)
    if (past === null) throw new AppError('not-found', `no state ${revision} of ${live.event.id}`, { subject: String(revision) })
    return past
  }

  #step(
    id: EventId,
    revision: number,
    entryOf: (live: LiveEvent, stamp: Stamp) => JournalEntry | null | Promise<JournalEntry | null>,
  ): Promise<StepResult> {
    return this.#append(id, revision, async (live, stamp) => {
      const entry = await entryOf(live, stamp)
      return { entries: entry === null ? [] : [entry] }
    })
  }

  #append<Made extends { readonly entries: readonly JournalEntry[] }>(
    id: EventId,
    revision: number,
    make: (live: LiveEvent, stamp: Stamp) => Made | Promise<Made>,
  ): Promise<StepResult & Omit<Made, 'entries'>> {
    return this.#turns.take(id, async () => {
      const live = await this.#load(id, (await this.#access.require(id)) === 'taken', 'peek')
      if (revision !== live.revision) {
        throw new AppError('conflict', `${id} stands at ${live.revision}, the step was made for ${revision}`, { subject: id })
      }
      const stamp = { at: this.#clock.now().toISOString(), author: await this.#settings.author() }
      const { entries, ...rest } = await make(live, stamp)
      if (entries.length === 0) return { ...rest, ...stateOf(live), patches: [] }
      await this.#index.distrust(stamp.at)
      const next = await this.#events.append(id, entries)
      this.#pushes.send({ name: 'event.changed', id, revision: next.revision })
      return { ...rest, ...next, patches: entries.flatMap(({ patches }) => patches) }
    })
  }
}
