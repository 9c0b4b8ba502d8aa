import { dayNumber, minutesOfTime } from '../../lib/local-date.ts'
import { overlaps, sessionSpan, type Span } from '../agenda/span.ts'
import { MINUTES_A_DAY } from '../agenda/flow/flowing-times.ts'
import type { Event } from '../event/event.ts'
import type { Moment } from '../event/values.ts'
import type { Person } from './person.ts'

/** Anything that takes place on a day, with or without a time. */
type Occasion = { readonly date?: string | undefined; readonly startsAt?: string | undefined; readonly endsAt?: string | undefined }

/**
 * From when until when somebody is at the event, in the minutes of a span, without end where nothing is said: who comes
 * late or leaves early, not before the day of their arrival nor after that of their departure.
 */
export function presenceOf(event: Event, { attendance = {} }: Pick<Person, 'attendance'>): Span {
  const { lateFrom, leavesAt, arrival, departure } = attendance
  return {
    startMinutes: Math.max(minutesOf(event, lateFrom, 'start-of-day') ?? -Infinity, minutesOf(event, dayOf(arrival?.at), 'start-of-day') ?? -Infinity),
    endMinutes: Math.min(minutesOf(event, leavesAt, 'end-of-day') ?? Infinity, minutesOf(event, dayOf(departure?.at), 'end-of-day') ?? Infinity),
  }
}

/** Whether somebody is at the event for any of a time; one that nobody knows is for all. */
export function isThere(event: Event, person: Pick<Person, 'attendance'>, during: Span | null): boolean {
  return during === null || overlaps(presenceOf(event, person), during)
}

/** Its times, else its whole day; null while not even that is known. */
export function spanOfOccasion(occasion: Occasion): Span | null {
  const day = dayNumber(occasion.date)
  return sessionSpan(occasion) ?? (day === null ? null : { startMinutes: day * MINUTES_A_DAY, endMinutes: (day + 1) * MINUTES_A_DAY })
}

/** A train says on which day somebody comes or goes, not when they are in the room. */
function dayOf(moment: Moment | undefined): Moment | undefined {
  return moment?.date === undefined ? undefined : { date: moment.date }
}

/** A time alone is meant for the day of the event when it has but one. */
function minutesOf({ startDate, endDate }: Event, moment: Moment | undefined, unknownTime: 'start-of-day' | 'end-of-day'): number | null {
  if (!moment) return null
  const isOneDay = endDate === undefined || endDate === startDate
  const day = dayNumber(moment.date ?? (isOneDay ? startDate : undefined))
  if (day === null) return null
  if (moment.time !== undefined) return day * MINUTES_A_DAY + minutesOfTime(moment.time)
  return (unknownTime === 'start-of-day' ? day : day + 1) * MINUTES_A_DAY
}
