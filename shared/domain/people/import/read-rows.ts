import type { CellDoubt, PersonFacts } from './facts.ts'
import { namesIn, cleanName } from './clean-name.ts'
import { ColumnTexts, type CellReading, type KnownText } from './column-texts.ts'
import { isHeaderCell } from './header-words.ts'
import { compactText, nameKey, plainText } from './plain-text.ts'
import type { ReadingContext } from './read-cell.ts'
import { rowFacts } from './row-facts.ts'
import type { ListSheet } from './joined-sheets.ts'
import { isGroupHeading, roleSaid, sectionBelow, type Section } from './section.ts'
import { kindOf, type Sheet, type SheetRow } from './sheet.ts'
import type { ColumnPlan, SheetPlan } from './sheet-plan.ts'

/** Why a row is not about a person. */
export type SkipReason = 'heading' | 'total' | 'remark' | 'numbered-only'

/** What a row comes to; a row that names several people comes to several. */
export type Entry = {
  /** `12`, and `12.1` for the second person of the row */
  readonly key: string
  /** from 0, as in the file */
  readonly row: number
} & (
  | { readonly kind: 'person'; readonly facts: PersonFacts; readonly cells: readonly CellReading[]; readonly isHidden?: true }
  | { readonly kind: 'rejected'; readonly cells: readonly CellReading[] }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
)

/** Texts that the user put in the place of what a cell holds, by `cellKey`. */
export type Corrections = ReadonlyMap<string, string>

