import { join } from 'node:path'
import { Low } from 'lowdb'
import { AppError } from '#shared/contract/errors.ts'
import { SCHEMA_VERSION, eventSchema, type Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { DurableAdapter, type Stored } from './durable-adapter.ts'
import { storageError } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { parseJournal, type Journal, type JournalEntry } from './journal.ts'
import { generationsOf, journalPartsOf, snapshotName, type LibraryFolder } from './library-folder.ts'
import { advance, liveEvent, type LiveEvent } from './live-event.ts'
import { migrate } from './migrations/migrate.ts'
import { shapeOf } from './schema-shape.ts'

export const EVENT_FORMAT = 'huicheng-event'

/** Bytes of a file that could not be used, or that a newer form will replace: kept aside before they are written over. */
export type Aside = { readonly path: string; readonly fromByte: number; readonly suffix: string }

/** What the disk holds of an event. */
export type StoredEvent = {
  readonly live: LiveEvent
  /** of the snapshot on disk; -1 while there is none that can be read */
  readonly snapshotRevision: number
  readonly asides: readonly Aside[]
  /** paths of temporary files that a crash left behind */
  readonly litter: readonly string[]
}

/** Steps from before the snapshot that are read at once: who undoes them all has more of them read then. */
const STEPS_AT_OPENING = 100

type Place = { readonly files: FileSystem; readonly folder: LibraryFolder; readonly id: EventId; readonly nextId: () => string }

/** lowdb's view of the snapshot of an event; a schema below zero says that nothing was read. */
export function snapshotOf({ files, folder, id, nextId }: Place): { low: Low<Stored<Event>>; adapter: DurableAdapter<Event> } {
  const adapter = new DurableAdapter<Event>(files, folder.snapshot(id), EVENT_FORMAT, nextId)
  const facts = { format: EVENT_FORMAT, schema: -1, revision: 0, parents: [], savedAt: '' }
  return { adapter, low: new Low<Stored<Event>>(adapter, { facts, data: {} as Event }) }
}

/**
 * Reads an event: its snapshot, else the newest good generation, and the journal on top. Nothing is written, so that
 * a full disk, a read-only folder and another program's event are no hindrance.
 *
 * @throws AppError 'not-found' | 'damaged' | 'newer-version' | 'unavailable'
 */
export async function readStoredEvent(place: Place, snapshot: Low<Stored<Event>>, journal: Journal): Promise<StoredEvent> {
  const asides: Aside[] = []
  const { stored, isSnapshot } = await readSnapshot(place, snapshot, asides)
  const { revision, savedAt, schema } = stored.facts
  const event = eventOf(place, stored, asides)
  const steps = await readSteps(place, journal, { from: Math.max(1, revision - STEPS_AT_OPENING), needed: revision + 1, asides })
  const held = steps.filter((step) => step.revision <= revision)
  let live = liveEvent(event, revision, savedAt, held)
  const own = new WeakSet()
  for (const step of steps.slice(held.length)) {
    if (step.revision !== live.revision + 1) {
      throw new AppError('damaged', `steps of ${place.id} are missing before ${step.revision}`, { subject: place.id })
    }
    live = advance(live, step, own)
  }
  const last = steps.at(-1)
  if (last && last.revision !== live.revision) journal.suspect()
  return { live, snapshotRevision: isSnapshot && schema === SCHEMA_VERSION ? revision : -1, asides, litter: await litterOf(place) }
}

async function readSnapshot(place: Place, snapshot: Low<Stored<Event>>, asides: Aside[]): Promise<{ stored: Stored<Event>; isSnapshot: boolean }> {
  const { folder, id } = place
  try {
    await snapshot.read()
    if (snapshot.data.facts.schema < 0) throw missingEvent(id)
    return { stored: snapshot.data, isSnapshot: true }
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'damaged' && error.code !== 'not-found')) throw error
    // An event that is being put away has its older snapshots here for a moment longer than its snapshot.
    if (error.code === 'not-found' && (await namesIn(place.files, folder.removed)).includes(snapshotName(id))) throw error
    const stored = await newestGoodGeneration(place)
    if (stored === null) throw error
    if (error.code === 'damaged') asides.push({ path: folder.snapshot(id), fromByte: 0, suffix: `${place.nextId()}.bad` })
    return { stored, isSnapshot: false }
  }
}

