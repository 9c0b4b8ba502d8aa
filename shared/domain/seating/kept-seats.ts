import type { RankedSeat } from './seat.ts'

/**
 * Who of a hall may stay when its list has changed. People are to sit in the order of the list, which leaves freedom
 * where there are more seats than people: the longest run that keeps its order and leaves room for all between is kept
 * where it is, so that the fewest tents are carried. The price is an empty
 * chair where somebody dropped out. Where most would have to move all the same, the hall is filled anew without gaps.
 *
 * @param people in the order of the list
 * @param seats in the order in which they are given out
 * @param before the seat that each had
 * @returns the seat of each person, by their place in the list; those for whom none is left are missing
 */
export function seatsInOrder(people: readonly string[], seats: readonly RankedSeat[], before: ReadonlyMap<string, string>): ReadonlyMap<string, RankedSeat> {
  const most = Math.min(people.length, seats.length)
  const placeOf = new Map<string, number>(seats.map(({ seat }, place) => [seat.id, place]))
  // Between two who stay there must be a seat for each person between them: place minus rank may never fall.
  const had = people.slice(0, most).flatMap((person, rank) => {
    const place = placeOf.get(before.get(person) ?? '')
    return place === undefined ? [] : [{ rank, place, slack: place - rank }]
  })
  const staying = longestRun(had.filter(({ rank, place }) => place >= rank && seats.length - place >= most - rank))
  const kept = staying.size * 2 >= had.length ? staying : new Map<number, number>()
  const given = new Map<string, RankedSeat>()
  let next = 0
  for (let rank = 0; rank < most; rank += 1) {
    const place = kept.get(rank) ?? next
    const [person, seat] = [people[rank], seats[place]]
    if (person !== undefined && seat) given.set(person, seat)
    next = place + 1
  }
  return given
}

type Candidate = { readonly rank: number; readonly place: number; readonly slack: number }

/** The longest run whose slack never falls, by patience: a pile for each length. */
function longestRun(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  candidates.forEach(({ slack }, index) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((candidates[tails[middle] ?? 0]?.slack ?? 0) <= slack) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1]
    tails[low] = index
  })
  const kept = new Map<number, number>()
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) {
    const candidate = candidates[index]
    if (candidate) kept.set(candidate.rank, candidate.place)
  }
  return kept
}
