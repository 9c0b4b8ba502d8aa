import { addDays, countedDay, epochDay } from '../../lib/local-date.ts'
import type { EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'

/** What of an event stands on a day, and may stand on one that is only counted. */
const collections = ['sessions', 'meals', 'tours'] as const

/** Puts the days of an event that were only counted (第1天, 第2天) on the calendar, from its first day on. */
export function daysDated(event: Event, firstDay: string): readonly EventCommand[] {
  if (epochDay(firstDay) === null) return []
  return collections.flatMap((collection) =>
    Object.values<{ readonly id: string; readonly date?: string }>(event[collection]).flatMap(({ id, date }): EventCommand[] => {
      const day = countedDay(date)
      return day === null ? [] : [{ type: 'entity.edit', collection, id, changes: { date: addDays(firstDay, day - 1) } }]
    }),
  )
}
