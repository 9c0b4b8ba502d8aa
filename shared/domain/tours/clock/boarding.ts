import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import { attendeesInOrder } from '../../people/attendees.ts'
import type { Line, Tour } from '../tour.ts'
import type { Vehicle } from '../vehicle.ts'

/**
 * How long it takes until everybody is off and on again and counted. Own assumptions, no rule says so: people go through
 * a door one after another, 6 seconds each for off and on together (empty-handed guests, not a town's bus stop); heads
 * are counted where there are too many to see at a glance. Both are settings of the tour.
 */
export const BOARDING_SECONDS = 6
export const ROLL_CALL_MINUTES = 2

/** What a vehicle has where it does not say: doors that guests use, seats, and whether heads are counted in it. */
const usual: Readonly<Record<Vehicle['type'], { readonly doors: number; readonly seats: number; readonly isCounted: boolean }>> = {
  car: { doors: 4, seats: 5, isCounted: false },
  mpv: { doors: 2, seats: 7, isCounted: false },
  minibus: { doors: 1, seats: 19, isCounted: true },
  coach: { doors: 1, seats: 45, isCounted: true },
  other: { doors: 1, seats: 45, isCounted: true },
}

/** The vehicles that go along a line in convoy order; a tour of one way takes all of its own. */
export function convoyOf(event: Event, tour: Tour, line: Line | undefined): readonly Vehicle[] {
  const isOnly = Object.values(event.lines).filter(({ tourId }) => tourId === tour.id).length <= 1
  return ordered(event.vehicles).filter(({ tourId, lineId }) =>
    lineId === undefined ? isOnly && tourId === tour.id : lineId === line?.id,
  )
}

/** About how many get on and off: the members of a line, else who sits in its vehicles, else everybody who comes. */
function headCount(event: Event, line: Line | undefined, convoy: readonly Vehicle[]): number {
  const members = line === undefined ? 0 : Object.keys(line.members).length
  if (members > 0) return members
  const seated = convoy.reduce((sum, { passengers }) => sum + Object.keys(passengers).length, 0)
  return seated > 0 ? seated : line === undefined ? Math.max(event.expectedCount ?? 0, attendeesInOrder(event).length) : 0
}

/**
 * Minutes from the end of a stay until the convoy drives off: its vehicles are boarded at the same time, the slowest one
 * decides. Where nobody is seated yet, people spread over the vehicles by their seats, or over coaches.
 *
 * @returns null when nobody knows how many there are
 */
export function boardingMinutes(event: Event, tour: Tour, line: Line | undefined): number | null {
  const convoy = convoyOf(event, tour, line)
  const heads = headCount(event, line, convoy)
  if (heads === 0) return null
  const isSeated = convoy.some(({ passengers }) => Object.keys(passengers).length > 0)
  const seats = convoy.reduce((sum, vehicle) => sum + seatsOf(vehicle), 0)
  const coaches = Math.ceil(heads / usual.coach.seats)
  const loads = convoy.length === 0
    ? [{ riders: Math.ceil(heads / coaches), doors: usual.coach.doors, isCounted: true }]
    : convoy.map((vehicle) => ({
      riders: isSeated ? Object.keys(vehicle.passengers).length : Math.ceil((heads * seatsOf(vehicle)) / Math.max(1, seats)),
      doors: vehicle.doors ?? usual[vehicle.type].doors,
      isCounted: usual[vehicle.type].isCounted,
    }))
  const { boardingSeconds = BOARDING_SECONDS, rollCallMinutes = ROLL_CALL_MINUTES } = tour
  return Math.max(
    ...loads.map(({ riders, doors, isCounted }) =>
      riders === 0 ? 0 : Math.ceil((Math.ceil(riders / doors) * boardingSeconds) / 60) + (isCounted ? rollCallMinutes : 0),
    ),
  )
}

function seatsOf({ type, seats }: Vehicle): number {
  return seats ?? usual[type].seats
}
