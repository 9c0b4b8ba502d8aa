import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByTime, localToday, searchEvents, timePlace } from '#renderer/features/events/library-groups.ts'
import type { EventSummary } from '#shared/contract/results.ts'
import { addDays } from '#shared/lib/local-date.ts'

const TODAY = '2026-10-12'
const summary = (fields: Partial<EventSummary>): EventSummary => ({
  id: 'event0000001' as never,
  name: '示例会议',
  kind: 'conference',
  status: 'planning',
  documentLocale: 'zh-CN',
  peopleCount: 0,
  searchText: '',
  revision: 0,
  changedAt: '2026-10-01T00:00:00.000Z',
  ...fields,
})

describe('timePlace', () => {
  it.each([
    [{ startDate: '2026-10-12', endDate: '2026-10-14' }, { group: 'underWay', day: 1, days: 3 }],
    [{ startDate: '2026-10-10', endDate: '2026-10-12' }, { group: 'underWay', day: 3, days: 3 }],
    [{ startDate: '2026-10-12' }, { group: 'underWay', day: 1, days: 1 }],
    [{ startDate: '2026-10-13' }, { group: 'upcoming', daysLeft: 1 }],
    [{ startDate: '2027-01-01' }, { group: 'upcoming', daysLeft: 81 }],
    [{ startDate: '2026-10-09', endDate: '2026-10-11' }, { group: 'past', daysAgo: 1 }],
    [{ startDate: '--10-13' }, { group: 'undated' }],
    [{ startDate: '2026-11' }, { group: 'undated' }],
    [{}, { group: 'undated' }],
    // An end before the start is a mistake of typing, not a reason to hide the event.
    [{ startDate: '2026-10-12', endDate: '2026-10-01' }, { group: 'underWay', day: 1, days: 1 }],
  ])('%j stands at %j', (dates, place) => {
    expect(timePlace(dates, TODAY)).toEqual(place)
  })

  it('counts every event once, whatever its dates', () => {
    const offsets = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(fc.array(fc.tuple(offsets, fc.integer({ min: 0, max: 30 })), { maxLength: 20 }), (spans) => {
        const events = spans.map(([start, length]) => summary({ startDate: addDays(TODAY, start), endDate: addDays(TODAY, start + length) }))
        expect(groupByTime(events, TODAY).flatMap((group) => group.events)).toHaveLength(events.length)
      }),
    )
  })
})

it('puts what is nearest to today first in each group', () => {
  const events = ['2026-12-01', '2026-10-20', '2026-01-01', '2026-10-01'].map((startDate) => summary({ startDate }))
  const dates = groupByTime(events, TODAY).map(({ group, events: placed }) => [group, placed.map(({ event }) => event.startDate)])
  expect(dates).toEqual([
    ['upcoming', ['2026-10-20', '2026-12-01']],
    ['past', ['2026-10-01', '2026-01-01']],
  ])
})

it('puts drafts by their last change', () => {
  const events = [summary({ name: '旧', changedAt: '2026-01-01T00:00:00.000Z' }), summary({ name: '新', changedAt: '2026-02-01T00:00:00.000Z' })]
  expect(groupByTime(events, TODAY)[0]?.events.map(({ event }) => event.name)).toEqual(['新', '旧'])
})

it('searches names, places and people', () => {
  const events = [summary({ name: '全省图书馆会议', city: '云溪市' }), summary({ name: '社区观摩', searchText: '林示例 兰屿宾馆' })]
  const found = (typed: string) => searchEvents(events, typed).map(({ name }) => name)
  expect(found('云溪 图书')).toEqual(['全省图书馆会议'])
  expect(found('林示例')).toEqual(['社区观摩'])
  expect(found('  ')).toHaveLength(2)
  expect(found('没有')).toEqual([])
})

it('takes today from the wall clock, not from UTC', () => {
  expect(localToday(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
})
