import type { DocumentLocale } from '../../domain/event/event.ts'
import { vehicleRoom } from '../../domain/seating/layouts/vehicle-seats.ts'
import type { Vehicle } from '../../domain/tours/vehicle.ts'
import { wordsOf } from '../words/words-of.ts'

/** Where a seat of a vehicle is: by its side in a small one, by row and window or aisle in one with an aisle. */
export type VehicleSeatPlace =
  | 'front' | 'middle-left' | 'middle-right' | 'rear-left' | 'rear-middle' | 'rear-right'
  | 'window-left' | 'aisle-left' | 'back-middle' | 'aisle-right' | 'window-right'

const BACK_ROW = ['window-left', 'aisle-left', 'back-middle', 'aisle-right', 'window-right'] as const

/** 3排右窗 · 后排右; what is no seat of the layout is called as it is in the vehicle. */
export function vehicleSeatText({ type, seats }: Pick<Vehicle, 'type' | 'seats'>, seat: string, locale: DocumentLocale): string {
  const all = vehicleRoom(type, seats).seats
  const found = all.find(({ id }) => id === seat)
  if (!found) return seat
  const isSmall = all.some(({ row }) => row === 1)
  // The driver's row counts only where somebody sits beside them.
  const row = isSmall ? found.row : found.row - 1
  return wordsOf(locale).vehicleSeat[isSmall ? placeInSmall(found, type) : placeByAisle(found, all.filter((one) => one.row === found.row).length)].replace('{row}', String(row))
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
