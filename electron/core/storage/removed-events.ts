import { join } from 'node:path'
import type { EventId } from '#shared/domain/event/ids.ts'
import { storageError } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { snapshotName, type LibraryFolder } from './library-folder.ts'
import { missingEvent, namesIn } from './stored-event.ts'

/**
 * Puts events away and brings them back. An event is where its snapshot is: that is the first file to go and the last
 * to come back, so that an event in the library always has all its files with it, whenever this is broken off.
 */
export class RemovedEvents {
  readonly #files: FileSystem
  readonly #folder: LibraryFolder

  constructor(files: FileSystem, folder: LibraryFolder) {
    this.#files = files
    this.#folder = folder
  }

  /** @throws AppError 'not-found' | 'read-only' | 'unavailable'; the event is still there then */
  async remove(id: EventId): Promise<void> {
    const { events, removed } = this.#folder
    await this.#moveSnapshot(id, events, removed)
    // It is away by now: what cannot follow is collected when it is brought back.
    await this.#moveRest(id, 'away').catch(() => undefined)
  }

  /** @throws AppError 'not-found' | 'read-only' | 'unavailable'; the event is still away then */
  async restore(id: EventId): Promise<void> {
    const { events, removed } = this.#folder
    if (!(await namesIn(this.#files, removed)).includes(snapshotName(id))) throw missingEvent(id)
    await this.#moveRest(id, 'back')
    await this.#moveSnapshot(id, removed, events)
  }

  async #moveSnapshot(id: EventId, from: string, to: string): Promise<void> {
    const name = snapshotName(id)
    if (!(await namesIn(this.#files, from)).includes(name)) throw missingEvent(id)
    await this.#move([name], from, to)
  }

  async #moveRest(id: EventId, direction: 'away' | 'back'): Promise<void> {
    const { events, removed, generations, removedGenerations, issued, removedIssued } = this.#folder
    const pairs = [[generations, removedGenerations], [issued, removedIssued], [events, removed]] as const
    for (const [here, away] of pairs) {
      const [from, to] = direction === 'away' ? [here, away] : [away, here]
      const names = (await namesIn(this.#files, from)).filter((name) => name.startsWith(`${id}.`) && !name.endsWith('.owner') && name !== snapshotName(id))
      await this.#move(names, from, to)
    }
  }

  async #move(names: readonly string[], from: string, to: string): Promise<void> {
    if (names.length === 0) return
    try {
      for (const name of names) await this.#files.rename(join(from, name), join(to, name))
      await this.#files.syncFolder(to)
      await this.#files.syncFolder(from)
    } catch (error) {
      throw storageError(error, from)
    }
  }
}
