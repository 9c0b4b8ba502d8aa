import { minutesOfTime, timeOfMinutes } from '../../lib/local-date.ts'
import { newEntity, type EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import { ordered } from '../event/position.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import type { Person } from '../people/person.ts'
import type { Unplaced } from './allocate-rooms.ts'
import type { PickUp } from './reception.ts'

export type PickUpRules = {
  readonly direction: PickUp['direction']
  /** one vehicle waits so long for further trains at the same station */
  readonly windowMinutes: number
  readonly seats: number
  /** how long before the train people are fetched */
  readonly leadMinutes: number
}

export type PickUpPlan = { readonly placed: number; readonly unplaced: readonly Unplaced<'time-unknown'>[]; readonly command: EventCommand | null }

type Passenger = { readonly person: Person; readonly date: string; readonly minutes: number; readonly place: string; readonly number: string }
type Drive = { readonly id: string; readonly pickUp?: PickUp; readonly place: string; readonly date: string; readonly first: number; readonly seats: number; readonly passengers: Passenger[]; readonly before: number }

/**
 * Groups whoever is to be met, or brought, by station, day and train: trains within the window share a vehicle as long
 * as it has seats. Drives that are there stay as they are and take in who fits; new ones are added for the rest.
 *
 * @param ids for new drives
 */
export function planPickUps(event: Event, rules: PickUpRules, newId: () => string): PickUpPlan {
  const { direction } = rules
  const drives = ordered(event.pickUps).filter((pickUp) => pickUp.direction === direction).map((pickUp) => existingDrive(event, pickUp, rules))
  const riding = new Set(drives.flatMap(({ pickUp }) => Object.keys(pickUp?.passengers ?? {})))
  const wanting = attendeesInOrder(event).map(({ person }) => person).filter((person) => !riding.has(person.id) && wantsPickUp(person, direction))
  const [passengers, unplaced]: [Passenger[], Unplaced<'time-unknown'>[]] = [[], []]
  for (const person of wanting) {
    const passenger = passengerOf(person, direction)
    if (passenger) passengers.push(passenger)
    else unplaced.push({ person, reason: 'time-unknown' })
  }
  passengers.sort((a, b) => compare(a.date, b.date) || compare(a.place, b.place) || a.minutes - b.minutes || compare(a.number, b.number))
  for (const passenger of passengers) {
    const drive = drives.find((one) => fits(one, passenger, rules.windowMinutes))
    if (drive) drive.passengers.push(passenger)
    else drives.push({ id: newId(), place: passenger.place, date: passenger.date, first: passenger.minutes, seats: rules.seats, passengers: [passenger], before: 0 })
  }
  const changed = drives.filter((drive) => drive.passengers.length > 0)
  const commands = changed.map((drive) => (drive.pickUp ? extended(drive, drive.pickUp) : added(drive, rules)))
  return { placed: passengers.length, unplaced, command: commands.length === 0 ? null : { type: 'batch', commands, wish: { kind: 'plan-pick-ups', count: passengers.length } } }
}

/** Stated, or coming by train or plane. */
function wantsPickUp({ attendance }: Person, direction: PickUp['direction']): boolean {
  const journey = attendance?.[direction]
  return journey?.needsPickUp ?? (journey?.mode === 'train' || journey?.mode === 'flight')
}

function passengerOf(person: Person, direction: PickUp['direction']): Passenger | null {
  const { at, place = '', number = '' } = person.attendance?.[direction] ?? {}
  if (at?.date === undefined || at.time === undefined) return null
  return { person, date: at.date, minutes: minutesOfTime(at.time), place: place.trim(), number: number.trim() }
}

function existingDrive(event: Event, pickUp: PickUp, rules: PickUpRules): Drive {
  const known = Object.keys(pickUp.passengers).flatMap((id) => {
    const person = event.people[id]
    return person === undefined ? [] : (passengerOf(person, rules.direction) ?? [])
  })
  const [first] = known
  const time = pickUp.at?.time === undefined ? Number.NaN : minutesOfTime(pickUp.at.time) + (rules.direction === 'departure' ? rules.leadMinutes : 0)
  return {
    id: pickUp.id,
    pickUp,
    place: first?.place ?? pickUp.place?.trim() ?? '',
    date: first?.date ?? pickUp.at?.date ?? '',
    first: known.length > 0 ? Math.min(...known.map(({ minutes }) => minutes)) : time,
    seats: pickUp.seats ?? rules.seats,
    passengers: [],
    before: Object.keys(pickUp.passengers).length,
  }
}

function fits({ place, date, first, seats, before, passengers }: Drive, passenger: Passenger, windowMinutes: number): boolean {
  const wait = passenger.minutes - first
  return passenger.place === place && passenger.date === date && wait >= 0 && wait <= windowMinutes && before + passengers.length < seats
}

function extended({ id, passengers }: Drive, pickUp: PickUp): EventCommand {
  const numbers = [...new Set([...(pickUp.number ?? '').split('、'), ...passengers.map(({ number }) => number)])].filter((number) => number !== '')
  const changes = { passengers: { ...pickUp.passengers, ...idsOf(passengers) }, ...(numbers.length === 0 ? {} : { number: numbers.join('、').slice(0, 300) }) }
  return { type: 'entity.edit', collection: 'pickUps', id, changes }
}

function added({ id, place, date, first, passengers }: Drive, { direction, leadMinutes, seats }: PickUpRules): EventCommand {
  const numbers = [...new Set(passengers.map(({ number }) => number))].filter((number) => number !== '').join('、').slice(0, 300)
  const time = timeOfMinutes(Math.max(0, first - (direction === 'departure' ? leadMinutes : 0)))
  const entity = newEntity('pickUps', { id, direction, at: { date, time }, seats, ...(place === '' ? {} : { place }), ...(numbers === '' ? {} : { number: numbers }), passengers: idsOf(passengers) } as never)
  return { type: 'entities.add', collection: 'pickUps', entities: [entity] }
}

function idsOf(passengers: readonly Passenger[]): Record<string, true> {
  return Object.fromEntries(passengers.map(({ person }) => [person.id, true as const]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
