import type { Block, Place } from './sheet-types.ts'

/** Geometry of cells: blocks, what they hold, and where a key leads. */

export function blockOf(a: Place, b: Place): Block {
  return { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) }
}

export function clamped({ row, column }: Place, rows: number, columns: number): Place {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) }
}

/** The selected columns of a row as text (`0-3 5-5`), so that a row is drawn anew only when they change. */
export function spansOf(blocks: readonly Block[], row: number): string {
  return blocks.filter(({ top, bottom }) => row >= top && row <= bottom).map(({ left, right }) => `${left}-${right}`).join(' ')
}

export function isInSpans(spans: string, column: number): boolean {
  return spans !== '' && spans.split(' ').some((span) => {
    const [left = 0, right = -1] = span.split('-').map(Number)
    return column >= left && column <= right
  })
}

/** Rows that a selection touches, each once, from the top. */
export function rowsOf(blocks: readonly Block[]): readonly number[] {
  const rows = new Set(blocks.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index)))
  return [...rows].sort((a, b) => a - b)
}

export type Extent = { readonly rows: number; readonly columns: number; readonly rowsPerPage: number }

/** Where a key leads from a place; null for a key that leads nowhere. */
export function placeAfterKey({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, { row, column }: Place, { rows, columns, rowsPerPage }: Extent): Place | null {
  const isFar = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isFar ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isFar ? columns - 1 : column + 1 }
    case 'PageUp':
      return { row: row - rowsPerPage, column }
    case 'PageDown':
      return { row: row + rowsPerPage, column }
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 }
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 }
    default:
      return null
  }
}

/** The next cell for Tab, over the end of a row into the next; null where the sheet ends. */
export function placeAfterTab({ row, column }: Place, isBack: boolean, { rows, columns }: Pick<Extent, 'rows' | 'columns'>): Place | null {
  const index = row * columns + column + (isBack ? -1 : 1)
  return index < 0 || index >= rows * columns ? null : { row: Math.floor(index / columns), column: index % columns }
}

/** The rows that a fill copies to each row below or above its source: the source is repeated as it stands. */
export function filledFrom(source: Block, to: number): readonly { readonly row: number; readonly from: number }[] {
  const height = source.bottom - source.top + 1
  const [first, last] = to > source.bottom ? [source.bottom + 1, to] : [to, source.top - 1]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row = first + index
    return { row, from: source.top + ((((row - source.top) % height) + height) % height) }
  })
}
