import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarText } from '#core/rendering/calendar-text.ts'
import { plainText } from '#core/rendering/plain-text.ts'
import type { CardsBlock, Paper } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const day = '2026-10-13'
const event = eventWith({
  people: [
    { id: 'p1', name: '林示例', phone: '13800000001', posts: [{ unitText: '示例局', title: '局长' }], idNumber: '110101199001010000', diets: ['halal'] },
    { id: 'p2', name: '王例' },
    { id: 'lead', name: '车长示例', phone: '13800000009', category: 'staff' },
    { id: 'd', category: 'driver', name: '司示' },
  ],
  groups: [{ id: 'g1', name: '第一组', members: { p1: true } as never }, { id: 'g2', name: '第二组', members: { p2: true } as never }],
  lodgings: [{ hotel: '示例宾馆', roomNumber: '801', guests: { p1: true } as never }, { hotel: '示例宾馆', roomNumber: '802', guests: { p2: true } as never }],
  meals: [{ meal: 'lunch', date: day, startsAt: '12:00', tableNumbers: { p1: 3, p2: 4 } as never }],
  sessions: [
    { id: 'open', type: 'opening', title: '开幕会', date: day, startsAt: '09:00', endsAt: '10:00' },
    { id: 'talk1', type: 'group-discussion', title: '一组讨论', date: day, startsAt: '10:30', groupIds: { g1: true } as never },
    { id: 'talk2', type: 'group-discussion', title: '二组讨论', date: day, startsAt: '10:30', groupIds: { g2: true } as never },
    { id: 'visit', type: 'visit', title: '观摩', date: day, startsAt: '14:00' },
  ],
  agendaItems: [{ sessionId: 'open', title: '经验交流', durationMinutes: 10, speakers: [{ kind: 'person', personId: 'p1', mode: 'present' }] as never }],
  seatingPlans: [{ sessionId: 'open', layout: { kind: 'audience', rows: [4, 4] } as never, assignments: { r2s3: { personId: 'p1' }, r1s1: { personId: 'p2' } } as never }],
  tours: [{ id: 't', title: '现场观摩', date: day, sessionId: 'visit' }],
  stops: [{ id: 's1', tourId: 't', name: '示例园', stayMinutes: 30 }],
  legs: [{ tourId: 't', toStopId: 's1', driveMinutes: 20 }],
  lines: [{ id: 'a', tourId: 't', name: 'A线', startsAt: '14:10', members: { p1: true, lead: true } as never }, { id: 'b', tourId: 't', name: 'B线', startsAt: '14:20', members: { p2: true } as never }],
  vehicles: [
    { tourId: 't', lineId: 'a', number: '1号车', plate: '示A·00001', leaderId: 'lead', gatheringPlace: '南门', passengers: { p1: { seat: 'r2s4' }, lead: {} } as never },
    { tourId: 't', lineId: 'b', number: '2号车', passengers: { p2: {} } as never },
  ],
})

const cardsOf = (paper: Paper) => (paper.sections[0]?.blocks[0] as CardsBlock).cards
const cardText = (name: string) => {
  const card = cardsOf(paperOf(event, 'itineraries')).find((one) => one.name.text.replace('\u3000', '') === name)
  return card ? [...card.facts.flatMap(({ lines }) => lines), ...card.parts.flatMap(({ lines }) => lines.flatMap((line) => line.lines))].map(bareText).join('\n') : ''
}

