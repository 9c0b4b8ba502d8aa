import type { Event } from '#shared/domain/event/event.ts'
import type { TourId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { unitTextOf } from '#shared/domain/people/person-text.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { convoyOf, ridingGroups } from '#shared/domain/tours/riding-groups.ts'
import { orderOfVehicle, seatCount } from '#shared/domain/tours/seat-riders.ts'
import type { Vehicle } from '#shared/domain/tours/vehicle.ts'

/** Somebody as one line of a column. */
export type Rider = { readonly person: Person; readonly unit: string; readonly seat: string | undefined; readonly isLocked: boolean }

/** A vehicle with its riders by their seats, or those who have none. */
export type ConvoyColumn = { readonly vehicle: Vehicle | null; readonly riders: readonly Rider[]; readonly seats: number }

/** What a column was made of: while all of it is the same, so is the column, and nothing of it is drawn anew. */
type Made = Pick<Event, 'people' | 'units' | 'lines'> & { readonly column: ConvoyColumn }
const made = new WeakMap<Vehicle, Made>()

/** Those who go on the tour and ride in no vehicle first, then a column for each vehicle. */
export function convoyColumns(event: Event, tourId: TourId): readonly ConvoyColumn[] {
  const convoy = convoyOf(event, tourId)
  const riding = new Set(convoy.flatMap(({ passengers }) => Object.keys(passengers)))
  const loose = ridingGroups(event, tourId).flatMap(({ riders }) => riders.filter(({ id }) => !riding.has(id)))
  const place = new Map<string, number>(ordered(event.people).map(({ id }, index) => [id, index]))
  return [
    { vehicle: null, riders: loose.map((person) => ({ person, unit: unitTextOf(event, person), seat: undefined, isLocked: false })), seats: 0 },
    ...convoy.map((vehicle) => {
      const before = made.get(vehicle)
      if (before && before.people === event.people && before.units === event.units && before.lines === event.lines) return before.column
      const column = columnOf(event, vehicle, place)
      made.set(vehicle, { people: event.people, units: event.units, lines: event.lines, column })
      return column
    }),
  ]
}

function columnOf(event: Event, vehicle: Vehicle, place: ReadonlyMap<string, number>): ConvoyColumn {
  const honour = new Map<string, number>(orderOfVehicle(event, vehicle).map(({ seat }, index) => [seat.id, index]))
  const rankOf = ({ seat }: Rider) => honour.get(seat ?? '') ?? honour.size
  const riders = Object.entries(vehicle.passengers)
    .flatMap(([id, { seat, isLocked }]): Rider[] => {
      const person = event.people[id]
      return person ? [{ person, unit: unitTextOf(event, person), seat, isLocked: isLocked === true }] : []
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || (place.get(a.person.id) ?? 0) - (place.get(b.person.id) ?? 0))
  return { vehicle, riders, seats: seatCount(vehicle) }
}
