import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evenGroups, type Candidate } from '#shared/domain/people/grouping.ts'

const aPerson = fc.record({ delegation: fc.integer({ min: 1, max: 4 }), unit: fc.integer({ min: 1, max: 5 }), isLeader: fc.boolean(), lock: fc.nat({ max: 11 }) })
const aCase = fc.record({ count: fc.integer({ min: 1, max: 7 }), given: fc.array(aPerson, { maxLength: 90 }) })
type Case = typeof aCase extends fc.Arbitrary<infer Value> ? Value : never

function candidates({ count, given }: Case, hasLocks: boolean): readonly Candidate[] {
  let leaders = 0
  return given.map(({ delegation, unit, isLeader, lock }, index) => ({
    id: `p${index}`,
    delegation: `d${delegation}`,
    unit: `u${unit}`,
    ...(isLeader ? { leaderPlace: (leaders += 1) } : {}),
    ...(hasLocks && lock < count ? { lockedTo: lock } : {}),
  }))
}

/** How many of some people each group has. */
function spread(groups: readonly (readonly string[])[], people: readonly Candidate[]): { readonly most: number; readonly least: number } {
  const ids = new Set(people.map(({ id }) => id))
  const counts = groups.map((group) => group.filter((id) => ids.has(id)).length)
  return { most: Math.max(...counts), least: Math.min(...counts) }
}

function expectEven(groups: readonly (readonly string[])[], classes: Iterable<readonly Candidate[]>): void {
  for (const people of classes) {
    const { most, least } = spread(groups, people)
    expect(most - least).toBeLessThanOrEqual(1)
  }
}

describe('groups made even', () => {
  test('hold everyone once', () => {
    fc.assert(fc.property(aCase, fc.boolean(), (given, hasLocks) => {
      const people = candidates(given, hasLocks)
      expect(evenGroups(people, given.count).flat().sort()).toEqual(people.map(({ id }) => id).sort())
    }))
  })

  test('differ by one at most in size, in each delegation, in each unit and in leaders', () => {
    fc.assert(fc.property(aCase, (given) => {
      const people = candidates(given, false)
      const groups = evenGroups(people, given.count)
      expectEven(groups, [people, people.filter(({ leaderPlace }) => leaderPlace !== undefined)])
      expectEven(groups, Map.groupBy(people, ({ delegation }) => delegation).values())
      expectEven(groups, Map.groupBy(people, ({ delegation, unit }) => delegation + unit).values())
    }), { numRuns: 300 })
  })

  test('have one of the first leaders each', () => {
    fc.assert(fc.property(aCase, (given) => {
      const people = candidates(given, false)
      const first = people.filter(({ leaderPlace = Infinity }) => leaderPlace <= given.count)
      expect(spread(evenGroups(people, given.count), first).most).toBeLessThanOrEqual(1)
    }))
  })

  test('keep who is locked, and their sizes differ by one at most wherever anyone is free to move', () => {
    fc.assert(fc.property(aCase, (given) => {
      const people = candidates(given, true)
      const groups = evenGroups(people, given.count)
      for (const { id, lockedTo } of people) if (lockedTo !== undefined) expect(groups[lockedTo]).toContain(id)
      const free = new Set(people.filter(({ lockedTo }) => lockedTo === undefined).map(({ id }) => id))
      const least = Math.min(...groups.map(({ length }) => length))
      for (const group of groups) if (group.some((id) => free.has(id))) expect(group.length - least).toBeLessThanOrEqual(1)
    }), { numRuns: 300 })
  })

  test('are the same for the same list', () => {
    fc.assert(fc.property(aCase, fc.boolean(), (given, hasLocks) => {
      expect(evenGroups(candidates(given, hasLocks), given.count)).toEqual(evenGroups(candidates(given, hasLocks), given.count))
    }))
  })

  test('come at once for 5,000 people', () => {
    const people = Array.from({ length: 5_000 }, (_, index): Candidate => ({
      id: `p${index}`,
      delegation: `d${index % 13}`,
      unit: `u${(index * 7) % 211}`,
      ...(index % 17 === 0 ? { leaderPlace: index / 17 + 1 } : {}),
    }))
    const groups = evenGroups(people, 12)
    expectEven(groups, Map.groupBy(people, ({ delegation, unit }) => delegation + unit).values())
    expectEven(groups, [people])
  })
})
