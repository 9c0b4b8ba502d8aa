import { filledFrom } from './blocks.ts'
import type { Block, SheetColumn } from './sheet-types.ts'

/** A text that a step puts into a cell. */
export type WrittenCell<Row> = { readonly row: Row; readonly columnId: string; readonly text: string }

/** The cells of the blocks that can be written, with what each is to say; null leaves one alone. */
export function writtenCells<Row>(
  rows: readonly Row[],
  columns: readonly SheetColumn[],
  blocks: readonly Block[],
  textOf: (row: number, columnId: string) => string | null,
): readonly WrittenCell<Row>[] {
  return blocks.flatMap(({ top, bottom, left, right }) =>
    rows.slice(top, bottom + 1).flatMap((row, index) =>
      writable(columns, left, right).flatMap((columnId) => {
        const text = textOf(top + index, columnId)
        return text === null ? [] : [{ row, columnId, text }]
      }),
    ),
  )
}

/** From which row Ctrl+D fills a row: the first of its block, for a block of one row the one above; null for none. */
export function filledDownFrom(blocks: readonly Block[]): (row: number) => number | null {
  return (row) => {
    const { top = row, bottom = row } = blocks.find((one) => row >= one.top && row <= one.bottom) ?? {}
    return top === bottom ? top - 1 : row > top ? top : null
  }
}

/** The cells that the handle of a fill is drawn over, with the texts of its source. */
export function filledCells<Row>(
  rows: readonly Row[],
  columns: readonly SheetColumn[],
  source: Block,
  to: number,
  textOf: (row: Row, columnId: string) => string,
): readonly WrittenCell<Row>[] {
  if (to <= source.bottom && to >= source.top) return []
  return filledFrom(source, Math.min(to, rows.length - 1)).flatMap((target) => {
    const [row, origin] = [rows[target.row], rows[target.from]]
    return row && origin ? writable(columns, source.left, source.right).map((columnId) => ({ row, columnId, text: textOf(origin, columnId) })) : []
  })
}

function writable(columns: readonly SheetColumn[], left: number, right: number): readonly string[] {
  return columns.slice(left, right + 1).filter(({ isReadonly }) => !isReadonly).map(({ id }) => id)
}
