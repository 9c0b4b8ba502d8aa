/** A vehicle as room: how many seats it has and how many of them are taken already. */
export type Room = { readonly seats: number; readonly taken: number }

/** Tearing a delegation apart weighs more than any unevenness. */
const SPLIT_COST = 1e7

/**
 * Shares a list out over vehicles in both their orders, so that as few blocks as possible are torn apart and, among
 * those ways, every vehicle is as full as the others. Exact: all ways to cut the list are weighed.
 *
 * @param blocks of each person, in order, the block that should stay together; null for one who goes with anybody
 * @returns how many each vehicle takes, null when there are not seats enough
 */
export function evenShares(blocks: readonly (string | null)[], rooms: readonly Room[]): readonly number[] | null {
  const count = blocks.length
  const seats = rooms.reduce((sum, room) => sum + room.seats, 0)
  const taken = rooms.reduce((sum, room) => sum + room.taken, 0)
  if (count > rooms.reduce((sum, room) => sum + free(room), 0)) return null
  const load = seats === 0 ? 0 : (count + taken) / seats
  const isTorn = (at: number) => at > 0 && at < count && blocks[at] !== null && blocks[at] === blocks[at - 1]
  // best[n]: the least cost of seating the first n people in the vehicles so far; chosen: how many the last one takes.
  let best = new Float64Array(count + 1).fill(Infinity)
  best[0] = 0
  const chosen = rooms.map((room) => {
    const next = new Float64Array(count + 1).fill(Infinity)
    const shares = new Uint32Array(count + 1)
    for (let before = 0; before <= count; before++) {
      const cost = best[before] ?? Infinity
      if (cost === Infinity) continue
      for (let share = 0; share <= free(room) && before + share <= count; share++) {
        const total = cost + (room.taken + share - room.seats * load) ** 2 + (share > 0 && isTorn(before) ? SPLIT_COST : 0)
        if (total >= (next[before + share] ?? Infinity)) continue
        next[before + share] = total
        shares[before + share] = share
      }
    }
    best = next
    return shares
  })
  let left = count
  return chosen.reduceRight<number[]>((shares, of) => {
    const share = of[left] ?? 0
    left -= share
    return [share, ...shares]
  }, [])
}

function free({ seats, taken }: Room): number {
  return Math.max(0, seats - taken)
}
