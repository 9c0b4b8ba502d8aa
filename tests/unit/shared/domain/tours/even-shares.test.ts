import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evenShares, type Room } from '#shared/domain/tours/even-shares.ts'

const roomsOf = (...seats: readonly number[]) => seats.map((count) => ({ seats: count, taken: 0 }))
const blocksOf = (...sizes: readonly number[]) => sizes.flatMap((size, index) => Array.from({ length: size }, () => `d${index}`))

describe('a list shared out over vehicles', () => {
  test('leaves all equally full where nobody belongs together', () => {
    expect(evenShares(Array.from({ length: 60 }, () => null), roomsOf(45, 45, 45))).toEqual([20, 20, 20])
  })

  test('fills larger vehicles with more', () => {
    expect(evenShares(Array.from({ length: 30 }, () => null), roomsOf(40, 20))).toEqual([20, 10])
  })

  test('keeps delegations together although that is less even', () => {
    expect(evenShares(blocksOf(12, 12, 12), roomsOf(30, 30))).toContain(24)
  })

  test('tears one apart only where it has to', () => {
    expect(evenShares(blocksOf(12, 12, 12), roomsOf(20, 20))).toEqual([18, 18])
  })

  test('counts the seats that are taken already', () => {
    expect(evenShares([null, null, null, null], [{ seats: 10, taken: 4 }, { seats: 10, taken: 0 }])).toEqual([0, 4])
  })

  test('is not done when there are not seats enough', () => {
    expect(evenShares([null, null], roomsOf(1))).toBeNull()
  })
})

/** Every way to cut the list, weighed as the docstring says. */
function bestByTrying(blocks: readonly (string | null)[], rooms: readonly Room[]): readonly [splits: number, unevenness: number] | null {
  const load = (blocks.length + rooms.reduce((sum, { taken }) => sum + taken, 0)) / rooms.reduce((sum, { seats }) => sum + seats, 0)
  const ways = (from: number, left: readonly Room[]): readonly (readonly number[])[] => {
    const [room, ...others] = left
    if (!room) return from === blocks.length ? [[]] : []
    return Array.from({ length: Math.max(0, room.seats - room.taken) + 1 }, (_, share) => share)
      .filter((share) => from + share <= blocks.length)
      .flatMap((share) => ways(from + share, others).map((rest) => [share, ...rest]))
  }
  const costs = ways(0, rooms).map((shares) => costOf(shares, blocks, rooms, load))
  return costs.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? null
}

function costOf(shares: readonly number[], blocks: readonly (string | null)[], rooms: readonly Room[], load: number): readonly [number, number] {
  let [at, splits, unevenness] = [0, 0, 0]
  rooms.forEach(({ seats, taken }, index) => {
    const share = shares[index] ?? 0
    if (share > 0 && at > 0 && blocks[at] !== null && blocks[at] === blocks[at - 1]) splits += 1
    unevenness += (taken + share - seats * load) ** 2
    at += share
  })
  return [splits, unevenness]
}

test('property: no other way to cut the list tears fewer apart, or is more even', () => {
  const room = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).map(([seats, taken]) => ({ seats, taken }))
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 })
  fc.assert(
    fc.property(sizes, fc.array(room, { minLength: 1, maxLength: 4 }), fc.boolean(), (blockSizes, rooms, areLoose) => {
      const blocks = areLoose ? blocksOf(...blockSizes).map(() => null) : blocksOf(...blockSizes)
      const shares = evenShares(blocks, rooms)
      const best = bestByTrying(blocks, rooms)
      if (shares === null || best === null) {
        expect([shares, best]).toEqual([null, null])
        return
      }
      const load = (blocks.length + rooms.reduce((sum, { taken }) => sum + taken, 0)) / rooms.reduce((sum, { seats }) => sum + seats, 0)
      const [splits, unevenness] = costOf(shares, blocks, rooms, load)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(blocks.length)
      expect(splits).toBe(best[0])
      expect(unevenness).toBeCloseTo(best[1], 6)
    }),
  )
})
