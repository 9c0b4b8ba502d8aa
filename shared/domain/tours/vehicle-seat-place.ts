import { vehicleRoom } from '../seating/layouts/vehicle-seats.ts'
import type { Vehicle } from './vehicle.ts'

/** Where a seat of a vehicle is: by its side in a small one, by window or aisle in one with an aisle. */
export type VehicleSeatPlace =
  | 'front' | 'middle-left' | 'middle-right' | 'rear-left' | 'rear-middle' | 'rear-right'
  | 'window-left' | 'aisle-left' | 'back-middle' | 'aisle-right' | 'window-right'

const BACK_ROW = ['window-left', 'aisle-left', 'back-middle', 'aisle-right', 'window-right'] as const

/** The place of a seat and its row as passengers count it, from 1; null for what is no seat of the layout. */
export function vehicleSeatPlace({ type, seats }: Pick<Vehicle, 'type' | 'seats'>, seat: string): { readonly place: VehicleSeatPlace; readonly row: number } | null {
  const all = vehicleRoom(type, seats).seats
  const found = all.find(({ id }) => id === seat)
  if (!found) return null
  // The driver's row counts only where somebody sits beside them.
  const isSmall = all.some(({ row }) => row === 1)
  if (isSmall) return { place: placeInSmall(found, type), row: found.row }
  return { place: placeByAisle(found, all.filter(({ row }) => row === found.row).length), row: found.row - 1 }
}

function placeInSmall({ row, x }: { readonly row: number; readonly x: number }, type: Vehicle['type']): VehicleSeatPlace {
  if (row === 1) return 'front'
  const side = x < 0 ? 'left' : x > 0 ? 'right' : 'middle'
  return type === 'mpv' && row === 2 && side !== 'middle' ? `middle-${side}` : `rear-${side}`
}

function placeByAisle({ number, x }: { readonly number: number; readonly x: number }, inRow: number): VehicleSeatPlace {
  if (inRow === 5) return BACK_ROW[number - 1] ?? 'back-middle'
  if (Math.abs(x) > 1) return x < 0 ? 'window-left' : 'window-right'
  return x < 0 ? 'aisle-left' : 'aisle-right'
}
