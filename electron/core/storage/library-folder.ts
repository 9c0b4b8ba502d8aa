import { join } from 'node:path'
import type { EventId } from '#shared/domain/event/ids.ts'

/** Where things lie in a library. Names on disk are ids; titles live inside the files. */
export class LibraryFolder {
  readonly root: string
  readonly events: string
  readonly generations: string
  readonly removed: string
  readonly removedGenerations: string
  readonly issued: string
  readonly removedIssued: string
  readonly settings: string
  readonly index: string
  readonly register: string

  constructor(root: string) {
    this.root = root
    this.events = join(root, 'events')
    this.generations = join(root, 'generations')
    this.removed = join(root, 'removed')
    this.removedGenerations = join(root, 'removed', 'generations')
    this.issued = join(root, 'issued')
    this.removedIssued = join(root, 'removed', 'issued')
    this.settings = join(root, 'settings.json')
    this.index = join(root, 'index.json')
    this.register = join(root, 'register.json')
  }

  /** Folders that a library must have. */
  get all(): readonly string[] {
    return [this.events, this.generations, this.issued, this.removed, this.removedGenerations, this.removedIssued]
  }

  /** Who has the library open on one machine; on a share there is one for each. */
  lockOf(host: string): string {
    return join(this.root, `library.${host.replace(/[^A-Za-z0-9-]/g, '_')}.lock`)
  }

  /** Who writes an event. */
  owner(id: EventId): string {
    return join(this.events, `${id}.owner`)
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

/** A copy of what was issued, under the checksum of its bytes. */
export function issuedCopyName(id: EventId, sha256: string): string {
  return `${id}.${sha256}.pdf`
}

/** The id that a file of the events folder belongs to; null for files that are not ours. */
export function eventIdOfSnapshot(fileName: string): EventId | null {
  const match = /^([a-z0-9]{12})\.json$/.exec(fileName)
  return match ? (match[1] as EventId) : null
}

/** A closed part of an event's journal, with the revisions that it holds. */
export type JournalPart = { readonly name: string; readonly first: number; readonly last: number }

export function journalPartName(id: EventId, first: number, last: number): string {
  return `${id}.${first}-${last}.history`
}

/** The closed parts among the files of the events folder, oldest first. */
export function journalPartsOf(id: EventId, fileNames: readonly string[]): readonly JournalPart[] {
  return fileNames
    .flatMap((name): JournalPart[] => {
      const match = /^([a-z0-9]{12})\.(\d+)-(\d+)\.history$/.exec(name)
      return match && match[1] === id ? [{ name, first: Number(match[2]), last: Number(match[3]) }] : []
    })
    .sort((a, b) => a.first - b.first)
}

/** A kept older snapshot of an event. */
export type Generation = { readonly name: string; readonly revision: number; readonly savedAt: string }

export function generationName(id: EventId, revision: number, savedAt: string): string {
  return `${id}.${revision}.${savedAt.replace(/[-:.]/g, '')}.json`
}

/** The generations of an event among the files of their folder, newest first. */
export function generationsOf(id: EventId, fileNames: readonly string[]): readonly Generation[] {
  return fileNames
    .flatMap((name): Generation[] => {
      const match = /^([a-z0-9]{12})\.(\d+)\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/.exec(name)
      if (!match || match[1] !== id) return []
      const [, , revision, year, month, day, hour, minute, second, millisecond] = match
      return [{ name, revision: Number(revision), savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z` }]
    })
    .sort((a, b) => b.revision - a.revision || (a.savedAt < b.savedAt ? 1 : -1))
}

const KEPT_NEWEST = 3
const KEPT_A_DAY = 3
const KEPT_IN_ALL = 30

/**
 * Generations that may go: kept are the newest three, three of the newest day, one of each day before, thirty in all.
 * Days are those of the names, so a wrong clock can only keep too much.
 */
export function outdatedGenerations(newestFirst: readonly Generation[]): readonly Generation[] {
  const countOfDay = new Map<string, number>()
  const newestDay = newestFirst[0]?.savedAt.slice(0, 10)
  const kept = newestFirst.filter(({ savedAt }, index) => {
    const day = savedAt.slice(0, 10)
    const count = (countOfDay.get(day) ?? 0) + 1
    countOfDay.set(day, count)
    return index < KEPT_NEWEST || count <= (day === newestDay ? KEPT_A_DAY : 1)
  })
  const staying = new Set(kept.slice(0, KEPT_IN_ALL))
  return newestFirst.filter((generation) => !staying.has(generation))
}
