import { Low } from 'lowdb'
import { z } from 'zod'
import { AppError, type ErrorCode } from '#shared/contract/errors.ts'
import { eventSummarySchema, type EventSummary, type UnreadableFile } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import type { EventRepository } from './event-repository.ts'
import { summaryOf } from './event-summary.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { eventIdOfSnapshot, journalName, type LibraryFolder } from './library-folder.ts'

const FORMAT = 'huicheng-index'
const INDEX_VERSION = 1

/** A summary with what its files looked like when it was made. */
type Line = { readonly stamp: string; readonly summary: EventSummary }
type Lines = Readonly<Record<string, Line>>
const linesSchema: z.ZodType<Lines> = z.record(z.string(), z.strictObject({ stamp: z.string(), summary: eventSummarySchema }))

export type Listing = { readonly events: readonly EventSummary[]; readonly unreadable: readonly UnreadableFile[] }

/**
 * The list of events without opening them. It only saves time: a line whose files look different is made anew, and a
 * lost or broken index is made from the events.
 */
export class LibraryIndex {
  readonly #files: FileSystem
  readonly #folder: LibraryFolder
  readonly #events: EventRepository
  readonly #store: Low<Stored<Lines>>
  #isRead = false

  constructor(files: FileSystem, folder: LibraryFolder, events: EventRepository, nextId: () => string) {
    this.#files = files
    this.#folder = folder
    this.#events = events
    const facts = { format: FORMAT, schema: INDEX_VERSION, revision: 0, parents: [], savedAt: new Date(0).toISOString() }
    this.#store = new Low(new DurableAdapter<Lines>(files, folder.index, FORMAT, nextId), { facts, data: {} })
  }

  async list(savedAt: string): Promise<Listing> {
    const known = await this.#knownLines()
    const files = new Map((await this.#files.list(this.#folder.events)).map((file) => [file.name, file]))
    const live = new Map(this.#events.loaded().map((event) => [event.event.id, event]))
    const lines: Record<string, Line> = {}
    const unreadable: UnreadableFile[] = []
    let isChanged = false
    for (const [name, file] of files) {
      const id = eventIdOfSnapshot(name)
      if (id === null) continue
      const stamp = stampOf(file, files.get(journalName(id)))
      const loaded = live.get(id)
      const line = known[id]
      if (loaded) lines[id] = line?.summary.revision === loaded.revision && line.stamp === stamp ? line : { stamp, summary: summaryOf(loaded) }
      else if (line?.stamp === stamp) lines[id] = line
      else {
        const outcome = await this.#read(id, name)
        if ('code' in outcome) unreadable.push(outcome)
        else lines[id] = { stamp, summary: outcome }
      }
      isChanged ||= lines[id] !== line
    }
    if (isChanged || Object.keys(known).length !== Object.keys(lines).length) await this.#write(lines, savedAt)
    return { events: Object.values(lines).map(({ summary }) => summary), unreadable }
  }

  async #read(id: EventId, fileName: string): Promise<EventSummary | UnreadableFile> {
    try {
      const summary = summaryOf(await this.#events.load(id))
      await this.#events.trim()
      return summary
    } catch (error) {
      const { code, message } = error instanceof AppError ? error : { code: 'damaged' as const, message: String(error) }
      return { fileName, code: unreadableCode(code), message }
    }
  }

  async #knownLines(): Promise<Lines> {
    if (!this.#isRead) {
      this.#isRead = true
      await this.#store.read().catch(() => undefined)
      const parsed = linesSchema.safeParse(this.#store.data.data)
      if (!parsed.success) this.#store.data = { ...this.#store.data, data: {} }
    }
    return this.#store.data.data
  }

  async #write(lines: Lines, savedAt: string): Promise<void> {
    this.#store.data = { facts: { ...this.#store.data.facts, savedAt }, data: lines }
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
