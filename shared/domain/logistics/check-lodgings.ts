import { daysBetween } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'
import { roomName } from './lodging-text.ts'
import type { Lodging } from './reception.ts'

const BEDS = { single: 1, shared: 2 } as const

/** Whether each hotel room is given out once, to no more people than it has beds for. */
export function checkLodgings(event: Event): readonly Issue[] {
  const lodgings = ordered(event.lodgings)
  const overfull = lodgings.flatMap((lodging) => {
    const count = Object.keys(lodging.guests).length
    return count <= BEDS[lodging.occupancy] ? [] : [issueOf('lodging-overfull', ['lodgings', lodging.id, 'guests'], [roomName(lodging), String(count)])]
  })
  const numbered = lodgings.filter(({ roomNumber = '' }) => roomNumber.trim() !== '')
  const byRoom = Map.groupBy(numbered, ({ hotel, roomNumber = '' }) => `${hotel.trim()}\n${roomNumber.trim()}`)
  const twice = [...byRoom.values()].flatMap((sameRoom) =>
    sameRoom.filter((lodging, index) => sameRoom.slice(0, index).some((earlier) => isSameTime(earlier, lodging))),
  )
  return [...overfull, ...twice.map((lodging) => issueOf('lodging-room-twice', ['lodgings', lodging.id, 'roomNumber'], [roomName(lodging)]))]
}

/** A room may be given on when the one before has left; as long as a date is unknown, nobody has. */
export function isSameTime(a: Lodging, b: Lodging): boolean {
  const leavesBefore = (first: Lodging, second: Lodging) => (daysBetween(first.checkOutDate, second.checkInDate) ?? -1) >= 0
  return !leavesBefore(a, b) && !leavesBefore(b, a)
}
