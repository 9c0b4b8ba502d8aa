import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'
import type { Vehicle } from './vehicle.ts'

/** Whether everybody who goes has a seat, in one vehicle, with room for all. */
export function checkVehicles(event: Event): readonly Issue[] {
  const vehicles = ordered(event.vehicles)
  const overfull = vehicles.flatMap(({ id, number, seats, passengers }) => {
    const count = Object.keys(passengers).length
    return seats === undefined || count <= seats ? [] : [issueOf('vehicle-overfull', ['vehicles', id, 'seats'], [number, String(count), String(seats)])]
  })
  const ofTours = [...Map.groupBy(vehicles, ({ tourId }) => tourId)].flatMap(([tourId, convoy]) =>
    tourId === undefined ? [] : [...inTwoVehicles(event, convoy), ...withoutVehicle(event, tourId, convoy)],
  )
  return [...overfull, ...ofTours]
}

function inTwoVehicles(event: Event, convoy: readonly Vehicle[]): readonly Issue[] {
  const seated = new Map<string, Vehicle>()
  return convoy.flatMap((vehicle) =>
    Object.keys(vehicle.passengers).flatMap((personId) => {
      const first = seated.get(personId)
      seated.set(personId, first ?? vehicle)
      if (!first) return []
      return [issueOf('person-in-two-vehicles', ['vehicles', vehicle.id, 'passengers', personId], [nameOf(event, personId), first.number, vehicle.number])]
    }),
  )
}

/** Only a tour that has vehicles takes its people along in them. */
function withoutVehicle(event: Event, tourId: string, convoy: readonly Vehicle[]): readonly Issue[] {
  const seated = new Set(convoy.flatMap(({ passengers }) => Object.keys(passengers)))
  return Object.values(event.lines)
    .filter((line) => line.tourId === tourId)
    .flatMap((line) =>
      Object.keys(line.members)
        .filter((personId) => !seated.has(personId) && event.people[personId]?.attendance?.state !== 'declined')
        .map((personId) => issueOf('person-without-vehicle', ['lines', line.id, 'members', personId], [nameOf(event, personId), line.name])),
    )
}

function nameOf(event: Event, personId: string): string {
  return event.people[personId]?.name ?? ''
}