async function newestGoodGeneration({ files, folder, id, nextId }: Place): Promise<Stored<Event> | null> {
  for (const { name } of generationsOf(id, await namesIn(files, folder.generations))) {
    try {
      const stored = await new DurableAdapter<Event>(files, join(folder.generations, name), EVENT_FORMAT, nextId).read()
      if (stored) return stored
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'damaged') throw error
    }
  }
  return null
}

function eventOf({ folder, id }: Place, { facts, data }: Stored<Event>, asides: Aside[]): Event {
  const { raw, from } = migrate(data, facts.schema)
  if (from !== SCHEMA_VERSION) asides.push({ path: folder.snapshot(id), fromByte: 0, suffix: `v${from}` })
  // The checksum proves that these are our own bytes; parsing 5,000 people takes five times as long as reading them.
  if (facts.shape === shapeOf(eventSchema)) return data
  const parsed = eventSchema.safeParse(raw)
  if (!parsed.success) throw new AppError('damaged', `event ${id} does not fit its schema`, { subject: id })
  return parsed.data as unknown as Event
}

type Wanted = {
  /** earliest revision that is wanted */
  readonly from: number
  /** without the steps from here on the event cannot be read */
  readonly needed: number
  readonly asides: Aside[]
}

/** Steps in order: those of the journal, and of its closed parts back to a revision, as far as they join on. */
export async function readSteps(place: Place, journal: Journal, { from, needed, asides }: Wanted): Promise<readonly JournalEntry[]> {
  const { files, folder, id } = place
  const { entries, goodBytes, hasBadTail } = await journal.read({ from })
  if (hasBadTail) asides.push({ path: folder.journal(id), fromByte: goodBytes, suffix: `${place.nextId()}.bad` })
  let steps = entries
  // In a library of a thousand events the names alone take some milliseconds.
  const reachesBack = (entries[0]?.revision ?? Infinity) <= from
  for (const part of reachesBack ? [] : [...journalPartsOf(id, await namesIn(files, folder.events))].reverse()) {
    const first = steps[0]?.revision
    if (part.last < from || (first !== undefined && first <= from)) break
    if (first !== undefined && part.last >= first) continue // a rename that the power cut caught between both names
    if (first !== undefined && part.last !== first - 1) break
    const older = await readPart(files, join(folder.events, part.name), { from, isNeeded: (first ?? Infinity) > needed })
    // Undo must not see a gap: what lies before one is not joined on.
    if (older.at(-1)?.revision !== part.last) break
    steps = [...older, ...steps]
  }
  return steps
}

/** The steps of a closed part from a revision on; none when it cannot be read and is not needed. */
async function readPart(files: FileSystem, path: string, { from, isNeeded }: { readonly from: number; readonly isNeeded: boolean }): Promise<readonly JournalEntry[]> {
  try {
    return parseJournal(await files.read(path), { from }).entries
  } catch (error) {
    if (isNeeded) throw storageError(error, path)
    return []
  }
}

async function litterOf({ files, folder, id }: Place): Promise<readonly string[]> {
  const names = (await namesIn(files, folder.events)).filter((name) => isLitter(name, id))
  return names.map((name) => join(folder.events, name))
}

/** Whether a file is a temporary one of an event: its owner alone writes there, so it is never in use at opening. */
export function isLitter(name: string, id: EventId): boolean {
  return name.startsWith(`${id}.`) && name.endsWith('.tmp') && !name.includes('.owner.')
}

export async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.names(folder)
  } catch (error) {
    throw storageError(error, folder)
  }
}

export function missingEvent(id: EventId): AppError {
  return new AppError('not-found', `no event ${id}`, { subject: id })
}
