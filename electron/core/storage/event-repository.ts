import { join } from 'node:path'
import type { Low } from 'lowdb'
import { AppError } from '#shared/contract/errors.ts'
import type { EventState, Salvage } from '#shared/contract/results.ts'
import { SCHEMA_VERSION, eventSchema, type Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { DurableAdapter, Stored } from './durable-adapter.ts'
import { replaceDurably, storageError } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { Journal, type JournalEntry } from './journal.ts'
import { generationName, generationsOf, journalPartName, journalPartsOf, outdatedGenerations, type LibraryFolder } from './library-folder.ts'
import { advance, liveEvent, stateOf, type LiveEvent } from './live-event.ts'
import { RemovedEvents } from './removed-events.ts'
import { salvage } from './salvage.ts'
import { shapeOf } from './schema-shape.ts'
import { EVENT_FORMAT, isLitter, namesIn, readSteps, readStoredEvent, snapshotOf, type Aside } from './stored-event.ts'
import { MAX_STEPS } from './undo-stack.ts'

/** A snapshot is written when so many steps, so much time or a journal of so many bytes lie behind the last one. */
export type SnapshotLimits = { readonly steps: number; readonly bytes: number; readonly ms: number }
const SNAPSHOT_LIMITS: SnapshotLimits = { steps: 500, bytes: 256 * 1024, ms: 5 * 60_000 }
/** Events that stay in memory while others are opened. */
const MAX_OPEN = 8

type OpenEntry = {
  live: LiveEvent
  /** objects of the event that nobody outside has seen: steps change them in place */
  own: WeakSet<object>
  readonly journal: Journal
  readonly snapshot: Low<Stored<Event>>
  readonly adapter: DurableAdapter<Event>
  /** of the snapshot on disk; -1 while there is none that can be read */
  snapshotRevision: number
  /** what must be kept aside before anything is written */
  asides: readonly Aside[]
  litter: readonly string[]
}

/**
 * The events of a library on disk: a snapshot, a journal of what came after, closed parts of older journals, and
 * generations of older snapshots. The only customer of lowdb for events.
 * Calls for one event must not overlap; the services let them in one at a time.
 */
export class EventRepository {
  readonly #files: FileSystem
  readonly #folder: LibraryFolder
  readonly #nextId: () => string
  readonly #limits: SnapshotLimits
  readonly #removed: RemovedEvents
  readonly #open = new Map<EventId, OpenEntry>()

  constructor(files: FileSystem, folder: LibraryFolder, nextId: () => string, limits = SNAPSHOT_LIMITS) {
    this.#files = files
    this.#folder = folder
    this.#nextId = nextId
    this.#limits = limits
    this.#removed = new RemovedEvents(files, folder)
  }

  async create(event: Event, at: string): Promise<void> {
    await this.#writeSnapshot(event.id, this.#entryOf(event.id, liveEvent(event, 0, at)))
  }

  /** @throws AppError 'not-found' | 'damaged' | 'newer-version' | 'unavailable' */
  async load(id: EventId): Promise<LiveEvent> {
    return givenOut(await this.#entry(id))
  }

  /** The event for one step to be made of; not to be kept, because later steps change it in place. */
  async peek(id: EventId): Promise<LiveEvent> {
    return (await this.#entry(id)).live
  }

  /** The event as it stands, without making it this store's to write. */
  async view(id: EventId): Promise<LiveEvent> {
    return givenOut(this.#open.get(id) ?? (await this.#read(id)))
  }

  /** Every step that the disk has, oldest first. */
  async history(id: EventId): Promise<readonly JournalEntry[]> {
    const live = await this.view(id)
    if (live.entries.length === live.revision) return live.entries
    return this.#stepsSince(id, 1, live)
  }

  async #stepsSince(id: EventId, from: number, { revision }: LiveEvent): Promise<readonly JournalEntry[]> {
    // A journal of its own: looking must not change what is known of the one that is written.
    const steps = await readSteps(this.#place(id), new Journal(this.#files, this.#folder.journal(id)), { from, needed: Infinity, asides: [] })
    return steps.filter((step) => step.revision <= revision)
  }

  salvage(fileName: string): Promise<Salvage> {
    return salvage(this.#files, this.#folder, fileName)
  }

  /** Keeps the present state among the generations, whatever comes next. */
  async keepGeneration(id: EventId): Promise<void> {
    const entry = await this.#entry(id)
    if (entry.live.revision > entry.snapshotRevision) await this.#writeSnapshot(id, entry)
    await this.#copyToGenerations(id, entry.live)
  }

  /** Forgets what is in memory without writing it: another program has written the event since. */
  drop(id: EventId): void {
    void this.#open.get(id)?.journal.close()
    this.#open.delete(id)
  }

  /** Events that are in memory, newer than what the index may know; to be looked at now and not kept. */
  loaded(): readonly LiveEvent[] {
    return [...this.#open.values()].map(({ live }) => live)
  }

  /** Size on disk of the largest event in memory. */
  get largestBytes(): number {
    return Math.max(0, ...[...this.#open.values()].map(({ adapter, journal }) => adapter.byteCount + journal.size))
  }

  /** Returns when the disk has the steps: all of them, written together, or none. */
  async append(id: EventId, steps: readonly JournalEntry[]): Promise<EventState> {
    const entry = await this.#entry(id)
    await this.#keepAside(entry)
    if (entry.journal.isSuspect) await this.#mend(id, entry)
    try {
      await entry.journal.append(steps)
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') this.drop(id)
      throw error
    }
    for (const step of steps) {
      // What a step removes goes on living in its inverse, and must not be changed from here any more.
      if (step.inverse.some(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value))) entry.own = new WeakSet()
      entry.live = advance(entry.live, step, entry.own)
    }
    await this.#remember(id, entry)
    // The steps are safe already: a snapshot that fails now is tried again with the next ones.
    if (this.#isSnapshotDue(entry)) await this.#writeSnapshot(id, entry).catch(() => undefined)
    return stateOf(entry.live)
  }

  async remove(id: EventId): Promise<void> {
    await this.#forget(id)
    await this.#removed.remove(id)
  }

  async restore(id: EventId): Promise<void> {
    await this.#removed.restore(id)
  }

  /** Writes what is newer than its snapshot and lets all events go. */
  async close(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.#forget(id)
  }

  /** Lets events go that nobody has used for long, and says which. */
  async trim(): Promise<readonly EventId[]> {
    const ids = [...this.#open.keys()].slice(0, Math.max(0, this.#open.size - MAX_OPEN))
    for (const id of ids) await this.#forget(id)
    return ids
  }

  async #entry(id: EventId): Promise<OpenEntry> {
    const open = this.#open.get(id) ?? (await this.#read(id))
    this.#open.delete(id)
    this.#open.set(id, open) // a Map keeps order: the first is the one unused for longest
    return open
  }

  async #read(id: EventId): Promise<OpenEntry> {
    const entry = this.#entryOf(id, liveEvent({} as Event, 0, ''))
    const found = await readStoredEvent(this.#place(id), entry.snapshot, entry.journal)
    Object.assign(entry, found)
    await this.#remember(id, entry)
    return entry
  }

  /** When all steps that are in memory have been undone, those before them are read: undo reaches back over an opening. */
  async #remember(id: EventId, entry: OpenEntry): Promise<void> {
    const { event, revision, savedAt, entries, stack } = entry.live
    if (stack.done.length > 0 || (entries[0]?.revision ?? 1) === 1) return
    const steps = await this.#stepsSince(id, Math.max(1, revision - MAX_STEPS), entry.live).catch(() => entries)
    entry.live = liveEvent(event, revision, savedAt, steps)
  }

  #entryOf(id: EventId, live: LiveEvent): OpenEntry {
    const { low, adapter } = snapshotOf(this.#place(id))
    const journal = new Journal(this.#files, this.#folder.journal(id))
    return { live, own: new WeakSet(), journal, snapshot: low, adapter, snapshotRevision: -1, asides: [], litter: [] }
  }

  #place(id: EventId) {
    return { files: this.#files, folder: this.#folder, id, nextId: this.#nextId }
  }

  #isSnapshotDue({ live, snapshotRevision, snapshot, journal }: OpenEntry): boolean {
    // A clock that jumps, either way, costs no more than a snapshot.
    const ageMs = Math.abs(Date.parse(live.savedAt) - Date.parse(snapshot.data.facts.savedAt))
    return live.revision - snapshotRevision >= this.#limits.steps || journal.size >= this.#limits.bytes || !(ageMs < this.#limits.ms)
  }

  /** Snapshot first, then its copy among the generations; only then the journal is closed and a new one begun. */
  async #writeSnapshot(id: EventId, entry: OpenEntry): Promise<void> {
    await this.#keepAside(entry)
    const { live } = entry
    entry.snapshot.data = { facts: factsOf(live, entry.adapter), data: live.event }
    await entry.snapshot.write()
    entry.snapshotRevision = live.revision
    // The event is safe by now: what fails here is made up for after the next snapshot.
    await this.#copyToGenerations(id, live).catch(() => undefined)
    if (entry.journal.size >= this.#limits.bytes) await this.#rotateJournal(id, entry).catch(() => undefined)
  }

  async #copyToGenerations(id: EventId, { revision, savedAt }: LiveEvent): Promise<void> {
    const path = join(this.#folder.generations, generationName(id, revision, savedAt))
    try {
      await replaceDurably(this.#files, path, await this.#files.read(this.#folder.snapshot(id)), this.#nextId())
    } catch (error) {
      throw storageError(error, path)
    }
    await this.#pruneGenerations(id).catch(() => undefined) // too many for a while
  }

  async #pruneGenerations(id: EventId): Promise<void> {
    const { generations } = this.#folder
    const names = await namesIn(this.#files, generations)
    const outdated = outdatedGenerations(generationsOf(id, names)).map(({ name }) => name)
    for (const name of [...outdated, ...names.filter((name) => isLitter(name, id))]) await this.#files.remove(join(generations, name))
  }

  /** What comes before the first write. */
  async #keepAside(entry: OpenEntry): Promise<void> {
    for (const { path, fromByte, suffix } of entry.asides) {
      try {
        const bytes = await this.#files.read(path)
        await replaceDurably(this.#files, `${path}.${suffix}`, bytes.subarray(fromByte), this.#nextId())
      } catch (error) {
        throw storageError(error, path)
      }
    }
    entry.asides = []
    for (const path of entry.litter) await this.#files.remove(path).catch(() => undefined)
    entry.litter = []
  }

  /**
   * After a failure, or where a part of the journal was damaged: cuts off steps that were refused, and gives the disk
   * again what it no longer holds (a stick was pulled). What is appended next has to join on.
   */
  async #mend(id: EventId, entry: OpenEntry): Promise<void> {
    const { live, journal } = entry
    try {
      const { entries } = await journal.read({ upTo: live.revision })
      const inParts = entries.length > 0 ? [] : journalPartsOf(id, await namesIn(this.#files, this.#folder.events))
      const last = entries.at(-1)?.revision ?? inParts.at(-1)?.last ?? 0
      if (last === live.revision) return
      await this.#writeSnapshot(id, entry)
      const missing = live.entries.filter(({ revision }) => revision > last)
      if (entries.length > 0 && missing[0]?.revision !== last + 1) await this.#rotateJournal(id, entry)
      if (missing.length > 0) await journal.append(missing)
    } catch (error) {
      journal.suspect()
      throw storageError(error, journal.path)
    }
  }

  async #rotateJournal(id: EventId, { journal, live }: OpenEntry): Promise<void> {
    const { entries } = await journal.read({ upTo: live.revision })
    const [first, last] = [entries[0], entries.at(-1)]
    if (!first || !last) return
    await journal.rotateTo(join(this.#folder.events, journalPartName(id, first.revision, last.revision)))
  }

  async #forget(id: EventId): Promise<void> {
    const entry = this.#open.get(id)
    if (!entry) return
    if (entry.live.revision > entry.snapshotRevision) await this.#writeSnapshot(id, entry).catch(() => undefined)
    await entry.journal.trim().catch(() => undefined) // it stays longer than it need be
    await entry.journal.close()
    this.#open.delete(id)
  }
}

/** From now on others may hold any part of the event, as it is now. */
function givenOut(entry: OpenEntry): LiveEvent {
  entry.own = new WeakSet()
  return entry.live
}

function factsOf({ revision, savedAt }: LiveEvent, { sha256 }: DurableAdapter<Event>): Stored<Event>['facts'] {
  const parents = sha256 === undefined ? [] : [sha256]
  return { format: EVENT_FORMAT, schema: SCHEMA_VERSION, shape: shapeOf(eventSchema), revision, parents, savedAt }
}
