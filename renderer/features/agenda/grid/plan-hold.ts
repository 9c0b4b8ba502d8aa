import { planDrag, snapped, type SnapStep } from '#shared/domain/agenda/flow/drag.ts'
import { itemsLength } from '#shared/domain/agenda/flow/flowing-times.ts'
import { NO_CHANGE, type TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import { itemsOf } from '#shared/domain/agenda/programme.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { daysBetween } from '#shared/lib/local-date.ts'
import { planAfterEdit, planEntry } from '../session-time.ts'
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
  if (days === null && from.date !== to.date) return planAfterEdit(event, session.id, { date: to.date ?? null }, { ...move, byMinutes: bySteps })
  const plan = planDrag(event, { ...move, byMinutes: bySteps + (days ?? 0) * MINUTES_A_DAY })
  if (place !== null) return plan
  return { ...plan, commands: [...plan.commands, withoutPlace(session.id)] }
}

/** A session without a time is put into a column; where nothing says how long it takes, it gets a usual length. */
export function planDrop(event: Event, { id, durationMinutes }: Session, to: GridColumn, startMinutes: number, step: SnapStep): TimePlan {
  const changes = { ...(to.date === undefined ? {} : { date: to.date }), ...(to.place === undefined ? {} : { place: to.place }) }
  const length = durationMinutes ?? itemsLength(itemsOf(event, id)) ?? USUAL_MINUTES
  return planEntry(event, id, changes, snapped(0, startMinutes, step), length)
}

function withoutPlace(id: string): EventCommand {
  return { type: 'entity.edit', collection: 'sessions', id, changes: { place: null } }
}
