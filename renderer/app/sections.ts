import type { CollectionName, Event } from '#shared/domain/event/event.ts'

/** A part of the event's workspace: its place in the rail, its page, and what of the event belongs to it. */
export type Section = {
  readonly name: SectionName
  readonly collections: readonly CollectionName[]
  /** what the rail counts */
  readonly counted?: CollectionName
}

export const sectionNames = ['overview', 'people', 'agenda', 'tours', 'seating', 'documents', 'news', 'logistics'] as const
export type SectionName = (typeof sectionNames)[number]

export const sections: readonly Section[] = [
  { name: 'overview', collections: ['venues', 'rooms', 'notices'] },
  { name: 'people', collections: ['people', 'units', 'delegations', 'groups', 'categoryTexts', 'participations'], counted: 'people' },
  { name: 'agenda', collections: ['sessions', 'agendaItems'], counted: 'sessions' },
  { name: 'tours', collections: ['tours', 'lines', 'stops', 'legs', 'travelTimes', 'vehicles', 'pictures'], counted: 'stops' },
  { name: 'seating', collections: ['seatingPlans'], counted: 'seatingPlans' },
  { name: 'documents', collections: ['versions', 'handbookSections', 'prints'] },
  { name: 'news', collections: ['releases', 'quotes', 'claims'], counted: 'releases' },
  { name: 'logistics', collections: ['lodgings', 'meals', 'pickUps', 'duties', 'supplies'], counted: 'duties' },
]

/** The section where something of a collection is edited; without one, it is a field of the profile. */
export function sectionOf(collection: CollectionName | undefined): SectionName {
  return sections.find(({ collections }) => collection !== undefined && collections.includes(collection))?.name ?? 'overview'
}

export function countOf({ counted }: Section, event: Event): number | null {
  return counted === undefined ? null : Object.keys(event[counted]).length
}
