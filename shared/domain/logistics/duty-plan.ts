import { addDays, daysBetween } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import { ordered } from '../event/position.ts'
import type { Duty } from './reception.ts'

/** When a task is due: its date, else so many days before or after the event begins; undefined while neither is known. */
export function dueDateOf({ startDate }: Pick<Event, 'startDate'>, { dueDate, dueOffsetDays }: Duty): string | undefined {
  if (dueDate !== undefined) return dueDate
  if (startDate === undefined || dueOffsetDays === undefined) return undefined
  return daysBetween(startDate, startDate) === null || startDate.startsWith('-') ? undefined : addDays(startDate, dueOffsetDays)
}

/** T−7, T, T+1: days from the event's beginning; undefined while it cannot be counted. */
export function offsetOf({ startDate }: Pick<Event, 'startDate'>, { dueDate, dueOffsetDays }: Duty): number | undefined {
  return dueDate === undefined ? dueOffsetDays : (daysBetween(startDate, dueDate) ?? dueOffsetDays)
}

/** −7 → T−7, with a real minus sign. */
export function offsetText(days: number): string {
  return days === 0 ? 'T' : days < 0 ? `T−${-days}` : `T+${days}`
}

export type DutyGroup = { readonly group: string; readonly duties: readonly Duty[] }

/** Tasks by group, groups and tasks in the order in which they were written. */
export function dutyGroups(event: Event): readonly DutyGroup[] {
  return [...Map.groupBy(ordered(event.duties), ({ group }) => group)].map(([group, duties]) => ({ group, duties }))
}
