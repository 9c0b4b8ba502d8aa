import type { BatchCommand, EditCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { PersonId, SeatId, TourId, VehicleId } from '../event/ids.ts'
import { convoyOf } from './riding-groups.ts'
import { orderOfVehicle, seatedRiders } from './seat-riders.ts'
import type { Passenger, RidingRule, Vehicle } from './vehicle.ts'

type Riders = Vehicle['passengers']

/**
 * Puts people into a vehicle by hand and locks them there, so that the next assignment keeps it; null takes them out of
 * all vehicles of the tour. Whoever sits in a vehicle that changes is seated by its rule again.
 *
 * @returns null when nothing would change
 */
export function rideIn(event: Event, tourId: TourId, personIds: readonly PersonId[], to: VehicleId | null): BatchCommand | null {
  const moving = new Set<string>(personIds)
  const commands = convoyOf(event, tourId).flatMap((vehicle): EditCommand<'vehicles'>[] => {
    const staying = Object.entries(vehicle.passengers).filter(([id]) => !moving.has(id) || (vehicle.id === to && isThere(vehicle, id)))
    const joining = vehicle.id === to ? personIds.filter((id) => !isThere(vehicle, id)).map((id): [string, Passenger] => [id, { isLocked: true }]) : []
    if (joining.length === 0 && staying.length === Object.keys(vehicle.passengers).length) return []
    return [edit(event, vehicle, Object.fromEntries([...staying, ...joining]))]
  })
  if (commands.length === 0) return null
  const [first] = personIds
  const isOne = personIds.length === 1 && first !== undefined
  const wish = isOne ? { kind: 'ride-changed', name: event.people[first]?.name ?? '', count: 1 } as const : { kind: 'assign-vehicles', count: personIds.length } as const
  return { type: 'batch', commands, wish }
}

/**
 * Gives somebody a seat by hand and locks it; whoever sat there is seated by the rule. They ride in no other vehicle of
 * the tour from then on.
 */
export function seatIn(event: Event, tourId: TourId, personId: PersonId, to: VehicleId, seat: SeatId): BatchCommand {
  const commands = convoyOf(event, tourId).flatMap((vehicle): EditCommand<'vehicles'>[] => {
    const { [personId]: before, ...others } = vehicle.passengers
    if (vehicle.id !== to) return before === undefined ? [] : [edit(event, vehicle, others)]
    const freed = Object.fromEntries(Object.entries(others).map(([id, riding]) => [id, riding.seat === seat ? withoutSeatLock(riding) : riding]))
    return [edit(event, vehicle, { ...freed, [personId]: { ...before, isLocked: true, seat, isSeatLocked: true } })]
  })
  return { type: 'batch', commands, wish: { kind: 'ride-changed', name: event.people[personId]?.name ?? '', count: 1 } }
}

/** Locks somebody to their vehicle and seat, or lets both go. */
export function rideLocked(event: Event, vehicle: Vehicle, personId: PersonId): EditCommand<'vehicles'> | null {
  const riding = vehicle.passengers[personId]
  if (!riding) return null
  const { isLocked, ...rest } = withoutSeatLock(riding)
  const locked: Passenger = { ...riding, isLocked: true, ...(riding.seat === undefined ? {} : { isSeatLocked: true }) }
  return edit(event, vehicle, { ...vehicle.passengers, [personId]: isLocked === true ? rest : locked })
}

/** All of a vehicle by its rule again, after its type or the ranks of its riders changed; null when they sit so. */
export function seatsByRule(event: Event, vehicle: Vehicle): EditCommand<'vehicles'> | null {
  const command = edit(event, vehicle, vehicle.passengers)
  const seated = command.changes.passengers ?? {}
  const isSame = Object.entries(seated).every(([id, { seat }]) => vehicle.passengers[id as PersonId]?.seat === seat)
  return isSame ? null : command
}

/** Why somebody rides and sits where they do. */
type RideReason = {
  /** absent: by hand */
  readonly rule?: RidingRule
  readonly isLocked: boolean
  /** place of the seat in the order of honour, from 1; absent without a seat of the layout */
  readonly honour?: number
  readonly isSeatLocked: boolean
}

export function rideReason(event: Event, vehicle: Vehicle, personId: PersonId): RideReason | null {
  const riding = vehicle.passengers[personId]
  if (!riding) return null
  const honour = orderOfVehicle(event, vehicle).findIndex(({ seat }) => seat.id === riding.seat) + 1
  return {
    ...(riding.rule === undefined ? {} : { rule: riding.rule }),
    isLocked: riding.isLocked === true,
    ...(honour === 0 ? {} : { honour }),
    isSeatLocked: riding.isSeatLocked === true,
  }
}

function edit(event: Event, vehicle: Vehicle, riders: Riders): EditCommand<'vehicles'> {
  return { type: 'entity.edit', collection: 'vehicles', id: vehicle.id, changes: { passengers: seatedRiders(event, vehicle, riders) } }
}

function isThere({ passengers }: Vehicle, personId: string): boolean {
  return Object.hasOwn(passengers, personId)
}

function withoutSeatLock({ isSeatLocked: _lock, ...riding }: Passenger): Passenger {
  return riding
}
