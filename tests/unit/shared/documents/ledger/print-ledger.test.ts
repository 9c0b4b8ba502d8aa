import { describe, expect, test } from 'vitest'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import { changesSince, contentPrint, issuedVersion, lastPrints, paperAsPrinted, printedState } from '#shared/documents/ledger/print-ledger.ts'
import { changedSheets } from '#shared/documents/ledger/changed-sheets.ts'
import { findDocument, type DocumentEntry } from '#shared/documents/registry.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import type { Event } from '#shared/domain/event/event.ts'

function entryOf(id: DocumentId): DocumentEntry {
  const found = findDocument(id)
  if (found.state !== 'ready') throw new Error(id)
  return found.entry
}

const people = [{ name: '林示例', posts: [{ title: '处长' }] }, { name: '周示宁', posts: [{ title: '局长' }] }]
const before = eventWith({ people } as never)
const content = contentPrint(paperAsPrinted(before, entryOf('roster')))
const printed = { document: 'roster', content, revision: 7 } as const
const withPrint = (event: Event, print: object) => ({ ...event, prints: eventWith({ prints: [{ ...printed, ...print }] } as never).prints })

describe('the print ledger', () => {
  test('says of a document when it last left, and nothing of one that never did', () => {
    const event = withPrint(before, {})
    expect(printedState(event, entryOf('agenda'), lastPrints(event))).toBeUndefined()
    expect(printedState(event, entryOf('roster'), lastPrints(event))).toMatchObject({ isChanged: false, print: { revision: 7 } })
  })

  test('notices that a printed document would now say something else, but not that it was made again', () => {
    const after = withPrint(eventWith({ people: [{ ...people[0], name: '林示远' }, people[1]] } as never), {})
    expect(printedState(after, entryOf('roster'), lastPrints(after))).toMatchObject({ isChanged: true })
    expect(contentPrint(paperOf(before, 'roster', { madeAt: '2027-01-01T00:00:00Z' }))).toBe(content)
  })

  test('compares what was printed for a recipient with what that recipient would get', () => {
    const hotel = contentPrint(paperAsPrinted(before, entryOf('address-list'), { recipient: 'office' }))
    const event = withPrint(before, { document: 'address-list', content: hotel, options: { recipient: 'office' } })
    expect(printedState(event, entryOf('address-list'), lastPrints(event))).toMatchObject({ isChanged: false })
  })

  test('tells in words what changed, each line once and without its running number', () => {
    const after = eventWith({ people: [{ name: '吴示新', posts: [{ title: '主任' }] }, { ...people[0], posts: [{ title: '副厅长' }] }] } as never)
    const changes = changesSince(before, after, entryOf('roster'), { ...Object.values(withPrint(before, {}).prints)[0] } as never)
    expect(changes.filter(({ removed = '', added = '' }) => !`${removed}${added}`.includes('共'))).toEqual([
      { under: expect.any(String) as string, removed: '林示例　处长', added: '林示例　副厅长' },
      { under: expect.any(String) as string, removed: '周示宁　局长' },
      { under: expect.any(String) as string, added: '吴示新　主任' },
    ])
  })

  test('tells a change below the group that it happened in, and not again for all others of that group', () => {
    const many = [{ name: '周示宁', category: 'leader' }, { name: '林示例', category: 'leader' }, { name: '吴示新', category: 'staff' }]
    const [then, now] = [many, many.slice(1)].map((those) => eventWith({ people: those } as never))
    const changes = changesSince(then ?? before, now ?? before, entryOf('roster'), { ...printed, options: {} } as never)
    expect(changes.filter(({ under }) => under === '领导')).toEqual([{ under: '领导', removed: expect.stringContaining('周示宁') as string }])
    expect(changes.map(({ removed, added }) => removed ?? added)).toEqual([expect.stringContaining('周示宁'), '共3人。', '共2人。'])
  })

  test('an issue holds while the document says the same, and shows later edits as such', () => {
    const event = withPrint(before, { way: 'issue', versionNumber: 3 })
    const paper = (of: Event) => entryOf('roster').build(of, { madeAt: '2026-10-08T00:00:00Z' })
    expect(issuedVersion(event, 'roster', () => paper(event))).toEqual({ number: 3, isRevised: false })
    const edited = withPrint(eventWith({ people: [people[1]] } as never), { way: 'issue', versionNumber: 3 })
    expect(issuedVersion(edited, 'roster', () => paper(edited))).toEqual({ number: 3, isRevised: true })
    expect(paperOf(before, 'roster', { issue: { number: 3, isRevised: false } }).facts.version).toMatch(/^第3版　/u)
    expect(paperOf(before, 'roster', { issue: { number: 3, isRevised: true } }).facts.version).toMatch(/^第3版之后有改动　/u)
  })

  test('prints again the sheets that differ, and those that are new', () => {
    expect(changedSheets('roster', ['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([false, true, false, true])
    expect(changedSheets('roster', ['a', 'b'], ['a'])).toEqual([false])
  })

  test('prints no tent again because another was taken away, or stands elsewhere in the pile', () => {
    expect(changedSheets('name-tents', ['a', 'b', 'c', 'c'], ['c', 'a', 'c'])).toEqual([false, false, false])
    expect(changedSheets('name-tents', ['a', 'b'], ['b', 'b', 'x'])).toEqual([false, true, true])
  })
})
