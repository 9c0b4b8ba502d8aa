import { dayNumber, minutesOfTime, timeOfMinutes } from '../../lib/local-date.ts'
import { MINUTES_A_DAY } from '../agenda/flow/flowing-times.ts'
import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'
import { hasDeclined } from '../people/has-declined.ts'
import { presenceOf } from '../people/presence.ts'
import { convoyOf } from './clock/boarding.ts'
import { tourClocks, type LineClock, type RouteSqueeze } from './clock/line-clock.ts'
import { travellerCount } from './riding-groups.ts'
import type { Stop } from './tour.ts'
import type { Vehicle } from './vehicle.ts'

/** Whether the way of each tour can be driven as it is planned: in time, by these coaches, with a meal and fuel. */
export function checkRoute(event: Event): readonly Issue[] {
  return ordered(event.tours).flatMap((tour) => {
    const clocks = tourClocks(event, tour).filter(({ stops }) => stops.length > 0)
    return [...clocks.flatMap((clock) => checkLine(event, clock)), ...tooManyAtOnce(event, clocks)]
  })
}

function checkLine(event: Event, clock: LineClock): readonly Issue[] {
  return [
    ...clock.squeezes.map((squeeze) => missedTime(event, clock, squeeze)),
    ...unknownWays(clock),
    ...vehicleLimits(event, clock),
    ...withoutLunch(event, clock),
    ...withoutFuel(event, clock),
    ...leavesOnTheWay(event, clock),
  ]
}

/** More people at a stop at one time, of all lines that are there then, than it holds. */
function tooManyAtOnce(event: Event, clocks: readonly LineClock[]): readonly Issue[] {
  const visits = clocks.flatMap((clock) => {
    const heads = travellerCount(event, clock, convoyOf(event, clock.tour, clock.line))
    return clock.stops.map(({ stop, arriveMinutes, leaveMinutes }) => ({ stop, heads, arriveMinutes, leaveMinutes }))
  })
  return [...Map.groupBy(visits, ({ stop }) => stop.id)].flatMap(([id, ofStop]) => {
    const { name, capacity } = ofStop[0]?.stop ?? {}
    const together = ofStop.map(({ arriveMinutes: at }) => ofStop.filter((visit) => visit.arriveMinutes <= at && at < visit.leaveMinutes).reduce((sum, { heads }) => sum + heads, 0))
    const most = Math.max(...together)
    return capacity === undefined || most <= capacity ? [] : [issueOf('stop-too-small', ['stops', id, 'capacity'], [name ?? '', String(most), String(capacity)])]
  })
}

/** Whoever leaves the event on the way needs a car at that stop; a stop that names them has seen to it. */
function leavesOnTheWay(event: Event, clock: LineClock): readonly Issue[] {
  const { tour, line, stops, startMinutes, endMinutes, startSource } = clock
  const day = dayNumber(tour.date)
  if (day === null || startSource === null) return []
  const riders = new Set([...Object.keys(line?.members ?? {}), ...convoyOf(event, tour, line).flatMap(({ passengers }) => Object.keys(passengers))])
  return [...riders].flatMap((id) => {
    const person = event.people[id]
    if (person?.attendance?.leavesAt?.time === undefined || hasDeclined(person) || stops.some(({ stop }) => stop.leaverId === id)) return []
    const leaves = presenceOf(event, person).endMinutes - day * MINUTES_A_DAY
    if (leaves <= startMinutes || leaves >= endMinutes) return []
    const at = stops.findLast(({ arriveMinutes }) => arriveMinutes <= leaves) ?? stops[0]
    return at === undefined ? [] : [issueOf('leaves-on-the-way', ['stops', at.stop.id, 'leaverId'], [person.name, person.attendance.leavesAt.time, line?.name ?? tour.title, at.stop.name])]
  })
}

const FIELDS = { arrival: 'lockedArrival', opening: 'acts', departure: 'lockedDeparture', leaver: 'leaverAt', closing: 'latestDeparture' } as const

