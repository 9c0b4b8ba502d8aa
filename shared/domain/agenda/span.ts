import { dayNumber, minutesOfTime } from '../../lib/local-date.ts'
import type { ItemTime } from './item-times.ts'
import type { Session } from './session.ts'

const MINUTES_A_DAY = 24 * 60

/** Date and times of a session, or of anything else that has them. */
type ClockTimes = { readonly date?: string | undefined; readonly startsAt?: string | undefined; readonly endsAt?: string | undefined }

/** A stretch of time in minutes from a common start, so that spans of different days can be compared. */
export type Span = { readonly startMinutes: number; readonly endMinutes: number }

/**
 * When a session takes place; an end before the start lies on the next day, and one without an end is there for its
 * first minute at least.
 *
 * @returns null when its date or start is unknown
 */
export function sessionSpan({ date, startsAt, endsAt }: ClockTimes): Span | null {
  const day = dayNumber(date)
  if (day === null || startsAt === undefined) return null
  const start = minutesOfTime(startsAt)
  const end = endsAt === undefined ? start + 1 : minutesOfTime(endsAt)
  return { startMinutes: day * MINUTES_A_DAY + start, endMinutes: day * MINUTES_A_DAY + (end < start ? end + MINUTES_A_DAY : end) }
}

/** When an item takes place, as far as it is known more closely than its session. */
export function itemSpan(session: Session, { startMinutes, endMinutes }: ItemTime): Span | null {
  const day = dayNumber(session.date)
  if (day === null || startMinutes === undefined || endMinutes === undefined) return sessionSpan(session)
  return { startMinutes: day * MINUTES_A_DAY + startMinutes, endMinutes: day * MINUTES_A_DAY + endMinutes }
}

/** Whether two spans share any time; one that ends when the other begins does not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startMinutes < b.endMinutes && b.startMinutes < a.endMinutes
}
