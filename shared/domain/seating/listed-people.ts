import type { Event } from '../event/event.ts'
import type { PersonId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { byRank } from '../people/by-rank.ts'
import { comes } from './comes.ts'

/** Where the people of a plan may come from. */
export type PeopleSource =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'delegation'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }

/** Who comes from a source, in protocol order: by rank, those without one behind, else as they stand in the roster. */
export function peopleToSeat(event: Event, source: PeopleSource): readonly PersonId[] {
  return ordered(event.people)
    .filter((person) => comes(event, person.id) && isFrom(event, person, source))
    .toSorted(byRank)
    .map(({ id }) => id)
}

function isFrom(event: Event, { id, category, delegationId }: Event['people'][PersonId] & object, source: PeopleSource): boolean {
  switch (source.kind) {
    case 'all':
      return true
    case 'category':
      return category === source.category
    case 'delegation':
      return delegationId === source.id
    case 'group':
      return Object.values(event.groups).some((group) => group.id === source.id && group.members[id] === true)
  }
}
