import { daysBetween } from '../../lib/local-date.ts'
import type { Lodging } from './reception.ts'

/** Nights between coming and leaving; undefined while a date is unknown or the dates are the wrong way round. */
export function nightsOf({ checkInDate, checkOutDate }: Lodging): number | undefined {
  const nights = daysBetween(checkInDate, checkOutDate)
  return nights === null || nights < 0 ? undefined : nights
}

/** 云溪宾馆 801 */
export function roomName({ hotel, roomNumber = '' }: Pick<Lodging, 'hotel' | 'roomNumber'>): string {
  return roomNumber === '' ? hotel : `${hotel} ${roomNumber}`
}

/** How many can sleep in a room: what its beds allow, and no more than it is used for. */
export function bedsOf({ kind, occupancy }: Pick<Lodging, 'kind' | 'occupancy'>): number {
  if (kind !== undefined) return kind === 'twin' ? 2 : 1
  return occupancy === 'shared' ? 2 : 1
}