function missedTime(event: Event, { tour, line, stops }: LineClock, { kind, at, minutes, lockMinutes }: RouteSqueeze): Issue {
  const [stop, time, count] = [stops[at]?.stop, timeOfMinutes(lockMinutes), String(minutes)]
  const way = line?.name ?? tour.title
  if (kind === 'end' || stop === undefined) {
    return issueOf('back-too-late', line?.endsBy === undefined ? ['tours', tour.id, 'endsBy'] : ['lines', line.id, 'endsBy'], [way, time, count])
  }
  const path = ['stops', stop.id, FIELDS[kind]]
  if (kind === 'leaver') {
    const leaver = stop.leaverId === undefined ? '' : (event.people[stop.leaverId]?.name ?? '')
    return issueOf('leader-kept', path, [leaver, stop.name, time, count], [way])
  }
  return issueOf(kind === 'opening' ? 'opening-missed' : kind === 'closing' ? 'site-closes' : 'route-squeezed', path, [way, stop.name, time, count])
}

/** The way to the first stop is asked for only where it is told where it begins. */
function unknownWays({ tour, line, stops, lastLeg }: LineClock): readonly Issue[] {
  const startPlace = line?.startPlace ?? tour.startPlace
  const ways = stops.flatMap(({ leg, stop }, at) => {
    const from = at === 0 ? startPlace : stops[at - 1]?.stop.name
    return leg.source === 'unknown' && from !== undefined ? [issueOf('way-without-minutes', ['stops', stop.id, 'name'], [from, stop.name])] : []
  })
  const last = stops.at(-1)?.stop
  const back = lastLeg?.source === 'unknown' && last ? [issueOf('way-without-minutes', ['stops', last.id, 'name'], [last.name, line?.endPlace ?? tour.endPlace ?? startPlace ?? ''])] : []
  return [...ways, ...back]
}

function vehicleLimits(event: Event, { tour, line, stops }: LineClock): readonly Issue[] {
  const convoy = convoyOf(event, tour, line)
  return stops.flatMap(({ stop }) => convoy.flatMap((vehicle) => tooLarge(vehicle, stop)))
}

function tooLarge({ id, number, type, widthM, heightM }: Vehicle, { name, maxVehicleWidthM, maxVehicleHeightM }: Stop): readonly Issue[] {
  const measure = (code: 'vehicle-too-wide' | 'vehicle-too-high', field: string, has: number | undefined, most: number | undefined): readonly Issue[] => {
    if (most === undefined) return []
    // A car goes wherever there is a road; of a bus nobody knows by its name how high it is.
    if (has === undefined) return type === 'coach' || type === 'minibus' ? [issueOf('vehicle-size-unknown', ['vehicles', id, field], [number, name])] : []
    return has > most ? [issueOf(code, ['vehicles', id, field], [number, name, String(has), String(most)])] : []
  }
  return [...measure('vehicle-too-wide', 'widthM', widthM, maxVehicleWidthM), ...measure('vehicle-too-high', 'heightM', heightM, maxVehicleHeightM)]
}

/** Whoever is on the way all through noon has to eat: at a stop, or at a lunch of that day. */
const [NOON_FROM, NOON_TO] = [11 * 60 + 30, 13 * 60]

function withoutLunch(event: Event, { tour, line, startSource, startMinutes, endMinutes, stops }: LineClock): readonly Issue[] {
  const isOverNoon = startSource !== null && startMinutes <= NOON_FROM && endMinutes >= NOON_TO
  const isFed =
    stops.some(({ stop }) => stop.pause === 'meal') || Object.values(event.meals).some(({ meal, date, startsAt }) => meal === 'lunch' && date === tour.date && (startsAt === undefined || isOnTheWay(startsAt, startMinutes, endMinutes)))
  return isOverNoon && !isFed ? [issueOf('route-without-lunch', line ? ['lines', line.id, 'stopIds'] : ['tours', tour.id, 'title'], [line?.name ?? tour.title])] : []
}

function isOnTheWay(time: string, start: number, end: number): boolean {
  const minutes = minutesOfTime(time)
  return minutes >= start && minutes <= end
}

/** A vehicle whose range is stated does not get further than that without filling up. */
function withoutFuel(event: Event, { tour, line, stops, lastLeg }: LineClock): readonly Issue[] {
  let [sinceFuel, longest] = [0, 0]
  for (const { stop, leg } of stops) {
    sinceFuel += leg.distanceKm ?? 0
    longest = Math.max(longest, sinceFuel)
    if (stop.pause === 'refuel') sinceFuel = 0
  }
  longest = Math.round(Math.max(longest, sinceFuel + (lastLeg?.distanceKm ?? 0)))
  return convoyOf(event, tour, line).flatMap(({ id, number, rangeKm }) =>
    rangeKm !== undefined && longest > rangeKm ? [issueOf('vehicle-without-fuel', ['vehicles', id, 'rangeKm'], [number, String(longest), String(rangeKm)])] : [],
  )
}
