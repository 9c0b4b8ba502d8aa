import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemsOf, programmeDays, sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import { compareLocalDates } from '#shared/lib/local-date.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const aSession = fc.record(
  {
    date: fc.constantFrom('2026-10-12', '2026-10-13', '2026-10-14'),
    startsAt: fc.constantFrom('08:30', '09:00', '12:00', '14:00', '19:30'),
    partOfDay: fc.constantFrom('morning' as const, 'noon' as const, 'afternoon' as const, 'evening' as const),
  },
  { requiredKeys: [] },
)
const anEventOfSessions = fc.array(aSession, { maxLength: 12 }).map((sessions) => eventWith({ sessions }))
const titles = (sessions: readonly { title: string }[]) => sessions.map(({ title }) => title)

describe('sessions in order', () => {
  test('are all there, once', () => {
    fc.assert(
      fc.property(anEventOfSessions, (event) => {
        expect(sessionsInOrder(event).map(({ id }) => id).sort()).toEqual(Object.keys(event.sessions).sort())
      }),
    )
  })

  test('ascend by date, and within a date by clock time', () => {
    fc.assert(
      fc.property(anEventOfSessions, (event) => {
        const sessions = sessionsInOrder(event)
        sessions.slice(1).forEach(({ date }, index) => expect(compareLocalDates(sessions[index]?.date, date)).toBeLessThanOrEqual(0))
        for (const day of programmeDays(event)) {
          const starts = day.sessions.flatMap(({ startsAt }) => startsAt ?? [])
          expect(starts).toEqual([...starts].sort())
        }
      }),
    )
  })

  test('do not depend on the order in which the record holds them', () => {
    fc.assert(
      fc.property(anEventOfSessions, (event) => {
        const turned = { ...event, sessions: Object.fromEntries(Object.entries(event.sessions).reverse()) }
        expect(sessionsInOrder(turned)).toEqual(sessionsInOrder(event))
      }),
    )
  })

  test('keep one without a time behind the one that it follows by position', () => {
    fc.assert(
      fc.property(anEventOfSessions, (event) => {
        for (const { date, sessions } of programmeDays(event)) {
          const byPosition = Object.values(event.sessions).filter((session) => session.date === date)
          const timeless = byPosition.filter(({ startsAt, partOfDay }) => startsAt === undefined && partOfDay === undefined)
          for (const session of timeless) {
            const before = byPosition[byPosition.indexOf(session) - 1]
            expect(sessions[sessions.indexOf(session) - 1]).toBe(before)
          }
        }
      }),
    )
  })

  test('carry a photo without a time along with the opening that it follows', () => {
    const event = eventWith({
      sessions: [
        { title: '分组讨论', date: '2026-10-13', startsAt: '14:00' },
        { title: '开幕会', date: '2026-10-13', startsAt: '08:30' },
        { title: '合影', date: '2026-10-13' },
      ],
    })
    expect(titles(sessionsInOrder(event))).toEqual(['开幕会', '合影', '分组讨论'])
  })

  test('place a part of the day among clock times', () => {
    const at = '2026-10-13'
    const event = eventWith({
      sessions: [
        { title: '下午', date: at, partOfDay: 'afternoon' },
        { title: '晚上', date: at, partOfDay: 'evening' },
        { title: '午餐', date: at, startsAt: '12:30' },
        { title: '开幕会', date: at, startsAt: '08:30' },
        { title: '上午', date: at, partOfDay: 'morning' },
      ],
    })
    expect(titles(sessionsInOrder(event))).toEqual(['上午', '开幕会', '午餐', '下午', '晚上'])
  })
})

describe('the programme by days', () => {
  test('has each date once, and what has no date at the end', () => {
    const event = eventWith({ sessions: [{}, { date: '2026-10-13' }, { date: '2026-10-12' }, { date: '2026-10-13' }] })
    expect(programmeDays(event).map(({ date, sessions }) => [date, sessions.length])).toEqual([
      ['2026-10-12', 1],
      ['2026-10-13', 2],
      [undefined, 1],
    ])
  })

  test('gives the items of one session in their own order', () => {
    const event = eventWith({
      sessions: [{}, {}],
      agendaItems: [{ title: '一' }, { title: '二', sessionId: 'sessions-2' }, { title: '三' }],
    })
    expect(itemsOf(event, event.sessions['sessions-1']!.id).map(({ title }) => title)).toEqual(['一', '三'])
  })
})
