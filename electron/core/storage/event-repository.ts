import { join } from 'node:path'
import { Low } from 'lowdb'
import { AppError } from '#shared/contract/errors.ts'
import { SCHEMA_VERSION, eventSchema, type Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import { replaceDurably, storageError } from './durable-file.ts'
import { errnoOf, type FileSystem } from './file-system.ts'
import { Journal, type JournalEntry } from './journal.ts'
import { journalName, snapshotName, type LibraryFolder } from './library-folder.ts'
import { advance, liveEvent, remember, type LiveEvent } from './live-event.ts'
import { migrate } from './migrations/migrate.ts'

const FORMAT = 'huicheng-event'
/** A snapshot is written when so many steps lie behind the last one; replaying them takes some milliseconds. */
const STEPS_A_SNAPSHOT = 200
/** Events that stay in memory while others are opened. */
const MAX_OPEN = 8

type OpenEntry = {
  live: LiveEvent
  readonly journal: Journal
  readonly snapshot: Low<Stored<Event>>
  snapshotRevision: number
  snapshotSha256: string | undefined
}

/**
 * The events of a library on disk: one snapshot and one journal each. The only customer of lowdb for events.
 * Calls for one event must not overlap; `EventService` lets them in one at a time.
 */
export class EventRepository {
  readonly #files: FileSystem
  readonly #folder: LibraryFolder
  readonly #nextId: () => string
  readonly #open = new Map<EventId, OpenEntry>()

  constructor(files: FileSystem, folder: LibraryFolder, nextId: () => string) {
    this.#files = files
    this.#folder = folder
    this.#nextId = nextId
  }

  async create(event: Event, at: string): Promise<void> {
    const entry = this.#entryFor(event.id, liveEvent(event, 0, at))
    await this.#writeSnapshot(entry)
    this.#keep(event.id, entry)
  }

  /** @throws AppError 'not-found' | 'damaged' | 'newer-version' | 'unavailable' */
  async load(id: EventId): Promise<LiveEvent> {
    return (await this.#entry(id)).live
  }

  /** Events that are in memory, newer than what the index may know. */
  loaded(): readonly LiveEvent[] {
    return [...this.#open.values()].map(({ live }) => live)
  }

  /** Returns when the disk has the step. */
  async append(id: EventId, step: JournalEntry): Promise<LiveEvent> {
    const entry = await this.#entry(id)
    await entry.journal.append(step)
    entry.live = advance(entry.live, step)
    // The step is safe already: a snapshot that fails now is tried again with the next one.
    if (entry.live.revision - entry.snapshotRevision >= STEPS_A_SNAPSHOT) {
      await this.#writeSnapshot(entry).catch(() => undefined)
    }
    return entry.live
  }

  async remove(id: EventId): Promise<void> {
    await this.#forget(id)
    await this.#move(id, this.#folder.events, this.#folder.removed)
  }

  async restore(id: EventId): Promise<void> {
    await this.#move(id, this.#folder.removed, this.#folder.events)
  }

  /** Writes what is newer than its snapshot and lets all events go. */
  async close(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.#forget(id)
  }

  async #entry(id: EventId): Promise<OpenEntry> {
    const open = this.#open.get(id) ?? (await this.#read(id))
    this.#keep(id, open)
    return open
  }

  #keep(id: EventId, entry: OpenEntry): void {
    this.#open.delete(id)
    this.#open.set(id, entry) // a Map keeps order: the first is the one unused for longest
  }

  /** Lets events go that nobody has used for long. */
  async trim(): Promise<void> {
    for (const id of [...this.#open.keys()].slice(0, Math.max(0, this.#open.size - MAX_OPEN))) await this.#forget(id)
  }

  async #read(id: EventId): Promise<OpenEntry> {
    const entry = this.#entryFor(id)
    await entry.snapshot.read()
    const { facts, data, sha256 } = entry.snapshot.data
    if (facts.schema < 0) throw new AppError('not-found', `no event ${id}`, { subject: id })
    const event = await this.#current(id, data, facts.schema)
    entry.live = liveEvent(event, facts.revision, facts.savedAt)
    entry.snapshotRevision = facts.revision
    entry.snapshotSha256 = sha256
    await this.#replay(id, entry)
    return entry
  }

  async #replay(id: EventId, entry: OpenEntry): Promise<void> {
    const { entries, goodBytes, hasBadTail, bytes } = await entry.journal.read()
    if (hasBadTail) {
      const aside = join(this.#folder.events, `${journalName(id)}.${this.#nextId()}.bad`)
      await replaceDurably(this.#files, aside, bytes.subarray(goodBytes), this.#nextId())
      await entry.journal.truncateTo(goodBytes)
    }
    // Steps that the snapshot holds already only tell undo and the history what there was.
    for (const step of entries) {
      entry.live = step.revision > entry.snapshotRevision ? advance(entry.live, step) : remember(entry.live, step)
    }
  }

  async #current(id: EventId, data: unknown, schema: number): Promise<Event> {
    const { raw, from } = migrate(data, schema)
    if (from !== SCHEMA_VERSION) {
      const before = await this.#files.read(this.#folder.snapshot(id))
      await replaceDurably(this.#files, `${this.#folder.snapshot(id)}.v${from}`, before, this.#nextId())
    }
    const parsed = eventSchema.safeParse(raw)
    if (!parsed.success) throw new AppError('damaged', `event ${id} does not fit its schema`, { subject: id })
    return parsed.data as unknown as Event
  }

  #entryFor(id: EventId, live?: LiveEvent): OpenEntry {
    const path = this.#folder.snapshot(id)
    const nothing: Stored<Event> = {
      facts: { format: FORMAT, schema: -1, revision: 0, parents: [], savedAt: '' },
      data: {} as Event,
    }
    return {
      live: live ?? liveEvent(nothing.data, 0, ''),
      journal: new Journal(this.#files, this.#folder.journal(id)),
      snapshot: new Low(new DurableAdapter<Event>(this.#files, path, FORMAT, this.#nextId), nothing),
      snapshotRevision: -1,
      snapshotSha256: undefined,
    }
  }

  async #writeSnapshot(entry: OpenEntry): Promise<void> {
    const { event, revision, savedAt } = entry.live
    const parents = entry.snapshotSha256 === undefined ? [] : [entry.snapshotSha256]
    entry.snapshot.data = { facts: { format: FORMAT, schema: SCHEMA_VERSION, revision, parents, savedAt }, data: event }
    await entry.snapshot.write()
    entry.snapshotRevision = revision
  }

  async #forget(id: EventId): Promise<void> {
    const entry = this.#open.get(id)
    if (!entry) return
    if (entry.live.revision > entry.snapshotRevision) await this.#writeSnapshot(entry).catch(() => undefined)
    await entry.journal.close()
    this.#open.delete(id)
  }

  async #move(id: EventId, from: string, to: string): Promise<void> {
    try {
      await this.#files.makeFolder(to)
      // The journal first: a snapshot without it is still an event, a journal alone is none.
      await this.#files.rename(join(from, journalName(id)), join(to, journalName(id))).catch((error: unknown) => {
        if (errnoOf(error) !== 'ENOENT') throw error
      })
      await this.#files.rename(join(from, snapshotName(id)), join(to, snapshotName(id)))
      await this.#files.syncFolder(from)
      await this.#files.syncFolder(to)
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') throw new AppError('not-found', `no event ${id}`, { subject: id })
      throw storageError(error, join(from, snapshotName(id)))
    }
  }
}
