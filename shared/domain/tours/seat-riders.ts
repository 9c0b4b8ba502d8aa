import type { Event } from '../event/event.ts'
import type { PersonId, SeatId } from '../event/ids.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import { byRank } from '../people/by-rank.ts'
import { vehicleRoom } from '../seating/layouts/vehicle-seats.ts'
import { roomOf, seatOrder } from '../seating/room.ts'
import type { RankedSeat, Room } from '../seating/seat.ts'
import { seatPeople } from '../seating/seat-people.ts'
import type { SeatingPlan } from '../seating/seating-plan.ts'
import type { Vehicle } from './vehicle.ts'

type Riders = Vehicle['passengers']

/** In a vehicle with an aisle its leader sits there, behind the driver: custom, so that they can speak to both. */
const SEAT_OF_VEHICLE_LEADER = 'r2s2' as SeatId

/** How many can ride, the driver apart. */
export function seatCount({ type, seats }: Pick<Vehicle, 'type' | 'seats'>): number {
  return vehicleRoom(type, seats).seats.length
}

/** The seats of a vehicle as they are drawn. */
export function roomOfVehicle(event: Event, vehicle: Vehicle): Room {
  return roomOf(event, planOf(vehicle, []))
}

const orders = new WeakMap<Vehicle, readonly RankedSeat[]>()

/** The seats of a vehicle by honour; asked for each rider of a convoy, so each vehicle is looked through once. */
export function orderOfVehicle(event: Event, vehicle: Vehicle): readonly RankedSeat[] {
  const isOfEvent = event.vehicles[vehicle.id] === vehicle
  const known = isOfEvent ? orders.get(vehicle) : undefined
  if (known) return known
  const order = seatOrder(event, planOf(vehicle, []), roomOfVehicle(event, vehicle))
  if (isOfEvent) orders.set(vehicle, order)
  return order
}

/**
 * Gives the riders of a vehicle their seats by its rule: by rank, then in the order of the roster; the leader of the
 * vehicle by the aisle. Whoever is locked to a seat keeps it; for whom none is left has none.
 *
 * @source domain-rules §1 "Vehicles"; the seat of the vehicle's leader is custom
 */
export function seatedRiders(event: Event, vehicle: Vehicle, riders: Riders = vehicle.passengers): Riders {
  const place = rosterPlaces(event)
  const people = Object.keys(riders)
    .flatMap((id) => event.people[id] ?? [])
    .sort((a, b) => byRank(a, b) || (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size))
  const locked = lockedSeats(vehicle, riders)
  const plan = planOf(vehicle, people.map(({ id }) => id), locked)
  const seatOf = new Map(Object.entries(seatPeople(event, plan).assignments).map(([seat, { personId }]) => [personId, seat]))
  return Object.fromEntries(
    Object.entries(riders).map(([id, { seat: _before, ...riding }]) => {
      const seat = seatOf.get(id as PersonId)
      return [id, seat === undefined ? riding : { ...riding, seat }]
    }),
  )
}

const placesByEvent = new WeakMap<Event, ReadonlyMap<string, number>>()

/** Where everybody stands in the roster; asked for each vehicle of a convoy. */
function rosterPlaces(event: Event): ReadonlyMap<string, number> {
  const places = placesByEvent.get(event) ?? new Map(attendeesInOrder(event).map(({ person }, index) => [person.id, index]))
  placesByEvent.set(event, places)
  return places
}

function lockedSeats(vehicle: Vehicle, riders: Riders): SeatingPlan['assignments'] {
  const { seats } = vehicleRoom(vehicle.type, vehicle.seats)
  const locked = new Map<string, string>()
  for (const [personId, { seat, isSeatLocked }] of Object.entries(riders)) {
    if (isSeatLocked === true && seat !== undefined && !locked.has(seat) && seats.some(({ id }) => id === seat)) locked.set(seat, personId)
  }
  const { leaderId } = vehicle
  const hasAisle = seats.every(({ row }) => row > 1)
  const isFree = !locked.has(SEAT_OF_VEHICLE_LEADER) && ![...locked.values()].includes(leaderId ?? '')
  if (leaderId !== undefined && Object.hasOwn(riders, leaderId) && hasAisle && isFree && seats.some(({ id }) => id === SEAT_OF_VEHICLE_LEADER)) locked.set(SEAT_OF_VEHICLE_LEADER, leaderId)
  return Object.fromEntries([...locked].map(([seat, personId]) => [seat, { personId, isLocked: true }])) as SeatingPlan['assignments']
}

/** A vehicle as a seating plan, so that one set of rules seats people in rooms and vehicles. */
function planOf({ id }: Vehicle, people: readonly PersonId[], assignments: SeatingPlan['assignments'] = {}): SeatingPlan {
  return {
    id: `seats-of-${id}` as SeatingPlan['id'],
    position: 'a0',
    title: '',
    layout: { kind: 'vehicle', vehicleId: id },
    convention: 'gov',
    filling: 'rows',
    presiderAt: 'rank',
    seated: people.map((personId) => ({ personId })),
    assignments,
    blockedSeats: {},
  }
}
