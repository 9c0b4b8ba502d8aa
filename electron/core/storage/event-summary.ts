import type { EventSummary } from '#shared/contract/results.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { LiveEvent } from './live-event.ts'

/** The line that the library shows for an event. */
export function summaryOf({ event, revision, savedAt, entries }: LiveEvent): EventSummary {
  const last = entries.at(-1)
  const { startDate, endDate, city } = event
  return {
    id: event.id,
    name: event.name,
    kind: event.kind,
    status: event.status,
    documentLocale: event.documentLocale,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(city === undefined ? {} : { city }),
    peopleCount: Object.keys(event.people).length,
    searchText: searchTextOf(event),
    revision,
    changedAt: savedAt,
    ...(last ? { changedBy: last.author, lastStep: last.label } : {}),
  }
}

function searchTextOf(event: LiveEvent['event']): string {
  const names = [
    event.name,
    event.shortName,
    event.city,
    ...ordered(event.venues).map(({ name }) => name),
    ...ordered(event.stops).map(({ name }) => name),
    ...ordered(event.people).map(({ name }) => name),
  ]
  return names.filter((name) => name !== undefined && name !== '').join('\n')
}
