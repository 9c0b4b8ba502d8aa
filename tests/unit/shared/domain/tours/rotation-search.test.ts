import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchRotation, type Rotation, type RotationProblem } from '#shared/domain/tours/rotation/rotation-search.ts'

const groupOf = (stops: readonly number[], size = 10, leg = 10, startsAt = 0) => ({ size, startsAt, stops, legMinutes: (from: number | null, to: number | null) => (from === to ? 0 : leg) })
const stopOf = (stayMinutes: number, capacity: number | null = null) => ({ stayMinutes, capacity })

describe('a rotation', () => {
  test('of two groups through two stops sends them opposite ways', () => {
    const { rotation, isExhaustive } = searchRotation({ stops: [stopOf(30), stopOf(30)], groups: [groupOf([0, 1]), groupOf([0, 1])], maxWaitMinutes: 0 })
    expect(isExhaustive).toBe(true)
    expect(rotation?.courses.map(({ visits }) => visits.map(({ stop }) => stop))).toEqual([[0, 1], [1, 0]])
    expect(rotation).toMatchObject({ finishAt: 90, waitMinutes: 0 })
  })

  test('lets groups be together where the stop is large enough', () => {
    const { rotation } = searchRotation({ stops: [stopOf(30, 20)], groups: [groupOf([0]), groupOf([0])], maxWaitMinutes: 0 })
    expect(rotation?.finishAt).toBe(50)
  })

  test('lets a group wait at the door up to the limit, first come first in', () => {
    const problem = { stops: [stopOf(30)], groups: [groupOf([0]), groupOf([0])] }
    expect(searchRotation({ ...problem, maxWaitMinutes: 29 }).rotation).toBeNull()
    expect(searchRotation({ ...problem, maxWaitMinutes: 30 }).rotation).toMatchObject({ waitMinutes: 30, finishAt: 80 })
  })

  test('keeps to the hours of a stop and to the time of meeting', () => {
    const open = (closesAt: number) => [{ ...groupOf([0]), rules: new Map([[0, { stay: 30, earliest: 25, limit: { kind: 'closing', at: closesAt } as const }]]) }]
    const problem = { stops: [stopOf(30)], groups: open(60), maxWaitMinutes: 20 }
    expect(searchRotation(problem).rotation?.courses[0]?.visits[0]).toMatchObject({ arriveAt: 10, enterAt: 25, leaveAt: 55 })
    expect(searchRotation({ ...problem, groups: open(50) }).rotation).toBeNull()
    expect(searchRotation({ ...problem, meetBy: 64 }).rotation).toBeNull()
    expect(searchRotation({ ...problem, meetBy: 65 }).rotation).not.toBeNull()
  })

  test('is at a stop to the minute where a time is fixed for one group, however long that group waits for it, and takes another way for it', () => {
    const fixed = { ...groupOf([0, 1]), rules: new Map([[1, { stay: 30, arrival: 12 }]]) }
    const { rotation } = searchRotation({ stops: [stopOf(30), stopOf(30)], groups: [groupOf([0, 1]), fixed], maxWaitMinutes: 2 })
    expect(rotation?.courses[1]?.visits).toMatchObject([{ stop: 1, arriveAt: 10, enterAt: 12, leaveAt: 42 }, { stop: 0 }])
    expect(rotation?.courses[0]?.visits.map(({ stop }) => stop)).toEqual([0, 1])
    const tooEarly = { ...fixed, rules: new Map([[1, { stay: 30, arrival: 9 }]]) }
    expect(searchRotation({ stops: [stopOf(30), stopOf(30)], groups: [tooEarly], maxWaitMinutes: 60 }).rotation).toBeNull()
  })

  test('keeps an opening within the stay, a fixed departure, and the minute at which a leader must go', () => {
    const visitOf = (rules: object) => searchRotation({ stops: [stopOf(30)], groups: [{ ...groupOf([0]), rules: new Map([[0, { stay: 30, ...rules }]]) }], maxWaitMinutes: 0 }).rotation?.courses[0]?.visits[0]
    expect(visitOf({ opening: { at: 25, after: 10 } })).toMatchObject({ enterAt: 10, leaveAt: 45 })
    expect(visitOf({ opening: { at: 19, after: 10 } })).toBeUndefined()
    expect(visitOf({ departure: 50 })).toMatchObject({ enterAt: 10, leaveAt: 50 })
    expect(visitOf({ departure: 39 })).toBeUndefined()
    expect(visitOf({ limit: { kind: 'leaver', at: 39 } })).toBeUndefined()
  })

  test('of five groups through five stops is found', () => {
    const stops = [0, 1, 2, 3, 4]
    const { rotation } = searchRotation({ stops: stops.map(() => stopOf(30)), groups: stops.map(() => groupOf(stops)), maxWaitMinutes: 0 })
    expect(rotation?.finishAt).toBe(210)
  })
})

