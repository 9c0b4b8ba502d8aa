import { describe, expect, test } from 'vitest'
import { programmeGaps } from '#shared/documents/programme/programme-paper.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import { factsOf, groupTitles, rowsOf, tableOf, titleOf } from '../paper-reader.ts'

type Fields = Parameters<typeof eventWith>[0]
const programme = (fields: Fields) => paperOf(eventWith(fields), 'programme')

describe('the programme', () => {
  test('goes day by day, and within a day by the clock', () => {
    const paper = programme({
      sessions: [
        { title: '闭幕会', date: '2026-10-14', startsAt: '14:30', endsAt: '15:50' },
        { title: '报告会', date: '2026-10-13', startsAt: '14:00' },
        { title: '开幕会', date: '2026-10-13', startsAt: '08:30', endsAt: '11:00' },
      ],
    })
    expect(groupTitles(paper)).toEqual(['10月13日（星期二）', '10月14日（星期三）'])
    expect(rowsOf(paper).map((row) => `${row['时间']} ${row['内容']}`)).toEqual(['08:30—11:00 开幕会', '14:00 报告会', '14:30—15:50 闭幕会'])
  })

  test('counts the days of an event without a date', () => {
    const sessions = [{ title: '研讨', date: 'day-2', startsAt: '09:00' }, { title: '开幕会', date: 'day-1', startsAt: '09:00' }]
    expect(groupTitles(programme({ sessions }))).toEqual(['第1天', '第2天'])
    expect(groupTitles(programme({ sessions, documentLocale: 'en' }))).toEqual(['Day 1', 'Day 2'])
  })

  test('says a part of the day where no clock time is known, and that the next day is meant after midnight', () => {
    const paper = programme({
      sessions: [
        { title: '座谈', date: '2026-10-13', partOfDay: 'morning' },
        { title: '演出', date: '2026-10-13', startsAt: '22:00', endsAt: '00:30' },
        { title: '离会', date: '2026-10-14', endsAt: '09:00' },
      ],
    })
    expect(rowsOf(paper).map((row) => row['时间'])).toEqual(['上午', '22:00—次日00:30', '至09:00'])
  })

  test('shows parallel sessions one below the other, each with its place', () => {
    const at = { date: '2026-10-13', startsAt: '14:00', endsAt: '15:00' }
    const paper = programme({
      rooms: [{ id: 'a', name: '一号厅' }, { id: 'b', name: '二号厅' }],
      sessions: [
        { title: '论坛一', ...at, place: { kind: 'room', roomId: 'a' } },
        { title: '论坛二', ...at, place: { kind: 'room', roomId: 'b' } },
      ] as never,
    })
    expect(rowsOf(paper).map((row) => `${row['时间']} ${row['内容']} ${row['地点']}`)).toEqual(['14:00—15:00 论坛一 一号厅', '14:00—15:00 论坛二 二号厅'])
  })

  test('says what is unknown instead of leaving it out', () => {
    const paper = programme({ name: '', sessions: [{ title: '座谈会', type: 'seminar' }] })
    expect(titleOf(paper)).toEqual(['【待核：活动名称】', '日　程'])
    expect(groupTitles(paper)).toEqual(['【待核：日期】'])
    expect(rowsOf(paper)).toEqual([{ 时间: '【待核：时间】', 内容: '座谈会', 地点: '【待核：地点】' }])
    expect(tableOf(paper).groups[0]?.rows[0]?.cells[0]?.[0]?.[0]?.role).toBe('placeholder')
  })

  test('asks for no place of a coffee break or a drive', () => {
    const paper = programme({ sessions: [{ title: '茶歇', type: 'break' }, { title: '乘车', type: 'transfer' }] })
    expect(rowsOf(paper).map((row) => row['地点'])).toEqual(['', ''])
    expect(programmeGaps(eventWith({ sessions: [{ title: '茶歇', type: 'break' }] })).map(({ code }) => code)).not.toContain('sessions-without-place')
  })

  test('of an event of which only the month or the day is known says just that', () => {
    expect(groupTitles(programme({ sessions: [{ title: '会议', date: '--10-13' }] }))).toEqual(['10月13日'])
    expect(groupTitles(programme({ sessions: [{ title: '会议', date: '2026-10' }] }))).toEqual(['10月'])
  })

  test('prints the year at the days where the programme runs over a new year', () => {
    const paper = programme({ sessions: [{ title: '前', date: '2026-12-31' }, { title: '后', date: '2027-01-01' }] })
    expect(groupTitles(paper)).toEqual(['2026年12月31日（星期四）', '2027年1月1日（星期五）'])
  })

  test('drops the columns that nobody filled, and keeps what to wear below the session', () => {
    const paper = programme({ sessions: [{ title: '开幕会', dress: '正装', note: '提前10分钟入场' }] })
    expect(tableOf(paper).columns.map(({ title }) => title)).toEqual(['时间', '内容', '地点'])
    expect(rowsOf(paper)[0]?.['内容']).toBe('开幕会｜着装：正装｜提前10分钟入场')
  })

  test('names who presides, and in group discussions who convenes each group and where it meets', () => {
    const paper = programme({
      people: [{ id: 'p1', name: '方例' }, { id: 'p2', name: '吴示民' }],
      rooms: [{ id: 'r1', name: '第一会议室' }],
      groups: [{ id: 'g1', name: '第一组', convenerId: 'p2', roomId: 'r1' }],
      sessions: [
        { title: '大会', date: '2026-10-13', startsAt: '09:00', presiderIds: ['p1'] },
        { title: '讨论', type: 'group-discussion', date: '2026-10-13', startsAt: '10:00', groupIds: { g1: true } },
      ] as never,
    })
    expect(rowsOf(paper).map((row) => row['主持／负责'])).toEqual(['方　例', '第一组：吴示民'])
    expect(rowsOf(paper)[1]?.['地点']).toBe('第一组：第一会议室')
  })

  test('shows the stops of a visit in the order of each line, and a tour that no session stands for', () => {
    const stops = ['甲园', '乙站', '丙村'].map((name, index) => ({ id: `st${index}`, name }))
    const paper = programme({
      stops,
      lines: [{ id: 'la', name: 'A线', stopIds: ['st1', 'st0'], startsAt: '08:10' }, { id: 'lb', name: 'B线', startsAt: '08:00' }] as never,
      tours: [{ title: '现场观摩', date: '2026-10-14' }],
      sessions: [{ title: '开幕会', date: '2026-10-13' }],
    })
    const visit = rowsOf(paper)[1]
    expect(visit?.['时间']).toBe('08:00')
    expect(visit?.['内容']).toBe('现场观摩｜A线：乙站\u00a0→ 甲园｜B线：甲园\u00a0→ 乙站\u00a0→ 丙村')
  })

  test('states the registration unless the programme has a session for it', () => {
    const registration = { from: { date: '2026-10-12', time: '10:00' }, to: { date: '2026-10-12', time: '18:00' }, place: '一楼大厅', deskPhone: '0000-8800000' }
    const sessions = [{ title: '开幕会' }]
    expect(factsOf(programme({ registration, sessions }))).toEqual({ 报到: '10月12日10:00—18:00，一楼大厅，会务组电话：0000-8800000' })
    expect(factsOf(programme({ registration, sessions: [{ title: '报到', type: 'registration' }] }))).toEqual({})
  })

  test('of an empty event is one visible gap', () => {
    const paper = programme({ name: '' })
    expect(paper.sections[0]?.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: [{ text: '【待核：日程】', role: 'placeholder' }] })
    expect(programmeGaps(eventWith({ name: '' }))).toEqual([{ code: 'no-name', count: 1 }, { code: 'no-sessions', count: 1 }])
  })

  test('in another language keeps the facts and changes the words', () => {
    const paper = paperOf(eventWith({ sessions: [{ title: '开幕会', date: '2026-10-13', startsAt: '08:30', endsAt: '11:00' }] }), 'programme', { locale: 'en' })
    expect(groupTitles(paper)).toEqual(['Tuesday, 13 October'])
    expect(rowsOf(paper)).toEqual([{ Time: '08:30–11:00', Session: '开幕会', Place: '[to be confirmed: place]' }])
  })

  test('gives a calendar only what has a whole date', () => {
    const paper = programme({
      sessions: [
        { id: 'a', title: '开幕会', date: '2026-10-13', startsAt: '22:00', endsAt: '01:00', place: { kind: 'text', text: '会场' } },
        { id: 'b', title: '参观', date: '2026-10-14', partOfDay: 'afternoon' },
        { id: 'c', title: '年份未知', date: '--10-15' },
        { id: 'd', title: '日期未知' },
      ] as never,
    })
    expect(paper.appointments?.map(({ uid, summary, startsAt, place }) => [uid, summary, startsAt, place])).toEqual([
      ['event0000001-a@huicheng', '开幕会', '22:00', '会场'],
      ['event0000001-b@huicheng', '参观（下午）', undefined, undefined],
    ])
  })
})
