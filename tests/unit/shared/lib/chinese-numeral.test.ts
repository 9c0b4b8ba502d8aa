import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chineseNumeral, numeralValue } from '#shared/lib/chinese-numeral.ts'

it('reads what it writes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (value) => { expect(numeralValue(chineseNumeral(value))).toBe(value) }))
})

it.each([['四', 4], ['十', 10], ['十二', 12], ['二十', 20], ['两', 2], ['8', 8], ['几', null]] as const)('reads %s as %s', (text, value) => {
  expect(numeralValue(text)).toBe(value)
})
