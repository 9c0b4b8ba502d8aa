import type { Event } from '../event/event.ts'
import { ordered } from '../event/position.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import type { Person } from '../people/person.ts'
import type { Vehicle } from './vehicle.ts'

/** People and the vehicles that are there for them, each in their own order. */
export type RidingGroup = { readonly riders: readonly Person[]; readonly vehicles: readonly Vehicle[] }

/** The vehicles of a tour in the order of the convoy. */
export function convoyOf(event: Event, tourId: string): readonly Vehicle[] {
  return ordered(event.vehicles).filter((vehicle) => vehicle.tourId === tourId)
}

/**
 * Who rides in what on a tour. The people of a line ride in its vehicles; lines without any share those that belong to
 * no line, and a single line has them all. Without lines everybody goes but the drivers and those who wait at the stops.
 */
export function ridingGroups(event: Event, tourId: string): readonly RidingGroup[] {
  const lines = ordered(event.lines).filter((line) => line.tourId === tourId)
  const convoy = convoyOf(event, tourId)
  const coming = attendeesInOrder(event).map(({ person }) => person)
  const shared = convoy.filter(({ lineId }) => lineId === undefined || !lines.some(({ id }) => id === lineId))
  if (lines.length === 0) {
    const waiting = new Set<string | undefined>(Object.values(event.stops).flatMap((stop) => (stop.tourId === tourId ? [stop.guideId, stop.contactId] : [])))
    return [{ riders: coming.filter(({ id, category }) => category !== 'driver' && !waiting.has(id)), vehicles: shared }]
  }
  const [only] = lines
  if (lines.length === 1 && only) return [{ riders: coming.filter(({ id }) => only.members[id]), vehicles: convoy }]
  const lineOf = new Map(lines.toReversed().flatMap(({ id, members }) => Object.keys(members).map((personId) => [personId, id] as const)))
  const own = new Set(convoy.flatMap(({ lineId }) => lineId ?? []))
  const ofLines = lines.filter(({ id }) => own.has(id)).map(({ id }) => ({
    riders: coming.filter((person) => lineOf.get(person.id) === id),
    vehicles: convoy.filter(({ lineId }) => lineId === id),
  }))
  const others = coming.filter((person) => {
    const lineId = lineOf.get(person.id)
    return lineId !== undefined && !own.has(lineId)
  })
  return others.length === 0 && shared.length === 0 ? ofLines : [...ofLines, { riders: others, vehicles: shared }]
}
