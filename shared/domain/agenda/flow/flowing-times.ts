import { addDays, dayNumber, minutesOfTime, timeOfMinutes } from '../../../lib/local-date.ts'
import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import type { AgendaItem } from '../agenda-item.ts'
import type { Session } from '../session.ts'

export const MINUTES_A_DAY = 24 * 60

const timedEvents = new WeakMap<Event, Event>()

/**
 * The event with the times filled in that follow from others: a session that has only a length begins when the one
 * before it in their own order ends, and one with a start and a length ends that much later. Either stops at the next
 * locked session. What is stated is never changed; an event in which nothing follows comes back as it is.
 */
export function withFlowingTimes(event: Event): Event {
  const known = timedEvents.get(event)
  if (known) return known
  const timed = timesFilledIn(event)
  timedEvents.set(event, timed)
  return timed
}

function timesFilledIn(event: Event): Event {
  if (!Object.values(event.sessions).some(({ startsAt, endsAt }) => startsAt === undefined || endsAt === undefined)) return event
  const filled: Record<string, Session> = {}
  const itemsBySession = Map.groupBy(Object.values(event.agendaItems), ({ sessionId }) => sessionId)
  for (const [date, sessions] of Map.groupBy(ordered(event.sessions), (session) => session.date)) {
    const locks = sessions.flatMap(({ isTimeLocked, startsAt }) => (isTimeLocked && startsAt !== undefined ? [minutesOfTime(startsAt)] : []))
    /** Minutes from the day's beginning at which the session before ends; undefined where that is not known. */
    let previousEnd: number | undefined
    for (const session of sessions) {
      const { startsAt, endsAt, partOfDay, durationMinutes } = session
      const isFollowing = startsAt === undefined && endsAt === undefined && partOfDay === undefined
      const length = durationMinutes ?? (isFollowing ? itemsLength(itemsBySession.get(session.id) ?? []) : undefined)
      const start = startsAt !== undefined ? minutesOfTime(startsAt) : isFollowing && length !== undefined ? previousEnd : undefined
      const end = endOf(start, endsAt, length, locks)
      if (start !== undefined && (startsAt === undefined || (endsAt === undefined && end !== undefined))) {
        filled[session.id] = { ...session, ...onDay(date, start), ...(end === undefined ? {} : { endsAt: timeOfMinutes(end) }) }
      }
      previousEnd = end
    }
  }
  return Object.keys(filled).length === 0 ? event : { ...event, sessions: { ...event.sessions, ...filled } }
}

function endOf(start: number | undefined, endsAt: string | undefined, length: number | undefined, locks: readonly number[]): number | undefined {
  if (endsAt !== undefined) {
    const end = minutesOfTime(endsAt)
    return start !== undefined && end < start ? end + MINUTES_A_DAY : end
  }
  if (start === undefined || length === undefined) return undefined
  return Math.min(start + length, ...locks.filter((lock) => lock >= start))
}

/** A start after midnight lies on the next day, where the date says which day that is. */
function onDay(date: string | undefined, minutes: number): { readonly date?: string; readonly startsAt: string } {
  const days = Math.floor(minutes / MINUTES_A_DAY)
  return { ...(date === undefined ? {} : { date: dayNumber(date) === null ? date : addDays(date, days) }), startsAt: timeOfMinutes(minutes) }
}

/** How long the items of a session take together; undefined while one of them is open. */
export function itemsLength(items: readonly AgendaItem[]): number | undefined {
  if (items.length === 0) return undefined
  return items.reduce<number | undefined>(
    (sum, { durationMinutes }) => (sum === undefined || durationMinutes === undefined ? undefined : sum + durationMinutes),
    0,
  )
}
