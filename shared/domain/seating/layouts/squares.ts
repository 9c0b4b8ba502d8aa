import { seatId, type Facing, type RankedSeat, type Room, type Seat } from '../seat.ts'
import type { SeatingConvention } from '../seating-plan.ts'
import { facingOrder } from './rows.ts'

/** depth of a desk, in widths of a seat */
const DESK = 0.3

/** 回字形: tables round an empty middle; sides in the order top, right, bottom, left of the sheet. */
export function hollowSquareRoom([top = 0, right = 0, bottom = 0, left = 0]: readonly number[]): Room {
  const width = Math.max(top, bottom)
  const height = Math.max(left, right)
  return {
    seats: [
      ...line(1, top, 'down', (index) => ({ x: index - (top - 1) / 2, y: 0 })),
      ...line(2, right, 'left', (index) => ({ x: width / 2 + 1.2, y: 1.2 + index + (height - right) / 2 })),
      ...line(3, bottom, 'up', (index) => ({ x: index - (bottom - 1) / 2, y: height + 1.4 })),
      ...line(4, left, 'right', (index) => ({ x: -width / 2 - 1.2, y: 1.2 + index + (height - left) / 2 })),
    ],
    furniture: [
      ...[0.62, height + 0.78].map((y) => ({ kind: 'desk' as const, x: 0, y, width: width + 1.3, height: DESK })),
      ...[-1, 1].map((sign) => ({ kind: 'desk' as const, x: sign * (width / 2 + 0.5), y: height / 2 + 0.7, width: DESK, height: height + 0.16 + DESK })),
    ],
  }
}

/** U 形: a head at the top of the sheet and two arms down from it. */
export function uShapeRoom(head: number, arm: number): Room {
  return {
    seats: [
      ...line(1, head, 'down', (index) => ({ x: index - (head - 1) / 2, y: 0 })),
      ...line(2, arm, 'left', (index) => ({ x: head / 2 + 0.7, y: 1.2 + index })),
      ...line(4, arm, 'right', (index) => ({ x: -head / 2 - 0.7, y: 1.2 + index })),
    ],
    furniture: [
      { kind: 'desk', x: 0, y: 0.62, width: head + 0.06 + DESK, height: DESK },
      ...[-1, 1].map((sign) => ({ kind: 'desk' as const, x: sign * (head / 2 + 0.03), y: (arm + 1.2) / 2 + 0.31, width: DESK, height: arm + 0.6 })),
    ],
  }
}

function line(row: number, count: number, facing: Facing, at: (index: number) => { x: number; y: number }): readonly Seat[] {
  return Array.from({ length: count }, (_, index) => ({ id: seatId(`r${row}s${index + 1}`), ...at(index), facing, row, number: index + 1 }))
}

/**
 * The head by the rule of the rostrum; then the arms in turn from the head downwards, the hand that goes first by the
 * convention; the foot last. Follows from "front before back, centre before sides" (domain-rules §1 "General").
 */
export function squareOrder({ seats }: Room, convention: SeatingConvention): readonly RankedSeat[] {
  const side = (row: number) => seats.filter((seat) => seat.row === row)
  const isRightFirst = convention === 'intl' || convention === 'head-table'
  const [first, second] = isRightFirst ? [side(4), side(2)] : [side(2), side(4)]
  const arms = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]])
    .flat()
    .filter((seat) => seat !== undefined)
  return [
    ...facingOrder(side(1), convention),
    ...arms.map((seat): RankedSeat => ({ seat, rule: seat.row === 2 ? 'left-hand' : 'right-hand' })),
    ...facingOrder(side(3), convention).map((ranked): RankedSeat => ({ ...ranked, rule: 'free' })),
  ]
}
