import { expect, test } from 'vitest'
import { typedCount, typedCounts } from '#renderer/features/seating/typed-counts.ts'

test.each([
  ['7 9 9', [7, 9, 9]],
  ['７、９，９', [7, 9, 9]],
  ['20×3', [20, 20, 20]],
  ['8 12x2', [8, 12, 12]],
  ['', null],
  ['7 九', null],
  ['0', null],
  ['501', null],
  ['20×201', null],
])('rows typed as %s are %o', (typed, rows) => expect(typedCounts(typed)).toEqual(rows))

test('one number is one number of seats', () => expect([typedCount(' １２ '), typedCount('12 13'), typedCount('-1')]).toEqual([12, null, null]))
