import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import type { Print } from '../../domain/event/print.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { DocumentId } from '../document-ids.ts'
import type { ChosenOptions } from '../document-options.ts'
import type { Paper } from '../paper.ts'
import type { DocumentEntry } from '../registry.ts'
import { changedLines, type ChangedLine } from './paper-changes.ts'

/** One instant for all papers that are compared: the time of making is no change. */
const MADE_AT = new Date(0).toISOString()

/** A document as it last left the office, and whether it would now say something else. */
export type PrintedState = { readonly print: Print; readonly isChanged: boolean }

/** The last time that each document was printed, saved or issued. */
export function lastPrints(event: Event): ReadonlyMap<string, Print> {
  return new Map(ordered(event.prints).map((print) => [print.document, print]))
}

/** Where a document stands: absent while it never left the office. */
export function printedState(event: Event, entry: DocumentEntry, prints: ReadonlyMap<string, Print>): PrintedState | undefined {
  const print = prints.get(entry.id)
  return print && { print, isChanged: isOutdated(event, entry, print) }
}

/** Whether a document would now say something else than it did then. */
export function isOutdated(event: Event, entry: DocumentEntry, { options, content }: Print): boolean {
  return contentPrint(paperAsPrinted(event, entry, options)) !== content
}

/** A fingerprint of what a paper says, whatever its fonts, version and time. */
export function contentPrint({ sections, pieces, locale }: Paper): string {
  return fingerprint(`${locale}${JSON.stringify([sections, pieces])}`)
}

export function paperAsPrinted(event: Event, entry: DocumentEntry, chosen: ChosenOptions = {}): Paper {
  return entry.build(event, { madeAt: MADE_AT, chosen })
}

/** What whoever holds the printed copy has to be told. */
export function changesSince(printed: Event, now: Event, entry: DocumentEntry, { options }: Print): readonly ChangedLine[] {
  return changedLines(paperAsPrinted(printed, entry, options), paperAsPrinted(now, entry, options))
}

/** The issue that a document as it is now belongs to: the last one, while it still says the same. */
export function issuedVersion(event: Event, documentId: DocumentId, paperNow: () => Paper): { readonly number: number; readonly isRevised: boolean } | undefined {
  const issue = ordered(event.prints).findLast(({ document, way }) => document === documentId && way === 'issue')
  if (issue?.versionNumber === undefined) return undefined
  return { number: issue.versionNumber, isRevised: issue.content !== contentPrint(paperNow()) }
}
