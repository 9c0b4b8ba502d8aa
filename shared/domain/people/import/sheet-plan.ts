import { ContentSigns, SAMPLE_CELLS } from './content-signs.ts'
import { isHeaderCell, readHeader } from './header-words.ts'
import { sharedMeanings, type Meaning } from './meaning.ts'
import { plainText } from './plain-text.ts'
import type { MergedRange, Sheet } from './sheet.ts'

/** What a column is taken for, and how sure that is: 1 was chosen by hand or remembered, 0 is unknown. */
export type ColumnPlan = { readonly header: string; readonly meaning: Meaning; readonly confidence: number }

/** How a sheet is read: where its heading stands, and what its columns hold. */
export type SheetPlan = {
  /** first row of the heading, from 0; null where the list has none */
  readonly headerAt: number | null
  readonly headerRows: number
  readonly columns: readonly ColumnPlan[]
}

/** Certain is only what a person said. */
const SUREST_GUESS = 0.98
/** Title rows above the heading; the longest seen are letters with a table in them. */
const ROWS_BEFORE_HEADER = 40
const MOST_HEADER_ROWS = 3

/**
 * Guesses how a sheet is to be read.
 *
 * @param chosen where the user says that the heading stands, null for none
 */
export function planSheet(sheet: Sheet, chosen?: { readonly headerAt: number | null }): SheetPlan {
  const headerAt = chosen ? chosen.headerAt : headerRowOf(sheet)
  const headerRows = headerAt === null ? 0 : headerHeight(sheet, headerAt)
  const width = sheet.rows.reduce((most, { texts }) => Math.max(most, texts.length), 0)
  const firstData = headerAt === null ? 0 : headerAt + headerRows
  const guesses = Array.from({ length: width }, (_, column): ColumnPlan => {
    const lines = headerLines(sheet, headerAt, headerRows, column)
    return { header: lines.join(' / '), ...guess(lines, new ContentSigns(sampleOf(sheet, firstData, column))) }
  })
  return { headerAt, headerRows, columns: withoutRivals(guesses) }
}

/** The first cells of a column that hold anything. */
function sampleOf({ rows }: Sheet, firstRow: number, column: number): readonly string[] {
  const cells: string[] = []
  for (let row = firstRow; row < rows.length && cells.length < SAMPLE_CELLS; row += 1) {
    const text = rows[row]?.texts[column] ?? ''
    if (plainText(text) !== '') cells.push(text)
  }
  return cells
}

/** The row with the most headings among the first; a single one counts where it is the name. */
function headerRowOf(sheet: Sheet): number | null {
  const scores = sheet.rows.slice(0, ROWS_BEFORE_HEADER).map(({ texts }, row) => {
    const headings = texts.filter(isHeaderCell)
    const hasName = headings.some((heading) => readHeader([heading])?.meaning === 'name')
    const filled = texts.filter((text) => plainText(text) !== '').length
    return { row, score: headings.length * 2 >= filled || hasName ? headings.length + (hasName ? 1 : 0) : 0 }
  })
  const best = scores.reduce((top, one) => (one.score > top.score ? one : top), { row: -1, score: 1 })
  return best.row === -1 ? null : best.row
}

/** Rows that the heading takes: those that merged cells reach into, and a second line of headings below wide ones. */
function headerHeight(sheet: Sheet, headerAt: number): number {
  const inHeader = sheet.merges.filter(({ top }) => top === headerAt)
  const merged = inHeader.reduce((most, { top, bottom }) => Math.max(most, bottom - top + 1), 1)
  const isParted = inHeader.some(({ left, right }) => right > left)
  const below = sheet.rows[headerAt + merged]?.texts ?? []
  const own = sheet.rows[headerAt]?.texts ?? []
  const hasSecondLine =
    merged === 1 && (isParted || own.some((text, column) => plainText(text) === '' && isHeaderCell(below[column] ?? ''))) && isSecondLine(own, below)
  return Math.min(MOST_HEADER_ROWS, hasSecondLine ? merged + 1 : merged)
}

