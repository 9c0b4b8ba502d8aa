import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Paper, Section } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'

const chaptersOf = (event: Event): readonly string[] => [...new Set(paperOf(event, 'handbook').sections.flatMap(({ chapter }) => chapter ?? []))]
const textOf = (sections: readonly Section[]) => JSON.stringify(sections)
const count = (text: string, name: string) => text.split(name).length - 1
const inChapter = (paper: Paper, chapter: string) => textOf(paper.sections.filter((section) => section.chapter === chapter))

describe('the handbook', () => {
  test('has the chapters that the event has something for, in the usual order', () => {
    const event = eventWith({ notices: [{ title: '报到', text: '请到一楼' }], people: [{}], meals: [{}], groups: [{ members: { 'people-1': true } }] })
    expect(chaptersOf(event)).toEqual(['会议须知', '参会人员名单', '分组名单', '用餐安排', '备忘'])
  })

  test('begins with a cover and the contents, and every chapter with its title', () => {
    const { sections } = paperOf(eventWith({ people: [{}] }), 'handbook')
    expect(sections[0]).toMatchObject({ isBare: true, blocks: [{ kind: 'cover' }] })
    expect(sections[1]?.blocks[0]).toMatchObject({ kind: 'contents' })
    expect(sections.slice(2).filter((section, index, all) => all[index - 1]?.chapter !== section.chapter).map(({ blocks }) => blocks[0])).toEqual([
      { kind: 'heading', level: 1, text: [{ text: '参会人员名单', source: 'handbookSections.handbook-roster' }] },
      { kind: 'heading', level: 1, text: [{ text: '备　忘', source: 'handbookSections.handbook-notes' }] },
    ])
  })

  test('follows the order, the titles and the choice that were made, and what is said in own words', () => {
    const event = eventWith({
      people: [{}],
      handbookSections: [
        { part: 'text', title: '天气', text: '# 十月\n早晚凉\n\n请带外套' },
        { part: 'roster', title: '代表名册' },
        { part: 'notes', isLeftOut: true },
      ],
    })
    expect(chaptersOf(event)).toEqual(['天气', '代表名册'])
    const [weather] = paperOf(event, 'handbook').sections.filter(({ chapter }) => chapter === '天气')
    expect(weather?.blocks.map((block) => [block.kind, 'text' in block ? bareText(block.text) : ''])).toEqual([
      ['heading', '天　气'],
      ['heading', '十月'],
      ['paragraph', '早晚凉'],
      ['paragraph', '请带外套'],
    ])
  })

  test('says nothing twice: no title of a paper stands in a chapter', () => {
    const { sections } = paperOf(eventWith({ people: [{}], sessions: [{}], agendaItems: [{}], meals: [{}] }), 'handbook')
    expect(sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'title')).toEqual([])
  })

  test('leaves out rooms in which nobody sits yet', () => {
    expect(chaptersOf(eventWith({ seatingPlans: [{}] }))).toEqual(['备忘'])
  })

  test('has no telephone number of anybody but those who may be asked', () => {
    const event = eventWith({
      people: [{ name: '林示例', phone: '13800001111' }, { name: '周示例', phone: '13800002222' }],
      lodgings: [{ guests: { 'people-1': true } }],
      duties: [{ group: '接待组', ownerId: 'people-2' }],
    } as never)
    const text = textOf(paperOf(event, 'handbook').sections)
    expect(text).not.toContain('13800001111')
    expect(count(text, '13800002222')).toBe(1)
  })

  test('names everybody exactly once in the list of people, in each of their groups and in their room', () => {
    const kinds = fc.record({ groups: fc.array(fc.nat(3), { maxLength: 2 }), hasRoom: fc.boolean(), declined: fc.boolean() })
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 25 }), (people) => {
        const names = people.map((_, index) => `甲${String.fromCodePoint(0x4e00 + index * 7)}${index}号`)
        const members = (group: number) => Object.fromEntries(people.flatMap(({ groups }, index) => (groups.includes(group) ? [[`people-${index + 1}`, true]] : [])))
        const event = eventWith({
          people: people.map(({ declined }, index) => ({ name: names[index], ...(declined ? { attendance: { state: 'declined' } } : {}) })),
          groups: [0, 1, 2, 3].map((group) => ({ name: `第${group}组`, members: members(group) })),
          lodgings: people.flatMap(({ hasRoom }, index) => (hasRoom ? [{ roomNumber: String(index), guests: { [`people-${index + 1}`]: true } }] : [])),
        } as never)
        const paper = paperOf(event, 'handbook')
        people.forEach(({ groups, hasRoom, declined }, index) => {
          const name = `"${names[index] ?? ''}"`
          expect(count(inChapter(paper, '参会人员名单'), name)).toBe(declined ? 0 : 1)
          expect(count(inChapter(paper, '分组名单'), name)).toBe(declined ? 0 : new Set(groups).size)
          expect(count(inChapter(paper, '住宿安排'), name)).toBe(hasRoom ? 1 : 0)
        })
      }),
      { numRuns: 60 },
    )
  })
})