describe('an itinerary', () => {
  test('asks whoever hands over an award to take part, and announces no speech of theirs', () => {
    const awarded = eventWith({ people: [{ id: 'p', name: '林示' }], sessions: [{ id: 's', date: day, startsAt: '09:00' }], agendaItems: [{ sessionId: 's', kind: 'award', title: '为示范基地授牌', speakers: [{ kind: 'person', personId: 'p', mode: 'present' }] }] })
    expect(plainText(paperOf(awarded, 'itineraries'))).toContain('09:00 请您参加：为示范基地授牌')
  })

  test('says of a person their line, vehicle and seat, room, table, seat in the hall and when they speak', () => {
    const text = cardText('林示例')
    for (const own of ['示例宾馆 801', '第一组', '一组讨论', '3桌', '2 排 3 座', '09:00 您的发言：经验交流', 'A线', '1号车', '示A·00001', '1排右窗', '集合：14:10 南门', '车长：车长示例 13800000009', '14:30—15:00 示例园']) expect(text).toContain(own)
  })

  test('runs in the order of the programme: 上午 before 14:00, what has no time behind what it follows, lunch at noon', () => {
    const sessions = [{ title: '开班式', date: day, startsAt: '14:00' }, { title: '座谈会', date: day, partOfDay: 'morning' as const }, { title: '合影', date: day }]
    const paper = paperOf(eventWith({ people: [{ id: 'p1', name: '林示例' }], sessions, meals: [{ meal: 'lunch', date: day, tableNumbers: { p1: 1 } as never }] }), 'itineraries')
    expect(cardsOf(paper)[0]?.parts.flatMap(({ lines }) => lines.map((line) => bareText(line.lines[0] ?? []).split('　')[0]))).toEqual(['座谈会', '合影', '午餐', '开班式'])
  })

  test('says nothing that is only another’s', () => {
    const text = cardText('王例')
    for (const others of ['801', '第一组', '一组讨论', '3桌', '2 排 3 座', '经验交流', 'A线', '1号车', '车长示例']) expect(text).not.toContain(others)
  })

  test('of someone who comes late or leaves early has nothing of what they are not there for, and says when', () => {
    const next = '2026-10-14'
    const half = eventWith({
      startDate: day,
      endDate: next,
      people: [
        { id: 'early', name: '半示', attendance: { leavesAt: { date: day, time: '11:00' } } },
        { id: 'late', name: '迟例', attendance: { lateFrom: { date: next, time: '09:00' } } },
      ],
      sessions: [{ title: '次日会议', date: next, startsAt: '10:00', endsAt: '11:00' }],
      tours: [{ id: 't', title: '首日观摩', date: day, startsAt: '09:00' }, { id: 'u', title: '次日观摩', date: next, startsAt: '14:00' }],
      stops: [{ tourId: 't', name: '第一站', stayMinutes: 30 }, { tourId: 't', name: '第二站', lockedArrival: '11:30', stayMinutes: 30 }, { tourId: 'u', name: '第三站', stayMinutes: 30 }],
      meals: [{ meal: 'lunch', date: day, startsAt: '12:00', tableNumbers: { early: 1, late: 2 } as never }],
    })
    const of = (id: string) => plainText(paperOf(half, 'itineraries', { chosen: { person: id } }))
    for (const said of ['离会', '11:00', '首日观摩', '第一站']) expect(of('early')).toContain(said)
    for (const missed of ['第二站', '午餐', '次日']) expect(of('early')).not.toContain(missed)
    for (const said of ['到会', '次日会议', '次日观摩', '第三站']) expect(of('late')).toContain(said)
    for (const missed of ['首日观摩', '午餐']) expect(of('late')).not.toContain(missed)
  })

  test('of a guide says from when until when they explain', () => {
    const guided = eventWith({ people: [{ id: 'g', name: '讲例', category: 'guide' }], tours: [{ id: 't', date: day, startsAt: '09:00' }], legs: [{ tourId: 't', toStopId: 's' as never, driveMinutes: 20 }], stops: [{ id: 's', tourId: 't', name: '示例园', guideId: 'g' as never, stayMinutes: 30 }] })
    expect(plainText(paperOf(guided, 'itineraries'))).toContain('09:20：在“示例园”讲解')
  })

  test('never holds what nobody needs on the way: identity, diet, own telephone', () => {
    const whole = JSON.stringify(paperOf(event, 'itineraries'))
    for (const secret of ['110101199001010000', '13800000001', 'halal', '清真']) expect(whole).not.toContain(secret)
  })

  test('is made for everybody but the drivers, for one line, or for one person', () => {
    const names = (chosen = {}) => cardsOf(paperOf(event, 'itineraries', { chosen })).map(({ name }) => name.text.replace('\u3000', ''))
    expect(names()).toEqual(['林示例', '王例', '车长示例'])
    expect(names({ line: 'a' })).toEqual(['林示例', '车长示例'])
    expect(names({ person: 'p2' })).toEqual(['王例'])
  })

  test('reads as text for whoever has no printer', () => {
    expect(plainText(paperOf(event, 'itineraries', { chosen: { person: 'p1' } }))).toContain('A线　1号车　示A·00001　1排右窗')
  })
})

/** As another program reads it. */
const read = (paper: Paper) => new ICAL.Component(ICAL.parse(calendarText(paper)) as never[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

describe('a calendar', () => {
  test('of a person is read by another program, to the minute and in UTC', () => {
    const paper = paperOf(event, 'itineraries', { chosen: { person: 'p1' } })
    const found = read(paper)
    expect(found.map(({ summary }) => summary)).toEqual(['开幕会', '一组讨论', '午餐', '观摩'])
    expect(found[0]?.startDate.toJSDate().toISOString()).toBe('2026-10-13T01:00:00.000Z')
    expect(found[0]?.endDate.toJSDate().toISOString()).toBe('2026-10-13T02:00:00.000Z')
    expect(found[3]?.description).toContain('1号车')
  })

  test('of a line has its stops by the clock', () => {
    const [stop] = read(paperOf(event, 'itineraries', { chosen: { line: 'a' } }))
    expect([stop?.summary, stop?.startDate.toJSDate().toISOString()]).toEqual(['现场观摩：示例园', '2026-10-13T06:30:00.000Z'])
  })

  test('names each thing alike in every making, and differently for each person', () => {
    const uids = (person: string, madeAt = '2026-10-08T01:12:00Z') => read(paperOf(event, 'itineraries', { madeAt, chosen: { person } })).map(({ uid }) => uid)
    expect(uids('p1', '2026-10-09T00:00:00Z')).toEqual(uids('p1'))
    expect(uids('p2').filter((uid) => uids('p1').includes(uid))).toEqual([])
  })

  test('is folded at 75 octets with CRLF', () => {
    const lines = calendarText(paperOf(event, 'itineraries', { chosen: { person: 'p1' } })).split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.join('').includes('\n')).toBe(false)
  })

  test('has nothing while no date is known, and for nobody in particular', () => {
    const undated = { ...event, tours: {}, sessions: {}, meals: {} } as typeof event
    expect(paperOf(undated, 'itineraries', { chosen: { person: 'p1' } }).appointments).toEqual([])
    expect(paperOf(undated, 'itineraries', { chosen: { line: 'a' } }).appointments).toEqual([])
    expect(paperOf(event, 'itineraries').appointments).toEqual([])
  })
})
