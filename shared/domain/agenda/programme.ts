import { compareLocalDates } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import type { SessionId } from '../event/ids.ts'
import { comparePositions, ordered } from '../event/position.ts'
import type { AgendaItem } from './agenda-item.ts'
import { partsOfDay, type Session } from './session.ts'

/** One day of the programme; sessions without a date stand together under none, at the end. */
export type ProgrammeDay = { readonly date?: string; readonly sessions: readonly Session[] }

/** Sessions by date, then by start (or part of day), then in their own order; what has no time keeps its place. */
export function sessionsInOrder(event: Event): readonly Session[] {
  return [...ordered(event.sessions)].sort(compareSessions)
}

function compareSessions(a: Session, b: Session): number {
  const byDate = compareLocalDates(a.date, b.date)
  if (byDate !== 0) return byDate
  const [left, right] = [startKey(a), startKey(b)]
  return left !== null && right !== null && left !== right ? (left < right ? -1 : 1) : comparePositions(a, b)
}

const PART_STARTS = ['00:00', '12:00', '12:30', '18:00'] as const

function startKey(session: Session): string | null {
  if (session.startsAt !== undefined) return session.startsAt
  return session.partOfDay === undefined ? null : (PART_STARTS[partsOfDay.indexOf(session.partOfDay)] ?? null)
}

/** The programme day by day. */
export function programmeDays(event: Event): readonly ProgrammeDay[] {
  const days: { date?: string; sessions: Session[] }[] = []
  for (const session of sessionsInOrder(event)) {
    const last = days.at(-1)
    if (last && last.date === session.date) last.sessions.push(session)
    else days.push({ ...(session.date === undefined ? {} : { date: session.date }), sessions: [session] })
  }
  return days
}

/** What happens in a session, in its own order. */
export function itemsOf(event: Event, sessionId: SessionId): readonly AgendaItem[] {
  return ordered(event.agendaItems).filter((item) => item.sessionId === sessionId)
}
