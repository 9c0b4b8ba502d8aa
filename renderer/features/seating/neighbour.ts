import type { Seat } from '#shared/domain/seating/seat.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** A seat straight ahead counts before one that is nearer but lies aside. */
const ASIDE = 2.5

/** The seat that lies in a direction on the drawing, as it is turned. */
export function neighbourOf(seats: readonly Seat[], fromId: string, direction: Direction, isTurned: boolean): Seat | undefined {
  const from = seats.find(({ id }) => id === fromId)
  if (!from) return seats[0]
  const turn = isTurned ? -1 : 1
  const sign = direction === 'left' || direction === 'up' ? -turn : turn
  const isAcross = direction === 'left' || direction === 'right'
  let best: Seat | undefined
  let least = Infinity
  for (const seat of seats) {
    const [dx, dy] = [seat.x - from.x, seat.y - from.y]
    const ahead = sign * (isAcross ? dx : dy)
    const aside = Math.abs(isAcross ? dy : dx)
    if (ahead < 0.3 || aside > ahead * 2 + 0.6) continue
    const distance = ahead + ASIDE * aside
    if (distance < least) [best, least] = [seat, distance]
  }
  return best
}
