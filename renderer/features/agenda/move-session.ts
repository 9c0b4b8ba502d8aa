import { sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { minutesOfTime, timeOfMinutes } from '#shared/lib/local-date.ts'

export type SessionMove = { readonly command: EventCommand } | { readonly refused: 'end' | 'locked' }

/**
 * Moves a session past its neighbour in the programme. The programme follows the clock, so two sessions with times
 * change places in time: each keeps its length, and the pause between them stays. At the edge of a day it goes over
 * to the day beside it.
 */
export function moveSession(event: Event, id: string, direction: 'up' | 'down'): SessionMove {
  const sessions = sessionsInOrder(event)
  const index = sessions.findIndex((session) => session.id === id)
  const moved = sessions[index]
  const neighbour = sessions[direction === 'up' ? index - 1 : index + 1]
  if (!moved || !neighbour) return { refused: 'end' }
  if (moved.date !== neighbour.date) {
    if (moved.isTimeLocked) return { refused: 'locked' }
    return { command: edit(moved, { date: neighbour.date ?? null }) }
  }
  const [earlier, later] = direction === 'up' ? [neighbour, moved] : [moved, neighbour]
  if (hasOwnTime(earlier) && hasOwnTime(later) && startOf(earlier) !== startOf(later)) {
    if (earlier.isTimeLocked || later.isTimeLocked) return { refused: 'locked' }
    return { command: { type: 'batch', commands: exchangedTimes(earlier, later) } }
  }
  const command = moveAmong('sessions', ordered(event.sessions), [earlier, later], id, direction)
  return command ? { command } : { refused: 'end' }
}

function hasOwnTime({ startsAt, partOfDay }: Session): boolean {
  return startsAt !== undefined || partOfDay !== undefined
}

function startOf({ startsAt, partOfDay }: Session): string | undefined {
  return startsAt ?? partOfDay
}

type Time = { readonly startsAt: string | null; readonly endsAt: string | null; readonly partOfDay: Session['partOfDay'] | null }
type Edit = Extract<EventCommand, { type: 'entity.edit'; collection: 'sessions' }>

function exchangedTimes(earlier: Session, later: Session): readonly Edit[] {
  const [start, laterStart] = [earlier.startsAt, later.startsAt]
  // A part of the day has no length: there the two just take each other's.
  if (start === undefined || laterStart === undefined) return [edit(earlier, timeOf(later)), edit(later, timeOf(earlier))]
  const length = lengthOf(later)
  const end = length === null ? null : minutesOfTime(start) + length
  const pause = earlier.endsAt === undefined ? null : minutesOfTime(laterStart) - minutesOfTime(earlier.endsAt)
  const nextStart = end === null || pause === null || pause < 0 ? minutesOfTime(laterStart) : end + pause
  const nextLength = lengthOf(earlier)
  return [
    edit(later, { startsAt: start, endsAt: end === null ? null : timeOfMinutes(end), partOfDay: null }),
    edit(earlier, {
      startsAt: timeOfMinutes(nextStart),
      endsAt: nextLength === null ? null : timeOfMinutes(nextStart + nextLength),
      partOfDay: null,
    }),
  ]
}

function timeOf({ startsAt, endsAt, partOfDay }: Session): Time {
  return { startsAt: startsAt ?? null, endsAt: endsAt ?? null, partOfDay: partOfDay ?? null }
}

/** Minutes that a session takes; an end before the start lies on the next day. */
function lengthOf({ startsAt, endsAt }: Session): number | null {
  if (startsAt === undefined || endsAt === undefined) return null
  return (minutesOfTime(endsAt) - minutesOfTime(startsAt) + 24 * 60) % (24 * 60)
}

function edit({ id }: Session, changes: Edit['changes'] | Time): Edit {
  return { type: 'entity.edit', collection: 'sessions', id, changes: changes as Edit['changes'] }
}
