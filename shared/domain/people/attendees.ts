import type { Event } from '../event/event.ts'
import { comparePositions, ordered } from '../event/position.ts'
import { byRank } from './by-rank.ts'
import type { Delegation } from './delegation.ts'
import { hasDeclined } from './has-declined.ts'
import { unitTextOf } from './person-text.ts'
import { orderOf } from './orders/people-orders.ts'
import { personCategories, type Person } from './person.ts'

/** A person who comes, and the one they come for. */
export type Attendee = { readonly person: Person; readonly substituteFor?: Person }

/** How people stand together in a list: by delegation (those of none by category), by category, by unit, or not at all. */
export const attendeeGroupings = ['delegation', 'category', 'unit', 'none'] as const
export type AttendeeGrouping = (typeof attendeeGroupings)[number]

/** People who stand together: a delegation, those of a category, those of a unit, or all. */
export type AttendeeGroup = OwnGroup | (({ readonly unit: string } | { readonly isWhole: true }) & Attending)
/** Where everybody belongs: to a delegation, else to those of their category. */
export type OwnGroup = ({ readonly delegation: Delegation } | { readonly category: Person['category'] }) & Attending
type Attending = { readonly attendees: readonly Attendee[] }

/**
 * Who comes, in the order of the roster: leaders and guests, then the delegations, then everyone else by category.
 * Those who declined and those who send a substitute are left out; the substitute takes the place that was theirs.
 * Within a group a delegation's leader comes first, then those with a rank, then the order of the list of people; where
 * the office has put a group in order, by that alone.
 */
export function attendeeGroups(event: Event, grouping: AttendeeGrouping = 'delegation'): readonly AttendeeGroup[] {
  switch (grouping) {
    case 'delegation':
      return delegationGroups(event)
    case 'category':
      return categoryGroups(event, attendeesOf(event), personCategories)
    case 'unit': {
      const byUnit = Map.groupBy(attendeesInOrder(event), ({ person }) => unitTextOf(event, person))
      // Whoever is of no unit stands at the end, not where the first of them happens to.
      const units = [...byUnit.keys()].filter((unit) => unit !== '')
      return [...units, ''].map((unit) => ({ unit, attendees: byUnit.get(unit) ?? [] })).filter(isPeopled)
    }
    case 'none':
      return [{ isWhole: true as const, attendees: wholeOrder(event) }].filter(isPeopled)
  }
}

/** Everyone in one list: as the office has put them, else group after group. */
function wholeOrder(event: Event): readonly Attendee[] {
  return orderOf(event, { kind: 'all' }) === undefined ? attendeesInOrder(event) : inOrder(attendeesOf(event), true)
}

/** Everyone who comes, in the order of the roster. */
export function attendeesInOrder(event: Event): readonly Attendee[] {
  return delegationGroups(event).flatMap(({ attendees }) => attendees)
}

/** The delegations, and between them by category those who belong to none. */
export function delegationGroups(event: Event): readonly OwnGroup[] {
  const attendees = attendeesOf(event)
  const isDelegate = ({ person }: Attendee) => person.delegationId !== undefined && Object.hasOwn(event.delegations, person.delegationId)
  const byDelegation = Map.groupBy(attendees.filter(isDelegate), ({ person }) => person.delegationId)
  const others = attendees.filter((attendee) => !isDelegate(attendee))
  return [
    ...categoryGroups(event, others, personCategories.slice(0, 2)),
    ...ordered(event.delegations).map((delegation) => ({ delegation, attendees: inOrder(byDelegation.get(delegation.id) ?? [], orderOf(event, { kind: 'delegation', id: delegation.id }) !== undefined, delegation.leaderId) })),
    ...categoryGroups(event, others, personCategories.slice(2)),
  ].filter(isPeopled)
}

function categoryGroups(event: Event, attendees: readonly Attendee[], categories: readonly Person['category'][]): readonly OwnGroup[] {
  const byCategory = Map.groupBy(attendees, ({ person }) => person.category)
  return categories.map((category) => ({ category, attendees: inOrder(byCategory.get(category) ?? [], orderOf(event, { kind: 'category', id: category }) !== undefined) })).filter(isPeopled)
}

function isPeopled({ attendees }: { readonly attendees: readonly Attendee[] }): boolean {
  return attendees.length > 0
}

function attendeesOf(event: Event): readonly Attendee[] {
  const people = Object.values(event.people)
  const replaced = new Set(people.flatMap((person) => (hasDeclined(person) ? [] : (person.attendance?.substituteForId ?? []))))
  return people
    .filter((person) => !hasDeclined(person) && !replaced.has(person.id))
    .map((person) => {
      const original = person.attendance?.substituteForId === undefined ? undefined : event.people[person.attendance.substituteForId]
      return original ? { person, substituteFor: original } : { person }
    })
}

function inOrder(attendees: readonly Attendee[], isArranged: boolean, leaderId?: string): readonly Attendee[] {
  const placeOf = ({ person, substituteFor }: Attendee) => substituteFor ?? person
  const leadOf = ({ person }: Attendee) => (person.id === leaderId ? 0 : 1)
  return [...attendees].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    return leadOf(a) - leadOf(b) || (isArranged ? 0 : byRank(left, right)) || comparePositions(left, right)
  })
}
