import { addDays, countedDay, dateOfCountedDay, daysBetween } from '../../lib/local-date.ts'
import { sessionsInOrder } from '../agenda/programme.ts'
import type { CollectionName, EntityOf, Event } from './event.ts'
import type { EventContent } from './event-lists.ts'

/** The day that stands for the first one in a template; no event takes place on it. */
const DAY_ONE = '1900-01-01'

/**
 * The shape of an event without its facts, to begin others from: sessions, items, groups, rooms, notices, tasks and
 * supplies stay; people, units, vehicles, seats, drafts and versions go. Dates become days counted from the first one,
 * written as days from 1900-01-01; `fromTemplate` puts them back on the calendar.
 */
export function templateOf(event: Event): EventContent {
  const { id: _id, schemaVersion: _version, startDate: _start, endDate: _end, registration, expectedCount: _count, edition: _edition, coverPictureId: _cover, emblemPictureId: _emblem, ...kept } = event
  const first = event.startDate ?? sessionsInOrder(event)[0]?.date
  const days = daysBetween(event.startDate, event.endDate)
  return {
    ...kept,
    ...(days === null ? {} : { startDate: DAY_ONE, endDate: addDays(DAY_ONE, days) }),
    ...(registration?.place === undefined ? {} : { registration: { place: registration.place } }),
    name: '',
    status: 'planning',
    convenerIds: [],
    hostIds: [],
    organizerIds: [],
    coOrganizerIds: [],
    units: {},
    people: {},
    delegations: {},
    categoryTexts: {},
    groups: mapped<'groups', EntityOf<'groups'>>(event.groups, ({ convenerId: _convener, recorderId: _recorder, liaisonId: _liaison, ...group }) => ({ ...group, members: {} })),
    sessions: mapped<'sessions', EntityOf<'sessions'>>(event.sessions, ({ date, speakerOrder: _order, ...session }) => ({ ...session, ...dayOf(first, date), presiderIds: [] })),
    agendaItems: mapped<'agendaItems', EntityOf<'agendaItems'>>(event.agendaItems, ({ readById: _reader, ...item }) => ({ ...item, speakers: [], keyPoints: [] })),
    participations: {},
    confirmations: {},
    acceptedIssues: {},
    prints: {},
    pictures: {},
    tours: {},
    lines: {},
    stops: {},
    legs: {},
    // 路程表 holds for every event of the office.
    travelTimes: event.travelTimes,
    vehicles: {},
    seatingPlans: {},
    lodgings: {},
    meals: mapped<'meals', EntityOf<'meals'>>(event.meals, ({ date, count: _count, ...meal }) => ({ ...meal, ...dayOf(first, date) })),
    pickUps: {},
    duties: mapped<'duties', EntityOf<'duties'>>(event.duties, ({ ownerId: _owner, ownerText: _text, phone: _phone, dueDate, ...duty }) => ({
      ...duty,
      ...offsetOf(first, dueDate, duty.dueOffsetDays),
      helpers: {},
      state: 'open' as const,
    })),
    supplies: mapped<'supplies', EntityOf<'supplies'>>(event.supplies, ({ ownerId: _owner, ...supply }) => supply),
    releases: {},
    quotes: {},
    claims: {},
    versions: {},
  }
}

type Entities<Name extends CollectionName> = Readonly<Record<string, EntityOf<Name>>>

function mapped<Name extends CollectionName, Entity extends EntityOf<Name>>(entities: Entities<Name>, change: (entity: EntityOf<Name>) => Entity): Record<string, Entity> {
  return Object.fromEntries(Object.entries(entities).map(([id, entity]) => [id, change(entity)]))
}

/** Which day of the event a date is, as a date of the template; none where it cannot be counted. */
function dayOf(first: string | undefined, date: string | undefined): { readonly date?: string } {
  const counted = countedDay(date)
  const days = counted === null ? daysBetween(first, date) : counted - 1
  return days === null ? {} : { date: addDays(DAY_ONE, days) }
}

function offsetOf(first: string | undefined, dueDate: string | undefined, dueOffsetDays: number | undefined): { readonly dueOffsetDays?: number } {
  const days = dueDate === undefined ? dueOffsetDays : (daysBetween(first, dueDate) ?? dueOffsetDays)
  return days === undefined ? {} : { dueOffsetDays: days }
}

/**
 * A new event from a template.
 *
 * @param startDate its first day; without one its days are counted: 第1天, 第2天
 */
export function fromTemplate(template: EventContent, startDate?: string): EventContent {
  const { startDate: _start, endDate, ...content } = template
  const daysOf = (date: string | undefined): number | null => daysBetween(DAY_ONE, date)
  // Registration on the day before is the first day to be counted.
  const earliest = Math.min(0, ...[...Object.values(content.sessions), ...Object.values(content.meals)].flatMap(({ date }) => daysOf(date) ?? []))
  const shifted = (date: string | undefined): { readonly date?: string } => {
    const days = daysOf(date)
    if (days === null) return {}
    return { date: startDate === undefined ? dateOfCountedDay(days - earliest + 1) : addDays(startDate, days) }
  }
  const lastDate = startDate === undefined ? undefined : shifted(endDate).date
  return {
    ...content,
    ...(startDate === undefined ? {} : { startDate }),
    ...(lastDate === undefined ? {} : { endDate: lastDate }),
    sessions: mapped<'sessions', EntityOf<'sessions'>>(content.sessions, ({ date, ...session }) => ({ ...session, ...shifted(date) })),
    meals: mapped<'meals', EntityOf<'meals'>>(content.meals, ({ date, ...meal }) => ({ ...meal, ...shifted(date) })),
  }
}
