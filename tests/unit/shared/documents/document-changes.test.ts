import { expect, test } from 'vitest'
import type { PersonId } from '#shared/domain/event/ids.ts'
import { personAbsent, postsChanged } from '#shared/domain/people/change/person-change.ts'
import { changedDocuments } from '#shared/documents/document-changes.ts'
import { eventWith } from '../../../helpers/builders.ts'

const X = 'people-1' as PersonId
const event = eventWith({
  startDate: '2026-10-13',
  people: [{ name: '林示例', posts: [{ title: '厅长' }] }, { name: '江例示', category: 'staff' }],
  sessions: [{ type: 'opening', title: '开幕会', date: '2026-10-13' }],
  agendaItems: [{ speakers: [{ kind: 'person', personId: X, mode: 'present' }] }],
  versions: [{ documents: ['agenda'] }, { documents: ['programme'] }, { documents: ['人员名册'] }],
})

test('papers, drafts and issued versions that hold a person change with their posts, and no others', () => {
  const { documents, drafts, versions } = changedDocuments(event, postsChanged(event, X, { posts: [{ title: '副省长' }] }).after)
  expect(documents).toEqual(expect.arrayContaining(['agenda', 'roster']))
  expect(documents).not.toContain('programme')
  expect(drafts.length).toBeGreaterThan(0)
  expect(versions).toContain('versions-1')
  expect(versions).not.toContain('versions-2')
})

test('nothing changes with someone who stands on no paper', () => {
  const { after } = personAbsent(eventWith({ people: [{ name: '林示例' }], sessions: [{}] }), X)
  expect(changedDocuments(after, after)).toEqual({ documents: [], drafts: [], versions: [] })
})
