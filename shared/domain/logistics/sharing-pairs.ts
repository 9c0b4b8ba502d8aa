import type { Person } from '../people/person.ts'

/**
 * Who shares a room with whom: only those of one sex; first who wish it of each other, then who one of them wishes, then
 * within a delegation, within a category, then whoever is left. Someone may be left alone. Keeps the order of the list.
 */
export function sharingPairs(people: readonly Person[]): readonly (readonly Person[])[] {
  const left = new Map(people.map((person) => [person.id as string, person]))
  const pairs: Person[][] = []
  const pair = (one: Person, other: Person) => {
    left.delete(one.id)
    left.delete(other.id)
    pairs.push([one, other])
  }
  for (const isWish of [isMutual, () => true]) {
    for (const person of people) {
      const wished = Object.keys(person.roommates ?? {}).flatMap((id) => left.get(id) ?? [])
      const other = wished.find((one) => one.id !== person.id && one.gender === person.gender && isWish(person, one))
      if (other && left.has(person.id)) pair(person, other)
    }
  }
  const alike: readonly ((person: Person) => string)[] = [({ delegationId = '' }) => (delegationId === '' ? '' : `d ${delegationId}`), ({ category }) => `c ${category}`, () => 'any']
  for (const keyOf of alike) {
    const groups = Map.groupBy(left.values(), (person) => `${person.gender ?? ''} ${keyOf(person)}`)
    for (const [key, group] of groups) {
      if (key.endsWith(' ')) continue
      for (let index = 0; index + 1 < group.length; index += 2) pair(group[index] as Person, group[index + 1] as Person)
    }
  }
  const placeOf = new Map(people.map(({ id }, index) => [id, index]))
  const first = (guests: readonly Person[]) => Math.min(...guests.map(({ id }) => placeOf.get(id) ?? 0))
  return [...pairs, ...[...left.values()].map((person) => [person])].sort((a, b) => b.length - a.length || first(a) - first(b))
}

function isMutual(one: Person, other: Person): boolean {
  return other.roommates?.[one.id] === true
}
