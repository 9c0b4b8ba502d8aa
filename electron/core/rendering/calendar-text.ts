import { addDays } from '#shared/lib/local-date.ts'
import type { Appointment, Paper } from '#shared/documents/paper.ts'
import { cleaned } from './cleaned-text.ts'

const MAX_LINE_OCTETS = 75

/**
 * The appointments of a paper as a calendar file. Times are given in UTC, so that no table of time zones has to
 * travel with them.
 *
 * @source RFC 5545
 */
export function calendarText(paper: Paper): string {
  const stamp = compact(new Date(paper.madeAt).toISOString())
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Huicheng//Huicheng//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(paper.facts.event)}`,
    ...(paper.appointments ?? []).flatMap((appointment) => eventLines(appointment, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(appointment: Appointment, stamp: string): readonly string[] {
  const { uid, summary, place, description } = appointment
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    ...timeLines(appointment),
    `SUMMARY:${escaped(summary)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ]
}

function timeLines({ date, startsAt, endsAt, timeZone }: Appointment): readonly string[] {
  if (startsAt === undefined) {
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`]
  }
  const start = `DTSTART:${compact(instantOf(date, startsAt, timeZone))}`
  if (endsAt === undefined) return [start]
  return [start, `DTEND:${compact(instantOf(endsAt < startsAt ? addDays(date, 1) : date, endsAt, timeZone))}`]
}

/** 2026-10-12T01:00:00.000Z → 20261012T010000Z */
function compact(text: string): string {
  return text.replace(/\.\d+/u, '').replace(/[-:]/gu, '')
}

/** The instant at which clocks of the zone show this time; asked twice, because the offset depends on the instant. */
function instantOf(date: string, time: string, timeZone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const guess = wall - offsetMs(wall, timeZone)
  return new Date(wall - offsetMs(guess, timeZone)).toISOString()
}

function offsetMs(instant: number, timeZone: string): number {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const parts = new Intl.DateTimeFormat('en', { ...fields, hourCycle: 'h23', timeZone }).formatToParts(new Date(instant))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00'
  return Date.parse(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`) - instant
}

function escaped(text: string): string {
  return cleaned(text).replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets; a character is never cut in two. */
function folded(line: string): string {
  let [result, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MAX_LINE_OCTETS) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}
