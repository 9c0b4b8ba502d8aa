import { sheetText } from '#shared/lib/sheet-text.ts'
import type { SheetCell, SheetColumn } from './sheet-types.ts'
import type { SheetSelection } from './use-sheet-selection.ts'
import { filledCells, filledDownFrom, writtenCells, type WrittenCell } from './written-cells.ts'

type SheetContent<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly SheetColumn[]
  readonly cellAt: (row: Row, columnId: string) => SheetCell
  readonly editText: (row: Row, columnId: string) => string
  readonly isReadonly: boolean
}

/** Fills, clears and copies what is chosen. What that writes is handed on as one step; a sheet that is only looked at hands on nothing. */
export function useSheetWriting<Row>(sheet: SheetContent<Row>, { block, blocks, select }: SheetSelection, write: (cells: readonly WrittenCell<Row>[], how: 'fill' | 'clear') => void) {
  function handOn(cells: readonly WrittenCell<Row>[], how: 'fill' | 'clear'): boolean {
    if (cells.length === 0 || sheet.isReadonly) return false
    write(cells, how)
    return true
  }

  function fillWith(text: string): void {
    handOn(writtenCells(sheet.rows, sheet.columns, blocks.value, () => text), 'fill')
  }

  function clear(): void {
    handOn(writtenCells(sheet.rows, sheet.columns, blocks.value, () => ''), 'clear')
  }

  /** Ctrl+D: the first row of each block goes down; a single row takes what stands above it. */
  function fillDown(): void {
    const sourceOf = filledDownFrom(blocks.value)
    const textOf = (row: number, columnId: string) => {
      const source = sheet.rows[sourceOf(row) ?? -1]
      return source ? sheet.editText(source, columnId) : null
    }
    handOn(writtenCells(sheet.rows, sheet.columns, blocks.value, textOf), 'fill')
  }

  /** The handle was drawn to a row: the block is repeated up to there, and what it covers is chosen. */
  function fillTo(row: number): void {
    const source = block.value
    if (!handOn(filledCells(sheet.rows, sheet.columns, source, row, sheet.editText), 'fill')) return
    select({ ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) })
  }

  /** What is copied is what can be seen: masked figures stay masked. Several blocks follow one another. */
  function copied(): string {
    return sheetText(blocks.value.flatMap(({ top, bottom, left, right }) =>
      sheet.rows.slice(top, bottom + 1).map((row) => sheet.columns.slice(left, right + 1).map(({ id }) => sheet.cellAt(row, id).text))))
  }

  return { fillWith, clear, fillDown, fillTo, copied }
}
