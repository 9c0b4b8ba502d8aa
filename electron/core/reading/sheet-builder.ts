import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, type MergedRange, type Sheet, type SheetRow } from '#shared/domain/people/import/sheet.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

export type CellKind = 't' | 'n' | 'd' | 'f' | 'e'

/** What may still be read of a file, for all its tables together. */
export class ReadingBudget {
  #characters = 0
  #cells = 0

  /** @throws RefusedFile 'too-large' */
  spend(text: string): void {
    this.#characters += text.length
    this.#cells += 1
    if (this.#characters > READING_LIMITS.characters || this.#cells > READING_LIMITS.cells) throw new RefusedFile('too-large', 'too much text')
  }
}

/** Puts a table together from cells in any order. Cells beyond the limits of a table are counted, never kept. */
export class SheetBuilder {
  readonly #budget: ReadingBudget
  readonly #rows: { readonly texts: string[]; kinds: string }[] = []
  readonly #hidden = new Set<number>()
  readonly #merges: MergedRange[] = []
  #cellsBeyond = 0

  constructor(budget: ReadingBudget) {
    this.#budget = budget
  }

  /** @param row from 0 @param column from 0 */
  put(row: number, column: number, text: string, kind: CellKind): void {
    if (text === '') return
    if (row >= MAX_SHEET_ROWS || column >= MAX_SHEET_COLUMNS) {
      this.#cellsBeyond += 1
      return
    }
    this.#budget.spend(text)
    while (this.#rows.length <= row) this.#rows.push({ texts: [], kinds: '' })
    const cells = this.#rows[row]
    if (!cells) return
    while (cells.texts.length < column) {
      cells.texts.push('')
      cells.kinds += 't'
    }
    cells.kinds = column === cells.texts.length ? cells.kinds + kind : cells.kinds.slice(0, column) + kind + cells.kinds.slice(column + 1)
    cells.texts[column] = text
  }

  /** Counts cells that lie beyond what is read. */
  leaveOut(cells: number): void {
    this.#cellsBeyond += cells
  }

  hide(row: number): void {
    this.#hidden.add(row)
  }

  merge({ top, left, bottom, right }: MergedRange): void {
    const isInside = top >= 0 && left >= 0 && top < MAX_SHEET_ROWS && left < MAX_SHEET_COLUMNS && bottom >= top && right >= left
    if (!isInside || (top === bottom && left === right) || this.#merges.length >= MAX_SHEET_ROWS) return
    this.#merges.push({ top, left, bottom: Math.min(bottom, MAX_SHEET_ROWS - 1), right: Math.min(right, MAX_SHEET_COLUMNS - 1) })
  }

  build(name: string, isHidden = false): Sheet {
    const rows: readonly SheetRow[] = this.#hidden.size === 0 ? this.#rows : this.#rows.map((row, index) => (this.#hidden.has(index) ? { ...row, isHidden: true } : row))
    // A merged range below the last text holds nothing.
    const merges = this.#merges.filter(({ top }) => top < rows.length)
    return { name, isHidden, rows, merges, cellsBeyond: this.#cellsBeyond }
  }
}
