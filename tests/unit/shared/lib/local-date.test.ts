import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, compareLocalDates, countedDay, dayNumber, daysBetween, epochDay, minutesOfTime, parseLocalDate, timeOfMinutes, weekday } from '#shared/lib/local-date.ts'

const aDay = fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
const aDate = aDay.map((day) => day.toISOString().slice(0, 10))
const anyDate = fc.oneof(aDate, aDate.map((date) => date.slice(0, 7)), aDate.map((date) => `-${date.slice(4)}`), fc.constant(undefined))

describe('a date', () => {
  test.each([
    ['2026-10-12', { year: 2026, month: 10, day: 12 }],
    ['2026-10', { year: 2026, month: 10 }],
    ['--10-12', { month: 10, day: 12 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    ['--02-29', { month: 2, day: 29 }],
  ])('%s is taken apart', (text, parts) => {
    expect(parseLocalDate(text)).toEqual(parts)
  })

  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '--02-30', '0026-10-12', '2026-1-2', '--10', '12', '', '2026-10-12T00:00'])(
    '%s is none',
    (text) => {
      expect(parseLocalDate(text)).toBeNull()
    },
  )

  test('has the weekday of the calendar', () => {
    expect([weekday('2026-10-12'), weekday('1970-01-01'), weekday('1969-12-28'), weekday('--10-12')]).toEqual([1, 4, 0, null])
    fc.assert(fc.property(aDay, (day) => weekday(day.toISOString().slice(0, 10)) === day.getUTCDay()))
  })

  test('comes back after going so many days forth and back', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
        const moved = addDays(date, days)
        if (moved !== date) expect([addDays(moved, -days), epochDay(moved)]).toEqual([date, epochDay(date)! + days])
      }),
    )
  })

  test('steps over leap days, months and years', () => {
    expect([addDays('2024-02-28', 1), addDays('2026-02-28', 1), addDays('2026-12-31', 1), addDays('2026-01-01', -1)]).toEqual([
      '2024-02-29',
      '2026-03-01',
      '2027-01-01',
      '2025-12-31',
    ])
  })

  test('stays as it is where a day cannot be counted', () => {
    expect([addDays('--10-12', 1), addDays('2026-10', 1), addDays('9999-12-31', 1)]).toEqual(['--10-12', '2026-10', '9999-12-31'])
  })
})

describe('the days between two dates', () => {
  test('are counted where both say as much', () => {
    expect([daysBetween('2026-10-12', '2026-10-14'), daysBetween('--02-28', '--03-01'), daysBetween('2026-10-14', '2026-10-12')]).toEqual([2, 2, -2])
    expect([daysBetween('--10-12', '2026-10-14'), daysBetween('2026-10', '2026-10-14'), daysBetween(undefined, '2026-10-14')]).toEqual([null, null, null])
  })

  test('add up', () => {
    fc.assert(fc.property(aDate, aDate, aDate, (a, b, c) => daysBetween(a, b)! + daysBetween(b, c)! === daysBetween(a, c)!))
  })

  test('are numbered as of a leap year where the year is unknown', () => {
    expect([dayNumber('--02-29'), dayNumber('2026-10')]).toEqual([epochDay('2000-02-29'), null])
  })
})

describe('the order of dates', () => {
  test('is total', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(compareLocalDates(a, b))).toBe(-Math.sign(compareLocalDates(b, a)) + 0)
        if (compareLocalDates(a, b) <= 0 && compareLocalDates(b, c) <= 0) expect(compareLocalDates(a, c)).toBeLessThanOrEqual(0)
        if (a !== b) expect(compareLocalDates(a, b)).not.toBe(0)
      }),
    )
  })

  test('puts whole dates by time, a month after its days, no date last', () => {
    expect([undefined, '2026-10', '2026-11-01', '2026-10-31', '--12-01'].sort(compareLocalDates)).toEqual(['--12-01', '2026-10-31', '2026-10', '2026-11-01', undefined])
    // Array.sort keeps undefined at the end by itself, so that place is asked for here.
    expect(compareLocalDates(undefined, '2026-10-12')).toBeGreaterThan(0)
  })
})

describe('a clock time', () => {
  test('comes back from minutes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesOfTime(timeOfMinutes(minutes)) === minutes))
  })

  test('goes around the day', () => {
    expect([timeOfMinutes(1440), timeOfMinutes(-1), timeOfMinutes(509.6)]).toEqual(['00:00', '23:59', '08:30'])
  })
})

test('a day that is only counted can be compared and moved, and is no date of the calendar', () => {
  expect([countedDay('day-2'), countedDay('day-0'), countedDay('2026-10-12'), countedDay(undefined)]).toEqual([2, null, null, null])
  expect([parseLocalDate('day-2'), epochDay('day-2'), weekday('day-2')]).toEqual([null, null, null])
  expect([addDays('day-2', 3), addDays('day-2', -5), daysBetween('day-1', 'day-4'), daysBetween('2026-10-12', 'day-1'), daysBetween('--10-12', 'day-1')]).toEqual(['day-5', 'day-1', 3, null, null])
  expect(['day-10', undefined, 'day-2', '2026-10', '--01-01'].sort(compareLocalDates)).toEqual(['--01-01', '2026-10', 'day-2', 'day-10', undefined])
})
