import type { Event } from '../event/event.ts'
import { ordered } from '../event/position.ts'
import { dayNumber } from '../../lib/local-date.ts'
import { MINUTES_A_DAY } from '../agenda/flow/flowing-times.ts'
import type { Span } from '../agenda/span.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import { hasDeclined } from '../people/has-declined.ts'
import type { Person } from '../people/person.ts'
import { isThere, spanOfOccasion } from '../people/presence.ts'
import { tourClocks, type LineClock } from './clock/line-clock.ts'
import type { Tour } from './tour.ts'
import type { Vehicle } from './vehicle.ts'

/** People and the vehicles that are there for them, each in their own order. */
export type RidingGroup = { readonly riders: readonly Person[]; readonly vehicles: readonly Vehicle[] }

/** The vehicles of a tour in the order of the convoy. */
export function convoyOf(event: Event, tourId: string): readonly Vehicle[] {
  return ordered(event.vehicles).filter((vehicle) => vehicle.tourId === tourId)
}

/** From the first departure of a tour until its last line is back; its whole day while no start is known. */
function tourSpan(event: Event, tour: Tour): Span | null {
  const day = dayNumber(tour.date)
  const clocks = tourClocks(event, tour)
  if (day === null || clocks.some(({ startSource, stops }) => startSource === null || stops.length === 0)) return spanOfOccasion(tour)
  const at = (minutes: readonly number[], of: (...all: number[]) => number) => day * MINUTES_A_DAY + of(...minutes)
  return { startMinutes: at(clocks.map(({ startMinutes }) => startMinutes), Math.min), endMinutes: at(clocks.map(({ endMinutes }) => endMinutes), Math.max) }
}

/** Whether somebody is at the event while a tour is under way. */
export function thereOnTour(event: Event, tourId: string): (person: Person) => boolean {
  const tour = event.tours[tourId]
  const span = tour === undefined ? null : tourSpan(event, tour)
  return (person) => !hasDeclined(person) && isThere(event, person, span)
}

/** Who goes on a tour that has no lines: all who are there then but the drivers, those who wait at its stops, and the guides of other days. */
export function goesWithAll(event: Event, tourId: string): (person: Person) => boolean {
  const stops = Object.values(event.stops)
  const namedAt = (some: typeof stops) => new Set<string | undefined>(some.flatMap(({ guideId, contactId }) => [guideId, contactId]))
  const [waiting, local] = [namedAt(stops.filter((stop) => stop.tourId === tourId)), namedAt(stops)]
  const isThen = thereOnTour(event, tourId)
  return (person) => person.category !== 'driver' && !waiting.has(person.id) && !(person.category === 'guide' && local.has(person.id)) && isThen(person)
}

/** How many go along a line: those of it who are there, else who sits in its vehicles, else all. */
export function travellerCount(event: Event, { tour, line }: LineClock, convoy: readonly Vehicle[]): number {
  const isThen = thereOnTour(event, tour.id)
  const count = (ids: readonly string[]) => ids.flatMap((id) => event.people[id] ?? []).filter(isThen).length
  const members = Object.keys(line?.members ?? {})
  if (members.length > 0) return count(members)
  const seated = convoy.flatMap(({ passengers }) => Object.keys(passengers))
  if (seated.length > 0 || line !== undefined) return count(seated)
  return Math.max(event.expectedCount ?? 0, attendeesInOrder(event).map(({ person }) => person).filter(goesWithAll(event, tour.id)).length)
}

/**
 * Who rides in what on a tour, of those who are there while it is under way. The people of a line ride in its vehicles;
 * lines without any share those that belong to no line, and a single line has them all. Without lines all go together.
 */
export function ridingGroups(event: Event, tourId: string): readonly RidingGroup[] {
  const lines = ordered(event.lines).filter((line) => line.tourId === tourId)
  const convoy = convoyOf(event, tourId)
  const shared = convoy.filter(({ lineId }) => lineId === undefined || !lines.some(({ id }) => id === lineId))
  const comers = attendeesInOrder(event).map(({ person }) => person)
  if (lines.length === 0) return [{ riders: comers.filter(goesWithAll(event, tourId)), vehicles: shared }]
  const coming = comers.filter(thereOnTour(event, tourId))
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
