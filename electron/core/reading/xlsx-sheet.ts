import { MAX_SHEET_ROWS, type Sheet } from '#shared/domain/people/import/sheet.ts'
import { cellPlace, cellRange, rowNumber, type CellPlace } from './cell-reference.ts'
import { PlainCell } from './plain-cell.ts'
import { SheetBuilder, type CellKind, type ReadingBudget } from './sheet-builder.ts'
import { serialText } from './xlsx-formats.ts'
import { withoutEscapes } from './xlsx-strings.ts'
import { readXml } from './xml.ts'

/** What the cells of all sheets of a workbook point at. */
export type Workbook = {
  readonly strings: readonly string[]
  readonly dateFormats: readonly boolean[]
  readonly calendar: 1900 | 1904
  readonly budget: ReadingBudget
}

/** A cell until its value is known; without a place of its own it follows the one before. */
type Cell = { readonly place: CellPlace | null; readonly type: string; readonly style: string }

/** Reads one sheet. A formula is never calculated: its last result stands in the file. */
export function readSheet(part: Uint8Array, { name, isHidden }: { readonly name: string; readonly isHidden: boolean }, workbook: Workbook): Sheet {
  const builder = new SheetBuilder(workbook.budget)
  const plain = new PlainCell()
  let [row, column] = [-1, -1]
  let cell: Cell | null = null
  let [value, hasFormula, isText, phonetic] = ['', false, false, 0]
  const put = (atRow: number, atColumn: number, type: string, style: string): void => {
    column = atColumn
    if (value === '') return
    const { text, kind } = shown(value, type, style, workbook)
    builder.put(atRow, atColumn, text, hasFormula && kind !== 'e' ? 'f' : kind)
  }
  readXml(part, {
    whole: (text, start) => {
      const end = plain.read(text, start)
      if (end === null) return null
      cell = null
      value = plain.value
      hasFormula = false
      put(plain.row, plain.column, plain.type, plain.style)
      return end
    },
    open: (tag, attribute) => {
      switch (tag) {
        case 'row':
          row = rowNumber(attribute('r') ?? '') ?? row + 1
          column = -1
          if (/^(1|true)$/.test(attribute('hidden') ?? '') && row < MAX_SHEET_ROWS) builder.hide(row)
          return
        case 'c':
          cell = { place: cellPlace(attribute('r') ?? ''), type: attribute('t') ?? 'n', style: attribute('s') ?? '0' }
          ;[value, hasFormula] = ['', false]
          return
        case 'f':
          hasFormula = true
          return
        case 'v':
          isText = true
          return
        case 't':
          isText = phonetic === 0
          return
        case 'rPh':
          phonetic += 1
          return
        case 'mergeCell': {
          const range = cellRange(attribute('ref') ?? '')
          if (range) builder.merge(range)
          return
        }
        default:
          return
      }
    },
    text: (piece) => {
      if (isText && cell) value += piece
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isText = false
      else if (tag === 'rPh') phonetic -= 1
      else if (tag === 'c' && cell) {
        put(cell.place?.row ?? row, cell.place?.column ?? column + 1, cell.type, cell.style)
        cell = null
      }
    },
  })
  return builder.build(name, isHidden)
}

function shown(value: string, type: string, style: string, { strings, dateFormats, calendar }: Workbook): { readonly text: string; readonly kind: CellKind } {
  switch (type) {
    case 's':
      return { text: strings[Number(value)] ?? '', kind: 't' }
    case 'n': {
      const isDate = dateFormats[Number(style)] === true
      const date = isDate ? serialText(Number(value), calendar) : null
      return date === null ? { text: numberText(value), kind: 'n' } : { text: date, kind: 'd' }
    }
    case 'd':
      return { text: value.replace('T', ' ').replace(/(:\d{2}):\d{2}(\.\d+)?Z?$/, '$1').replace(/ 00:00$/, ''), kind: 'd' }
    case 'e':
      return { text: value, kind: 'e' }
    default:
      return { text: withoutEscapes(value), kind: 't' }
  }
}

/** A number written out: telephone and identity numbers must not come as 1.38E+10. */
function numberText(value: string): string {
  if (/^-?\d{1,15}$/.test(value)) return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toFixed(0) : String(number)
}
