import { withFlowingTimes } from '../domain/agenda/flow/flowing-times.ts'
import type { DocumentLocale, Event } from '../domain/event/event.ts'
import { agendaGaps, agendaPaper } from './agenda/agenda-paper.ts'
import { isDocumentId, type DocumentId } from './document-ids.ts'
import type { IncompleteReason } from './incomplete.ts'
import type { PaperOptions } from './page-frame.ts'
import type { Paper, PaperFormat } from './paper.ts'
import { programmeGaps, programmePaper } from './programme/programme-paper.ts'
import { rosterGaps, rosterPaper } from './roster/roster-paper.ts'
import { seatingGaps, seatingPaper } from './seating/seating-paper.ts'
import { wordsOf } from './words/words-of.ts'

/** One printable thing: what it is called, the formats that make sense for it, what it lacks, how it is made. */
export type DocumentEntry = {
  readonly id: DocumentId
  readonly formats: readonly PaperFormat[]
  /** what the event lacks for it; it can be made all the same */
  readonly incomplete: (event: Event) => readonly IncompleteReason[]
  readonly build: (event: Event, options: PaperOptions) => Paper
}

/** The documents that can be made, in the order of a list. */
export const documents: readonly DocumentEntry[] = [
  { id: 'programme', formats: ['pdf', 'docx', 'txt', 'ics'], incomplete: programmeGaps, build: inLocale(programmePaper) },
  { id: 'agenda', formats: ['pdf', 'docx', 'txt'], incomplete: agendaGaps, build: inLocale(agendaPaper) },
  { id: 'roster', formats: ['pdf', 'docx', 'txt'], incomplete: rosterGaps, build: inLocale(rosterPaper) },
  { id: 'seating', formats: ['pdf', 'docx', 'txt'], incomplete: seatingGaps, build: inLocale(seatingPaper) },
]

/**
 * The texts of the domain follow the event's language, so a paper in another one is made of the event in that one; times
 * that follow from others are filled in.
 */
function inLocale(build: DocumentEntry['build']): DocumentEntry['build'] {
  return (event, options) => {
    const timed = withFlowingTimes(event)
    return build(options.locale === undefined ? timed : { ...timed, documentLocale: options.locale }, options)
  }
}

/** What a name stands for: a document, one that is not made yet, or nothing. */
export type FoundDocument =
  | { readonly state: 'ready'; readonly entry: DocumentEntry }
  | { readonly state: 'later'; readonly id: DocumentId }
  | { readonly state: 'unknown' }

export function findDocument(id: string): FoundDocument {
  const entry = documents.find((candidate) => candidate.id === id)
  if (entry) return { state: 'ready', entry }
  return isDocumentId(id) ? { state: 'later', id } : { state: 'unknown' }
}

export function documentTitle(id: DocumentId, locale: DocumentLocale): string {
  return wordsOf(locale).document[id]
}
