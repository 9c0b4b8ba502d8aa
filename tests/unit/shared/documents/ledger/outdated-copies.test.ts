import { describe, expect, test } from 'vitest'
import { knownRecipients, outdatedCopies } from '#shared/documents/ledger/outdated-copies.ts'
import { contentPrint, paperAsPrinted } from '#shared/documents/ledger/print-ledger.ts'
import { findDocument } from '#shared/documents/registry.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const people = [{ name: '周示宁' }, { name: '林示平' }]

/** What the roster says of the event. */
function said(event: Event): string {
  const found = findDocument('roster')
  if (found.state !== 'ready') throw new Error('no roster')
  return contentPrint(paperAsPrinted(event, found.entry))
}

const then = said(eventWith({ people }))
const sent = (recipients: readonly string[], content = then) => ({ at: '2026-10-08T01:00:00Z', by: '示例员', way: 'send' as const, means: 'mail' as const, document: 'roster', revision: 3, content, sheets: [], recipients: [...recipients] })
const heldBy = (event: Event) => outdatedCopies(event).map(({ recipient, entry }) => `${recipient} ${entry.id}`)

describe('who holds an old paper', () => {
  test('is nobody while it still says the same', () => {
    expect(heldBy(eventWith({ people, prints: [sent(['省示例厅', '云溪市'])] }))).toEqual([])
  })

  test('is everybody it was sent to once it has changed', () => {
    expect(heldBy(eventWith({ people: people.slice(1), prints: [sent(['省示例厅', '云溪市'])] }))).toEqual(['省示例厅 roster', '云溪市 roster'])
  })

  test('is no longer whoever was sent the new one', () => {
    const now = said(eventWith({ people: people.slice(1) }))
    const prints = [sent(['省示例厅', '云溪市']), sent(['云溪市'], now)]
    expect(heldBy(eventWith({ people: people.slice(1), prints }))).toEqual(['省示例厅 roster'])
  })

  test('is nobody who was never sent it: a print in the office is the office’s own', () => {
    expect(heldBy(eventWith({ people: people.slice(1), prints: [{ ...sent([]), way: 'print' as const, recipients: ['省示例厅'] }] }))).toEqual([])
  })

  test('is known for the next sending, the latest first', () => {
    expect(knownRecipients(eventWith({ prints: [sent(['省示例厅']), sent(['云溪市', '省示例厅'])] }))).toEqual(['云溪市', '省示例厅'])
  })
})
