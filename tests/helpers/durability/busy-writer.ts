import { writeSync } from 'node:fs'
import { EventRepository } from '#core/storage/event-repository.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { entriesOfCommands } from '#core/storage/live-event.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import { readEventFile } from '#core/storage/event-file-reader.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { KILL_LIMITS, MOST_TOGETHER, PACE, nameAt } from './pace.ts'

/**
 * A program that works on a library until it is killed: steps, snapshots, closed journals, events read in from a file.
 * Each line on stdout acknowledges what has been done: an event and its revision.
 */
if (process.argv[2] === '--warm-up') process.exit()
const [root = '', seed = '0', fileText = ''] = process.argv.slice(2)
const folder = new LibraryFolder(root)
let made = 0
const nextId = () => (seed.padStart(6, '0') + String((made += 1)).padStart(6, '0')).slice(-12)
const store = new EventRepository(nodeFileSystem, folder, nextId, KILL_LIMITS)
const stamp = { at: '2026-10-12T01:00:00.000Z', author: '示例员' }

const acknowledge = (id: string, revision: number) => writeSync(1, `${id} ${revision}\n`)

async function importEvent(): Promise<EventId> {
  const outcome = readEventFile(fileText)
  if (!outcome.ok) throw new Error('the file of the test is not valid')
  const id = nextId() as EventId
  await store.create({ ...outcome.event, id, name: nameAt(0), schemaVersion: SCHEMA_VERSION }, stamp.at)
  acknowledge(id, 0)
  return id
}

writeSync(1, 'ready\n')
let current = (process.argv[5] ?? (await importEvent())) as EventId
for (let round = 1; ; round += 1) {
  if (round % PACE.import === 0) current = await importEvent()
  if (round % PACE.close === 0) await store.close()
  if (round % PACE.generation === 0) await store.keepGeneration(current)
  const live = await store.load(current)
  const commands = Array.from({ length: round % PACE.several === 0 ? MOST_TOGETHER : 1 }, (_, index) => ({ type: 'profile.edit', changes: { name: nameAt(live.revision + 1 + index) } }) as const)
  const { revision } = await store.append(current, entriesOfCommands(live, commands, stamp).entries)
  acknowledge(current, revision)
}
