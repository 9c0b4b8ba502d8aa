import fc from 'fast-check'
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

  test('holds every rank once, and number 2 beside number 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seatingConventions), fc.integer({ min: 2, max: 60 }), (convention, count) => {
        const places = placesByRank(convention, count)
        expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index))
        expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBe(1)
      }),
    )
  })
})
