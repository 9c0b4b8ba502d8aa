import type { CellDoubt, Cleaned, PersonFacts } from './facts.ts'
import { namesIn, cleanName } from './clean-name.ts'
import { isHeaderCell } from './header-words.ts'
import type { Meaning } from './meaning.ts'
import { plainText } from './plain-text.ts'
import { readCell, type ReadingContext } from './read-cell.ts'
import { rowFacts, type ReadColumn } from './row-facts.ts'
import { kindOf, type Sheet, type SheetRow } from './sheet.ts'
import type { ColumnPlan, SheetPlan } from './sheet-plan.ts'

/** One cell beside what was made of it. */
export type CellReading = {
  readonly column: number
  readonly original: string
  readonly text: string
  readonly state: 'read' | 'cleaned' | 'doubtful'
  readonly doubt?: CellDoubt
}

/** Why a row is not about a person. */
export type SkipReason = 'heading' | 'total' | 'remark' | 'numbered-only'

/** What a row comes to; a row that names several people comes to several. */
export type Entry = {
  /** `12`, and `12.1` for the second person of the row */
  readonly key: string
  /** from 0, as in the file */
  readonly row: number
} & (
  | { readonly kind: 'person'; readonly facts: PersonFacts; readonly cells: readonly CellReading[] }
  | { readonly kind: 'rejected'; readonly cells: readonly CellReading[] }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
)

/** Texts that the user put in the place of what a cell holds, by `cellKey`. */
export type Corrections = ReadonlyMap<string, string>

