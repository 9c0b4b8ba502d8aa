import type { Paper } from '#shared/documents/paper.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import { bareText } from '#shared/documents/text.ts'
import { cleaned } from './cleaned-text.ts'
import { rowTexts, sheetParts, type SheetPart } from './sheet-text.ts'

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'
/** A cell that begins so is a formula to a spreadsheet, also in its full-width form. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u

/**
 * The tables of a paper for other programs: nothing but titles and rows, the group of a row in a column of its own.
 * Tables of other columns follow after an empty line.
 *
 * @source RFC 4180; quality §2.2 (formula injection)
 */
export function csvText(paper: Paper): string {
  const tables = sheetParts(paper).filter(({ table }) => table.columns.length > 0)
  const alike = [...Map.groupBy(tables, ({ table }) => table.columns.map(({ title }) => title).join('\n')).values()]
  const texts = alike.map((parts) => recordsOf(parts, wordsOf(paper.locale).documentOption.grouping).map(lineOf).join(''))
  return BYTE_ORDER_MARK + texts.join('\r\n')
}

function recordsOf(parts: readonly SheetPart[], groupTitle: string): readonly (readonly string[])[] {
  const hasGroups = parts.some(({ heading, table }) => heading !== '' || table.groups.some(({ title }) => title !== undefined))
  const rows = parts.flatMap(({ heading, table }) =>
    table.groups.flatMap(({ title, rows: ofGroup }) => {
      const group = [heading, title ? cleaned(bareText(title)) : ''].filter((part) => part !== '').join(' ')
      return ofGroup.map((row) => [...(hasGroups ? [group] : []), ...rowTexts(table, row)])
    }),
  )
  const titles = parts[0]?.table.columns.map(({ title }) => title) ?? []
  return [[...(hasGroups ? [groupTitle] : []), ...titles], ...rows]
}

function lineOf(record: readonly string[]): string {
  return `${record.map(quoted).join(',')}\r\n`
}

function quoted(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
