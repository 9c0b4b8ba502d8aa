import { planDrag, snapped, type SnapStep } from '#shared/domain/agenda/flow/drag.ts'
import { NO_CHANGE, type TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import type { EntityChanges, EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { daysBetween, timeOfMinutes } from '#shared/lib/local-date.ts'
import { USUAL_MINUTES, type GridBlock, type GridColumn } from './time-grid.ts'

/** A session in the hand, and how far it has been taken. */
export type Hold = {
  readonly kind: 'move' | 'stretch-start' | 'stretch-end'
  readonly block: GridBlock
  /** minutes that the pointer has gone, not yet on the steps of the clock */
  readonly byMinutes: number
  readonly from: GridColumn
  readonly to: GridColumn
}

const MINUTES_A_DAY = 24 * 60

/** What letting go here would do to the programme. */
export function planHold(event: Event, { kind, block, byMinutes, from, to }: Hold, step: SnapStep): TimePlan {
  const { session, startMinutes, endMinutes } = block
  const edge = kind === 'stretch-end' ? endMinutes : startMinutes
  const bySteps = snapped(edge, byMinutes, step)
  if (kind !== 'move') {
    // A session without an end is drawn with a usual length; pulling its edge gives it that one.
    const openLength = kind === 'stretch-end' && !block.hasEnd ? USUAL_MINUTES : 0
    return bySteps === 0 ? NO_CHANGE : planDrag(event, { kind, sessionId: session.id, byMinutes: bySteps + openLength })
  }
  if (bySteps === 0 && from.key === to.key) return NO_CHANGE
  const place = to.key === from.key ? undefined : to.place
  const days = daysBetween(from.date, to.date)
  const move = { kind, sessionId: session.id, ...(place ? { place } : {}) }
  // Where no number of days lies between two columns, the session takes the date first and then finds its time.
  if (days === null && from.date !== to.date) return planAfter(event, { date: to.date ?? null }, session.id, { ...move, byMinutes: bySteps })
  const plan = planDrag(event, { ...move, byMinutes: bySteps + (days ?? 0) * MINUTES_A_DAY })
  if (place !== null) return plan
  return { ...plan, commands: [...plan.commands, editSession(session.id, { place: null })] }
}

/** A session without a time is put into a column. */
export function planEntry(event: Event, sessionId: SessionId, to: GridColumn, startMinutes: number, step: SnapStep): TimePlan {
  const start = snapped(0, startMinutes, step)
  const date = to.date === undefined ? {} : { date: to.date }
  const changes = { ...date, startsAt: timeOfMinutes(start), partOfDay: null, ...(to.place === undefined ? {} : { place: to.place }) }
  return planAfter(event, changes, sessionId, { kind: 'move', sessionId, byMinutes: 0 })
}

function planAfter(event: Event, changes: EntityChanges<'sessions'>, sessionId: SessionId, drag: Parameters<typeof planDrag>[1]): TimePlan {
  const edit = editSession(sessionId, changes)
  const outcome = runCommand(event, edit)
  if (!outcome.ok) return NO_CHANGE
  const plan = planDrag(outcome.event, drag)
  return { ...plan, commands: [edit, ...plan.commands] }
}

function editSession(id: SessionId, changes: EntityChanges<'sessions'>): EventCommand {
  return { type: 'entity.edit', collection: 'sessions', id, changes }
}