export function cellKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`
}

/** Every row below the heading that holds anything, in order. */
export function readRows(sheet: Sheet, plan: SheetPlan, corrections: Corrections, context: ReadingContext): readonly Entry[] {
  const first = plan.headerAt === null ? 0 : plan.headerAt + plan.headerRows
  const filled = withMergedTexts(sheet, plan.columns, first)
  const readOnce = onceEach(context)
  return filled.flatMap((row, index) => (row === null ? [] : entriesOf(first + index, row, plan.columns, corrections, readOnce)))
}

type ReadCell = (meaning: Meaning, text: string, kind: string) => Cleaned

/** Units, titles and dates stand in many rows: each text is read once. */
function onceEach(context: ReadingContext): ReadCell {
  const known = new Map<Meaning, Map<string, Cleaned>>()
  return (meaning, text, kind) => {
    // Numbers are read by their kind, and names and telephones hardly come twice.
    if (kind === 'n' || kind === 'e' || meaning === 'name' || meaning === 'phone') return readCell(meaning, text, kind, context)
    const ofMeaning = known.get(meaning) ?? new Map<string, Cleaned>()
    if (ofMeaning.size === 0) known.set(meaning, ofMeaning)
    const cleaned = ofMeaning.get(text) ?? readCell(meaning, text, kind, context)
    ofMeaning.set(text, cleaned)
    return cleaned
  }
}

/** Rows with the text of a merged cell in all rows that it covers: one unit beside its five people. Empty rows are null. */
function withMergedTexts(sheet: Sheet, columns: readonly ColumnPlan[], first: number): readonly (SheetRow | null)[] {
  const rows: (SheetRow | null)[] = sheet.rows.slice(first).map((row) => (row.texts.some((text) => plainText(text) !== '') ? row : null))
  for (const { top, bottom, left } of sheet.merges) {
    const { meaning } = columns[left] ?? {}
    const text = sheet.rows[top]?.texts[left] ?? ''
    if (top < first || meaning === 'name' || meaning === 'idNumber' || text === '') continue
    for (let at = top + 1; at <= bottom; at += 1) {
      const row = rows[at - first]
      if (row && (row.texts[left] ?? '') === '') rows[at - first] = withCell(row, left, text, kindOf(sheet.rows[top] ?? row, left))
    }
  }
  return rows
}

function withCell(row: SheetRow, column: number, text: string, kind: string): SheetRow {
  const width = Math.max(row.texts.length, column + 1)
  return {
    texts: Array.from({ length: width }, (_, index) => (index === column ? text : (row.texts[index] ?? ''))),
    kinds: Array.from({ length: width }, (_, index) => (index === column ? kind : kindOf(row, index))).join(''),
  }
}

function entriesOf(row: number, cells: SheetRow, columns: readonly ColumnPlan[], corrections: Corrections, readOnce: ReadCell): readonly Entry[] {
  const key = String(row)
  const corrected = (column: number) => (corrections.size === 0 ? undefined : corrections.get(cellKey(row, column)))
  const texts = columns.map((_, column) => corrected(column) ?? cells.texts[column] ?? '')
  const plain = texts.map(plainText)
  const nameAt = columns.findIndex(({ meaning }) => meaning === 'name')
  const skipped = skipReason(plain, columns, nameAt)
  if (skipped) return [{ key, row, kind: 'skipped', reason: skipped }]
  const read = (part: readonly string[]): readonly ReadColumn[] => {
    const found: ReadColumn[] = []
    for (const [index, column] of columns.entries()) {
      if (column.meaning === 'ignore' || plain[index] === '') continue
      // A correction is what the user typed, whatever the cell was.
      const kind = corrected(index) === undefined ? kindOf(cells, index) : 't'
      found.push({ index, column, original: cells.texts[index] ?? '', cleaned: readOnce(column.meaning, part[index] ?? '', kind) })
    }
    return found
  }
  const name = plain[nameAt] ?? ''
  if (name === '') return [{ key, row, kind: 'rejected', cells: read(texts).map((cell) => cellOf(cell)) }]
  const { names, isGuess } = namesIn(name)
  if (names.length <= 1) return [personOf(key, row, read(texts))]
  const { uneven, people } = partsOf(texts, columns, nameAt, names)
  return people.map((part, index) =>
    personOf(index === 0 ? key : `${key}.${String(index)}`, row, read(part), (column) => (uneven.has(column) ? 'names-uneven' : column === nameAt && isGuess ? 'names-by-blank' : undefined)),
  )
}

function personOf(key: string, row: number, read: readonly ReadColumn[], sharedDoubt: (column: number) => CellDoubt | undefined = () => undefined): Entry {
  const { facts, doubts } = rowFacts(read)
  return { key, row, kind: 'person', facts, cells: read.map((cell) => cellOf(cell, sharedDoubt(cell.index) ?? doubts.get(cell.index))) }
}

function cellOf({ index, original, cleaned: { text, doubt } }: ReadColumn, further?: CellDoubt): CellReading {
  const why = doubt ?? further
  if (why) return { column: index, original, text, state: 'doubtful', doubt: why }
  return { column: index, original, text, state: text === original || text === '' ? 'read' : 'cleaned' }
}

/**
 * The cells of each person of a shared row. A cell with as many parts as there are names is shared out; one for all is
 * everybody's; what a single person can have only, and does not part evenly, wants a look.
 */
function partsOf(texts: readonly string[], columns: readonly ColumnPlan[], nameAt: number, names: readonly string[]) {
  const perColumn = columns.map(({ meaning }, index) => {
    const parts = plainText(texts[index] ?? '').split(/[、，,;；/\n]+/u).map((part) => part.trim()).filter((part) => part !== '')
    const isEven = parts.length === names.length
    const isPersonal = meaning === 'phone' || meaning === 'email' || meaning === 'idNumber' || meaning === 'birthDate'
    return { parts: isEven ? parts : null, isUneven: isPersonal && parts.length > 0 && !isEven }
  })
  const uneven = new Set(perColumn.flatMap(({ isUneven }, index) => (isUneven ? [index] : [])))
  return { uneven, people: names.map((name, person) => texts.map((text, index) => (index === nameAt ? name : (perColumn[index]?.parts?.[person] ?? text)))) }
}

const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|共\s*\d+\s*人|total|subtotal)/i
const REMARK = /^(备\s*注|注\s*[:：\d一二三]|说\s*明|填\s*表|制\s*表|审\s*核|附\s*件|联\s*系\s*人|单位\s*[（(]盖章|note\b|remark)/i
/** What a heading that stands again inside the list cannot do without. */
const NAME_HEADING = /姓\s?名|名字|人员|代表|嘉宾|^(full )?name$/i
/** Longer than any name with its remark. */
const LONGEST_NAME = 30

function isMostlyHeadings(plain: readonly string[]): boolean {
  const filled = plain.filter((text) => text !== '')
  return filled.filter(isHeaderCell).length >= Math.max(2, filled.length * 0.6)
}

/** @param plain the cells of a row without what cannot be seen */
function skipReason(plain: readonly string[], columns: readonly ColumnPlan[], nameAt: number): SkipReason | null {
  const name = plain[nameAt] ?? ''
  if (name === '' ? plain.some((text) => TOTAL.test(text)) : TOTAL.test(name)) return 'total'
  const first = plain.find((text) => text !== '') ?? ''
  const hasOthers = plain.some((text) => text !== '' && text !== first)
  if (plain.some((text) => NAME_HEADING.test(text)) && isMostlyHeadings(plain)) return 'heading'
  if (name !== '' && hasOthers) return null
  const isOnlyNumbered = plain.every((text, index) => text === '' || (columns[index]?.meaning === 'ignore' && /^\d+$/.test(text)))
  if (isOnlyNumbered) return 'numbered-only'
  if (hasOthers) return null
  if (REMARK.test(first) || first.length > LONGEST_NAME) return 'remark'
  const isHeading = name === '' ? !columns.some(({ meaning }, index) => meaning === 'phone' && plain[index] !== '') : /^[（(]?[一二三四五六七八九十\d]+[)）、.．]/.test(name) || cleanName(name).doubt === 'name-odd'
  return isHeading && columns.length > 1 ? 'heading' : null
}
