import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutTallRows } from '#core/rendering/pdf/tall-rows.ts'
import { bareText } from '#shared/documents/text.ts'

test('a row that fits stays the very same', () => {
  const rows = [{ cells: [[[{ text: '示例' }]], []] }]
  expect(withoutTallRows(rows, [10, 10], 20)[0]).toBe(rows[0])
})

test('a tall row becomes several small ones that say the same', () => {
  const cell = fc.array(fc.string({ unit: fc.constantFrom('示', '例', 'a', '𬭚', '\n'), maxLength: 300 }), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
      const row = { cells: cells.map((lines) => lines.map((text) => [{ text }])) }
      const split = withoutTallRows([row], cells.map(() => 10), 5)
      const textOf = (column: number) => split.map((one) => (one.cells[column] ?? []).map(bareText).join('')).join('')
      cells.forEach((lines, column) => {
        expect(textOf(column).replaceAll('\n', '')).toBe(lines.join('').replaceAll('\n', ''))
      })
      for (const one of split) for (const lines of one.cells) expect([...lines.map(bareText).join('')].length).toBeLessThanOrEqual(5 * 10 * 2)
    }),
  )
})
