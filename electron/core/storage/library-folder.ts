import { join } from 'node:path'
import type { EventId } from '#shared/domain/event/ids.ts'

/** Where things lie in a library. Names on disk are ids; titles live inside the files. */
export class LibraryFolder {
  readonly root: string
  readonly events: string
  readonly removed: string
  readonly settings: string
  readonly index: string
  readonly lock: string

  constructor(root: string) {
    this.root = root
    this.events = join(root, 'events')
    this.removed = join(root, 'removed')
    this.settings = join(root, 'settings.json')
    this.index = join(root, 'index.json')
    this.lock = join(root, 'library.lock')
  }

  snapshot(id: EventId): string {
    return join(this.events, snapshotName(id))
  }

  journal(id: EventId): string {
    return join(this.events, journalName(id))
  }
}

export function snapshotName(id: EventId): string {
  return `${id}.json`
}

export function journalName(id: EventId): string {
  return `${id}.journal`
}

/** The id that a file of the events folder belongs to; null for files that are not ours. */
export function eventIdOfSnapshot(fileName: string): EventId | null {
  const match = /^([a-z0-9]{12})\.json$/.exec(fileName)
  return match ? (match[1] as EventId) : null
}
