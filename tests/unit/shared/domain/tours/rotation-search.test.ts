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
    const open = { ...stopOf(30), opensAt: 25, closesAt: 60 }
    const problem = { stops: [open], groups: [groupOf([0])], maxWaitMinutes: 20 }
    expect(searchRotation(problem).rotation?.courses[0]?.visits[0]).toMatchObject({ arriveAt: 10, enterAt: 25, leaveAt: 55 })
    expect(searchRotation({ ...problem, stops: [{ ...open, closesAt: 50 }] }).rotation).toBeNull()
    expect(searchRotation({ ...problem, meetBy: 64 }).rotation).toBeNull()
    expect(searchRotation({ ...problem, meetBy: 65 }).rotation).not.toBeNull()
  })

  test('of five groups through five stops is found', () => {
    const stops = [0, 1, 2, 3, 4]
    const { rotation } = searchRotation({ stops: stops.map(() => stopOf(30)), groups: stops.map(() => groupOf(stops)), maxWaitMinutes: 0 })
    expect(rotation?.finishAt).toBe(210)
  })
})

/** Every order of every group, walked minute by minute. Nobody waits. */
function bestByTrying({ stops, groups, meetBy = Infinity }: RotationProblem): { readonly finishAt: number; readonly driveMinutes: number } | null {
  const orders = (list: readonly number[]): readonly (readonly number[])[] => (list.length === 0 ? [[]] : list.flatMap((one) => orders(list.filter((other) => other !== one)).map((rest) => [one, ...rest])))
  let choices: readonly (readonly (readonly number[])[])[] = [[]]
  for (const { stops: own } of groups) choices = choices.flatMap((chosen) => orders(own).map((order) => [...chosen, order]))
  const possible = choices.flatMap((chosen) => {
    const visits: { readonly stop: number; readonly from: number; readonly to: number; readonly size: number }[] = []
    let [finishAt, driveMinutes] = [0, 0]
    chosen.forEach((order, index) => {
      const group = groups[index]!
      let [now, at]: [number, number | null] = [group.startsAt, null]
      for (const stop of order) {
        now += group.legMinutes(at, stop)
        driveMinutes += group.legMinutes(at, stop)
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
    return isCrowded || finishAt > meetBy ? [] : [{ finishAt, driveMinutes }]
  })
  return possible.sort((a, b) => a.finishAt - b.finishAt || a.driveMinutes - b.driveMinutes)[0] ?? null
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

const problems = fc.record({
  stays: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  capacities: fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 3, maxLength: 3 }),
  sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  starts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
  legs: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 16, maxLength: 16 }),
  meetBy: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
}).map(({ stays, capacities, sizes, starts, legs, meetBy }): RotationProblem => ({
  stops: stays.map((stayMinutes, index) => ({ stayMinutes, capacity: capacities[index] ?? null })),
  groups: sizes.map((size, index) => ({ size, startsAt: starts[index] ?? 0, stops: stays.map((_, stop) => stop), legMinutes: (from, to) => legs[(from ?? 3) * 4 + (to ?? 3)] ?? 1 })),
  maxWaitMinutes: 0,
  ...(meetBy === undefined ? {} : { meetBy }),
}))

test('property: without waiting it is as soon through, with as little driving, as the best of all orders, or there is none', () => {
  fc.assert(fc.property(problems, (problem) => {
    const { rotation, isExhaustive } = searchRotation(problem)
    const best = bestByTrying(problem)
    expect(isExhaustive).toBe(true)
    expect(rotation === null ? null : { finishAt: rotation.finishAt, driveMinutes: rotation.driveMinutes }).toEqual(best)
  }))
})

test('property: no stop ever holds more than it can, and nobody waits longer than allowed', () => {
  fc.assert(fc.property(problems, fc.integer({ min: 0, max: 12 }), (problem, maxWaitMinutes) => {
    const waiting = { ...problem, maxWaitMinutes }
    const { rotation } = searchRotation(waiting)
    if (!rotation) return
    expect(largestCrowd(waiting, rotation)).toEqual([])
    const visits = rotation.courses.flatMap((course) => course.visits)
    expect(Math.max(0, ...visits.map(({ arriveAt, enterAt }) => enterAt - arriveAt))).toBeLessThanOrEqual(maxWaitMinutes)
    for (const [index, { visits: own }] of rotation.courses.entries()) expect(own.map(({ stop }) => stop).sort()).toEqual([...waiting.groups[index]!.stops].sort())
  }))
})
