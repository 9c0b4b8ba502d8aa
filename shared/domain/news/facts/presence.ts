import type { Event } from '../../event/event.ts'
import type { PersonId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import { byRank } from '../../people/by-rank.ts'
import { hasDeclined } from '../../people/has-declined.ts'
import type { Person } from '../../people/person.ts'

/** Who was there, and in which order people are named. */
export type Presence = {
  /** by rank, highest first, people of the same rank and those without one in their own order */
  readonly inProtocolOrder: readonly Person[]
  readonly rankOf: ReadonlyMap<PersonId, number>
  /** who comes instead of a person */
  readonly standIns: ReadonlyMap<PersonId, Person>
}

export function presenceOf(event: Event): Presence {
  const inProtocolOrder = ordered(event.people).toSorted(byRank)
  const standIns = new Map<PersonId, Person>()
  for (const person of inProtocolOrder) {
    const absentee = person.attendance?.substituteForId
    if (absentee !== undefined && !hasDeclined(person)) standIns.set(absentee, person)
  }
  return {
    inProtocolOrder,
    rankOf: new Map(inProtocolOrder.map(({ id }, index) => [id, index])),
    standIns,
  }
}

/** Not yet known to come: invited, and neither confirmed nor signed in. */
export function isOnlyInvited(person: Person): boolean {
  return person.attendance?.state === 'invited' && person.attendance.signedInAt === undefined
}
