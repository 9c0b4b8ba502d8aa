import { minutesOfTime } from '../../lib/local-date.ts'
import type { AgendaItemId } from '../event/ids.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { Session } from './session.ts'

/** Minutes since midnight of the session's day; 1,440 and more lie on the next day. */
export type ItemTime = { readonly startMinutes?: number; readonly endMinutes?: number }

const MINUTES_A_DAY = 24 * 60

/**
 * When each item of a session begins and ends: an item begins at its locked start, else when the one before it ends;
 * the first begins with the session. Where a duration is unknown, what follows is unknown up to the next locked start.
 * What would run into a locked start stops there: it has less time than it wants.
 *
 * @param items of this session, in their order
 */
export function itemTimes(session: Session, items: readonly AgendaItem[]): ReadonlyMap<AgendaItemId, ItemTime> {
  const sessionStart = session.startsAt === undefined ? undefined : minutesOfTime(session.startsAt)
  const locks = items.map(({ lockedStart }) => (lockedStart === undefined ? undefined : onSessionDay(minutesOfTime(lockedStart), sessionStart)))
  const times = new Map<AgendaItemId, ItemTime>()
  let next = sessionStart
  for (const [index, { id, durationMinutes }] of items.entries()) {
    const limit = locks.find((lock, at) => at > index && lock !== undefined) ?? Number.POSITIVE_INFINITY
    const start = locks[index] ?? (next === undefined ? undefined : Math.min(next, limit))
    next = start === undefined || durationMinutes === undefined ? undefined : Math.max(start, Math.min(start + durationMinutes, limit))
    times.set(id, { ...(start === undefined ? {} : { startMinutes: start }), ...(next === undefined ? {} : { endMinutes: next }) })
  }
  return times
}

/** A session that begins in the evening may go on after midnight: a start more than half a day back is meant then. */
function onSessionDay(minutes: number, sessionStart: number | undefined): number {
  return sessionStart !== undefined && minutes < sessionStart - MINUTES_A_DAY / 2 ? minutes + MINUTES_A_DAY : minutes
}
