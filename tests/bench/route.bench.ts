import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { tourClocks } from '#shared/domain/tours/clock/line-clock.ts'
import { exactOrder } from '#shared/domain/tours/order/exact-order.ts'
import { routeProblem } from '#shared/domain/tours/order/route-problem.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { eventWith } from '../helpers/builders.ts'
import { livedThrough } from '../helpers/route-oracle.ts'
import { compare, measurement, median, type Bench } from './measurement.ts'

const [STOPS, LINES, PEOPLE, COACHES] = [30, 5, 1000, 25]
const CLOCK_LIMIT_MS = 10
const ORDER_LIMIT_MS = 200
const ROUNDS = 9

/** The clock after one changed number, beside the day lived through minute by minute; the exact order of twelve stops. */
export const bench: Bench = async function* () {
  const event = largeTour()
  let minutes = 20
  const changed = (): Event => {
    const outcome = runCommand(event, { type: 'entity.edit', collection: 'stops', id: 'stops-3', changes: { stayMinutes: (minutes += 1) } })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.event
  }
  const clocksOf = (after: Event) => Object.values(after.tours).flatMap((tour) => tourClocks(after, tour))
  const lived = (after: Event) => Object.values(after.tours).flatMap((tour) => Object.values(after.lines).map((line) => livedThrough(after, tour, line)))
  const scale = `${STOPS} stops, ${LINES} lines, ${PEOPLE} people`
  yield await compare(`the clock of ${scale}`, () => clocksOf(changed()), { name: 'the same day lived through minute by minute', run: () => lived(changed()) }, 0.5)
  yield measurement(`the clock of ${scale} after one change`, median(times(() => clocksOf(changed()))), `limit of ${CLOCK_LIMIT_MS} ms`, CLOCK_LIMIT_MS, 1)
  const [clock] = clocksOf(twelveStops())
  if (!clock) throw new Error('no line')
  const problem = routeProblem(twelveStops(), clock)
  yield measurement('the exact order of 12 stops with windows', median(times(() => exactOrder(problem))), `limit of ${ORDER_LIMIT_MS} ms`, ORDER_LIMIT_MS, 1)
}

function times(run: () => unknown): readonly number[] {
  run()
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}

function largeTour(): Event {
  const peopleOf = (first: number, count: number) => Array.from({ length: count }, (_, index) => `people-${first + index + 1}`)
  const event: unknown = {
    tours: [{ startsAt: '08:00', startPlace: '示例宾馆', startCoordinates: { latitude: 30, longitude: 119 } }],
    people: Array.from({ length: PEOPLE }, (_, index) => ({ name: `林示例${index}` })),
    stops: Array.from({ length: STOPS }, (_, index) => ({
      name: `第${index + 1}站`,
      stayMinutes: 20,
      coordinates: { latitude: 30 + (index % 6) * 0.04, longitude: 119 + Math.floor(index / 6) * 0.05 },
      ...(index === 14 ? { lockedArrival: '13:00' } : {}),
    })),
    legs: Array.from({ length: STOPS - 1 }, (_, index) => ({ fromStopId: `stops-${index + 1}`, toStopId: `stops-${index + 2}`, driveMinutes: 8 + (index % 5) })),
    lines: Array.from({ length: LINES }, (_, index) => ({
      name: `${index + 1}线`,
      stopIds: Array.from({ length: STOPS }, (_unused, stop) => `stops-${((stop + index * 3) % STOPS) + 1}`),
      members: Object.fromEntries(peopleOf((PEOPLE / LINES) * index, PEOPLE / LINES).map((id) => [id, true])),
    })),
    vehicles: Array.from({ length: COACHES }, (_, index) => ({
      tourId: 'tours-1',
      lineId: `lines-${(index % LINES) + 1}`,
      passengers: Object.fromEntries(peopleOf((PEOPLE / COACHES) * index, PEOPLE / COACHES).map((id) => [id, {}])),
    })),
  }
  return eventWith(event as Parameters<typeof eventWith>[0])
}

/** Twelve stops on a plane; every third is open for two hours only, one has a fixed time. */
function twelveStops(): Event {
  const event: unknown = {
    tours: [{ startsAt: '08:00', startPlace: '示例宾馆', startCoordinates: { latitude: 30, longitude: 119 }, endPlace: '示例宾馆' }],
    stops: Array.from({ length: 12 }, (_, index) => ({
      name: `第${index + 1}站`,
      stayMinutes: 20,
      coordinates: { latitude: 30 + ((index * 7) % 12) * 0.02, longitude: 119 + ((index * 5) % 12) * 0.02 },
      ...(index % 3 === 0 ? { earliestArrival: timeOfMinutes(480 + index * 30), latestDeparture: timeOfMinutes(480 + index * 30 + 300) } : {}),
      ...(index === 7 ? { lockedArrival: '12:00' } : {}),
    })),
  }
  return eventWith(event as Parameters<typeof eventWith>[0])
}