/** Every order of every group, walked minute by minute. Nobody waits but for a fixed arrival. */
function bestByTrying({ stops, groups, meetBy = Infinity }: RotationProblem): { readonly finishAt: number; readonly waitMinutes: number; readonly driveMinutes: number } | null {
  const orders = (list: readonly number[]): readonly (readonly number[])[] => (list.length === 0 ? [[]] : list.flatMap((one) => orders(list.filter((other) => other !== one)).map((rest) => [one, ...rest])))
  let choices: readonly (readonly (readonly number[])[])[] = [[]]
  for (const { stops: own } of groups) choices = choices.flatMap((chosen) => orders(own).map((order) => [...chosen, order]))
  const possible = choices.flatMap((chosen) => {
    const visits: { readonly stop: number; readonly from: number; readonly to: number; readonly size: number }[] = []
    let [finishAt, waitMinutes, driveMinutes, isLate] = [0, 0, 0, false]
    chosen.forEach((order, index) => {
      const group = groups[index]!
      let [now, at]: [number, number | null] = [group.startsAt, null]
      for (const stop of order) {
        now += group.legMinutes(at, stop)
        driveMinutes += group.legMinutes(at, stop)
        const fixed = group.rules?.get(stop)?.arrival
        if (fixed !== undefined) {
          isLate ||= now > fixed
          waitMinutes += Math.max(0, fixed - now)
          now = fixed
        }
        visits.push({ stop, from: now, to: now + stops[stop]!.stayMinutes, size: group.size })
        now += stops[stop]!.stayMinutes
        at = stop
      }
      if (order.length > 0) {
        now += group.legMinutes(at, null)
        driveMinutes += group.legMinutes(at, null)
      }
      finishAt = Math.max(finishAt, now)
    })
    const isCrowded = visits.some(({ stop, from }) => {
      const there = visits.filter((other) => other.stop === stop && other.from <= from && from < other.to)
      const capacity = stops[stop]!.capacity
      return capacity === null ? there.length > 1 : there.reduce((sum, { size }) => sum + size, 0) > capacity
    })
    return isCrowded || isLate || finishAt > meetBy ? [] : [{ finishAt, waitMinutes, driveMinutes }]
  })
  return possible.sort((a, b) => a.finishAt - b.finishAt || a.waitMinutes - b.waitMinutes || a.driveMinutes - b.driveMinutes)[0] ?? null
}

function largestCrowd({ stops, groups }: RotationProblem, { courses }: Rotation): readonly string[] {
  const visits = courses.flatMap(({ visits: own }, index) => own.map((visit) => ({ ...visit, size: groups[index]!.size })))
  return visits.flatMap(({ stop, enterAt }) => {
    const there = visits.filter((other) => other.stop === stop && other.enterAt <= enterAt && enterAt < other.leaveAt)
    const { capacity } = stops[stop]!
    const isTooMany = capacity === null ? there.length > 1 : there.reduce((sum, { size }) => sum + size, 0) > capacity
    return isTooMany ? [`stop ${stop} at ${enterAt}`] : []
  })
}

/** A group with one arrival that is fixed, where its stop is one of them. */
function fixedFor(fixed: { readonly stop: number; readonly at: number } | null, stays: readonly number[]) {
  const stay = fixed && stays[fixed.stop]
  return fixed && stay !== undefined && stay !== null ? { rules: new Map([[fixed.stop, { stay, arrival: fixed.at }]]) } : {}
}

const problems = fc.record({
  stays: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  capacities: fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 3, maxLength: 3 }),
  sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  starts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
  legs: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 16, maxLength: 16 }),
  meetBy: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
  fixed: fc.array(fc.option(fc.record({ stop: fc.nat(2), at: fc.integer({ min: 1, max: 25 }) })), { minLength: 3, maxLength: 3 }),
}).map(({ stays, capacities, sizes, starts, legs, meetBy, fixed }): RotationProblem => ({
  stops: stays.map((stayMinutes, index) => ({ stayMinutes, capacity: capacities[index] ?? null })),
  groups: sizes.map((size, index) => ({ ...fixedFor(fixed[index] ?? null, stays), size, startsAt: starts[index] ?? 0, stops: stays.map((_, stop) => stop), legMinutes: (from, to) => legs[(from ?? 3) * 4 + (to ?? 3)] ?? 1 })),
  maxWaitMinutes: 0,
  ...(meetBy === undefined ? {} : { meetBy }),
}))

test('property: without waiting it is as soon through, with as little driving, as the best of all orders, or there is none', () => {
  fc.assert(fc.property(problems, (problem) => {
    const { rotation, isExhaustive } = searchRotation(problem)
    const best = bestByTrying(problem)
    expect(isExhaustive).toBe(true)
    expect(rotation === null ? null : { finishAt: rotation.finishAt, waitMinutes: rotation.waitMinutes, driveMinutes: rotation.driveMinutes }).toEqual(best)
  }))
})

test('property: no stop ever holds more than it can, and nobody waits longer than allowed', () => {
  fc.assert(fc.property(problems, fc.integer({ min: 0, max: 12 }), (problem, maxWaitMinutes) => {
    const waiting = { ...problem, maxWaitMinutes }
    const { rotation } = searchRotation(waiting)
    if (!rotation) return
    expect(largestCrowd(waiting, rotation)).toEqual([])
    const waits = rotation.courses.flatMap(({ visits }, index) => visits.map(({ stop, arriveAt, enterAt }) => enterAt - (waiting.groups[index]!.rules?.get(stop)?.arrival ?? arriveAt)))
    expect(Math.max(0, ...waits)).toBeLessThanOrEqual(maxWaitMinutes)
    for (const [index, { visits: own }] of rotation.courses.entries()) expect(own.map(({ stop }) => stop).sort()).toEqual([...waiting.groups[index]!.stops].sort())
  }))
})
