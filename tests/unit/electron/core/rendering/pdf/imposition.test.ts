import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookletSides } from '#core/rendering/pdf/imposition.ts'

describe('the pages of a booklet', () => {
  test('of eight lie on two sheets so that folding brings them into their order', () => {
    expect(bookletSides(8)).toEqual([[8, 1], [2, 7], [6, 3], [4, 5]])
  })

  test('that are missing at the end stay white', () => {
    expect(bookletSides(5)).toEqual([[undefined, 1], [2, undefined], [undefined, 3], [4, 5]])
  })

  test('are each there once, odd ones at the right, and the two of a leaf on both sides of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (pages) => {
        const sides = bookletSides(pages)
        expect(sides.length % 2).toBe(0)
        expect(sides.flat().filter((page) => page !== undefined).sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, index) => index + 1))
        for (const [left, right] of sides) {
          if (left !== undefined) expect(left % 2).toBe(0)
          if (right !== undefined) expect(right % 2).toBe(1)
        }
        for (let sheet = 0; sheet < sides.length; sheet += 2) {
          const [front, back] = [sides[sheet]?.[1], sides[sheet + 1]?.[0]]
          if (front !== undefined && back !== undefined) expect(back).toBe(front + 1)
        }
      }),
    )
  })
})
