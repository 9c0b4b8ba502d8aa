import type { DocumentLocale } from '../../domain/event/event.ts'
import type { Seat } from '../../domain/seating/seat.ts'
import type { SeatingLayout } from '../../domain/seating/seating-plan.ts'
import type { SeatPlace } from '../words/words.ts'
import { wordsOf } from '../words/words-of.ts'

const SQUARE_SIDES: readonly SeatPlace[] = ['top', 'right', 'bottom', 'left']

/** The place of a seat in words, as on a ticket: 3 排 12 座. */
export function seatName(kind: SeatingLayout['kind'], seat: Seat, locale: DocumentLocale): string {
  return wordsOf(locale).seatPlace[placeOf(kind, seat)].replace('{row}', String(seat.row)).replace('{number}', String(seat.number))
}

function placeOf(kind: SeatingLayout['kind'], { side, row }: Seat): SeatPlace {
  if (side !== undefined) return side
  if (kind === 'round-tables') return 'table'
  if (kind === 'hollow-square' || kind === 'u-shape') return SQUARE_SIDES[row - 1] ?? 'row'
  return 'row'
}
