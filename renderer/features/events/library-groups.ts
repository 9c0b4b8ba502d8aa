import { epochDay } from '#shared/lib/local-date.ts'
import type { EventSummary } from '#shared/contract/results.ts'

export const timeGroups = ['underWay', 'upcoming', 'undated', 'past', 'template'] as const
export type TimeGroup = (typeof timeGroups)[number]

/** Where an event stands in time, counted in whole days. */
export type TimePlace =
  | { readonly group: 'underWay'; readonly day: number; readonly days: number }
  | { readonly group: 'upcoming'; readonly daysLeft: number }
  | { readonly group: 'past'; readonly daysAgo: number }
  | { readonly group: 'undated' }
  /** not an event, but what events begin from */
  | { readonly group: 'template' }

/**
 * @param today `2026-10-12`, as the user's wall clock has it
 * @returns 'undated' too where the year or the day is unknown: such an event is still being planned
 */
export function timePlace({ startDate, endDate }: Pick<EventSummary, 'startDate' | 'endDate'>, today: string): TimePlace {
  const [start, now] = [startDate === undefined ? null : epochDay(startDate), epochDay(today)]
  if (start === null || now === null) return { group: 'undated' }
  const end = Math.max(start, (endDate === undefined ? null : epochDay(endDate)) ?? start)
  if (now < start) return { group: 'upcoming', daysLeft: start - now }
  if (now > end) return { group: 'past', daysAgo: now - end }
  return { group: 'underWay', day: now - start + 1, days: end - start + 1 }
}

export type PlacedEvent = { readonly event: EventSummary; readonly place: TimePlace }

/** Events by time: what is nearest to today comes first in each group, drafts by their last change. */
export function groupByTime(events: readonly EventSummary[], today: string): readonly { readonly group: TimeGroup; readonly events: readonly PlacedEvent[] }[] {
  const placed = events.map((event): PlacedEvent => ({ event, place: event.status === 'template' ? { group: 'template' } : timePlace(event, today) }))
  return timeGroups
    .map((group) => ({ group, events: placed.filter(({ place }) => place.group === group).sort((a, b) => nearness(a) - nearness(b) || byLastChange(a, b)) }))
    .filter((group) => group.events.length > 0)
}

function nearness({ place }: PlacedEvent): number {
  switch (place.group) {
    case 'underWay':
      return place.days - place.day
    case 'upcoming':
      return place.daysLeft
    case 'past':
      return place.daysAgo
    case 'undated':
    case 'template':
      return 0
  }
}

function byLastChange(a: PlacedEvent, b: PlacedEvent): number {
  return a.event.changedAt < b.event.changedAt ? 1 : -1
}

/** Events whose name, place or people hold every part of what is typed. */
export function searchEvents(events: readonly EventSummary[], typed: string): readonly EventSummary[] {
  const parts = typed.toLowerCase().split(/\s+/).filter((part) => part !== '')
  if (parts.length === 0) return events
  return events.filter(({ name, city, searchText }) => {
    const all = `${name} ${city ?? ''} ${searchText}`.toLowerCase()
    return parts.every((part) => all.includes(part))
  })
}

/** Today on the user's wall clock, `2026-10-12`. */
export function localToday(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
