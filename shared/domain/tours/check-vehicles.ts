import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import { hasDeclined } from '../people/has-declined.ts'
import { convoyOf, ridingGroups, thereOnTour } from './riding-groups.ts'
import { roomOfVehicle } from './seat-riders.ts'
import type { Vehicle } from './vehicle.ts'

/** Whether everybody who goes has one seat, in one vehicle of their line, with room for all. */
export function checkVehicles(event: Event): readonly Issue[] {
  return [
    ...Object.values(event.vehicles).flatMap((vehicle) => [...overfull(vehicle), ...declined(event, vehicle), ...oneSeatForTwo(event, vehicle)]),
    ...Object.keys(event.tours).flatMap((tourId) => [...inTwoLines(event, tourId), ...inNoLine(event, tourId), ...ofConvoy(event, tourId, convoyOf(event, tourId))]),
  ]
}

function overfull({ id, number, seats, passengers }: Vehicle): readonly Issue[] {
  const count = Object.keys(passengers).length
  return seats === undefined || count <= seats ? [] : [issueOf('vehicle-overfull', ['vehicles', id, 'seats'], [number, String(count), String(seats)])]
}

function declined(event: Event, { id, number, passengers }: Vehicle): readonly Issue[] {
  return Object.keys(passengers).flatMap((personId) => {
    const person = event.people[personId]
    return person && hasDeclined(person) ? [issueOf('rider-declined', ['vehicles', id, 'passengers', personId], [person.name, number])] : []
  })
}

/** Two on one seat; a seat that is not of the layout is called as it is in the vehicle and cannot be compared. */
function oneSeatForTwo(event: Event, vehicle: Vehicle): readonly Issue[] {
  if (Object.values(vehicle.passengers).every(({ seat }) => seat === undefined)) return []
  const known = new Set<string>(roomOfVehicle(event, vehicle).seats.map(({ id }) => id))
  const sitting = new Map<string, string>()
  return Object.entries(vehicle.passengers).flatMap(([personId, { seat }]) => {
    if (seat === undefined || !known.has(seat)) return []
    const first = sitting.get(seat)
    sitting.set(seat, first ?? personId)
    return first === undefined ? [] : [issueOf('vehicle-seat-twice', ['vehicles', vehicle.id, 'passengers', personId], [nameOf(event, first), nameOf(event, personId), vehicle.number], [seat])]
  })
}

function inTwoLines(event: Event, tourId: string): readonly Issue[] {
  const lines = Object.values(event.lines).filter((line) => line.tourId === tourId)
  const lineOf = new Map<string, (typeof lines)[number]>()
  return lines.flatMap((line) =>
    Object.keys(line.members).flatMap((personId) => {
      const first = lineOf.get(personId)
      lineOf.set(personId, first ?? line)
      return first ? [issueOf('person-in-two-lines', ['lines', line.id, 'members', personId], [nameOf(event, personId), first.name, line.name])] : []
    }),
  )
}

/** Whoever came to a delegation after the lines were made up: most of it goes, and they are on none. */
function inNoLine(event: Event, tourId: string): readonly Issue[] {
  const members = new Set(Object.values(event.lines).flatMap((line) => (line.tourId === tourId ? Object.keys(line.members) : [])))
  if (members.size === 0) return []
  const isThen = thereOnTour(event, tourId)
  const coming = attendeesInOrder(event).flatMap(({ person }) => (person.delegationId !== undefined && person.category !== 'driver' && isThen(person) ? [person] : []))
  const left = [...Map.groupBy(coming, ({ delegationId }) => delegationId).values()].flatMap((delegation) => {
    const staying = delegation.filter(({ id }) => !members.has(id))
    return staying.length * 2 < delegation.length ? staying : []
  })
  const [first] = left
  return first === undefined ? [] : [issueOf('people-without-line', ['tours', tourId], [event.tours[tourId]?.title ?? '', first.name, String(left.length)])]
}

/** Only a tour that has vehicles takes its people along in them. */
function ofConvoy(event: Event, tourId: string, convoy: readonly Vehicle[]): readonly Issue[] {
  if (convoy.length === 0) return []
  const seated = new Map<string, Vehicle>()
  const twice = convoy.flatMap((vehicle) =>
    Object.keys(vehicle.passengers).flatMap((personId) => {
      const first = seated.get(personId)
      seated.set(personId, first ?? vehicle)
      return first ? [issueOf('person-in-two-vehicles', ['vehicles', vehicle.id, 'passengers', personId], [nameOf(event, personId), first.number, vehicle.number])] : []
    }),
  )
  const leaders = convoy.flatMap(({ id, number, leaderId }) => {
    const other = leaderId === undefined ? undefined : seated.get(leaderId)
    return leaderId === undefined || other === undefined || other.id === id ? [] : [issueOf('vehicle-leader-elsewhere', ['vehicles', id, 'leaderId'], [nameOf(event, leaderId), number, other.number])]
  })
  return [...twice, ...leaders, ...awayThen(event, tourId, seated), ...onOtherLine(event, tourId, seated), ...forgotten(event, tourId, seated)]
}

/** Come later or gone before the tour: who has declined is told of by itself. */
function awayThen(event: Event, tourId: string, seated: ReadonlyMap<string, Vehicle>): readonly Issue[] {
  const isThen = thereOnTour(event, tourId)
  return [...seated].flatMap(([personId, { id, number }]) => {
    const person = event.people[personId]
    if (!person || hasDeclined(person) || isThen(person)) return []
    return [issueOf('rider-not-there', ['vehicles', id, 'passengers', personId], [person.name, number, event.tours[tourId]?.title ?? ''])]
  })
}

function onOtherLine(event: Event, tourId: string, seated: ReadonlyMap<string, Vehicle>): readonly Issue[] {
  return ridingGroups(event, tourId).flatMap(({ riders, vehicles }) =>
    riders.flatMap(({ id, name }) => {
      const vehicle = seated.get(id)
      if (!vehicle || vehicles.length === 0 || vehicles.some((own) => own.id === vehicle.id)) return []
      return [issueOf('rider-of-other-line', ['vehicles', vehicle.id, 'passengers', id], [name, vehicle.number])]
    }),
  )
}

/** By name where they are put down for a line; without lines all of them together, because staff may well stay behind. */
function forgotten(event: Event, tourId: string, seated: ReadonlyMap<string, Vehicle>): readonly Issue[] {
  const lines = Object.values(event.lines).filter((line) => line.tourId === tourId)
  if (lines.length > 0) {
    const isThen = thereOnTour(event, tourId)
    return lines.flatMap((line) =>
      Object.keys(line.members)
        .filter((personId) => !seated.has(personId) && (event.people[personId] === undefined || isThen(event.people[personId])))
        .map((personId) => issueOf('person-without-vehicle', ['lines', line.id, 'members', personId], [nameOf(event, personId), line.name])),
    )
  }
  const left = ridingGroups(event, tourId).flatMap(({ riders }) => riders.filter(({ id, category }) => !seated.has(id) && category !== 'staff' && category !== 'guide'))
  const [first] = left
  return first === undefined ? [] : [issueOf('people-without-vehicle', ['tours', tourId], [event.tours[tourId]?.title ?? '', first.name, String(left.length)])]
}

function nameOf(event: Event, personId: string): string {
  return event.people[personId]?.name ?? ''
}
