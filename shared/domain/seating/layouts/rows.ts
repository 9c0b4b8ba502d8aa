import { axisOf, placesByRank } from '../row-order.ts'
import { seatId, type Facing, type RankedSeat, type Room, type Seat, type SeatRule } from '../seat.ts'
import type { SeatingConvention, SeatingLayout, SeatingPlan } from '../seating-plan.ts'

type AudienceLayout = Extract<SeatingLayout, { kind: 'audience' }>
type RostrumLayout = Pick<Extract<SeatingLayout, { kind: 'rostrum' }>, 'rows' | 'lectern'>

const ROSTRUM_PITCH = 1.5
const PHOTO_PITCH = 1.1
const AUDIENCE_PITCH = 1.2
const AISLE = 0.8

/**
 * 主席台: rows behind one another that face the audience at the bottom of the sheet; the front row is the lowest. A
 * lectern stands before the middle or the right hand of those who sit; on an English head table the host is right of it.
 */
export function rostrumRoom({ rows, lectern }: RostrumLayout, convention: SeatingConvention): Room {
  const isOnTable = convention === 'head-table' && lectern === 'centre'
  const axis = (count: number) => (isOnTable ? placesByRank(convention, count)[0] ?? 0 : axisOf(convention, count)) + (isOnTable ? 0.5 : 0)
  const seats = facingRows(rows, axis, ROSTRUM_PITCH)
  const desks = rows.map((count, index) => ({ kind: 'desk' as const, x: (count - 1) / 2 - axis(count), y: (rows.length - 1 - index) * ROSTRUM_PITCH + 0.62, width: count, height: 0.2 }))
  const front = (rows.length - 1) * ROSTRUM_PITCH
  const [first = 1] = rows
  const lecterns = lectern === undefined ? [] : [{ kind: 'lectern' as const, x: lectern === 'centre' ? 0 : -axis(first), y: isOnTable ? front + 0.7 : front + 1.2, width: 0.9, height: isOnTable ? 0.4 : 0.45 }]
  const audience = { kind: 'audience' as const, x: 0, y: front + (lectern === undefined ? 2.1 : 2.3), width: Math.max(3, ...rows) * 0.8, height: 0.5 }
  return { seats, furniture: [...desks, ...lecterns, audience] }
}

/** 合影: rows that look into the camera; the front row sits, the lowest on the sheet. */
export function photoRoom(rows: readonly number[], convention: SeatingConvention): Room {
  const seats = facingRows(rows, (count) => axisOf(convention, count), PHOTO_PITCH)
  return { seats, furniture: [{ kind: 'camera', x: 0, y: rows.length * PHOTO_PITCH + 0.4, width: 0.6, height: 0.4 }] }
}

/** 会场: rows that face the rostrum at the top of the sheet; the front row is the highest. */
export function audienceRoom({ rows, aislesAfterColumns }: AudienceLayout): Room {
  const seats = rows.flatMap((count, index) => rowOf(count, index + 1, 1.2 + index * AUDIENCE_PITCH, 'up', (count - 1) / 2, aislesAfterColumns))
  return { seats, furniture: [{ kind: 'rostrum', x: 0, y: 0, width: Math.max(...rows) * 0.7, height: 0.6 }] }
}

function facingRows(rows: readonly number[], axis: (count: number) => number, pitch: number): readonly Seat[] {
  return rows.flatMap((count, index) => rowOf(count, index + 1, (rows.length - 1 - index) * pitch, 'down', axis(count), []))
}

function rowOf(count: number, row: number, y: number, facing: Facing, axis: number, aisles: readonly number[]): readonly Seat[] {
  const aislesIn = aisles.filter((column) => column < count)
  const shift = (aislesIn.length * AISLE) / 2
  return Array.from({ length: count }, (_, index) => ({
    id: seatId(`r${row}s${index + 1}`),
    x: index - axis + aislesIn.filter((column) => column <= index).length * AISLE - shift,
    y,
    facing,
    row,
    number: index + 1,
  }))
}

/** Each row by the same rule, the front row before those behind it. */
export function facingOrder(seats: readonly Seat[], convention: SeatingConvention): readonly RankedSeat[] {
  return [...Map.groupBy(seats, ({ row }) => row)].flatMap(([row, inRow]) => {
    const places = placesByRank(convention, inRow.length)
    return places.flatMap((place, index) => {
      const seat = inRow[place]
      return seat ? [{ seat, rule: ruleIn(row, index, place, places[0] ?? 0) }] : []
    })
  })
}

function ruleIn(row: number, rankIndex: number, place: number, centre: number): SeatRule {
  if (rankIndex === 0) return row === 1 ? 'centre' : 'next-row'
  return place > centre ? 'left-hand' : 'right-hand'
}

/** How many people of each side there are still to place. */
export type SideCounts = { readonly host: number; readonly guest: number }

/**
 * Photo with guests: host in the centre, guest 1 at the host's right hand, guest 2 at the left, then hosts and guests in
 * turn; both ends of every row are held by hosts, who are kept back for them (domain-rules §1 "Group photo").
 */
export function photoWithGuestsOrder({ seats }: Room, counts: SideCounts): readonly RankedSeat[] {
  const left = { ...counts }
  return [...Map.groupBy(seats, ({ row }) => row).values()].flatMap((inRow) => {
    const places = placesByRank('intl', inRow.length)
    const hostsForEnds = Math.min(2, Math.max(0, left.host - 1))
    return places.flatMap((place, index): RankedSeat[] => {
      const seat = inRow[place]
      if (!seat) return []
      const isEnd = index > 0 && index >= inRow.length - 2
      const wanted = !isEnd && (index % 4 === 1 || index % 4 === 2) ? 'guest' : 'host'
      const hostsFree = isEnd || index === 0 ? left.host : left.host - hostsForEnds
      const side = wanted === 'guest' ? (left.guest > 0 ? 'guest' : 'host') : hostsFree > 0 || left.guest === 0 ? 'host' : 'guest'
      left[side] -= 1
      return [{ seat, side, rule: isEnd ? 'row-end' : index === 0 ? 'centre' : side === 'guest' ? 'guest-at-host' : 'free' }]
    })
  })
}

/** From front to back, or from the left to the right of whoever faces the rostrum: seat by seat, or block by block between the aisles. */
export function audienceOrder({ seats }: Room, filling: SeatingPlan['filling'], aislesAfterColumns: readonly number[]): readonly RankedSeat[] {
  if (filling === 'blocks') {
    const blockOf = ({ number }: Seat) => aislesAfterColumns.filter((column) => column < number).length
    return seats.toSorted((a, b) => blockOf(a) - blockOf(b) || a.row - b.row || a.number - b.number).map((seat) => ({ seat, rule: 'block-by-block' }))
  }
  const isByColumn = filling === 'columns' || filling === 'unit-columns'
  const lines = [...Map.groupBy(seats, (seat) => (isByColumn ? seat.number : seat.row))].sort(([a], [b]) => a - b)
  return lines.flatMap(([, line], index) => {
    const inTurn = filling === 'serpentine' && index % 2 === 1 ? line.toReversed() : line
    return inTurn.map((seat) => ({ seat, rule: isByColumn ? 'column-by-column' : 'row-by-row' }) as const)
  })
}
