import { seatId, type RankedSeat, type Room, type Seat } from '../seat.ts'
import type { SeatingSide } from '../seating-plan.ts'

/**
 * 签约: hosts sit at the left, guests at the host's right hand, so the audience sees guests left and hosts right; members
 * stand behind their signer in order, assistants at the outer sides. Source: domain-rules §1 "Signing".
 */
export function signingRoom(signers: number, membersPerSide: number): Room {
  const bySide = { guest: Math.floor(signers / 2), host: Math.ceil(signers / 2) }
  return {
    seats: (['guest', 'host'] as const).flatMap((side) => [
      ...line(side, '', bySide[side], 1.4, 1),
      ...line(side, 'a', 1, 1.4, 1, bySide[side]),
      ...line(side, 'm', membersPerSide, 0, 2),
    ]),
    furniture: [{ kind: 'desk', x: 0, y: 2.1, width: signers + 0.6, height: 0.3 }],
  }
}

/** From the middle outwards: the guests to the left of the sheet, the hosts to its right. */
function line(side: SeatingSide, mark: '' | 'a' | 'm', count: number, y: number, row: number, from = 0): readonly Seat[] {
  const sign = side === 'guest' ? -1 : 1
  return Array.from({ length: count }, (_, index) => ({
    id: seatId(`${side === 'host' ? 'h' : 'g'}${mark}${index + 1}`),
    x: sign * (0.6 + from + index + (mark === 'a' ? 0.2 : 0)),
    y,
    facing: 'down' as const,
    row,
    number: from + index + 1,
    side,
  }))
}

export function signingOrder({ seats }: Room): readonly RankedSeat[] {
  return seats.flatMap((seat): RankedSeat[] => {
    const side = seat.side ?? 'host'
    if (/^.a\d/.test(seat.id)) return [{ seat, side, part: 'assistant', rule: 'assistant' }]
    return [{ seat, side, rule: seat.row === 1 ? 'signer' : 'behind-signer' }]
  })
}
