import type { SeatingConvention } from './seating-plan.ts'

/**
 * The order in a row that faces the audience, as the audience sees it from left to right (so that a person's left hand
 * is drawn on the right). `gov` is the odd-and-even rule: 1 in the centre, 2 always at 1's left hand, 3 at the right.
 * The others are the variants that published texts disagree on. Source: domain-rules §1 "Rostrum" and "Variants".
 *
 * @returns for each place from left to right the rank that takes it: 7 people → `7 5 3 1 2 4 6`
 */
export function rowOrder(convention: SeatingConvention, count: number): readonly number[] {
  const ranks = Array.from({ length: count }, (_, index) => index + 1)
  const oddThenEven = [...ranks.filter((rank) => rank % 2 === 1).reverse(), ...ranks.filter((rank) => rank % 2 === 0)]
  return isMirrored(convention, count) ? oddThenEven.reverse() : oddThenEven
}

function isMirrored(convention: SeatingConvention, count: number): boolean {
  switch (convention) {
    case 'intl':
    case 'head-table':
      return true
    case 'even-literal':
      return count % 2 === 0
    case 'two-persons':
      return count === 2
    default:
      return false
  }
}

/** The inverse: for each rank, the first one first, its place in the row from left to right, counted from 0. */
export function placesByRank(convention: SeatingConvention, count: number): readonly number[] {
  const order = rowOrder(convention, count)
  return Array.from({ length: count }, (_, index) => order.indexOf(index + 1))
}

/**
 * Where the middle of the hall lies in the row, in places from its left end. An even row has it between two people,
 * unless number 1 alone is to sit on it.
 */
export function axisOf(convention: SeatingConvention, count: number): number {
  return convention === 'single-centre' ? rowOrder(convention, count).indexOf(1) : (count - 1) / 2
}
