import type { DocumentLocale } from '../../domain/event/event.ts'
import { vehicleSeatPlace } from '../../domain/tours/vehicle-seat-place.ts'
import type { Vehicle } from '../../domain/tours/vehicle.ts'
import { wordsOf } from '../words/words-of.ts'

/** 3排右窗 · 后排右; what is no seat of the layout is called as it is in the vehicle. */
export function vehicleSeatText(vehicle: Pick<Vehicle, 'type' | 'seats'>, seat: string, locale: DocumentLocale): string {
  const found = vehicleSeatPlace(vehicle, seat)
  return found ? wordsOf(locale).vehicleSeat[found.place].replace('{row}', String(found.row)) : seat
}
