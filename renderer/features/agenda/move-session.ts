import { planPassing } from '#shared/domain/agenda/flow/drag.ts'
import { stepOf } from '#shared/domain/agenda/flow/time-plan.ts'
import { sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered } from '#shared/domain/event/position.ts'

export type SessionMove = { readonly command: EventCommand } | { readonly refused: 'end' | 'locked' }

/**
 * Moves a session past its neighbour in the table. The programme follows the clock, so two sessions with times change
 * places in time; those without change their order; at the edge of a day it goes over to the day beside it.
 *
 * @param name what undo calls it
 */
export function moveSession(event: Event, id: string, direction: 'up' | 'down', name: string): SessionMove {
  const sessions = sessionsInOrder(event)
  const index = sessions.findIndex((session) => session.id === id)
  const moved = sessions[index]
  const neighbour = sessions[direction === 'up' ? index - 1 : index + 1]
  if (!moved || !neighbour) return { refused: 'end' }
  if (moved.isTimeLocked) return { refused: 'locked' }
  if (moved.date !== neighbour.date) return { command: edit(moved, { date: neighbour.date ?? null }) }
  const passing = stepOf(planPassing(event, moved.id, direction), { kind: 'shift-times', name, count: 2 })
  if (passing) return { command: passing }
  if (hasOwnTime(moved) && hasOwnTime(neighbour) && timeOf(moved) !== timeOf(neighbour)) {
    return { command: { type: 'batch', commands: [edit(moved, timesOf(neighbour)), edit(neighbour, timesOf(moved))] } }
  }
  const pair = direction === 'up' ? [neighbour, moved] : [moved, neighbour]
  const command = moveAmong('sessions', ordered(event.sessions), pair, id, direction)
  return command ? { command } : { refused: 'end' }
}

/** A part of the day has no length: there two sessions just take each other's. */
function timesOf({ startsAt, endsAt, partOfDay }: Session): Record<'startsAt' | 'endsAt' | 'partOfDay', string | null> {
  return { startsAt: startsAt ?? null, endsAt: endsAt ?? null, partOfDay: partOfDay ?? null }
}

function hasOwnTime(session: Session): boolean {
  return timeOf(session) !== undefined
}

function timeOf({ startsAt, partOfDay }: Session): string | undefined {
  return startsAt ?? partOfDay
}

function edit({ id }: Session, changes: Readonly<Record<string, string | null>>): EventCommand {
  return { type: 'entity.edit', collection: 'sessions', id, changes } as EventCommand
}
