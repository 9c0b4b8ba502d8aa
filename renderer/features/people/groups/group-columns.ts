import { ordered } from '#shared/domain/event/position.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { stayingIn } from '#shared/domain/people/arrange-groups.ts'
import type { Group } from '#shared/domain/people/delegation.ts'
import { hasDeclined } from '#shared/domain/people/has-declined.ts'
import { unitTextOf } from '#shared/domain/people/person-text.ts'
import type { Person } from '#shared/domain/people/person.ts'

/** Somebody as one line of a column. */
export type Member = { readonly person: Person; readonly unit: string; readonly isFixed: boolean }

/** A group with its members in the order of the list, or those who are in none. */
export type GroupColumn = { readonly group: Group | null; readonly members: readonly Member[] }

/** Those who are in no group first, then a column for each group. */
export function groupColumns(event: Event, categories: ReadonlySet<Person['category']>): readonly GroupColumn[] {
  const people = ordered(event.people).map((person) => ({ person, unit: unitTextOf(event, person) }))
  const groups = ordered(event.groups)
  const grouped = new Set(groups.flatMap(({ members }) => Object.keys(members)))
  const loose = people.filter(({ person }) => !grouped.has(person.id) && categories.has(person.category) && !hasDeclined(person))
  return [
    { group: null, members: loose.map((one) => ({ ...one, isFixed: false })) },
    ...groups.map((group) => {
      const staying = stayingIn(group)
      const members = people.filter(({ person }) => Object.hasOwn(group.members, person.id)).map((one) => ({ ...one, isFixed: staying.has(one.person.id) }))
      return { group, members }
    }),
  ]
}
