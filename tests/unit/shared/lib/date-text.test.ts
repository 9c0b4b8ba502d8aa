import { describe, expect, test } from 'vitest'
import { dateRangeText, dateText } from '#shared/lib/date-text.ts'

describe('a date in words', () => {
  test.each([
    ['2026-10-12', '2026年10月12日', '12 October 2026'],
    ['--02-29', '2月29日', '29 February'],
    ['2026-10', '2026年10月', 'October 2026'],
    ['soon', 'soon', 'soon'],
  ])('%s', (date, chinese, english) => {
    expect([dateText(date, 'zh-CN'), dateText(date, 'en')]).toEqual([chinese, english])
  })

  test('leaves the year out on request', () => {
    expect([dateText('2026-10-12', 'zh-CN', { withoutYear: true }), dateText('2026-10', 'en', { withoutYear: true })]).toEqual(['10月12日', 'October'])
  })

  test('names the weekday where it is known', () => {
    const style = { withWeekday: true }
    expect([dateText('2026-10-12', 'zh-CN', style), dateText('2026-10-12', 'en', style)]).toEqual(['2026年10月12日（星期一）', 'Monday, 12 October 2026'])
    expect([dateText('--10-12', 'zh-CN', style), dateText('2026-10', 'en', style)]).toEqual(['10月12日', 'October 2026'])
  })
})

describe('a span of dates', () => {
  test.each([
    ['2026-10-12', '2026-10-14', '2026年10月12日至14日', '12–14 October 2026'],
    ['2026-10-30', '2026-11-02', '2026年10月30日至11月2日', '30 October – 2 November 2026'],
    ['2026-12-30', '2027-01-02', '2026年12月30日至2027年1月2日', '30 December 2026 – 2 January 2027'],
    ['--10-12', '--10-14', '10月12日至14日', '12–14 October'],
    ['2026-10-12', '2026-10-12', '2026年10月12日', '12 October 2026'],
    ['2026-10', '2026-11', '2026年10月', 'October 2026'],
  ])('from %s to %s', (start, end, chinese, english) => {
    expect([dateRangeText(start, end, 'zh-CN'), dateRangeText(start, end, 'en')]).toEqual([chinese, english])
  })

  test('is one date while the end is unknown', () => {
    expect(dateRangeText('2026-10-12', undefined, 'zh-CN')).toBe('2026年10月12日')
  })

  test('names both weekdays or none', () => {
    const style = { withWeekday: true }
    expect(dateRangeText('2026-10-12', '2026-10-14', 'zh-CN', style)).toBe('2026年10月12日（星期一）至14日（星期三）')
    expect(dateRangeText('2026-10-12', '2026-10-14', 'en', style)).toBe('Monday, 12 October – Wednesday, 14 October 2026')
  })
})
