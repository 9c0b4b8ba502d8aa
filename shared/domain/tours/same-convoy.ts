import { newEntity, type BatchCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { LineId, TourId, VehicleId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { convoyOf, thereOnTour } from './riding-groups.ts'

/** What of another tour goes again: vehicles with their crews and riders, and the lines with their people, or vehicles alone. */
export type ConvoyPart = 'with-lines' | 'vehicles'

/**
 * Has the vehicles of one tour go on another, as the same coaches do on the days of a journey: with driver, leader,
 * riders and their seats, those left out who are not there then. Where and when they gather belongs to the day. A line
 * goes along by its name and its people, not by its stops; one of that name that is there already is kept.
 *
 * @returns null where the other tour has no vehicles
 */
export function sameConvoy(event: Event, from: TourId, to: TourId, part: ConvoyPart, newId: () => string): BatchCommand | null {
  const convoy = convoyOf(event, from)
  if (convoy.length === 0) return null
  const isThen = thereOnTour(event, to)
  const thereOf = <Value>(entries: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(entries).filter(([id]) => event.people[id] !== undefined && isThen(event.people[id])))
  const linesOf = (tourId: TourId) => ordered(event.lines).filter((line) => line.tourId === tourId)
  const known = new Map(linesOf(to).map(({ id, name }) => [name, id]))
  const lines = part === 'vehicles' ? [] : linesOf(from).map(({ id, name, members }) => ({ was: id, id: known.get(name) ?? (newId() as LineId), name, members: thereOf(members) }))
  const lineOf = new Map(lines.map(({ was, id }) => [was, id]))
  const vehicles = convoy.map(({ id: _id, position: _position, lineId, gatheringPlace: _place, gatheringAt: _at, passengers, ...kept }) => {
    const line = lineId === undefined ? undefined : lineOf.get(lineId)
    return newEntity('vehicles', { ...kept, id: newId() as VehicleId, tourId: to, ...(line === undefined ? {} : { lineId: line }), passengers: thereOf(passengers) })
  })
  const added = lines.filter(({ name }) => !known.has(name)).map(({ id, name, members }) => newEntity('lines', { id, tourId: to, name, members }))
  return {
    type: 'batch',
    commands: [...(added.length === 0 ? [] : [{ type: 'entities.add', collection: 'lines', entities: added } as const]), { type: 'entities.add', collection: 'vehicles', entities: vehicles }],
    wish: { kind: 'same-convoy', count: vehicles.length },
  }
}
