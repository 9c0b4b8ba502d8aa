import { expect, test } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const person = (id: string, name: string, fields: object = {}) => ({ id, name, posts: [{ unitText: '示例局', title: '局长' }], ...fields })
const event = eventWith({
  people: [person('a', '周示'), person('b', '李例'), person('c', '王示', { category: 'observer' }), person('d', '张例', { attendance: { state: 'declined' } }), person('e', '钱示', { category: 'staff' })],
  sessions: [{ title: '工作会议', presiderIds: ['a'] }],
  agendaItems: [
    { kind: 'report', title: '通报工作进展', speakers: [{ kind: 'person', personId: 'b' }] },
    { kind: 'keynote', title: '从试点到推广', speakers: [{ kind: 'person', personId: 'b' }] },
    { kind: 'speech', speakers: [{ kind: 'person', personId: 'a' }], keyPoints: [{ verb: 'stress', text: '抓好三件事', clauses: ['一', '二', '三'] }] },
  ],
})
const text = plainText(paperOf(event, 'minutes'))

test('says who did what, and what is known of a speech; the rest is a gap to fill in', () => {
  expect(text).toContain('示例局局长李例通报工作进展。')
  expect(text).toContain('作题为《从试点到推广》的主旨发言。')
  expect(text).toContain('强调，抓好三件事：一；二；三。')
  for (const gap of ['【待核：要点】', '【待核：议定事项】', '【待核：记录】']) expect(text).toContain(gap)
})

test('names stand in the order of the roster, each whole on its line, and whoever is replaced is not there', () => {
  const meeting = eventWith({ people: [person('a', '末位', { category: 'leader', rank: 3 }), person('b', '次位', { category: 'leader', rank: 2 }), person('c', '首位', { category: 'leader', rank: 1 }), person('d', '派人来'), person('e', '替会的', { attendance: { substituteForId: 'd' } })] })
  const [section] = paperOf(meeting, 'minutes').sections
  const present = section?.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])).find(({ label }) => label === '出席')
  expect(present?.lines).toEqual([[{ text: '首位　', isWhole: true }, { text: '次位　', isWhole: true }, { text: '末位　', isWhole: true }, { text: '替会的', isWhole: true }]])
})

test('lists who was there, who listened and who was excused, without the staff', () => {
  expect(text).toMatch(/周示　李例/)
  expect(text).toMatch(/列席[\s\S]*王示/)
  expect(text).toMatch(/请假[\s\S]*张例/)
  expect(text).not.toContain('钱示')
})
