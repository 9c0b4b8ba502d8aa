import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import type { Print } from '../../domain/event/print.ts'
import { findDocument, type DocumentEntry } from '../registry.ts'
import { isOutdated } from './print-ledger.ts'

/** Somebody holds a document that says something else by now. */
export type OutdatedCopy = { readonly recipient: string; readonly entry: DocumentEntry; /** the last sending of it to them */ readonly print: Print }

/**
 * Who has to be told: of every recipient, each document whose last copy sent to them is out of date. Whoever was sent it
 * again has the new one.
 */
export function outdatedCopies(event: Event): readonly OutdatedCopy[] {
  const lastSent = new Map<string, { readonly recipient: string; readonly print: Print }>()
  for (const print of ordered(event.prints)) {
    for (const recipient of print.way === 'send' ? (print.recipients ?? []) : []) {
      const key = JSON.stringify([recipient, print.document])
      lastSent.delete(key) // the latest goes to the end
      lastSent.set(key, { recipient, print })
    }
  }
  const isChanged = new Map<string, boolean>()
  return [...lastSent.values()].flatMap(({ recipient, print }) => {
    const found = findDocument(print.document)
    if (found.state !== 'ready') return []
    const key = JSON.stringify([print.document, print.options, print.content])
    if (!isChanged.has(key)) isChanged.set(key, isOutdated(event, found.entry, print))
    return isChanged.get(key) === true ? [{ recipient, entry: found.entry, print }] : []
  })
}

/** Everybody who was ever sent a paper of this event, the latest first. */
export function knownRecipients(event: Event): readonly string[] {
  return [...new Set(ordered(event.prints).toReversed().flatMap(({ recipients = [] }) => recipients))]
}
