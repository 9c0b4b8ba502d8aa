import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetNames } from '#core/rendering/xlsx/sheet-names.ts'

test('names stay what they are where Excel takes them, and are told apart', () => {
  expect(sheetNames(['第一组', '第一组', 'A/B: [1]*?', '', "'引'"])).toEqual(['第一组', '第一组 (2)', 'A B   1', 'Sheet', '引'])
})

test('whatever is wished, Excel takes it and no two are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 50 }), { maxLength: 20 }), (wishes) => {
      const names = sheetNames(wishes)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wishes.length)
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]/\\:*?]{1,31}(?<!')$/su)
    }),
  )
})
