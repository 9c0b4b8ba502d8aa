import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EventRepository } from '#core/storage/event-repository.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { LibraryIndex } from '#core/storage/library-index.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { compare, type Bench } from './measurement.ts'

const AT = '2026-10-12T01:00:00.000Z'
const EVENTS = 1_000
const PEOPLE = 200

/** What the store costs, beside SQLite doing the same. */
export const bench: Bench = async function* () {
  const root = mkdtempSync(join(tmpdir(), 'huicheng-bench-'))
  try {
    yield await openingTheLibrary(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function openingTheLibrary(root: string) {
  const folder = new LibraryFolder(join(root, 'library'))
  for (const path of folder.all) await nodeFileSystem.makeFolder(path)
  let made = 0
  const nextId = () => String((made += 1)).padStart(12, '0')
  const repository = () => new EventRepository(nodeFileSystem, folder, nextId)
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
