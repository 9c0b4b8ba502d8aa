import { createHash } from 'node:crypto'
import { EventRepository } from '#core/storage/event-repository.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { entryOfCommand, entryOfReversal } from '#core/storage/live-event.ts'
import { nodeFileSystem } from '#core/storage/node-file-system.ts'
import { newEntity, type EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { crowdedEvent } from '../helpers/crowded-event.ts'
import { randomFrom } from '../helpers/durability/power-cuts.ts'
import { settledHeapMb } from '../helpers/settled-heap.ts'
import { countingIds } from '../helpers/store.ts'

/** Steps that undo reaches back: the run goes forth and back in strides of this length. */
const STRIDE = 1_000
const PEOPLE = 300
const STAMP = { at: '2026-10-12T01:00:00.000Z', author: '示例员' }

export type Edited = { readonly isBack: boolean; readonly isBackOnDisk: boolean; readonly growth: number }

/** Edits an event so many times and takes everything back; the memory is compared between the first strides and the last. */
export async function editAndUndoAll(root: string, edits: number): Promise<Edited> {
  const folder = new LibraryFolder(root)
  for (const path of folder.all) await nodeFileSystem.makeFolder(path)
  const nextId = countingIds()
  const event = crowdedEvent(PEOPLE)
  const { id } = event
  const store = new EventRepository(nodeFileSystem, folder, nextId)
  await store.create(event, STAMP.at)
  const start = hashOf(event)
  const random = randomFrom(5)
  let isBack = true
  let early = 0
  let done = 0
  for (let stride = 0; done < edits; stride += 1) {
    const length = Math.min(STRIDE, edits - done)
    for (let edit = 0; edit < length; edit += 1) {
      const live = await store.peek(id)
      await store.append(id, [entryOfCommand(live, commandFor(live.event, random, `x${done + edit}`), STAMP)])
    }
    for (let edit = 0; edit < length; edit += 1) {
      const step = entryOfReversal(await store.peek(id), 'undo', STAMP)
      if (step) await store.append(id, [step])
    }
    isBack &&= hashOf((await store.peek(id)).event) === start
    done += length
    if (stride === 2) early = settledHeapMb()
  }
  const growth = early === 0 ? 0 : settledHeapMb() / early - 1
  await store.close()
  const again = await new EventRepository(nodeFileSystem, folder, nextId).load(id)
  return { isBack, isBackOnDisk: hashOf(again.event) === start, growth }
}

function commandFor(event: Event, random: () => number, freshId: string): EventCommand {
  const ids = Object.keys(event.people)
  const person = ids[Math.floor(random() * ids.length)] ?? ''
  const before = ids[Math.floor(random() * ids.length)]
  const chance = random()
  if (chance < 0.6) return { type: 'entity.edit', collection: 'people', id: person, changes: { phone: freshId } }
  if (chance < 0.8) return { type: 'entity.move', collection: 'people', id: person, ...(before === undefined ? {} : { beforeId: before }) }
  if (chance < 0.9 || ids.length < PEOPLE / 2) return { type: 'entities.add', collection: 'people', entities: [newEntity('people', { id: freshId, name: '林示例' })] }
  return { type: 'entities.remove', collection: 'people', ids: [person] }
}

/** The same for two values that differ in the order of their keys alone. */
function hashOf(event: Event): string {
  const sorted = JSON.stringify(event, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  )
  return createHash('sha256').update(sorted).digest('hex')
}
