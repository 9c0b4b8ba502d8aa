import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemTimes } from '#shared/domain/agenda/item-times.ts'
import { anItem, aSession } from '../../../../helpers/builders.ts'

type Fields = Parameters<typeof anItem>[0]
const timesOf = (startsAt: string | undefined, items: readonly Fields[]) => {
  const session = aSession(startsAt === undefined ? {} : { startsAt })
  const times = itemTimes(session, items.map((fields, index) => anItem({ id: `i${index}`, ...fields })))
  return [...times.values()].map(({ startMinutes, endMinutes }) => [startMinutes, endMinutes])
}

describe('the times of items', () => {
  test('follow from the start of the session and the durations', () => {
    expect(timesOf('08:30', [{ durationMinutes: 10 }, { durationMinutes: 40 }])).toEqual([
      [510, 520],
      [520, 560],
    ])
  })

  test('are unknown behind an unknown duration, up to the next locked start', () => {
    expect(timesOf('09:00', [{}, { durationMinutes: 10 }, { lockedStart: '10:00', durationMinutes: 5 }, {}])).toEqual([
      [540, undefined],
      [undefined, undefined],
      [600, 605],
      [605, undefined],
    ])
  })

  test('are unknown without a start of the session', () => {
    expect(timesOf(undefined, [{ durationMinutes: 10 }, { lockedStart: '09:00', durationMinutes: 10 }])).toEqual([
      [undefined, undefined],
      [540, 550],
    ])
  })

  test('go on past midnight', () => {
    expect(timesOf('23:30', [{ durationMinutes: 60 }, { lockedStart: '00:45', durationMinutes: 15 }])).toEqual([
      [1410, 1470],
      [1485, 1500],
    ])
  })

  test('add up to the durations when all are known', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1 }), (durations) => {
        const times = timesOf('08:00', durations.map((durationMinutes) => ({ durationMinutes })))
        expect(times.at(-1)?.[1]).toBe(480 + durations.reduce((sum, minutes) => sum + minutes, 0))
      }),
    )
  })
})
