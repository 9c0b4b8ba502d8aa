import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { JSONFile } from 'lowdb/node'
import { DurableAdapter } from '#core/storage/durable-adapter.ts'
import { EventRepository } from '#core/storage/event-repository.ts'
import type { FileSystem } from '#core/storage/file-system.ts'
import type { JournalEntry } from '#core/storage/journal.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { LibraryIndex } from '#core/storage/library-index.ts'
import { entryOfCommand } from '#core/storage/live-event.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { collectionNames, type Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { settledHeapMb } from '../helpers/settled-heap.ts'
import { compare, measurement, type Bench, type Measurement } from './measurement.ts'

const AT = '2026-10-12T01:00:00.000Z'
const EVENTS = 1_000
const PEOPLE = 200

/** What the store costs, beside SQLite doing the same. */
export const bench: Bench = async function* () {
  const root = mkdtempSync(join(tmpdir(), 'huicheng-bench-'))
  try {
    yield* oneLargeEvent(root)
    yield await memoryAfterEdits(root)
    yield await openingTheLibrary(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const CROWD = 5_000
/** Changes in one round: a single one is too short to be timed among other work. */
const CHANGES = 50
const WARM_UP_ROUNDS = 10

/** One durable change, opening, and a durable snapshot of an event of 5,000 people. */
async function* oneLargeEvent(root: string) {
  const event = crowdedEvent(CROWD)
  const { id } = event
  const { folder, repository } = await libraryIn(join(root, 'crowd'))
  const store = repository()
  await store.create(event, AT)
  const file = join(root, 'crowd.sqlite')
  const database = databaseOf(file, event)
  const update = database.prepare("UPDATE entity SET json = ? WHERE collection = 'people' AND id = ?")
  let change = 0
  const nextChange = () => ({ person: `p${(change += 17) % CROWD}`, phone: `139${String(change).padStart(8, '0')}` })

  const ourChanges = async () => {
    for (let count = 0; count < CHANGES; count += 1) {
      const { person, phone } = nextChange()
      await store.append(id, [entryOfCommand(await store.peek(id), phoneChange(person, phone), { at: AT, author: '示例员' })])
    }
  }
  const theirChanges = (change: (person: string, phone: string) => void) => () => {
    for (let count = 0; count < CHANGES; count += 1) {
      const { person, phone } = nextChange()
      change(person, phone)
    }
  }
  const set = (person: string, phone: string) => update.run(JSON.stringify({ ...event.people[person], phone }), person)
  const keepStep = database.prepare('INSERT INTO step VALUES (?, ?)')
  let revision = 0
  const setAsStep = (person: string, phone: string) => {
    revision += 1
    const path = ['people', person, 'phone']
    const step = { revision, at: AT, author: '示例员', kind: 'do', patches: [{ path, value: phone }], inverse: [{ path, value: event.people[person]?.phone }] }
    database.exec('BEGIN')
    set(person, phone)
    keepStep.run(revision, JSON.stringify(step))
    database.exec('COMMIT')
  }
  // The engine compiles what has run some hundred times; SQLite came compiled.
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await ourChanges()
  const what = `${CHANGES} durable changes in an event of ${CROWD} people`
  yield await compare(what, ourChanges, { name: 'SQLite, WAL, synchronous=FULL, with the step for undo', run: theirChanges(setAsStep) }, 1, 15)
  yield await compare(what, ourChanges, { name: 'SQLite, WAL, synchronous=FULL, the value alone', run: theirChanges(set) }, 1, 15)
  database.exec('DELETE FROM step')
  await store.close()
  keepSteps(database, (await repository().load(id)).entries)
  database.close()
  const [ours, peers] = [await repository().load(id), readFrom(file)]
  if (ours.entries.length !== peers.steps.length || Object.keys(peers.event.people).length !== CROWD) throw new Error('the two hold different things')

  yield await compare(
    `open an event of ${CROWD} people, with its last steps`,
    () => repository().load(id),
    { name: 'SQLite, read and assembled', run: () => readFrom(file) },
    0.6,
    15,
  )

  const durable = new DurableAdapter<Event>(nodeFileSystem, join(folder.root, 'durable.json'), 'bench', nextIds())
  const stock = new JSONFile<Event>(join(folder.root, 'stock.json'))
  const facts = { format: 'bench', schema: 1, revision: 0, parents: [], savedAt: AT }
  yield await compare(
    `a durable snapshot of ${CROWD} people`,
    () => durable.write({ facts, data: event }),
    { name: 'lowdb JSONFile, not durable', run: () => stock.write(event) },
    1.1,
    15,
  )
}

function phoneChange(id: string, phone: string) {
  return { type: 'entity.edit', collection: 'people', id, changes: { phone } } as const
}

/** One row for each entity, one for the fields of the event itself, and one for each step that can be undone. */
function databaseOf(file: string, event: Event): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE profile (json TEXT NOT NULL)')
  database.exec('CREATE TABLE entity (collection TEXT, id TEXT, json TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID')
  database.exec('CREATE TABLE step (revision INTEGER PRIMARY KEY, json TEXT NOT NULL)')
  const profile = Object.entries(event).filter(([field]) => !collectionNames.some((name) => name === field))
  database.prepare('INSERT INTO profile VALUES (?)').run(JSON.stringify(Object.fromEntries(profile)))
  const insert = database.prepare('INSERT INTO entity VALUES (?, ?, ?)')
  database.exec('BEGIN')
  for (const name of collectionNames) {
    for (const entity of Object.values<{ id: string }>(event[name])) insert.run(name, entity.id, JSON.stringify(entity))
  }
  database.exec('COMMIT')
  return database
}

function keepSteps(database: DatabaseSync, steps: readonly JournalEntry[]): void {
  const insert = database.prepare('INSERT INTO step VALUES (?, ?)')
  database.exec('BEGIN')
  for (const step of steps) insert.run(step.revision, JSON.stringify(step))
  database.exec('COMMIT')
}

function readFrom(file: string): { event: Event; steps: readonly unknown[] } {
  const database = new DatabaseSync(file, { readOnly: true })
  const profile = JSON.parse(String(database.prepare('SELECT json FROM profile').get()?.['json'])) as object
  const collections: Record<string, Record<string, unknown>> = Object.fromEntries(collectionNames.map((name) => [name, {}]))
  for (const { collection, id, json } of database.prepare('SELECT collection, id, json FROM entity').all()) {
    const entities = collections[String(collection)]
    if (entities) entities[String(id)] = JSON.parse(String(json))
  }
  const steps = database.prepare('SELECT json FROM step ORDER BY revision').all().map(({ json }) => JSON.parse(String(json)) as unknown)
  database.close()
  return { event: { ...profile, ...collections } as unknown as Event, steps }
}

const EDITS = 100_000
const WARM_UP_EDITS = 5_000

/** Heap after so many edits beside the heap after the first ones, both after a collection. */
async function memoryAfterEdits(root: string): Promise<Measurement> {
  const name = `memory after ${EDITS} edits`
  const peer = `after ${WARM_UP_EDITS} edits`
  const event = crowdedEvent(500)
  const { repository } = await libraryIn(join(root, 'memory'), withoutSync)
  const store = repository()
  await store.create(event, AT)
  let warm = 0
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const command = phoneChange(`p${edit % 500}`, `139${String(edit).padStart(8, '0')}`)
    await store.append(event.id, [entryOfCommand(await store.peek(event.id), command, { at: AT, author: '示例员' })])
    if (edit === WARM_UP_EDITS) warm = settledHeapMb()
  }
  const full = settledHeapMb()
  await store.close()
  return measurement(name, full, peer, warm, 1.2, 'MB')
}

/** What is measured is memory: a hundred thousand waits for the disk would add nothing to it. */
const withoutSync: FileSystem = {
  ...nodeFileSystem,
  open: async (path, mode) => ({ ...(await nodeFileSystem.open(path, mode)), sync: async () => undefined }),
  syncFolder: async () => undefined,
}

function nextIds(): () => string {
  let made = 0
  return () => String((made += 1)).padStart(12, '0')
}

async function libraryIn(root: string, files: FileSystem = nodeFileSystem) {
  const folder = new LibraryFolder(root)
  for (const path of folder.all) await nodeFileSystem.makeFolder(path)
  const nextId = nextIds()
  return { folder, nextId, repository: () => new EventRepository(files, folder, nextId) }
}

async function openingTheLibrary(root: string) {
  const { folder, nextId, repository } = await libraryIn(join(root, 'library'))
  const store = repository()
  for (let index = 0; index < EVENTS; index += 1) {
    const id = `event${String(index).padStart(7, '0')}` as EventId
    await store.create({ ...crowdedEvent(PEOPLE), id, name: `示例会议${index}` }, AT)
    await store.trim()
  }
  await store.close()

  const listing = () => new LibraryIndex(nodeFileSystem, folder, repository(), nextId).list(AT)
  const { events } = await listing()
  await new LibraryIndex(nodeFileSystem, folder, repository(), nextId).seal(AT)
  if (events.length !== EVENTS) throw new Error(`the library lists ${events.length} events`)

  const file = join(root, 'list.sqlite')
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE event (id TEXT PRIMARY KEY, summary TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO event VALUES (?, ?)')
  database.exec('BEGIN')
  for (const summary of events) insert.run(summary.id, JSON.stringify(summary))
  database.exec('COMMIT')
  database.close()

  return compare(`list a library of ${EVENTS} events of ${PEOPLE} people`, listing, {
    name: 'SQLite, the same list',
    run: () => {
      const reader = new DatabaseSync(file, { readOnly: true })
      const rows = reader.prepare('SELECT summary FROM event').all()
      const list = rows.map(({ summary }) => JSON.parse(String(summary)) as unknown)
      reader.close()
      return list.length
    },
  }, 2)
}
