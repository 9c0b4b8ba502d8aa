import type { Column, ColumnWidth, RowGroup, Text } from './paper.ts'
import { bareText, emWidth } from './text.ts'

/** Leaves out the columns named, by their titles, that are empty in every row. */
export function withoutEmptyColumns(
  columns: readonly Column[],
  groups: readonly RowGroup[],
  optionalTitles: readonly string[],
): { readonly columns: readonly Column[]; readonly groups: readonly RowGroup[] } {
  const isFilled = (index: number) => groups.some(({ rows }) => rows.some(({ cells }) => (cells[index]?.length ?? 0) > 0))
  const isKept = columns.map(({ title }, index) => !optionalTitles.includes(title) || isFilled(index))
  return {
    columns: columns.filter((_, index) => isKept[index]),
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map(({ cells }) => ({ cells: cells.filter((_, index) => isKept[index]) })),
    })),
  }
}

const POINT_MM = 25.4 / 72
/** What the cell's padding and lines take on both sides together. */
const PADDING_MM = 4

/**
 * A column as wide as its longest line, within bounds: beyond the wider bound lines wrap, so that one long name does
 * not take the room of all others.
 */
export function fittedWidth(lines: readonly Text[], sizePt: number, bounds: { readonly minMm: number; readonly maxMm: number }): ColumnWidth {
  const longest = Math.max(0, ...lines.map((line) => emWidth(bareText(line))))
  const mm = longest * sizePt * POINT_MM + PADDING_MM
  return { mm: Math.round(Math.min(bounds.maxMm, Math.max(bounds.minMm, mm)) * 10) / 10 }
}
