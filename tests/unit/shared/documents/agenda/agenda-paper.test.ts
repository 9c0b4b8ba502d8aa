import { describe, expect, test } from 'vitest'
import { agendaGaps } from '#shared/documents/agenda/agenda-paper.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import { factsOf, headingsOf, rowsOf, tableOf, tablesOf } from '../paper-reader.ts'

type Fields = NonNullable<Parameters<typeof eventWith>[0]>
const agenda = (fields: Fields) => paperOf(eventWith(fields), 'agenda')
const session = { id: 's1', title: '开幕会', date: '2026-10-13', startsAt: '09:00' } as const
const item = { sessionId: 's1', kind: 'speech' } as const

const people = [
  { id: 'p1', name: '周示宁', posts: [{ unitText: '示例厅', title: '副厅长' }] },
  { id: 'p2', name: '方例', posts: [{ unitText: '示例厅', title: '总经济师' }] },
  { id: 'p3', name: '', posts: [{ unitText: '示例局', title: '局长' }] },
] as unknown as NonNullable<Fields['people']>

describe('the agenda', () => {
  test('numbers the sessions that have one, and says when, where and who presides', () => {
    const paper = agenda({
      people,
      sessions: [{ ...session, place: { kind: 'text', text: '大会议厅' }, presiderIds: ['p2'] }, { id: 's2', title: '午餐', type: 'meal' }, { id: 's3', title: '闭幕会', date: '2026-10-14', presiderIds: ['p2'] }] as never,
      agendaItems: [item, { ...item, sessionId: 's3' }] as never,
    })
    expect(headingsOf(paper)).toEqual(['一、开幕会', '二、闭幕会'])
    expect(factsOf(paper)).toEqual({ 时间: '10月13日（星期二）09:00', 地点: '大会议厅', 主持人: '方　例　示例厅总经济师' })
  })

  test('computes when each item begins from durations and fixed starts', () => {
    const paper = agenda({
      sessions: [session] as never,
      agendaItems: [
        { ...item, title: '一', durationMinutes: 20 },
        { ...item, title: '二' },
        { ...item, title: '三', durationMinutes: 5 },
        { ...item, title: '四', lockedStart: '10:30', durationMinutes: 30 },
      ] as never,
    })
    expect(rowsOf(paper).map((row) => row['时间'])).toEqual(['09:00—09:20', '09:20', '', '10:30—11:00'])
  })

  test('goes on after midnight', () => {
    const paper = agenda({
      sessions: [{ ...session, startsAt: '23:30', endsAt: '01:00' }] as never,
      agendaItems: [{ ...item, durationMinutes: 45 }, { ...item, durationMinutes: 15 }, { ...item, lockedStart: '00:45' }] as never,
    })
    expect(rowsOf(paper).map((row) => row['时间'])).toEqual(['23:30—次日00:15', '次日00:15—00:30', '次日00:45'])
  })

  test('has no column of times where there is nothing to compute', () => {
    const paper = agenda({ sessions: [session] as never, agendaItems: [item] as never })
    expect(tableOf(paper).columns.map(({ title }) => title)).not.toContain('时间')
  })

  test('lets people, units, places and numbers speak, in the stated order', () => {
    const paper = agenda({
      people,
      units: [{ id: 'u1', name: '示例市农业农村局' }],
      sessions: [session] as never,
      agendaItems: [
        {
          ...item, kind: 'exchange', limitMinutes: 8,
          speakers: [{ kind: 'unit', unitId: 'u1' }, { kind: 'text', text: '东湖区' }, { kind: 'count', count: 8, of: '代表' }, { kind: 'person', personId: 'p2' }],
        },
      ] as never,
    })
    expect(rowsOf(paper)).toEqual([{ 序号: '1', 事项: '交流发言', 发言人: '示例市农业农村局｜东湖区｜8位代表｜方　例　示例厅总经济师', 时限: '每位8分钟' }])
  })

  test('marks who spoke in writing only, and who read it out', () => {
    const paper = agenda({
      people,
      sessions: [session] as never,
      agendaItems: [{ ...item, kind: 'instruction', speakers: [{ kind: 'person', personId: 'p1', mode: 'written' }], readById: 'p2' }] as never,
    })
    expect(rowsOf(paper)[0]).toMatchObject({ 事项: '宣读批示', 发言人: '周示宁　示例厅副厅长（书面）｜方　例　示例厅总经济师（宣读）' })
  })

  test('says of a presider who sums up that he does, stated or by his own item', () => {
    const bySummary = { people, sessions: [{ ...session, presiderIds: ['p2'] }], agendaItems: [{ ...item, kind: 'summary', speakers: [{ kind: 'person', personId: 'p2' }] }] }
    expect(factsOf(agenda(bySummary as never))['主持人']).toBe('方　例　示例厅总经济师（主持并作总结）')
    const stated = { ...bySummary, agendaItems: [item], participations: [{ personId: 'p2', sessionId: 's1', verb: 'preside-and-speak' }] }
    expect(factsOf(agenda(stated as never))['主持人']).toBe('方　例　示例厅总经济师（主持并讲话）')
  })

  test('shows what nobody knows yet', () => {
    const fields = {
      people,
      sessions: [{ id: 's1', title: '座谈会', type: 'seminar' }],
      agendaItems: [{ ...item, speakers: [] }, { ...item, kind: 'other' }, { ...item, speakers: [{ kind: 'person', personId: 'p3' }] }, { ...item, kind: 'film' }],
    } as never
    const paper = agenda(fields)
    expect(factsOf(paper)).toEqual({ 时间: '【待核：日期】【待核：时间】', 地点: '【待核：地点】', 主持人: '【待核：主持人】' })
    expect(rowsOf(paper).map((row) => [row['事项'], row['发言人']])).toEqual([
      ['讲话', '【待核：发言人】'],
      ['【待核：事项】', ''],
      ['讲话', '【待核：姓名】　示例局局长'],
      ['观看短片', ''],
    ])
    expect(agendaGaps(eventWith(fields))).toEqual([
      { code: 'sessions-without-date', count: 1 },
      { code: 'sessions-without-time', count: 1 },
      { code: 'sessions-without-presider', count: 1 },
      { code: 'items-without-words', count: 1 },
      { code: 'speakers-without-name', count: 1 },
    ])
  })

  test('says how the order of speakers came about, unless by hand', () => {
    const by = (origin: string) => factsOf(agenda({ sessions: [{ ...session, speakerOrder: { origin } }] as never, agendaItems: [item] as never }))['发言顺序']
    expect(by('lot')).toBe('按抽签排序')
    expect(by('hand')).toBeUndefined()
  })

  test('without a single item is one visible gap', () => {
    const paper = agenda({ sessions: [session] as never })
    expect(tablesOf(paper)).toEqual([])
    expect(paper.sections[0]?.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: [{ text: '【待核：议程】' }] })
    expect(agendaGaps(eventWith({ sessions: [session] as never }))).toEqual([{ code: 'no-items', count: 1 }])
  })
})
