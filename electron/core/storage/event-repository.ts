import { join } from 'node:path'
import { Low } from 'lowdb'
import { AppError } from '#shared/contract/errors.ts'
import type { Salvage } from '#shared/contract/results.ts'
import { SCHEMA_VERSION, eventSchema, type Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import { replaceDurably, storageError } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { Journal, parseJournal, type JournalEntry } from './journal.ts'
import {
  generationName,
  generationsOf,
  journalName,
  journalPartName,
  journalPartsOf,
  outdatedGenerations,
  snapshotName,
  type LibraryFolder,
} from './library-folder.ts'
import { advance, liveEvent, remember, type LiveEvent } from './live-event.ts'
import { salvage } from './salvage.ts'
import { migrate } from './migrations/migrate.ts'
import { MAX_STEPS } from './undo-stack.ts'

const FORMAT = 'huicheng-event'
/** A snapshot is written when so many steps, so much time or a journal of so many bytes lie behind the last one. */
export type SnapshotLimits = { readonly steps: number; readonly bytes: number; readonly ms: number }
const SNAPSHOT_LIMITS: SnapshotLimits = { steps: 500, bytes: 1024 * 1024, ms: 5 * 60_000 }
/** Events that stay in memory while others are opened. */
const MAX_OPEN = 8

type OpenEntry = {
  live: LiveEvent
  readonly journal: Journal
  readonly snapshot: Low<Stored<Event>>
  /** of the snapshot on disk; -1 while there is none that can be read */
  snapshotRevision: number
  snapshotSha256: string | undefined
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
  readonly #open = new Map<EventId, OpenEntry>()

  constructor(files: FileSystem, folder: LibraryFolder, nextId: () => string, limits = SNAPSHOT_LIMITS) {
    this.#files = files
    this.#folder = folder
    this.#nextId = nextId
    this.#limits = limits
  }

  async create(event: Event, at: string): Promise<void> {
    await this.#writeSnapshot(event.id, this.#entryFor(event.id, liveEvent(event, 0, at)))
  }

  /** @throws AppError 'not-found' | 'damaged' | 'newer-version' | 'unavailable' */
  async load(id: EventId): Promise<LiveEvent> {
    return (await this.#entry(id)).live
  }

  /** The event as it stands, without making it this store's to write: nothing is mended and nothing kept. */
  async view(id: EventId): Promise<LiveEvent> {
    return this.#open.get(id)?.live ?? (await this.#read(id, false)).live
  }

  /** Every step that the disk has, oldest first; nothing is mended. */
  async history(id: EventId): Promise<readonly JournalEntry[]> {
    const { live, journal } = this.#open.get(id) ?? (await this.#read(id, false))
    if (live.entries.length === live.revision) return live.entries
    return this.#steps(id, journal, { from: 1, mayMend: false })
  }

  salvage(fileName: string): Promise<Salvage> {
    return salvage(this.#files, this.#folder, fileName)
  }

  /** Keeps the present state among the generations, whatever comes next. */
  async keepGeneration(id: EventId): Promise<void> {
    await this.#writeSnapshot(id, await this.#entry(id))
  }

  /** Forgets what is in memory without writing it: another program has written the event since. */
  drop(id: EventId): void {
    void this.#open.get(id)?.journal.close()
    this.#open.delete(id)
  }

  /** Events that are in memory, newer than what the index may know. */
  loaded(): readonly LiveEvent[] {
    return [...this.#open.values()].map(({ live }) => live)
  }

  /** Returns when the disk has the step. */
  async append(id: EventId, step: JournalEntry): Promise<LiveEvent> {
    const entry = await this.#entry(id)
    if (entry.journal.isSuspect) await this.#mend(id, entry)
    await entry.journal.append([step])
    entry.live = advance(entry.live, step)
    // The step is safe already: a snapshot that fails now is tried again with the next one.
    if (this.#isSnapshotDue(entry, step.at)) await this.#writeSnapshot(id, entry).catch(() => undefined)
    return entry.live
  }

  #isSnapshotDue({ live, snapshotRevision, snapshot, journal }: OpenEntry, at: string): boolean {
    // A clock that jumps, either way, costs no more than a snapshot.
    const ageMs = Math.abs(Date.parse(at) - Date.parse(snapshot.data.facts.savedAt))
    return live.revision - snapshotRevision >= this.#limits.steps || journal.size >= this.#limits.bytes || !(ageMs < this.#limits.ms)
  }

  async remove(id: EventId): Promise<void> {
    await this.#forget(id)
    await this.#move(id, this.#folder.generations, this.#folder.removedGenerations)
    await this.#move(id, this.#folder.events, this.#folder.removed)
  }

  async restore(id: EventId): Promise<void> {
    await this.#move(id, this.#folder.removed, this.#folder.events)
    await this.#move(id, this.#folder.removedGenerations, this.#folder.generations)
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
    const open = this.#open.get(id) ?? (await this.#read(id, true))
    this.#keep(id, open)
    return open
  }

  #keep(id: EventId, entry: OpenEntry): void {
    this.#open.delete(id)
    this.#open.set(id, entry) // a Map keeps order: the first is the one unused for longest
  }

  /** The snapshot, else the newest good generation; then the journal on top. Never an empty event over a file. */
  async #read(id: EventId, mayMend: boolean): Promise<OpenEntry> {
    const entry = this.#entryFor(id)
    const stored = await this.#readSnapshot(id, entry, mayMend)
    const event = await this.#current(id, stored, mayMend)
    entry.live = liveEvent(event, stored.facts.revision, stored.facts.savedAt)
    entry.snapshotSha256 = stored.sha256
    const from = Math.min(stored.facts.revision + 1, Math.max(1, stored.facts.revision - MAX_STEPS))
    for (const step of await this.#steps(id, entry.journal, { from, mayMend })) {
      // Steps that the snapshot holds already only tell undo and the history what there was.
      if (step.revision <= stored.facts.revision) entry.live = remember(entry.live, step)
      else if (step.revision === entry.live.revision + 1) entry.live = advance(entry.live, step)
      else throw new AppError('damaged', `steps of ${id} are missing before ${step.revision}`, { subject: id })
    }
    return entry
  }

  async #readSnapshot(id: EventId, entry: OpenEntry, mayMend: boolean): Promise<Stored<Event>> {
    try {
      await entry.snapshot.read()
      if (entry.snapshot.data.facts.schema < 0) throw missing(id)
      entry.snapshotRevision = entry.snapshot.data.facts.revision
      return entry.snapshot.data
    } catch (error) {
      const isLost = error instanceof AppError && (error.code === 'damaged' || error.code === 'not-found')
      const generation = isLost ? await this.#newestGoodGeneration(id) : null
      if (generation === null) throw error
      if (mayMend && error instanceof AppError && error.code === 'damaged') {
        const aside = `${this.#folder.snapshot(id)}.${this.#nextId()}.bad`
        await this.#files.rename(this.#folder.snapshot(id), aside)
      }
      return generation
    }
  }

  async #newestGoodGeneration(id: EventId): Promise<Stored<Event> | null> {
    for (const { name } of generationsOf(id, await this.#namesIn(this.#folder.generations))) {
      const stored = await this.#adapter(join(this.#folder.generations, name)).read().catch(() => null)
      if (stored) return stored
    }
    return null
  }

  /** Steps in order: those of the journal, and of its closed parts back to a revision, as far as they join on. */
  async #steps(id: EventId, journal: Journal, { from, mayMend }: { from: number; mayMend: boolean }): Promise<readonly JournalEntry[]> {
    const { entries, goodBytes, hasBadTail, bytes } = await journal.read()
    if (hasBadTail && mayMend) {
      const aside = join(this.#folder.events, `${journalName(id)}.${this.#nextId()}.bad`)
      await replaceDurably(this.#files, aside, bytes.subarray(goodBytes), this.#nextId())
    }
    let steps = entries
    for (const part of [...journalPartsOf(id, await this.#namesIn(this.#folder.events))].reverse()) {
      const first = steps[0]?.revision
      if (first !== undefined && (first <= from || part.last !== first - 1)) break
      if (first === undefined && part.last < from) break
      steps = [...parseJournal(await this.#files.read(join(this.#folder.events, part.name))).entries, ...steps]
    }
    return steps
  }

  async #current(id: EventId, { facts, data }: Stored<Event>, mayMend: boolean): Promise<Event> {
    const { raw, from } = migrate(data, facts.schema)
    if (mayMend && from !== SCHEMA_VERSION) {
      const before = await this.#files.read(this.#folder.snapshot(id))
      await replaceDurably(this.#files, `${this.#folder.snapshot(id)}.v${from}`, before, this.#nextId())
    }
    const parsed = eventSchema.safeParse(raw)
    if (!parsed.success) throw new AppError('damaged', `event ${id} does not fit its schema`, { subject: id })
    return parsed.data as unknown as Event
  }

  #entryFor(id: EventId, live?: LiveEvent): OpenEntry {
    const nothing: Stored<Event> = {
      facts: { format: FORMAT, schema: -1, revision: 0, parents: [], savedAt: '' },
      data: {} as Event,
    }
    return {
      live: live ?? liveEvent(nothing.data, 0, ''),
      journal: new Journal(this.#files, this.#folder.journal(id)),
      snapshot: new Low(this.#adapter(this.#folder.snapshot(id)), nothing),
      snapshotRevision: -1,
      snapshotSha256: undefined,
    }
  }

  #adapter(path: string): DurableAdapter<Event> {
    return new DurableAdapter<Event>(this.#files, path, FORMAT, this.#nextId)
  }

  /** Snapshot first, then its copy among the generations; only then the journal is closed and a new one begun. */
  async #writeSnapshot(id: EventId, entry: OpenEntry): Promise<void> {
    const { event, revision, savedAt } = entry.live
    const parents = entry.snapshotSha256 === undefined ? [] : [entry.snapshotSha256]
    entry.snapshot.data = { facts: { format: FORMAT, schema: SCHEMA_VERSION, revision, parents, savedAt }, data: event }
    await entry.snapshot.write()
    entry.snapshotRevision = revision
    const generation = generationName(id, revision, savedAt)
    await this.#adapter(join(this.#folder.generations, generation)).write(entry.snapshot.data)
    if (entry.journal.size >= this.#limits.bytes) await this.#rotateJournal(id, entry)
    await this.#pruneGenerations(id)
  }

  /** After a failure: when the disk no longer holds all acknowledged steps (a stick was pulled), it gets them again. */
  async #mend(id: EventId, entry: OpenEntry): Promise<void> {
    const { entries } = await entry.journal.read()
    const { entries: { length }, revision } = entry.live
    if (length === 0 || entries.at(-1)?.revision === revision) return
    try {
      await this.#writeSnapshot(id, entry)
      await this.#rotateJournal(id, entry)
    } catch (error) {
      entry.journal.suspect()
      throw error
    }
  }

  async #rotateJournal(id: EventId, entry: OpenEntry): Promise<void> {
    const { entries } = await entry.journal.read()
    const [first, last] = [entries[0], entries.at(-1)]
    if (!first || !last) return
    await entry.journal.rotateTo(join(this.#folder.events, journalPartName(id, first.revision, last.revision)))
  }

  async #pruneGenerations(id: EventId): Promise<void> {
    const generations = generationsOf(id, await this.#namesIn(this.#folder.generations))
    for (const { name } of outdatedGenerations(generations)) await this.#files.remove(join(this.#folder.generations, name))
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    return (await this.#files.list(folder)).map(({ name }) => name)
  }

  async #forget(id: EventId): Promise<void> {
    const entry = this.#open.get(id)
    if (!entry) return
    if (entry.live.revision > entry.snapshotRevision) await this.#writeSnapshot(id, entry).catch(() => undefined)
    await entry.journal.close()
    this.#open.delete(id)
  }

  /** Moves all files of an event, its snapshot last: until then the event is still where it was. */
  async #move(id: EventId, from: string, to: string): Promise<void> {
    const names = (await this.#namesIn(from)).filter((name) => name.startsWith(`${id}.`) && !name.endsWith('.owner'))
    if (names.length === 0 && (from === this.#folder.events || from === this.#folder.removed)) throw missing(id)
    try {
      for (const name of names.sort((a, b) => Number(a === snapshotName(id)) - Number(b === snapshotName(id)))) {
        await this.#files.rename(join(from, name), join(to, name))
      }
      await this.#files.syncFolder(from)
      await this.#files.syncFolder(to)
    } catch (error) {
      throw storageError(error, join(from, snapshotName(id)))
    }
  }
}

function missing(id: EventId): AppError {
  return new AppError('not-found', `no event ${id}`, { subject: id })
}
