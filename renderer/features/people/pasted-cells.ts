import { cellsOfSheetText } from '#shared/lib/sheet-text.ts'
import type { CellEdit } from './cell-edits.ts'
import type { ColumnId, PersonColumn } from './columns/column.ts'

/** Where a block is put: the rows and columns that are shown, of which the first is where it begins. */
export type PasteTarget = {
  /** people from the first row of the selection on, in the order shown */
  readonly personIds: readonly string[]
  /** columns from the first of the selection on */
  readonly columns: readonly PersonColumn[]
  /** how many rows and columns are selected: a smaller block is repeated until it fills them */
  readonly height: number
  readonly width: number
}

export type Pasted = {
  readonly edits: readonly CellEdit[]
  /** columns that lay beyond the last one shown */
  readonly columnsBeyond: number
}

/** The usual order of a list without headings. */
export const usualOrder: readonly ColumnId[] = ['name', 'unit', 'title', 'phone']

/** A copied block as texts for cells. Rows below the last one become new people, but not the empty ones. */
export function pastedCells(text: string, target: PasteTarget, newId: () => string): Pasted {
  const { columns } = target
  const block = repeated(cellsOfSheetText(text), target)
  const edits = block.flatMap((cells, index): readonly CellEdit[] => {
    const known = target.personIds[index]
    if (known === undefined && cells.every((cell) => cell.trim() === '')) return []
    const personId = known ?? newId()
    return cells.flatMap((cell, place) => {
      const column = columns[place]
      return column ? [{ personId, column, text: cell }] : []
    })
  })
  const width = Math.max(0, ...block.map((cells) => cells.length))
  return { edits, columnsBeyond: Math.max(0, width - columns.length) }
}

/** A block put side by side and below itself where the selection is a multiple of it, as Excel does. */
function repeated(block: readonly (readonly string[])[], { height, width }: { readonly height: number; readonly width: number }): readonly (readonly string[])[] {
  const [rows, columns] = [block.length, Math.max(0, ...block.map((cells) => cells.length))]
  const [down, across] = [timesIn(height, rows), timesIn(width, columns)]
  return Array.from({ length: down }, () => block).flat().map((cells) => Array.from({ length: across }, () => padded(cells, across > 1 ? columns : 0)).flat())
}

function timesIn(room: number, size: number): number {
  return size > 0 && room > size && room % size === 0 ? room / size : 1
}

function padded(cells: readonly string[], length: number): readonly string[] {
  return cells.length >= length ? cells : [...cells, ...Array.from({ length: length - cells.length }, () => '')]
}
