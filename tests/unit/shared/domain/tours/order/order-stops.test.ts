import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { tourClocks, type LineClock } from '#shared/domain/tours/clock/line-clock.ts'
import { exactOrder } from '#shared/domain/tours/order/exact-order.ts'
import { goodOrder } from '#shared/domain/tours/order/good-order.ts'
import { orderCommand, proposeOrder } from '#shared/domain/tours/order/order-stops.ts'
import { compareCosts, costOf, routeProblem, type RouteCost, type RouteProblem } from '#shared/domain/tours/order/route-problem.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { routeArbitrary } from '../../../../../helpers/route-arbitrary.ts'

const clocksOf = (event: Event): readonly LineClock[] => Object.values(event.tours).flatMap((tour) => tourClocks(event, tour))

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) yield items
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest]
  }
}

/** Every order, one after another. */
function bestOfAll(problem: RouteProblem): RouteCost | null {
  let best: RouteCost | null = null
  for (const order of permutations(problem.rules.map((_, index) => index))) {
    const cost = costOf(problem, order)
    if (cost !== null && (best === null || compareCosts(cost, best) < 0)) best = cost
  }
  return best
}

/** Stops on a street, 10 km apart by their numbers, visited in this order. */
const street = (places: readonly number[], fields: (place: number) => object = () => ({}), tour: object = {}) =>
  eventWith({
    tours: [{ startsAt: '08:00', startPlace: '示例宾馆', startCoordinates: { latitude: 30, longitude: 119 }, detourFactor: 1, ...tour }],
    stops: places.map((place) => ({ name: `第${place}站`, stayMinutes: 20, coordinates: { latitude: 30 + place * 0.09, longitude: 119 }, ...fields(place) })),
  } as Parameters<typeof eventWith>[0])

describe('the order of stops', () => {
  it('is the best of all orders that keep every fixed time, on any small route', () => {
    fc.assert(
      fc.property(routeArbitrary, (event) => {
        for (const clock of clocksOf(event).filter(({ stops }) => stops.length > 0 && stops.length <= 6 && !stops.some(({ hasLeft }) => hasLeft))) {
          const problem = routeProblem(event, clock)
          const best = bestOfAll(problem)
          const order = exactOrder(problem)
          if (best === null || best.missedMinutes > 0) expect(order).toBeNull()
          else expect(costOf(problem, order ?? [])).toEqual(best)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('goes down the street and says what it saves', () => {
    const event = street([2, 1, 4, 3])
    const [clock] = clocksOf(event)
    const proposal = proposeOrder(event, clock!)
    expect(proposal).toMatchObject({ kind: 'better', isExact: true, now: { distanceKm: 70, driveMinutes: 105 }, then: { distanceKm: 40, driveMinutes: 60 } })
    expect(proposal.kind === 'better' && proposal.stops.map(({ name }) => name)).toEqual(['第1站', '第2站', '第3站', '第4站'])
  })

  it('goes round by what is fixed', () => {
    const event = street([1, 2, 3], (place) => (place === 3 ? { lockedArrival: '08:50' } : {}))
    const proposal = proposeOrder(event, clocksOf(event)[0]!)
    expect(proposal.kind === 'better' && proposal.stops.map(({ name }) => name)).toEqual(['第3站', '第2站', '第1站'])
  })

  it('changes nothing by itself, and is one step when it is taken', () => {
    const event = street([2, 1, 3])
    const [clock] = clocksOf(event)
    const proposal = proposeOrder(event, clock!)
    if (proposal.kind !== 'better') throw new Error(proposal.kind)
    const outcome = runCommand(event, orderCommand(event, clock!, proposal.stops))
    expect(outcome.ok && clocksOf(outcome.event)[0]?.stops.map(({ stop }) => stop.name)).toEqual(['第1站', '第2站', '第3站'])
    expect(outcome.ok && proposeOrder(outcome.event, clocksOf(outcome.event)[0]!).kind).toBe('best-already')
  })

  it('is of the line alone where there are several', () => {
    const event = { ...street([2, 1, 3]), lines: eventWith({ tours: [{}], lines: [{ name: 'A线' }, { name: 'B线' }] }).lines }
    const [a] = clocksOf(event)
    const proposal = proposeOrder(event, a!)
    if (proposal.kind !== 'better') throw new Error(proposal.kind)
    const outcome = runCommand(event, orderCommand(event, a!, proposal.stops))
    expect(outcome.ok && clocksOf(outcome.event).map(({ stops }) => stops.map(({ stop }) => stop.name).join(''))).toEqual(['第1站第2站第3站', '第2站第1站第3站'])
  })

  it('is not guessed where nobody knows how long a way takes: the ways are named', () => {
    const event = eventWith({ tours: [{ startsAt: '08:00' }], stops: [{ name: '示例大棚' }, { name: '示例粮库' }] })
    expect(proposeOrder(event, clocksOf(event)[0]!)).toEqual({ kind: 'unknown-ways', count: 2, ways: [['示例大棚', '示例粮库'], ['示例粮库', '示例大棚']] })
  })

  it('says when no order keeps what is fixed, and how near the closest comes', () => {
    const event = street([1, 2], () => ({ lockedArrival: '08:05' }))
    expect(proposeOrder(event, clocksOf(event)[0]!)).toMatchObject({ kind: 'none-keeps', closest: { missedMinutes: expect.any(Number) as number } })
  })

  it('is not looked for once a line is on its way', () => {
    const event = street([2, 1], () => ({}), { leftAt: { 'stops-1': '09:30' } })
    expect(proposeOrder(event, clocksOf(event)[0]!)).toEqual({ kind: 'under-way' })
  })

  it('of many stops is good: on a plane two in a hundred longer than the best, a quarter at most', () => {
    const plane = fc.array(fc.record({ x: fc.nat(100), y: fc.nat(100) }), { minLength: 8, maxLength: 9 })
    const shares: number[] = []
    fc.assert(
      fc.property(plane, (points) => {
        const event = eventWith({
          tours: [{ startsAt: '08:00', startPlace: '示例宾馆', startCoordinates: { latitude: 30, longitude: 119 } }],
          stops: points.map(({ x, y }, index) => ({ name: `第${index}站`, stayMinutes: 10, coordinates: { latitude: 30 + x / 200, longitude: 119 + y / 200 } })),
        })
        const problem = routeProblem(event, clocksOf(event)[0]!)
        const [best, good] = [exactOrder(problem), goodOrder(problem)].map((order) => costOf(problem, order ?? []))
        shares.push(((good?.driveMinutes ?? Infinity) + 1) / ((best?.driveMinutes ?? 0) + 1))
      }),
      { numRuns: 60 },
    )
    expect(Math.max(...shares)).toBeLessThan(1.25)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(1.02)
  })
})
