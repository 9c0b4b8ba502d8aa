import { EventRepository, type SnapshotLimits } from '#core/storage/event-repository.ts'
import type { FileSystem } from '#core/storage/file-system.ts'
import { entriesOfCommands, entryOfRestoring, entryOfReversal, pastState, type LiveEvent } from '#core/storage/live-event.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import { newEntity } from '#shared/domain/event/command.ts'
import { AppError } from '#shared/contract/errors.ts'
import { eventWith } from '../builders.ts'
import { countingIds, folder, rename } from '../store.ts'

/** Limits so low that a few steps make a snapshot and close the journal. */
export const EAGER: SnapshotLimits = { steps: 3, bytes: 900, ms: Infinity }

export const born = eventWith({ name: '示例会议' })
export const { id } = born
export const STAMP = { at: '2026-10-12T01:00:00.000Z', author: '示例员' }

const nextId = countingIds()

/** A store that compacts early; each is the next start of the program. */
export function openStore(files: FileSystem, limits = EAGER): EventRepository {
  return new EventRepository(files, folder, nextId, limits)
}

/** What a store can be asked to do to its event. */
export type Deed = 'create' | 'rename' | 'add' | 'several' | 'undo' | 'snapshot' | 'close' | 'past' | 'remove' | 'restore'

export async function perform(store: EventRepository, deed: Deed, number: number): Promise<void> {
  switch (deed) {
    case 'create':
      return store.create(born, STAMP.at)
    case 'rename':
      return run(store, rename(`第${number}版`))
    case 'add':
      return run(store, adding(`u${number}`))
    case 'several':
      return run(store, rename(`第${number}版初稿`), adding(`u${number}a`), rename(`第${number}版`))
    case 'undo': {
      const step = entryOfReversal(await store.peek(id), 'undo', STAMP)
      if (step) await store.append(id, [step])
      return
    }
    case 'snapshot':
      return store.keepGeneration(id)
    case 'close':
      return store.close()
    case 'past':
      return goBack(store, 1)
    case 'remove':
      return store.remove(id)
    case 'restore':
      return store.restore(id)
  }
}

/** As the service does it: the present state is kept first. */
async function goBack(store: EventRepository, revision: number): Promise<void> {
  const live = await store.peek(id)
  const past = pastState(live, await store.history(id), revision)
  const step = past && entryOfRestoring(live, past, STAMP)
  if (!step) throw new Error(`no way back to ${revision}`)
  await store.keepGeneration(id)
  await store.append(id, [step])
}

function adding(unit: string): EventCommand {
  return { type: 'entities.add', collection: 'units', entities: [newEntity('units', { id: unit, name: `示例${unit}局` })] }
}

async function run(store: EventRepository, ...commands: readonly EventCommand[]): Promise<void> {
  await store.append(id, entriesOfCommands(await store.peek(id), commands, STAMP).entries)
}

/** What a user sees of the event: its revision and content, `removed`, `none`, or how it cannot be read. */
export async function seenIn(store: EventRepository): Promise<string> {
  try {
    return textOf(await store.load(id))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'not-found') return error.code
  }
  const isThere = await store.restore(id).then(() => true, () => false)
  return isThere ? `removed, ${textOf(await store.load(id))}` : 'none'
}

/** What would be seen after each step behind a revision but the last: where a crash may stop steps that come together. */
export async function seenBetween(store: EventRepository, revision: number): Promise<readonly string[]> {
  const live = await store.load(id)
  const steps = await store.history(id)
  const between = steps.filter((step) => step.revision > revision && step.revision < live.revision)
  return between.flatMap((step) => {
    const past = pastState(live, steps, step.revision)
    return past ? [textOf(past)] : []
  })
}

export function textOf({ revision, event }: Pick<LiveEvent, 'revision' | 'event'>): string {
  return `${revision} ${JSON.stringify(event, sortedKeys)}`
}

/** A record means the same in any order of its keys. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A full life: two compactions by steps, closed journals, an undo, several steps at once, a way back, a restart. */
export const LIFE: readonly Deed[] = [
  'create', 'rename', 'add', 'rename', 'undo', 'rename', 'add', 'snapshot', 'several', 'past', 'rename', 'add', 'close', 'several', 'rename', 'add', 'rename',
]
