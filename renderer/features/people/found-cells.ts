import type { CellEdit } from './cell-edits.ts'
import type { PersonColumn, Sheet } from './columns/column.ts'
import { cellText, shownText } from './columns/sheet.ts'
import type { PersonRow } from './people-rows.ts'

export type FindOptions = { readonly isWhole: boolean; readonly isCaseKept: boolean }

export type FoundCell = { readonly personId: string; readonly column: PersonColumn }

/** Cells whose text, as it is shown, holds what is looked for; row by row. */
export function foundCells(
  sheet: Sheet,
  rows: readonly PersonRow[],
  columns: readonly PersonColumn[],
  what: string,
  { isWhole, isCaseKept }: FindOptions,
  isRevealed: boolean,
): readonly FoundCell[] {
  if (what === '') return []
  const cased = (text: string) => (isCaseKept ? text : text.toLowerCase())
  const wanted = cased(what)
  return rows.flatMap(({ id, person }) => columns.flatMap((column): readonly FoundCell[] => {
    const text = cased(shownText(sheet, column, person, isRevealed))
    return (isWhole ? text === wanted : text.includes(wanted)) ? [{ personId: id, column }] : []
  }))
}

/** The found cells with the text put in; those that are only shown, or whose figures are hidden, stay as they are. */
export function replacedCells(sheet: Sheet, cells: readonly FoundCell[], what: string, replacement: string, { isWhole, isCaseKept }: FindOptions, isRevealed: boolean): readonly CellEdit[] {
  const pattern = new RegExp(what.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), isCaseKept ? 'g' : 'gi')
  return cells.flatMap(({ personId, column }): readonly CellEdit[] => {
    const person = sheet.event.people[personId]
    if (!person || !column.write || (column.mask && !isRevealed)) return []
    const text = isWhole ? replacement : cellText(sheet, column, person).replaceAll(pattern, () => replacement)
    return [{ personId, column, text }]
  })
}
