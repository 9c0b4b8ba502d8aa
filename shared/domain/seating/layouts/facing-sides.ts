import { placesByRank } from '../row-order.ts'
import { seatId, type Facing, type RankedSeat, type Room, type Seat } from '../seat.ts'
import type { SeatingConvention, SeatingSide } from '../seating-plan.ts'

export type Hand = 'left' | 'right'

/**
 * 会谈长桌: two sides across a table. Door at the long side (bottom of the sheet): the guests face it, the hosts have
 * their backs to it. Door at the end: whoever enters has the guests at the right. Source: domain-rules §1 "Bilateral".
 */
export function longTableRoom(seatsPerSide: number, doorAt: 'long-side' | 'end'): Room {
  const length = seatsPerSide
  if (doorAt === 'end') {
    const at = (index: number) => index
    return {
      seats: [
        ...sideOf('guest', seatsPerSide, 'left', (index) => ({ x: 1.3, y: at(index) })),
        ...sideOf('host', seatsPerSide, 'right', (index) => ({ x: -1.3, y: at(index) })),
      ],
      furniture: [
        { kind: 'desk', x: 0, y: (length - 1) / 2, width: 1.4, height: length },
        { kind: 'door', x: 0, y: length + 0.3, width: 1.2, height: 0.2 },
      ],
    }
  }
  const across = (index: number) => index - (seatsPerSide - 1) / 2
  return {
    seats: [
      ...sideOf('guest', seatsPerSide, 'down', (index) => ({ x: across(index), y: 0 })),
      ...sideOf('host', seatsPerSide, 'up', (index) => ({ x: across(index), y: 2.6 })),
    ],
    furniture: [
      { kind: 'desk', x: 0, y: 1.3, width: length, height: 1.4 },
      { kind: 'door', x: 0, y: 3.8, width: 1.2, height: 0.2 },
    ],
  }
}

function sideOf(side: SeatingSide, count: number, facing: Facing, at: (index: number) => { x: number; y: number }): readonly Seat[] {
  return Array.from({ length: count }, (_, index) => ({
    id: seatId(`${side === 'host' ? 'h' : 'g'}${index + 1}`),
    ...at(index),
    facing,
    row: side === 'guest' ? 1 : 2,
    number: index + 1,
    side,
  }))
}

/**
 * Each side has its principal in the middle and goes on in turn to either hand. An interpreter sits at one hand of the
 * principal, and then number 2 at the other.
 */
export function longTableOrder(room: Room, convention: SeatingConvention, interpreters: ReadonlyMap<SeatingSide, Hand>): readonly RankedSeat[] {
  return (['guest', 'host'] as const).flatMap((side) => {
    const seats = room.seats.filter((seat) => seat.side === side).sort((a, b) => toTheLeft(a) - toTheLeft(b))
    return sideOrder(seats, side, convention, interpreters.get(side))
  })
}

/** How far towards the left hand of those who sit on this side. */
function toTheLeft({ x, y, facing }: Seat): number {
  switch (facing) {
    case 'down':
      return x
    case 'up':
      return -x
    case 'left':
      return y
    case 'right':
      return -y
  }
}

/**
 * @param seats from the right hand to the left hand of those who sit on them
 * @param interpreterAt absent where the side has none
 */
function sideOrder(seats: readonly Seat[], side: SeatingSide, convention: SeatingConvention, interpreterAt: Hand | undefined): readonly RankedSeat[] {
  const places = placesByRank(convention, seats.length)
  const middle = places[0] ?? 0
  const beside = interpreterAt === 'left' ? middle + 1 : middle - 1
  const others = interpreterAt === undefined ? places.slice(1) : inTurn(middle, seats.length, interpreterAt === 'left' ? 'right' : 'left').filter((place) => place !== beside)
  const ranked = (place: number, given: Pick<RankedSeat, 'rule' | 'part'>): RankedSeat[] => {
    const seat = seats[place]
    return seat ? [{ seat, side, ...given }] : []
  }
  return [
    ...ranked(middle, { rule: 'principal' }),
    ...(interpreterAt === undefined ? [] : ranked(beside, { rule: interpreterAt === 'left' ? 'interpreter-left' : 'interpreter', part: 'interpreter' })),
    ...others.flatMap((place) => ranked(place, { rule: place > middle ? 'left-hand' : 'right-hand' })),
  ]
}

/** Places outwards from the middle, in turn to either hand. */
function inTurn(middle: number, count: number, firstHand: Hand): readonly number[] {
  const step = firstHand === 'left' ? 1 : -1
  return Array.from({ length: count }, (_, index) => index + 1)
    .flatMap((distance) => [middle + step * distance, middle - step * distance])
    .filter((place) => place >= 0 && place < count)
}

/**
 * 沙发会见: the two principals side by side at the top with their interpreters behind them, their people down either arm.
 * At government meetings the guests have the host's left, at meetings with foreigners and in business the right
 * (domain-rules §1 "Sofas").
 */
export function sofasRoom(seatsPerSide: number, convention: SeatingConvention, interpreters: ReadonlySet<SeatingSide>): Room {
  const guestsAtSheetRight = convention !== 'intl'
  return {
    seats: (['host', 'guest'] as const).flatMap((side) => {
      const isRight = (side === 'guest') === guestsAtSheetRight
      const sign = isRight ? 1 : -1
      const [principal, ...others] = sideOf(side, seatsPerSide, 'down', (index) => (index === 0 ? { x: sign * 0.7, y: 0 } : { x: sign * 2.4, y: index }))
      const behind = interpreters.has(side) && principal ? [{ ...principal, id: seatId(`${principal.id}i`), x: sign * 0.9, y: -0.9, number: seatsPerSide + 1 }] : []
      return [...(principal ? [principal] : []), ...behind, ...others.map((seat) => ({ ...seat, facing: isRight ? ('left' as const) : ('right' as const) }))]
    }),
    furniture: [{ kind: 'desk', x: 0, y: 0, width: 0.3, height: 0.5 }],
  }
}

/** The principal, the interpreter behind, then down the arm. */
export function sofasOrder({ seats }: Room): readonly RankedSeat[] {
  return seats.flatMap((seat): RankedSeat[] => {
    const { side } = seat
    if (side === undefined) return []
    if (seat.y < 0) return [{ seat, side, rule: 'interpreter-behind', part: 'interpreter' }]
    return [{ seat, side, rule: seat.number === 1 ? 'principal' : 'free' }]
  })
}
