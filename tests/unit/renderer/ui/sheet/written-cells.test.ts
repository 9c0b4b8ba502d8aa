import { describe, expect, it } from 'vitest'
import type { SheetColumn } from '#renderer/ui/sheet/sheet-types.ts'
import { filledCells, filledDownFrom, writtenCells } from '#renderer/ui/sheet/written-cells.ts'

const column = (id: string, isReadonly = false): SheetColumn => ({ id, title: id, widthPx: 80, isFrozen: false, isReadonly, isChoice: false, isMany: false })
const columns = [column('a'), column('fixed', true), column('b')]
const rows = ['r0', 'r1', 'r2', 'r3', 'r4']

describe('cells that are written at once', () => {
  it('are those of all blocks, without columns that only show', () => {
    const cells = writtenCells(rows, columns, [{ top: 0, bottom: 1, left: 0, right: 2 }, { top: 3, bottom: 3, left: 2, right: 2 }], () => 'x')
    expect(cells.map(({ row, columnId }) => `${row}${columnId}`)).toEqual(['r0a', 'r0b', 'r1a', 'r1b', 'r3b'])
  })

  it('leave out what is to stay', () => {
    expect(writtenCells(rows, columns, [{ top: 0, bottom: 1, left: 0, right: 0 }], (row) => (row === 0 ? null : 'x'))).toEqual([{ row: 'r1', columnId: 'a', text: 'x' }])
  })

  it('are filled down from the first row of their block, a single row from the one above', () => {
    const sourceOf = filledDownFrom([{ top: 1, bottom: 3, left: 0, right: 0 }])
    expect([1, 2, 3].map(sourceOf)).toEqual([null, 1, 1])
    expect(filledDownFrom([{ top: 2, bottom: 2, left: 0, right: 0 }])(2)).toBe(1)
  })

  it('repeat the source of a fill, below and above it, and not beyond the last row', () => {
    const source = { top: 1, bottom: 2, left: 0, right: 1 }
    const text = (row: string, columnId: string) => `${columnId} of ${row}`
    expect(filledCells(rows, columns, source, 9, text)).toEqual([{ row: 'r3', columnId: 'a', text: 'a of r1' }, { row: 'r4', columnId: 'a', text: 'a of r2' }])
    expect(filledCells(rows, columns, source, 0, text)).toEqual([{ row: 'r0', columnId: 'a', text: 'a of r2' }])
    expect(filledCells(rows, columns, source, 2, text)).toEqual([])
  })
})
