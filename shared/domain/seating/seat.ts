import type { SeatId } from '../event/ids.ts'
import type { SeatingPart, SeatingSide } from './seating-plan.ts'

/** Where a person on the seat looks; the sheet has the audience, or the door, at its bottom. */
export type Facing = 'down' | 'up' | 'left' | 'right'

/** A seat of a layout. Its id follows from the layout's numbers, so it stays the same when people change. */
export type Seat = {
  readonly id: SeatId
  /** middle of the seat, in widths of a seat, from the middle of the sheet and from its top */
  readonly x: number
  readonly y: number
  readonly facing: Facing
  /** row or table, counted from 1 */
  readonly row: number
  /** in its row or at its table, counted from 1 */
  readonly number: number
  readonly side?: SeatingSide
}

/** The id of a seat, made from the numbers of its layout: `r2s5` is the fifth seat of the second row. */
export function seatId(text: string): SeatId {
  return text as SeatId
}

/** What stands in the room, for whoever looks at the drawing. */
export type Furniture = {
  readonly kind: 'desk' | 'round-table' | 'rostrum' | 'lectern' | 'audience' | 'door' | 'camera' | 'driver' | 'screen'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is named on the drawing; a table is seen to be one. */
export type NamedFurniture = Exclude<Furniture['kind'], 'desk' | 'round-table'>

export function isNamed(kind: Furniture['kind']): kind is NamedFurniture {
  return kind !== 'desk' && kind !== 'round-table'
}

export type Room = { readonly seats: readonly Seat[]; readonly furniture: readonly Furniture[] }

/** Which rule gives a seat its place in the order. */
export const seatRules = [
  'centre',
  'left-hand',
  'right-hand',
  'next-row',
  'row-by-row',
  'column-by-column',
  'block-by-block',
  'principal',
  'interpreter',
  'interpreter-left',
  'interpreter-behind',
  'host-faces-door',
  'guest-presides',
  'guest-at-host',
  'guest-at-deputy',
  'deputy-host',
  'row-end',
  'free',
  'signer',
  'behind-signer',
  'assistant',
  'seat-of-honour',
  'vehicle-order',
] as const

export type SeatRule = (typeof seatRules)[number]

/** A seat in the order in which the seats are given out, to people of that side and part where these are named. */
export type RankedSeat = {
  readonly seat: Seat
  readonly rule: SeatRule
  readonly side?: SeatingSide
  readonly part?: Exclude<SeatingPart, 'presider'>
}
