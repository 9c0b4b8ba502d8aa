import { EventRepository } from '#core/storage/event-repository.ts'
import type { FileSystem } from '#core/storage/file-system.ts'
import { LibraryFolder } from '#core/storage/library-folder.ts'
import { entryOfCommand, type LiveEvent } from '#core/storage/live-event.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { EventId } from '#shared/domain/event/ids.ts'

export const folder = new LibraryFolder('/library')

/** Ids in order, of the form that the store uses. */
export function countingIds(after = 0): () => string {
  let count = after
  return () => String((count += 1)).padStart(12, '0')
}

export function storeOn(files: FileSystem): EventRepository {
  return new EventRepository(files, folder, countingIds())
}

/** Runs a command on a store as the services do, without their queue. */
export async function runOn(store: EventRepository, id: EventId, command: EventCommand, at: string): Promise<LiveEvent> {
  await store.append(id, [entryOfCommand(await store.peek(id), command, { at, author: '示例员' })])
  return store.load(id)
}

export function rename(name: string): EventCommand {
  return { type: 'profile.edit', changes: { name } }
}