export function cellKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`
}

/** Every row below the heading that holds anything, in order. */
export function readRows(sheet: ListSheet, { headerAt, headerRows, columns }: SheetPlan, corrections: Corrections, context: ReadingContext): readonly Entry[] {
  const first = headerAt === null ? 0 : headerAt + headerRows
  const nameAt = columns.findIndex(({ meaning }) => meaning === 'name')
  const column = new ColumnTexts(columns, context)
  const parts = new Map((sheet.parts ?? []).map((part) => [part.at, part]))
  const entries: Entry[] = []
  let titlesTo = first
  let section = sheet.rows.slice(0, first).reduce((above, row) => sectionBelow(above, firstText(row)), sectionBelow(null, sheet.parts?.[0]?.name ?? sheet.name))
  let at = first - 1
  for (const row of withMergedTexts(sheet, columns, first)) {
    at += 1
    const part = parts.get(at)
    if (part) [titlesTo, section] = [part.firstRow, sectionBelow(null, part.name)]
    if (!row) continue
    const found = at < titlesTo ? [{ key: String(at), row: at, kind: 'skipped', reason: 'heading' } as const] : entriesOf(at, row, columns, nameAt, corrections, column)
    if (found[0]?.kind === 'skipped') section = sectionBelow(section, firstText(row))
    const said = found.map((entry) => withSection(entry, section))
    entries.push(...(row.isHidden === true ? said.map(withHidden) : said))
  }
  return entries
}

function firstText({ texts }: SheetRow): string {
  return texts.find((text) => plainText(text) !== '') ?? ''
}

/** What the row itself says of groups goes before what stands above it. */
function withSection(entry: Entry, section: Section | null): Entry {
  if (entry.kind !== 'person') return entry
  const { facts } = entry
  const group = facts.group ?? section?.group
  if (group === undefined) return entry
  const groupRole = facts.groupRole ?? roleSaid(facts.notes) ?? (group === section?.group ? section.roles.get(nameKey(facts.name)) : undefined)
  return { ...entry, facts: { ...facts, group, ...(groupRole === undefined ? {} : { groupRole }) } }
}

function withHidden(entry: Entry): Entry {
  return entry.kind === 'person' ? { ...entry, isHidden: true } : entry
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
  return withDittos(rows, columns)
}

/** 同上, and the marks that stand for it, spread or not. */
const DITTO = /^(?:同上|\(同上\)|同前|〃+|″|"+|''|ditto)$/i
/** Looked at first: of a large list hardly any cell begins so. */
const DITTO_BEGINNINGS: ReadonlySet<string> = new Set('同〃″"\'dD(（ 　')

function isDitto(text: string): boolean {
  return text.length <= 6 && DITTO_BEGINNINGS.has(text.charAt(0)) && DITTO.test(compactText(text))
}

/** 同上 is what stands above; nobody is called that, and nobody has the number of another. */
function withDittos(rows: readonly (SheetRow | null)[], columns: readonly ColumnPlan[]): readonly (SheetRow | null)[] {
  const meant = [...rows]
  const shared = columns.flatMap(({ meaning }, at) => (meaning === 'ignore' || meaning === 'name' || meaning === 'idNumber' || meaning === 'phone' ? [] : [at]))
  for (const at of shared) {
    let above: SheetRow | null = null
    for (let index = 0; index < meant.length; index += 1) {
      const row = meant[index]
      const text = row?.texts[at] ?? ''
      if (!row || text === '') continue
      if (above && isDitto(text)) meant[index] = withCell(row, at, above.texts[at] ?? '', kindOf(above, at))
      else above = row
    }
  }
  return meant
}

function withCell(row: SheetRow, column: number, text: string, kind: string): SheetRow {
  const width = Math.max(row.texts.length, column + 1)
  return {
    ...row,
    texts: Array.from({ length: width }, (_, index) => (index === column ? text : (row.texts[index] ?? ''))),
    kinds: Array.from({ length: width }, (_, index) => (index === column ? kind : kindOf(row, index))).join(''),
  }
}

function entriesOf(row: number, cells: SheetRow, columns: readonly ColumnPlan[], nameAt: number, corrections: Corrections, column: ColumnTexts): readonly Entry[] {
  const key = String(row)
  const corrected = (at: number) => (corrections.size === 0 ? undefined : corrections.get(cellKey(row, at)))
  const known = columns.map((_, at) => {
    const original = cells.texts[at] ?? ''
    const correction = corrected(at)
    return correction === undefined ? column.textOf(at, original, kindOf(cells, at)) : column.textInPlaceOf(original, at, correction, 't')
  })
  const skipped = skipReason(known, columns, nameAt)
  if (skipped) return [{ key, row, kind: 'skipped', reason: skipped }]
  const name = known[nameAt]?.plain ?? ''
  if (name === '') return [{ key, row, kind: 'rejected', cells: cellsOf(known) }]
  const { names, isGuess } = namesIn(name)
  if (names.length <= 1) return [personOf(key, row, known)]
  const texts = columns.map((_, at) => corrected(at) ?? cells.texts[at] ?? '')
  const { uneven, people } = partsOf(texts, columns, nameAt, names)
  return people.map((parts, index) => {
    const own = parts.map((part, at) => column.textInPlaceOf(cells.texts[at] ?? '', at, part, corrected(at) === undefined ? kindOf(cells, at) : 't'))
    const doubtOf = (at: number) => (uneven.has(at) ? 'names-uneven' : at === nameAt && isGuess ? 'names-by-blank' : undefined)
    return personOf(index === 0 ? key : `${key}.${String(index)}`, row, own, doubtOf)
  })
}

function cellsOf(known: readonly KnownText[]): readonly CellReading[] {
  const cells: CellReading[] = []
  for (const { read } of known) if (read) cells.push(read.cell)
  return cells
}

function personOf(key: string, row: number, known: readonly KnownText[], sharedDoubt?: (column: number) => CellDoubt | undefined): Entry {
  const { facts, doubts } = rowFacts(known.map(({ read }) => read))
  const cells = cellsOf(known)
  if (!sharedDoubt && doubts.size === 0) return { key, row, kind: 'person', facts, cells }
  return { key, row, kind: 'person', facts, cells: cells.map((cell) => withDoubt(cell, sharedDoubt?.(cell.column) ?? doubts.get(cell.column))) }
}

function withDoubt(cell: CellReading, doubt: CellDoubt | undefined): CellReading {
  return doubt === undefined || cell.doubt !== undefined ? cell : { ...cell, state: 'doubtful', doubt }
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
const HEAD_COUNT = /^共?\s*\d+\s*[人名位]$/
const REMARK = /^(备\s*注|注\s*[:：\d一二三]|说\s*明|填\s*表|制\s*表|审\s*核|附\s*件|联\s*系\s*人|单位\s*[（(]盖章|note\b|remark)/i
/** Longer than any name with its remark. */
const LONGEST_NAME = 30

function isMostlyHeadings(known: readonly KnownText[]): boolean {
  const filled = known.filter(({ plain }) => plain !== '')
  return filled.filter(({ plain }) => isHeaderCell(plain)).length >= Math.max(2, filled.length * 0.6)
}

function skipReason(known: readonly KnownText[], columns: readonly ColumnPlan[], nameAt: number): SkipReason | null {
  const name = known[nameAt]?.plain ?? ''
  if (name === '' || HEAD_COUNT.test(name) ? known.some(({ plain }) => TOTAL.test(plain)) : TOTAL.test(name)) return 'total'
  // One walk: most rows are about a person, and there are thousands.
  let [first, hasOthers, hasNameHeading] = ['', false, false]
  for (const { plain, isNameHeading } of known) {
    if (first === '') first = plain
    else if (plain !== '' && plain !== first) hasOthers = true
    if (isNameHeading) hasNameHeading = true
  }
  if (hasNameHeading && isMostlyHeadings(known)) return 'heading'
  if (name !== '' && hasOthers) return null
  const isOnlyNumbered = known.every(({ plain }, index) => plain === '' || (columns[index]?.meaning === 'ignore' && /^\d+$/.test(plain)))
  if (isOnlyNumbered) return 'numbered-only'
  if (hasOthers) return null
  if (REMARK.test(first) || first.length > LONGEST_NAME) return 'remark'
  if (isGroupHeading(first)) return 'heading'
  const isHeading = name === '' ? !columns.some(({ meaning }, index) => meaning === 'phone' && known[index]?.plain !== '') : /^[（(]?[一二三四五六七八九十\d]+[)）、.．]/.test(name) || cleanName(name).doubt === 'name-odd'
  return isHeading && columns.length > 1 ? 'heading' : null
}
