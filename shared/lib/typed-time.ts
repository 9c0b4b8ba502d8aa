import { numeralValue } from './chinese-numeral.ts'
import { halfWidth } from './half-width.ts'
import { dateOfCountedDay, parseLocalDate } from './local-date.ts'

/**
 * Times and dates as people type them: 9:30, 9：30, 0930, 9点半, 9时30分; 10.12, 10月12日, 2026-10-12. The forms that
 * are kept are those of `local-date.ts`.
 */

const CLOCK = /^(\d{1,2})(?:[:：.](\d{1,2})|[点时](?:(半)|(\d{1,2})分?)?)?$/
const FOUR_FIGURES = /^(\d{1,2})(\d{2})$/
const SPAN_MARK = /\s*(?:[-–—~～至到]+)\s*/

/** `HH:MM` of a typed clock time; null when it is none. */
export function typedTime(text: string): string | null {
  const compact = halfWidth(text).replaceAll(/\s/g, '')
  const match = CLOCK.exec(compact)
  const [hours, minutes] = match
    ? [Number(match[1]), match[3] === undefined ? Number(match[2] ?? match[4] ?? 0) : 30]
    : (FOUR_FIGURES.exec(compact)?.slice(1).map(Number) ?? [])
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** A start, or a start and an end: `9:00-10:30`; null when either half is no time. */
export function typedTimeSpan(text: string): { readonly startsAt: string; readonly endsAt?: string } | null {
  const [start, end, ...more] = text.trim().split(SPAN_MARK)
  if (start === undefined || more.length > 0) return null
  const startsAt = typedTime(start)
  if (startsAt === null) return null
  if (end === undefined) return { startsAt }
  const endsAt = typedTime(end)
  return endsAt === null ? null : { startsAt, endsAt }
}

const COUNTED = /^(?:第\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[天日]|day\s*(\d{1,2}))$/i

/** `day-2` of 第2天, 第二天, Day 2: a day of an event that has no date yet; null when it is none. */
export function typedCountedDay(text: string): string | null {
  const match = COUNTED.exec(halfWidth(text).trim())
  const day = numeralValue(match?.[1] ?? match?.[2] ?? '')
  return day === null || day === 0 ? null : dateOfCountedDay(day)
}

/**
 * A typed date in the form of `local-date.ts`. Where the year is not typed it is that of `near` (`2026-10-12`), and a
 * day alone takes its month too; without them the year stays unknown.
 */
export function typedDate(text: string, near?: string): string | null {
  const figures = halfWidth(text).trim().match(/^(?:(\d{4})[-./年])?(?:(\d{1,2})[-./月])?(\d{1,2})日?$/)
  if (!figures) return null
  const [, typedYear, typedMonth, typedDay] = figures
  const year = typedYear ?? (near !== undefined && /^\d{4}-/.test(near) ? near.slice(0, 4) : undefined)
  const month = typedMonth ?? near?.match(/^(?:\d{4}|-)-(\d{2})/)?.[1]
  if (month === undefined || typedDay === undefined || (typedYear !== undefined && typedMonth === undefined)) return null
  const day = `${month.padStart(2, '0')}-${typedDay.padStart(2, '0')}`
  const date = year === undefined ? `--${day}` : `${year}-${day}`
  return parseLocalDate(date) ? date : null
}
