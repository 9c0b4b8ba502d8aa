import type { EditCommand, EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import { ordered } from '../event/position.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import type { Person } from '../people/person.ts'
import { bedsOf } from './lodging-text.ts'
import type { Lodging } from './reception.ts'
import { sharingPairs } from './sharing-pairs.ts'

/** Why nobody could be given a room: none is left, or whoever shares must be known to be a man or a woman. */
export type RoomRefusal = 'no-single-room' | 'no-shared-bed' | 'gender-unknown'
export type Unplaced<Reason> = { readonly person: Person; readonly reason: Reason }

/** Who was given a room, who was not and why, and the one step that does it; null where nothing would change. */
export type RoomAllocation = { readonly placed: number; readonly unplaced: readonly Unplaced<RoomRefusal>[]; readonly command: EventCommand | null }

type Taken = { readonly lodging: Lodging; readonly guests: readonly Person[]; readonly occupancy: Lodging['occupancy'] }

/**
 * Gives rooms to those who come and have none: leaders and guests of honour alone, and whoever wishes so; all others
 * share, men with men and women with women, first those who wish to, then within a delegation, then within a category.
 * Single rooms go in the order of the roster, suites first; a twin is taken by one only when no pair needs it.
 *
 * @param isAnew rooms that are not locked are given out again; else everybody stays where they are
 */
export function allocateRooms(event: Event, isAnew: boolean): RoomAllocation {
  const rooms = ordered(event.lodgings).filter(({ guests, isLocked }) => isLocked !== true && (isAnew || Object.keys(guests).length === 0))
  const open = new Set(rooms.map(({ id }) => id))
  const staying = ordered(event.lodgings).filter(({ id }) => !open.has(id))
  const housed = new Set(staying.flatMap(({ guests }) => Object.keys(guests)))
  const waiting = attendeesInOrder(event).map(({ person }) => person).filter(({ id, lodgingWish }) => !housed.has(id) && lodgingWish !== 'none')
  const placement = new Placement(event, rooms, staying)
  const [alone, sharing] = [waiting.filter(sleepsAlone), waiting.filter((person) => !sleepsAlone(person))]
  const left = placement.placeAlone(alone, ['suite', 'king'])
  placement.placeSharing(sharing)
  for (const person of placement.placeAlone(left, ['twin'])) placement.refuse(person, 'no-single-room')
  return placement.result(isAnew ? rooms : [])
}

/** By wish; where there is none, leaders, guests and experts sleep alone. */
function sleepsAlone({ lodgingWish, category }: Person): boolean {
  return lodgingWish === undefined ? category === 'leader' || category === 'guest' || category === 'expert' : lodgingWish === 'single'
}

class Placement {
  readonly #event: Event
  readonly #free: Lodging[]
  /** shared rooms with a bed left, that were taken before */
  readonly #halfFree: Lodging[]
  readonly #taken = new Map<string, Taken>()
  readonly #unplaced: Unplaced<RoomRefusal>[] = []

  constructor(event: Event, rooms: readonly Lodging[], staying: readonly Lodging[]) {
    this.#event = event
    this.#free = [...rooms]
    this.#halfFree = staying.filter((lodging) => lodging.isLocked !== true && lodging.occupancy === 'shared' && Object.keys(lodging.guests).length === 1 && bedsOf(lodging) > 1)
  }

  refuse(person: Person, reason: RoomRefusal): void {
    this.#unplaced.push({ person, reason })
  }

  /** @returns those for whom no room of these kinds is left */
  placeAlone(people: readonly Person[], kinds: readonly Lodging['kind'][]): readonly Person[] {
    return people.filter((person) => {
      const room = this.#takeRoom(kinds)
      if (room) this.#taken.set(room.id, { lodging: room, guests: [person], occupancy: 'single' })
      return !room
    })
  }

  placeSharing(people: readonly Person[]): void {
    const known = people.filter(({ gender }) => gender !== undefined)
    for (const person of people) if (person.gender === undefined) this.refuse(person, 'gender-unknown')
    const rest = known.filter((person) => !this.#joinHalfFree(person))
    for (const guests of sharingPairs(rest)) {
      const room = this.#takeRoom(guests.length === 1 ? ['twin', 'king'] : ['twin'])
      if (room) this.#taken.set(room.id, { lodging: room, guests, occupancy: bedsOf(room) > 1 ? 'shared' : 'single' })
      else for (const person of guests) this.refuse(person, 'no-shared-bed')
    }
  }

  #joinHalfFree(person: Person): boolean {
    const index = this.#halfFree.findIndex(({ guests }) => Object.keys(guests).every((id) => this.#event.people[id]?.gender === person.gender))
    const lodging = this.#halfFree[index]
    if (!lodging) return false
    this.#halfFree.splice(index, 1)
    const guests = Object.keys(lodging.guests).flatMap((id) => this.#event.people[id] ?? [])
    this.#taken.set(lodging.id, { lodging, guests: [...guests, person], occupancy: 'shared' })
    return true
  }

  /** The first free room of the first kind that has one; a room of unknown kind is what its beds make it. */
  #takeRoom(kinds: readonly Lodging['kind'][]): Lodging | undefined {
    for (const kind of kinds) {
      const index = this.#free.findIndex((room) => kindOf(room) === kind)
      if (index >= 0) return this.#free.splice(index, 1)[0]
    }
    return undefined
  }

  /** @param emptied rooms that nobody keeps, unless they were given out again */
  result(emptied: readonly Lodging[]): RoomAllocation {
    const before = (lodging: Lodging) => new Set(Object.keys(lodging.guests))
    const edits = [
      ...[...this.#taken.values()].map((taken) => this.#edit(taken)),
      ...emptied.filter(({ id, guests }) => !this.#taken.has(id) && Object.keys(guests).length > 0).map(({ id }): EditCommand<'lodgings'> => ({ type: 'entity.edit', collection: 'lodgings', id, changes: { guests: {} } })),
    ].filter(({ id, changes: { guests = {} } }) => {
      const lodging = this.#event.lodgings[id]
      return lodging === undefined || Object.keys(guests).length !== before(lodging).size || Object.keys(guests).some((guest) => !before(lodging).has(guest))
    })
    const placed = [...this.#taken.values()].reduce((sum, { guests, lodging }) => sum + guests.filter(({ id }) => !before(lodging).has(id)).length, 0)
    return { placed, unplaced: this.#unplaced, command: edits.length === 0 ? null : { type: 'batch', commands: edits, wish: { kind: 'allocate-rooms', count: placed } } }
  }

  #edit({ lodging, guests, occupancy }: Taken): EditCommand<'lodgings'> {
    const [checkInDate, checkOutDate] = [lodging.checkInDate ?? firstNight(this.#event, guests), lodging.checkOutDate ?? lastMorning(this.#event, guests)]
    return {
      type: 'entity.edit',
      collection: 'lodgings',
      id: lodging.id,
      changes: {
        guests: Object.fromEntries(guests.map(({ id }) => [id, true])),
        occupancy,
        // Used otherwise than before, it still is the room that it was.
        ...(lodging.kind === undefined && occupancy !== lodging.occupancy ? { kind: kindOf(lodging) } : {}),
        ...(checkInDate === undefined ? {} : { checkInDate }),
        ...(checkOutDate === undefined ? {} : { checkOutDate }),
      },
    }
  }
}

function kindOf(room: Lodging): NonNullable<Lodging['kind']> {
  return room.kind ?? (bedsOf(room) > 1 ? 'twin' : 'king')
}

function firstNight({ registration, startDate }: Event, guests: readonly Person[]): string | undefined {
  const dates = guests.map(({ attendance }) => attendance?.arrival?.at?.date ?? registration?.from?.date ?? startDate)
  return dates.includes(undefined) ? undefined : dates.sort()[0]
}

function lastMorning({ endDate }: Event, guests: readonly Person[]): string | undefined {
  const dates = guests.map(({ attendance }) => attendance?.departure?.at?.date ?? endDate)
  return dates.includes(undefined) ? undefined : dates.sort().at(-1)
}
