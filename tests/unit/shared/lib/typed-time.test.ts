import { describe, expect, it } from 'vitest'
import { typedCountedDay, typedDate, typedTime, typedTimeSpan } from '#shared/lib/typed-time.ts'

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['9:5', '09:05'],
    ['9：30', '09:30'],
    ['９：３０', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9点', '09:00'],
    ['9点半', '09:30'],
    ['14时20分', '14:20'],
    [' 18 : 00 ', '18:00'],
  ])('%s is %s', (typed, time) => {
    expect(typedTime(typed)).toBe(time)
  })

  it.each(['', '24:00', '9:60', '九点', '9:30:00', '上午'])('%s is none', (typed) => {
    expect(typedTime(typed)).toBeNull()
  })
})

describe('a typed day of an event without a date', () => {
  it.each([['第2天', 'day-2'], ['第 二天', 'day-2'], ['第十二日', 'day-12'], ['Day 3', 'day-3'], ['第３天', 'day-3']])('%s is %s', (typed, day) => {
    expect(typedCountedDay(typed)).toBe(day)
  })

  it.each(['第0天', '第天', '2', '10.12', '第二百天', 'day'])('%s is none', (typed) => {
    expect(typedCountedDay(typed)).toBeNull()
  })
})

describe('a typed span', () => {
  it.each(['9:00-10:30', '9:00 – 10:30', '9：00至10：30', '0900~1030', '9点—10点半'])('%s has both ends', (typed) => {
    expect(typedTimeSpan(typed)).toEqual({ startsAt: '09:00', endsAt: '10:30' })
  })

  it('may have a start alone', () => {
    expect(typedTimeSpan('8:30')).toEqual({ startsAt: '08:30' })
  })

  it('is none with a half that is no time', () => {
    expect(typedTimeSpan('9:00-结束')).toBeNull()
    expect(typedTimeSpan('9-10-11')).toBeNull()
  })
})

describe('a typed date', () => {
  it.each([
    ['2026-10-12', '2026-10-12'],
    ['2027年1月3日', '2027-01-03'],
    ['10.13', '2026-10-13'],
    ['10月13日', '2026-10-13'],
    ['13日', '2026-10-13'],
    ['１３', '2026-10-13'],
  ])('%s is %s near 12 October 2026', (typed, date) => {
    expect(typedDate(typed, '2026-10-12')).toBe(date)
  })

  it('keeps an unknown year unknown', () => {
    expect(typedDate('10.12')).toBe('--10-12')
    expect(typedDate('13', '--10-12')).toBe('--10-13')
  })

  it.each(['', '2.30', '13.1', '明天', '2026年12日'])('%s is none', (typed) => {
    expect(typedDate(typed, '2026-10-12')).toBeNull()
  })

  it('is none for a day alone when no month is known', () => {
    expect(typedDate('12')).toBeNull()
  })
})
