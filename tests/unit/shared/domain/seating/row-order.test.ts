import { describe, expect, test } from 'vitest'
import { axisOf, placesByRank, rowOrder } from '#shared/domain/seating/row-order.ts'
import { seatingConventions } from '#shared/domain/seating/seating-plan.ts'

const row = (...given: Parameters<typeof rowOrder>) => rowOrder(...given).join(' ')

describe('a row that faces the audience, from its left to its right', () => {
  test.each([
    [1, '1'],
    [2, '1 2'],
    [3, '3 1 2'],
    [4, '3 1 2 4'],
    [5, '5 3 1 2 4'],
    [6, '5 3 1 2 4 6'],
    [7, '7 5 3 1 2 4 6'],
    [8, '7 5 3 1 2 4 6 8'],
  ])('of %i people at a government meeting is %s', (count, expected) => expect(row('gov', count)).toBe(expected))

  test('is mirrored at an international meeting', () => {
    expect([row('intl', 7), row('intl', 8)]).toEqual(['6 4 2 1 3 5 7', '8 6 4 2 1 3 5 7'])
  })

  test('has number 2 to the right of the hall when an even row is read from the seats', () => {
    expect([row('even-literal', 4), row('even-literal', 8), row('even-literal', 7)]).toEqual(['4 2 1 3', '8 6 4 2 1 3 5 7', '7 5 3 1 2 4 6'])
  })

  test('of two people may go by the hand of those who sit', () => {
    expect([row('two-persons', 2), row('two-persons', 3)]).toEqual(['2 1', '3 1 2'])
  })

  test('of an English head table has the chief guest at the right hand of the host', () => {
    expect(row('head-table', 5)).toBe('4 2 1 3 5')
  })

  test('has number 1 of an even row on the axis of the hall only where one grade stands above the others', () => {
    expect([axisOf('gov', 4), axisOf('single-centre', 4), axisOf('single-centre', 5)]).toEqual([1.5, 1, 2])
  })

  describe.each(seatingConventions)('by the convention %s, of 1 to 60 people', (convention) => {
    const counts = Array.from({ length: 60 }, (_, index) => index + 1)

    test('seats everybody once', () => {
      for (const count of counts) expect(rowOrder(convention, count).toSorted((a, b) => a - b)).toEqual(counts.slice(0, count))
    })

    test('goes outwards from number 1 to either hand in turn, so that nobody of less honour sits nearer', () => {
      for (const count of counts) {
        const [first = 0, ...others] = placesByRank(convention, count)
        others.forEach((place, index) => {
          expect(Math.abs(place - first), `${index + 2} of ${count}`).toBe(Math.floor(index / 2) + 1)
          if (index > 0) expect(Math.sign(place - first), `${index + 2} of ${count}`).toBe(-Math.sign((others[index - 1] ?? 0) - first))
        })
      }
    })

    test('keeps number 1 as near to the middle as the row allows', () => {
      for (const count of counts) expect(Math.abs((placesByRank(convention, count)[0] ?? 0) - (count - 1) / 2)).toBeLessThanOrEqual(0.5)
    })

    test('is the row of the government read from the other side, or that row itself', () => {
      for (const count of counts) {
        const gov = rowOrder('gov', count)
        const isMirrored = convention === 'intl' || convention === 'head-table' || (convention === 'even-literal' && count % 2 === 0) || (convention === 'two-persons' && count === 2)
        expect(rowOrder(convention, count)).toEqual(isMirrored ? gov.toReversed() : gov)
      }
    })

    test('changes hands for all behind somebody who drops out, and for nobody before', () => {
      for (const count of counts.slice(1)) {
        const removed = Math.ceil(count / 2)
        const [before, after] = [placesByRank(convention, count), placesByRank(convention, count - 1)]
        const offset = (place: number, places: readonly number[]) => place - (places[0] ?? 0)
        // Seen from number 1, those before keep their chair, unless the row is read from the other side for its new length.
        const isTurned = Math.sign(offset(before[1] ?? 0, before)) !== Math.sign(offset(after[1] ?? 0, after)) && count > 2
        for (let rank = 1; rank < removed - 1; rank += 1) expect(offset(after[rank] ?? 0, after)).toBe((isTurned ? -1 : 1) * offset(before[rank] ?? 0, before))
        // Those behind take the chair of the one before them.
        for (let rank = Math.max(1, removed); rank < count; rank += 1) expect(offset(after[rank - 1] ?? 0, after)).toBe((isTurned ? -1 : 1) * offset(before[rank - 1] ?? 0, before))
      }
    })
  })
})
