import { compareLocalDates } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import type { SessionId } from '../event/ids.ts'
import { comparePositions, ordered } from '../event/position.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { Session } from './session.ts'

/** One day of the programme; sessions without a date stand together under none, at the end. */
export type ProgrammeDay = { readonly date?: string; readonly sessions: readonly Session[] }

/**
 * Sessions by date; within a date by start, else by the part of the day. A session without either stays behind the one
 * that it follows in their own order, wherever the clock puts that one.
 */
export function sessionsInOrder(event: Event): readonly Session[] {
  const byDate = Map.groupBy(ordered(event.sessions), ({ date }) => date)
  return [...byDate].sort(([a], [b]) => compareLocalDates(a, b)).flatMap(([, sessions]) => inOrderOfDay(sessions))
}

/** A comparison of two sessions would not do: one without a time is neither before nor after, so nothing would be total. */
function inOrderOfDay(sessions: readonly Session[]): readonly Session[] {
  const blocks: { readonly start: string; readonly sessions: Session[] }[] = [{ start: '', sessions: [] }]
  for (const session of sessions) {
    const start = dayPlace(session)
    if (start === null) blocks.at(-1)?.sessions.push(session)
    else blocks.push({ start, sessions: [session] })
  }
  return blocks.sort((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1)).flatMap((block) => block.sessions)
}

/** Where a part of the day stands among clock times: the afternoon begins after lunch. */
const PART_STARTS: Readonly<Record<NonNullable<Session['partOfDay']>, string>> = {
  morning: '00:00',
  noon: '12:00',
  afternoon: '13:00',
  evening: '18:00',
}

/** Where a session stands in its day, as a clock time; null where neither its start nor its part of the day is known. */
export function dayPlace({ startsAt, partOfDay }: Session): string | null {
  return startsAt ?? (partOfDay === undefined ? null : PART_STARTS[partOfDay])
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
export function itemsOf({ agendaItems }: Event, sessionId: SessionId): readonly AgendaItem[] {
  const known = itemsBySession.get(agendaItems) ?? Map.groupBy(Object.values(agendaItems).sort(comparePositions), (item) => item.sessionId)
  itemsBySession.set(agendaItems, known)
  return known.get(sessionId) ?? NO_ITEMS
}

const NO_ITEMS: readonly AgendaItem[] = []
/** Each session of a programme asks for its items, at every step: they are sorted once. */
const itemsBySession = new WeakMap<Event['agendaItems'], ReadonlyMap<SessionId, readonly AgendaItem[]>>()
