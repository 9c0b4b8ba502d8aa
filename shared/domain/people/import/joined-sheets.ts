import { nameKey, plainText } from './plain-text.ts'
import { headerSignature, type SheetPlan } from './sheet-plan.ts'
import type { Sheet } from './sheet.ts'

/** Rows of one sheet within a joined one; those before `firstRow` are its titles and heading. */
type SheetPart = { readonly name: string; readonly at: number; readonly firstRow: number }
/** A sheet as it came, or several of them below one another. */
export type ListSheet = Sheet & { readonly parts?: readonly SheetPart[] }

/** Lists that name more of the same people than this are versions of one list, and not its parts. */
const MOST_IN_COMMON = 0.1
const NAMES_SHOWN = 3

/** The sheets of a file, and behind them those with the same headings as one list: a sheet for each city, each group. */
export function withJoined(sheets: readonly Sheet[], planOf: (sheet: Sheet) => SheetPlan): readonly ListSheet[] {
  const lists = sheets.filter(({ isHidden }) => !isHidden).map((sheet) => ({ sheet, plan: planOf(sheet) }))
  const alike = Map.groupBy(lists.filter(({ plan }) => plan.columns.some(({ meaning }) => meaning === 'name')), ({ plan }) => headerSignature(plan))
  const joined = [...alike].flatMap(([headings, parts]) => (headings !== '' && parts.length > 1 && areParts(parts) ? [joinedSheet(parts)] : []))
  return [...sheets, ...joined]
}

type List = { readonly sheet: Sheet; readonly plan: SheetPlan }

function firstRowOf({ headerAt, headerRows }: SheetPlan): number {
  return (headerAt ?? 0) + headerRows
}

function areParts(lists: readonly List[]): boolean {
  const names = lists.flatMap(({ sheet, plan }) => {
    const at = plan.columns.findIndex(({ meaning }) => meaning === 'name')
    return sheet.rows.slice(firstRowOf(plan)).map(({ texts }) => nameKey(plainText(texts[at] ?? ''))).filter((name) => name !== '')
  })
  return new Set(names).size >= names.length * (1 - MOST_IN_COMMON)
}

function joinedSheet(lists: readonly List[]): ListSheet {
  let at = 0
  const placed = lists.map(({ sheet, plan }) => {
    const part = { name: sheet.name, at, firstRow: at + firstRowOf(plan) }
    at += sheet.rows.length
    return { sheet, part }
  })
  const names = lists.map(({ sheet }) => sheet.name)
  const name = `${names.slice(0, NAMES_SHOWN).join(' + ')}${names.length > NAMES_SHOWN ? ` + … (${String(names.length)})` : ''}`
  return {
    name,
    isHidden: false,
    rows: placed.flatMap(({ sheet }) => sheet.rows),
    merges: placed.flatMap(({ sheet, part }) => sheet.merges.map((range) => ({ ...range, top: range.top + part.at, bottom: range.bottom + part.at }))),
    cellsBeyond: lists.reduce((sum, { sheet }) => sum + sheet.cellsBeyond, 0),
    parts: placed.map(({ part }) => part),
  }
}
