import type { Event } from '../../domain/event/event.ts'
import { comparePositions, ordered } from '../../domain/event/position.ts'
import type { Delegation } from '../../domain/people/delegation.ts'
import { orderOf } from '../../domain/people/orders/people-orders.ts'
import { personCategories, type Person } from '../../domain/people/person.ts'

/** A person who comes, and the one they come for. */
export type Attendee = { readonly person: Person; readonly substituteFor?: Person }

/** People who stand together in the roster: a delegation, or those of a category who belong to none. */
export type AttendeeGroup = (
  | { readonly delegation: Delegation }
  | { readonly category: Person['category'] }
) & { readonly attendees: readonly Attendee[] }

/**
 * Who comes, in the order of the roster: leaders and guests, then the delegations, then everyone else by category.
 * Those who declined and those who send a substitute are left out; the substitute takes the place that was theirs.
 * Within a group a delegation's leader comes first, then those with a rank, then the order of the list of people; where
 * the office has put a group in order, by that alone.
 */
export function attendeeGroups(event: Event): readonly AttendeeGroup[] {
  const attendees = attendeesOf(event)
  const delegations = ordered(event.delegations)
  const isDelegate = ({ person }: Attendee) => person.delegationId !== undefined && Object.hasOwn(event.delegations, person.delegationId)
  const byDelegation = Map.groupBy(attendees.filter(isDelegate), ({ person }) => person.delegationId)
  const byCategory = Map.groupBy(attendees.filter((attendee) => !isDelegate(attendee)), ({ person }) => person.category)
  const categoryGroup = (category: Person['category']): AttendeeGroup => ({
    category,
    attendees: inOrder(byCategory.get(category) ?? [], orderOf(event, { kind: 'category', id: category }) !== undefined),
  })
  const [first, rest] = [personCategories.slice(0, 2), personCategories.slice(2)]
  return [
    ...first.map(categoryGroup),
    ...delegations.map((delegation) => ({
      delegation,
      attendees: inOrder(byDelegation.get(delegation.id) ?? [], orderOf(event, { kind: 'delegation', id: delegation.id }) !== undefined, delegation.leaderId),
    })),
    ...rest.map(categoryGroup),
  ].filter((group) => group.attendees.length > 0)
}

function attendeesOf(event: Event): readonly Attendee[] {
  const people = Object.values(event.people)
  const replaced = new Set(people.flatMap(({ attendance }) => (attendance?.state === 'declined' ? [] : (attendance?.substituteForId ?? []))))
  return people
    .filter(({ id, attendance }) => attendance?.state !== 'declined' && !replaced.has(id))
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
    const byRank = isArranged ? 0 : (left.rank ?? Infinity) - (right.rank ?? Infinity)
    return leadOf(a) - leadOf(b) || (Number.isNaN(byRank) ? 0 : byRank) || comparePositions(left, right)
  })
}