function isSecondLine(own: readonly string[], below: readonly string[]): boolean {
  const filled = below.map((text, column) => ({ text, above: own[column] ?? '' })).filter(({ text }) => plainText(text) !== '')
  return filled.length > 0 && filled.every(({ text }) => plainText(text).length <= 10 && !/\d{3}/.test(text)) && filled.some(({ text }) => isHeaderCell(text) || /时间|日期|车次|航班/.test(text))
}

/** The lines above a column; the text of a merged cell stands above all that it covers. */
function headerLines(sheet: Sheet, headerAt: number | null, headerRows: number, column: number): readonly string[] {
  if (headerAt === null) return []
  const lines = Array.from({ length: headerRows }, (_, line) => {
    const row = headerAt + line
    const range = sheet.merges.find((merge) => covers(merge, row, column))
    return plainText(sheet.rows[range?.top ?? row]?.texts[range?.left ?? column] ?? '').replaceAll('\n', '')
  })
  return lines.filter((line, index) => line !== '' && line !== lines[index - 1])
}

export function covers({ top, left, bottom, right }: MergedRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

function guess(lines: readonly string[], signs: ContentSigns): Omit<ColumnPlan, 'header'> {
  const heading = readHeader(lines)
  if (!heading) {
    if (signs.isSilent) return { meaning: 'ignore', confidence: 0.9 }
    const look = signs.best()
    return look && look.share >= 0.6 ? { meaning: look.meaning, confidence: 0.7 * look.share } : { meaning: 'ignore', confidence: 0 }
  }
  const { meaning, isExact } = heading
  const own = signs.isSilent ? undefined : signs.shareOf(meaning)
  // 单位 above cells such as 云溪市图书馆馆长 means both.
  if (meaning === 'unit' && own !== undefined && own < 0.3 && (signs.shareOf('post') ?? 0) >= 0.6) return { meaning: 'post', confidence: 0.75 }
  const base = isExact ? 0.9 : 0.7
  if (own === undefined) return { meaning, confidence: base }
  return { meaning, confidence: own >= 0.6 ? Math.min(SUREST_GUESS, base + 0.1 * own) : own >= 0.3 || meaning === 'title' || meaning === 'unit' ? base - 0.15 : base - 0.4 }
}

/** Of two columns with one meaning the surer one keeps it; the other is kept in the note. */
function withoutRivals(columns: readonly ColumnPlan[]): readonly ColumnPlan[] {
  return columns.map((column, index) => {
    if (sharedMeanings.has(column.meaning)) return column
    const isBeaten = columns.some(
      (other, place) => place !== index && other.meaning === column.meaning && (other.confidence > column.confidence || (other.confidence === column.confidence && place < index)),
    )
    return isBeaten ? { ...column, meaning: column.header === '' ? 'ignore' : 'note', confidence: 0.5 } : column
  })
}

/** What two lists of one sender have in common: their headings. Empty where a list has none. */
export function headerSignature({ headerAt, columns }: SheetPlan): string {
  return headerAt === null ? '' : columns.map(({ header }) => header).join('\t').slice(0, 2_000)
}

/** The plan with what was chosen for a list of the same headings before. */
export function withRemembered(plan: SheetPlan, remembered: readonly Meaning[]): SheetPlan {
  return { ...plan, columns: plan.columns.map((column, index) => ({ ...column, meaning: remembered[index] ?? column.meaning, confidence: remembered[index] === undefined ? column.confidence : 1 })) }
}

/** The plan with one column chosen by hand; who had that meaning before is no longer read. */
export function withMeaning(plan: SheetPlan, at: number, meaning: Meaning): SheetPlan {
  return {
    ...plan,
    columns: plan.columns.map((column, index) => {
      if (index === at) return { ...column, meaning, confidence: 1 }
      return column.meaning === meaning && !sharedMeanings.has(meaning) ? { ...column, meaning: 'ignore', confidence: 0 } : column
    }),
  }
}
