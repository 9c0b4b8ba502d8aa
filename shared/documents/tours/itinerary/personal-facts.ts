import { allParts, type Part } from '../../../domain/agenda/parts.ts'
import type { Event } from '../../../domain/event/event.ts'
import type { PersonId } from '../../../domain/event/ids.ts'
import { ordered } from '../../../domain/event/position.ts'
import type { Lodging, Meal, PickUp } from '../../../domain/logistics/reception.ts'
import type { Group } from '../../../domain/people/delegation.ts'
import { roomOf } from '../../../domain/seating/room.ts'
import type { Seat } from '../../../domain/seating/seat.ts'
import type { SeatingPlan } from '../../../domain/seating/seating-plan.ts'
import type { Line } from '../../../domain/tours/tour.ts'
import type { Passenger, Vehicle } from '../../../domain/tours/vehicle.ts'

/** What an event says of one person alone. */
export type PersonalFacts = {
  readonly parts: readonly Part[]
  readonly groups: readonly Group[]
  readonly lodgings: readonly Lodging[]
  readonly meals: readonly Meal[]
  readonly pickUps: readonly PickUp[]
  readonly lines: readonly Line[]
  readonly rides: readonly { readonly vehicle: Vehicle; readonly riding: Passenger }[]
  readonly seats: readonly { readonly plan: SeatingPlan; readonly seat: Seat }[]
}

/** The facts of everybody, each collection read once: asking for one person after the other would read all of them each time. */
export function personalFacts(event: Event): (personId: PersonId) => PersonalFacts {
  const parts = Map.groupBy(allParts(event), ({ personId }) => personId as string)
  const groups = byPerson(ordered(event.groups), ({ members }) => Object.keys(members))
  const lodgings = byPerson(ordered(event.lodgings), ({ guests }) => Object.keys(guests))
  const meals = byPerson(ordered(event.meals), ({ tableNumbers = {} }) => Object.keys(tableNumbers))
  const pickUps = byPerson(ordered(event.pickUps), ({ passengers }) => Object.keys(passengers))
  const lines = byPerson(ordered(event.lines), ({ members }) => Object.keys(members))
  const vehicles = byPerson(ordered(event.vehicles), ({ passengers }) => Object.keys(passengers))
  const seats = seatsByPerson(event)
  return (personId) => ({
    parts: parts.get(personId) ?? [],
    groups: groups.get(personId) ?? [],
    lodgings: lodgings.get(personId) ?? [],
    meals: meals.get(personId) ?? [],
    pickUps: pickUps.get(personId) ?? [],
    lines: lines.get(personId) ?? [],
    rides: (vehicles.get(personId) ?? []).flatMap((vehicle) => {
      const riding = vehicle.passengers[personId]
      return riding ? [{ vehicle, riding }] : []
    }),
    seats: seats.get(personId) ?? [],
  })
}

function byPerson<One>(all: readonly One[], peopleOf: (one: One) => readonly string[]): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>()
  for (const one of all) {
    for (const id of peopleOf(one)) {
      const known = found.get(id)
      if (known) known.push(one)
      else found.set(id, [one])
    }
  }
  return found
}

function seatsByPerson(event: Event): ReadonlyMap<string, PersonalFacts['seats']> {
  const found = ordered(event.seatingPlans).flatMap((plan) => {
    const seatOf = new Map(roomOf(event, plan).seats.map((seat) => [seat.id, seat]))
    return Object.entries(plan.assignments).flatMap(([seatId, { personId }]) => {
      const seat = seatOf.get(seatId as Seat['id'])
      return seat ? [{ plan, seat, personId: personId as string }] : []
    })
  })
  return Map.groupBy(found, ({ personId }) => personId)
}
