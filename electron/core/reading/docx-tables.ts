import type { MergedRange, Sheet } from '#shared/domain/people/import/sheet.ts'
import { RefusedFile } from './refused-file.ts'
import { ReadingBudget, SheetBuilder } from './sheet-builder.ts'
import { textSheet } from './text-table.ts'
import { readXml } from './xml.ts'
import type { ZipParts } from './zip-parts.ts'

export const DOCX_BODY = 'word/document.xml'

/**
 * The tables of a Word document, each called by the line above it; without any, its lines as one table. What was
 * deleted with tracked changes, text boxes drawn twice, embedded objects and linked files are left out.
 */
export function readDocxTables(zip: ZipParts): readonly Sheet[] {
  const part = zip.read(DOCX_BODY)
  if (!part) throw new RefusedFile('damaged', 'no document')
  const budget = new ReadingBudget()
  const tables: Sheet[] = []
  const lines: string[] = []
  let table: TableInProgress | null = null
  let [depth, fallback, isText, text] = [0, 0, false, '']
  const add = (piece: string): void => {
    if (fallback === 0) text += piece
  }
  readXml(part, {
    open: (name, attribute) => {
      if (name === 'tbl' && (depth += 1) === 1) table = new TableInProgress(budget)
      else if (name === 'tr' && depth === 1) table?.row()
      else if (name === 'tc' && depth === 1) text = ''
      else if (name === 'gridSpan' && depth === 1) table?.span(Number(attribute('val') ?? 1))
      else if (name === 'vMerge' && depth === 1) table?.vertical(attribute('val') === 'restart' ? 'start' : 'continued')
      else if (name === 't') isText = true
      else if (name === 'tab') add('\t')
      else if (name === 'br' || name === 'cr') add('\n')
      else if (name === 'Fallback') fallback += 1
      // A stop of the ruler is called like the tabulator that is typed.
      if (name === 'tabs') fallback += 1
    },
    text: (piece) => {
      if (isText) add(piece)
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'Fallback' || name === 'tabs') fallback -= 1
      else if (name === 'p' && depth === 0) {
        budget.spend(text)
        lines.push(text)
        text = ''
      } else if (name === 'p') add('\n')
      else if (name === 'tc' && depth === 1) table?.cell(text.trim())
      else if (name === 'tbl' && (depth -= 1) === 0 && table) {
        tables.push(table.build(lines.findLast((line) => line.trim() !== '')?.trim().slice(0, 60) ?? ''))
        ;[table, text] = [null, '']
      }
    },
  })
  return tables.length > 0 ? tables : [textSheet(lines.join('\n'))]
}

class TableInProgress {
  readonly #builder: SheetBuilder
  readonly #open = new Map<number, MergedRange>()
  #row = -1
  #column = 0
  #span = 1
  #vertical: 'start' | 'continued' | null = null

  constructor(budget: ReadingBudget) {
    this.#builder = new SheetBuilder(budget)
  }

  row(): void {
    this.#row += 1
    this.#column = 0
  }

  span(columns: number): void {
    this.#span = Number.isInteger(columns) && columns >= 1 && columns <= 1_000 ? columns : 1
  }

  vertical(part: 'start' | 'continued'): void {
    this.#vertical = part
  }

  cell(text: string): void {
    const left = this.#column
    const right = left + this.#span - 1
    const above = this.#open.get(left)
    if (this.#vertical === 'continued' && above) this.#open.set(left, { ...above, bottom: this.#row })
    else {
      this.#close(left)
      this.#builder.put(this.#row, left, text, 't')
      const range = { top: this.#row, left, bottom: this.#row, right }
      if (this.#vertical === 'start') this.#open.set(left, range)
      else this.#builder.merge(range)
    }
    this.#column = right + 1
    this.#span = 1
    this.#vertical = null
  }

  build(name: string): Sheet {
    for (const left of [...this.#open.keys()]) this.#close(left)
    return this.#builder.build(name)
  }

  #close(left: number): void {
    const range = this.#open.get(left)
    if (range) this.#builder.merge(range)
    this.#open.delete(left)
  }
}
