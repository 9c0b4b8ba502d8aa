import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOfSheetText, sheetText } from '#shared/lib/sheet-text.ts'

const cell = fc.string({ unit: fc.constantFrom('a', '示', '"', '\t', '\n', '\r\n', ' ', '、') })

describe('cells on the clipboard', () => {
  it('come back as they were, whatever stands in them', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      // A single empty cell alone on the last line looks like the end of the text.
      fc.pre(rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1)
      expect(cellsOfSheetText(sheetText(rows))).toEqual(rows)
    }))
  })

  it('are rows of cells; the last line break makes no row', () => {
    expect(cellsOfSheetText('林示\t局长\r\n周示\t\r\n')).toEqual([['林示', '局长'], ['周示', '']])
    expect(cellsOfSheetText('')).toEqual([])
    expect(cellsOfSheetText('a\n\nb')).toEqual([['a'], [''], ['b']])
  })

  it('hold line breaks and tabs inside quotation marks, as Excel copies them', () => {
    expect(cellsOfSheetText('"示例局\n示例会"\t"他说""好"""')).toEqual([['示例局\n示例会', '他说"好"']])
  })

  it('keep quotation marks that somebody wrote', () => {
    expect(cellsOfSheetText('"示例"工作法\t"未完')).toEqual([['"示例"工作法', '"未完']])
  })
})
