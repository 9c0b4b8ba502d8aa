import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarText } from '#core/rendering/calendar-text.ts'
import type { Appointment, Paper } from '#shared/documents/paper.ts'

const paperWith = (...appointments: readonly Appointment[]): Paper => ({
  documentId: 'programme',
  locale: 'zh-CN',
  styleId: 'plain',
  madeAt: '2026-10-08T01:12:00.000Z',
  facts: { event: '示例会', document: '日程', version: '' },
  sections: [],
  appointments,
})
const aSession: Appointment = { uid: 'a@huicheng', date: '2026-10-13', startsAt: '08:30', endsAt: '11:00', timeZone: 'Asia/Shanghai', summary: '开幕会' }
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar', () => {
  test('gives wall-clock times of the event as instants', () => {
    expect(unfolded(calendarText(paperWith(aSession)))).toEqual(expect.arrayContaining(['DTSTAMP:20261008T011200Z', 'DTSTART:20261013T003000Z', 'DTEND:20261013T030000Z']))
  })

  test('follows summer time where the event is', () => {
    const summer = unfolded(calendarText(paperWith({ ...aSession, date: '2026-07-01', timeZone: 'Europe/London' })))
    const winter = unfolded(calendarText(paperWith({ ...aSession, date: '2026-12-01', timeZone: 'Europe/London' })))
    expect(summer).toContain('DTSTART:20260701T073000Z')
    expect(winter).toContain('DTSTART:20261201T083000Z')
  })

  test('ends on the next day what goes on after midnight', () => {
    expect(unfolded(calendarText(paperWith({ ...aSession, startsAt: '22:00', endsAt: '01:00' })))).toContain('DTEND:20261013T170000Z')
  })

  test('takes the whole day where no time is known', () => {
    const { startsAt: _start, endsAt: _end, ...day } = aSession
    expect(unfolded(calendarText(paperWith(day)))).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261013', 'DTEND;VALUE=DATE:20261014']))
  })

  test('any text comes back whole, in lines of at most 75 octets that cut no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('示', '例', '𬭚', 'a', ',', ';', '\\', '\n', ' ', '：'), maxLength: 200 }), (summary) => {
        const text = calendarText(paperWith({ ...aSession, summary }))
        const lines = text.split('\r\n')
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
        const field = unfolded(text).find((line) => line.startsWith('SUMMARY:')) ?? ''
        const value = field.slice('SUMMARY:'.length).replace(/\\([\\;,n])/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark))
        expect(value).toBe(summary)
      }),
    )
  })
})
