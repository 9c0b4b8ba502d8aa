import { describe, expect, it } from 'vitest'
import { blockOf, filledFrom, isInSpans, placeAfterKey, placeAfterTab, rowsOf, spansOf } from '#renderer/ui/sheet/blocks.ts'

const extent = { rows: 10, columns: 4, rowsPerPage: 3 }
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false })

describe('cells', () => {
  it('are a block between any two corners', () => {
    expect(blockOf({ row: 3, column: 2 }, { row: 1, column: 3 })).toEqual({ top: 1, bottom: 3, left: 2, right: 3 })
  })

  it('are known as chosen by the spans of their row', () => {
    const spans = spansOf([{ top: 0, bottom: 1, left: 0, right: 1 }, { top: 1, bottom: 2, left: 3, right: 12 }], 1)
    expect([0, 1, 2, 3, 12, 13].map((column) => isInSpans(spans, column))).toEqual([true, true, false, true, true, false])
    expect(isInSpans(spansOf([], 1), 0)).toBe(false)
  })

  it('that several blocks touch are counted once', () => {
    expect(rowsOf([{ top: 2, bottom: 3, left: 0, right: 0 }, { top: 0, bottom: 2, left: 1, right: 1 }])).toEqual([0, 2, 3, 1].sort())
  })
})

describe('keys', () => {
  it('lead to the next cell, the edge, or a page further', () => {
    expect(placeAfterKey(key('ArrowDown'), { row: 1, column: 1 }, extent)).toEqual({ row: 2, column: 1 })
    expect(placeAfterKey(key('ArrowDown', true), { row: 1, column: 1 }, extent)).toEqual({ row: 9, column: 1 })
    expect(placeAfterKey(key('PageUp'), { row: 5, column: 1 }, extent)).toEqual({ row: 2, column: 1 })
    expect(placeAfterKey(key('End'), { row: 5, column: 1 }, extent)).toEqual({ row: 5, column: 3 })
    expect(placeAfterKey(key('a'), { row: 5, column: 1 }, extent)).toBeNull()
  })

  it('Tab goes on in the next row, and out at the ends', () => {
    expect(placeAfterTab({ row: 0, column: 3 }, false, extent)).toEqual({ row: 1, column: 0 })
    expect(placeAfterTab({ row: 1, column: 0 }, true, extent)).toEqual({ row: 0, column: 3 })
    expect(placeAfterTab({ row: 9, column: 3 }, false, extent)).toBeNull()
    expect(placeAfterTab({ row: 0, column: 0 }, true, extent)).toBeNull()
  })
})

describe('a fill', () => {
  it('repeats its source downwards and upwards', () => {
    const source = { top: 2, bottom: 3, left: 0, right: 0 }
    expect(filledFrom(source, 6)).toEqual([{ row: 4, from: 2 }, { row: 5, from: 3 }, { row: 6, from: 2 }])
    expect(filledFrom(source, 0)).toEqual([{ row: 0, from: 2 }, { row: 1, from: 3 }])
  })
})
