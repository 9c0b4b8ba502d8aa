import { Low } from 'lowdb'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import type { EventSummary, UnreadableFile } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import type { EventRepository } from './event-repository.ts'
import { summaryOf } from './event-summary.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { eventIdOfSnapshot, journalName, type LibraryFolder } from './library-folder.ts'

const FORMAT = 'huicheng-index'
/** Raise it when a line changes its shape: older indexes are then made anew. */
const INDEX_VERSION = 1

/** A summary with what its files looked like when it was made. */
type Line = { readonly stamp: string; readonly summary: EventSummary }
type IndexData = {
  /** time of change of the events folder when every line was true; 0 while events are being changed */
  readonly trueAtMs: number
  readonly lines: Readonly<Record<string, Line>>
}

export type Listing = { readonly events: readonly EventSummary[]; readonly unreadable: readonly UnreadableFile[] }

/**
 * The list of events without opening them. It only saves time: a line whose files look different is made anew, and a
 * lost or broken index is made from the events.
 *
 * An index that was closed in order, over a folder that has not changed since, is believed without looking at each
 * file. The first change of a session takes that word back before it is made.
 */
export class LibraryIndex {
  readonly #files: FileSystem
  readonly #folder: LibraryFolder
  readonly #events: EventRepository
  readonly #store: Low<Stored<IndexData>>
  #isRead = false

  constructor(files: FileSystem, folder: LibraryFolder, events: EventRepository, nextId: () => string) {
    this.#files = files
    this.#folder = folder
    this.#events = events
    const facts = { format: FORMAT, schema: INDEX_VERSION, revision: 0, parents: [], savedAt: new Date(0).toISOString() }
    const data = { trueAtMs: 0, lines: {} }
    this.#store = new Low(new DurableAdapter<IndexData>(files, folder.index, FORMAT, nextId), { facts, data })
  }

  async list(savedAt: string): Promise<Listing> {
    const { trueAtMs, lines } = await this.#known()
    const changedAtMs = await this.#files.folderChangedAtMs(this.#folder.events)
    if (trueAtMs === changedAtMs && this.#events.loaded().length === 0) {
      return { events: Object.values(lines).map(({ summary }) => summary), unreadable: [] }
    }
    return this.#compare(lines, savedAt)
  }

  /** Called before events are changed: until `seal`, the index is compared with the files again. */
  async distrust(savedAt: string): Promise<void> {
    const { trueAtMs, lines } = await this.#known()
    if (trueAtMs !== 0) await this.#write({ trueAtMs: 0, lines }, savedAt)
  }

  /** Called when all events are closed: the lines are true until a file changes. */
  async seal(savedAt: string): Promise<void> {
    const { unreadable } = await this.#compare((await this.#known()).lines, savedAt)
    const trueAtMs = unreadable.length > 0 ? 0 : await this.#files.folderChangedAtMs(this.#folder.events)
    await this.#write({ trueAtMs, lines: this.#store.data.data.lines }, savedAt)
  }

  async #compare(known: IndexData['lines'], savedAt: string): Promise<Listing> {
    const files = new Map((await this.#files.list(this.#folder.events)).map((file) => [file.name, file]))
    const live = new Map(this.#events.loaded().map((event) => [event.event.id, event]))
    const lines: Record<string, Line> = {}
    const unreadable: UnreadableFile[] = []
    for (const [name, file] of files) {
      const id = eventIdOfSnapshot(name)
      if (id === null) continue
      const line = known[id]
      const loaded = live.get(id)
      const stamp = stampOf(file, files.get(journalName(id)))
      if (line && (loaded ? line.summary.revision === loaded.revision : line.stamp === stamp)) lines[id] = line
      else if (loaded) lines[id] = { stamp, summary: summaryOf(loaded) }
      else {
        const outcome = await this.#read(id, name)
        if ('code' in outcome) unreadable.push(outcome)
        else lines[id] = { stamp, summary: outcome }
      }
    }
    const isChanged = Object.keys({ ...known, ...lines }).some((id) => known[id] !== lines[id])
    if (isChanged) await this.#write({ trueAtMs: 0, lines }, savedAt)
    return { events: Object.values(lines).map(({ summary }) => summary), unreadable }
  }

  async #read(id: EventId, fileName: string): Promise<EventSummary | UnreadableFile> {
    try {
      return summaryOf(await this.#events.view(id))
    } catch (error) {
      const { code, message } = error instanceof AppError ? error : { code: 'damaged' as const, message: String(error) }
      return { fileName, code: unreadableCode(code), message }
    }
  }

  async #known(): Promise<IndexData> {
    if (!this.#isRead) {
      this.#isRead = true
      const nothing = this.#store.data
      await this.#store.read().catch(() => undefined)
      if (this.#store.data.facts.schema !== INDEX_VERSION) this.#store.data = nothing
    }
    return this.#store.data.data
  }

  async #write(data: IndexData, savedAt: string): Promise<void> {
    this.#store.data = { facts: { ...this.#store.data.facts, savedAt }, data }
    await this.#store.write().catch(() => undefined) // without it the next start takes longer, no more
  }
}

function stampOf(snapshot: FileFacts, journal: FileFacts | undefined): string {
  const of = (file: FileFacts | undefined) => (file ? `${file.size}@${file.changedAtMs}` : '')
  return `${of(snapshot)}|${of(journal)}`
}

function unreadableCode(code: ErrorCode): UnreadableFile['code'] {
  return code === 'newer-version' || code === 'unavailable' ? code : 'damaged'
}
