import type { BatchCommand, EditCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { TourId } from '../event/ids.ts'
import { byRank } from '../people/by-rank.ts'
import type { Person } from '../people/person.ts'
import { evenShares } from './even-shares.ts'
import { ridingGroups, thereOnTour, type RidingGroup } from './riding-groups.ts'
import { seatCount, seatedRiders } from './seat-riders.ts'
import type { Passenger, RidingRule, Vehicle } from './vehicle.ts'

/** Why somebody could not be given a seat. */
type RideRefusal = 'no-vehicle' | 'no-seat'
export type LeftBehind = { readonly person: Person; readonly reason: RideRefusal }

/** Who got a seat, who did not and why, and the one step that does it; null where nothing would change. */
type VehicleAssignment = { readonly placed: number; readonly leftBehind: readonly LeftBehind[]; readonly command: BatchCommand | null }

/** People who are spread over the vehicles to help, not seated by delegation. */
const HELPING: readonly Person['category'][] = ['staff', 'guide']

/**
 * Gives everybody who goes on a tour a seat in one vehicle of their line. Leaders first, by rank, in the vehicles meant
 * for them; then whoever helps, spread over all; then guests with their interpreters, delegations and all others in the
 * order of the roster, delegations together and the vehicles evenly full. Whoever is locked stays; the leader of a
 * vehicle rides in it.
 *
 * @param isAnew seats that are not locked are given out again; else everybody stays where they are
 */
export function assignVehicles(event: Event, tourId: TourId, isAnew: boolean): VehicleAssignment {
  const groups = ridingGroups(event, tourId)
  const assignment = new Assignment(event, tourId, groups, isAnew)
  for (const group of groups) assignment.seat(group)
  return assignment.result()
}

class Assignment {
  readonly #event: Event
  readonly #isThere: (person: Person) => boolean
  readonly #riders = new Map<Vehicle, Map<string, Passenger>>()
  readonly #riding = new Set<string>()
  readonly #leftBehind: LeftBehind[] = []
  #placed = 0

  constructor(event: Event, tourId: TourId, groups: readonly RidingGroup[], isAnew: boolean) {
    this.#event = event
    this.#isThere = thereOnTour(event, tourId)
    const groupOf = new Map(groups.flatMap((group) => group.riders.map(({ id }) => [id as string, group] as const)))
    const vehicles = groups.flatMap((group) => group.vehicles.map((vehicle) => ({ group, vehicle })))
    for (const { vehicle } of vehicles) this.#riders.set(vehicle, new Map())
    // What was fixed by hand comes before everything else, so that it decides where somebody stands twice.
    const isKept = (group: RidingGroup, id: string, { isLocked }: Passenger) => {
      const own = groupOf.get(id)
      return isLocked === true || (own === undefined ? true : own === group && !isAnew)
    }
    const keep = (isFixed: boolean) => {
      for (const { group, vehicle } of vehicles) {
        for (const [id, passenger] of Object.entries(vehicle.passengers)) {
          if ((passenger.isLocked === true) === isFixed && isKept(group, id, passenger)) this.#put(vehicle, id, passenger)
        }
      }
    }
    keep(true)
    for (const { vehicle } of vehicles) if (vehicle.leaderId !== undefined) this.#put(vehicle, vehicle.leaderId, this.#before(vehicle, vehicle.leaderId, 'vehicle-leader'))
    keep(false)
  }

  seat({ riders, vehicles }: RidingGroup): void {
    const waiting = riders.filter(({ id }) => !this.#riding.has(id))
    if (vehicles.length === 0) {
      for (const person of waiting) this.#leftBehind.push({ person, reason: 'no-vehicle' })
      return
    }
    const forLeaders = vehiclesForLeaders(vehicles)
    const others = vehicles.filter((vehicle) => !isForFew(vehicle, vehicles))
    const leaders = waiting.filter(({ category }) => category === 'leader').toSorted(byRank)
    const helping = waiting.filter(({ category }) => HELPING.includes(category))
    const guests = inOrderOfSeating(waiting.filter((person) => !leaders.includes(person) && !helping.includes(person)))
    const lateLeaders = this.#share(leaders, forLeaders, 'rank')
    const coaches = others.length > 0 ? others : vehicles
    // Delegates come before whoever helps when seats are short.
    const spare = this.#freeIn(vehicles) - lateLeaders.length - guests.length
    const helpers = Math.max(0, Math.min(helping.length, spare))
    this.#spread(helping.slice(0, helpers), vehicles.filter(({ use }) => use === 'staff'), coaches)
    const late = this.#share([...lateLeaders, ...guests], coaches)
    const [stillWaiting, left] = [[...late, ...helping.slice(helpers)], vehicles.filter((vehicle) => !coaches.includes(vehicle))]
    for (const person of this.#share(stillWaiting, left)) this.#leftBehind.push({ person, reason: 'no-seat' })
  }

  result(): VehicleAssignment {
    const commands = [...this.#riders].flatMap(([vehicle, riders]): EditCommand<'vehicles'>[] => {
      const passengers = seatedRiders(this.#event, vehicle, Object.fromEntries(riders) as Vehicle['passengers'])
      return isSame(vehicle.passengers, passengers) ? [] : [{ type: 'entity.edit', collection: 'vehicles', id: vehicle.id, changes: { passengers } }]
    })
    return {
      placed: this.#placed,
      leftBehind: this.#leftBehind,
      command: commands.length === 0 ? null : { type: 'batch', commands, wish: { kind: 'assign-vehicles', count: this.#placed } },
    }
  }

  /** People in their order over vehicles in theirs, evenly. @returns those for whom there is no seat */
  #share(people: readonly Person[], vehicles: readonly Vehicle[], rule?: RidingRule): readonly Person[] {
    const seated = people.slice(0, this.#freeIn(vehicles))
    const blocks = seated.map(({ category, delegationId }) => (category === 'leader' ? null : (delegationId ?? null)))
    const shares = evenShares(blocks, vehicles.map((vehicle) => ({ seats: seatCount(vehicle), taken: this.#taken(vehicle) }))) ?? []
    const homes = new Map<string, Set<Vehicle>>()
    let at = 0
    const ridesIn = vehicles.flatMap((vehicle, index) => {
      const share = seated.slice(at, (at += shares[index] ?? 0))
      for (const { delegationId } of share) if (delegationId !== undefined) homes.set(delegationId, (homes.get(delegationId) ?? new Set()).add(vehicle))
      return share.map((person) => ({ person, vehicle }))
    })
    for (const { person, vehicle } of ridesIn) this.#place(vehicle, person, rule ?? ruleFor(person, homes.get(person.delegationId ?? '')?.size ?? 0))
    return people.slice(seated.length)
  }

  /** One after the other where the fewest of them are and there is room, in vehicles of their own first. */
  #spread(people: readonly Person[], own: readonly Vehicle[], vehicles: readonly Vehicle[]): void {
    for (const person of people) {
      const helpersIn = (vehicle: Vehicle) => [...(this.#riders.get(vehicle)?.keys() ?? [])].filter((id) => HELPING.includes(this.#event.people[id]?.category ?? 'delegate')).length
      const withRoom = (among: readonly Vehicle[]) => among.filter((vehicle) => this.#taken(vehicle) < seatCount(vehicle))
      const [vehicle] = withRoom(own).length > 0 ? withRoom(own) : withRoom(vehicles).toSorted((a, b) => helpersIn(a) - helpersIn(b))
      if (vehicle) this.#place(vehicle, person, 'staff-spread')
    }
  }

  #place(vehicle: Vehicle, person: Person, rule: RidingRule): void {
    this.#put(vehicle, person.id, this.#before(vehicle, person.id, rule))
    if (!Object.hasOwn(vehicle.passengers, person.id)) this.#placed += 1
  }

  /** What was known of them in this vehicle, with the rule that keeps them there. */
  #before({ passengers }: Vehicle, id: string, rule: RidingRule): Passenger {
    return { ...passengers[id as Person['id']], rule }
  }

  #put(vehicle: Vehicle, id: string, passenger: Passenger): void {
    const person = this.#event.people[id]
    if (!person || !this.#isThere(person) || this.#riding.has(id)) return
    this.#riding.add(id)
    this.#riders.get(vehicle)?.set(id, passenger)
  }

  #taken(vehicle: Vehicle): number {
    return this.#riders.get(vehicle)?.size ?? 0
  }

  #freeIn(vehicles: readonly Vehicle[]): number {
    return vehicles.reduce((sum, vehicle) => sum + Math.max(0, seatCount(vehicle) - this.#taken(vehicle)), 0)
  }
}

/** Those meant for them, else the small ones, else the first. */
function vehiclesForLeaders(vehicles: readonly Vehicle[]): readonly Vehicle[] {
  const meant = vehicles.filter(({ use }) => use === 'leaders')
  if (meant.length > 0) return meant
  const small = vehicles.filter(isSmallAndFree)
  return small.length > 0 ? small : vehicles.slice(0, 1)
}

/** Kept for leaders or helpers while there is room elsewhere. */
function isForFew(vehicle: Vehicle, vehicles: readonly Vehicle[]): boolean {
  if (vehicle.use !== undefined) return vehicle.use !== 'delegates'
  return isSmallAndFree(vehicle) && vehicles.every(({ use }) => use !== 'leaders')
}

function isSmallAndFree({ type, use }: Vehicle): boolean {
  return use === undefined && type !== 'coach' && type !== 'other'
}

/** As in the roster, but interpreters of no delegation beside the guests. */
function inOrderOfSeating(people: readonly Person[]): readonly Person[] {
  const isInterpreter = ({ category, delegationId }: Person) => category === 'interpreter' && delegationId === undefined
  const others = people.filter((person) => !isInterpreter(person))
  const at = others.findLastIndex(({ category }) => category === 'guest') + 1
  return [...others.slice(0, at), ...people.filter(isInterpreter), ...others.slice(at)]
}

function ruleFor({ category, delegationId }: Person, homes: number): RidingRule {
  if (category === 'leader') return 'rank'
  if (category === 'interpreter' && delegationId === undefined) return 'beside-guests'
  if (delegationId === undefined) return 'in-order'
  return homes > 1 ? 'delegation-split' : 'with-delegation'
}

function isSame(a: Vehicle['passengers'], b: Vehicle['passengers']): boolean {
  const [before, after] = [Object.entries(a), Object.entries(b)]
  return before.length === after.length && after.every(([id, { seat, rule }]) => {
    const was = a[id as Person['id']]
    return was !== undefined && was.seat === seat && was.rule === rule
  })
}
