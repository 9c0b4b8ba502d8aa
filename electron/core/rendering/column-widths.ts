import type { Column, Row, TableBlock } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { longestWord } from '#shared/documents/table-plan.ts'
import { columnStyle, linesOf, measuredText, sum, type MeasuredText } from './measure.ts'

/** Share of a table's width that must remain for the columns that share it, and that their longest words may ask for. */
const LEAST_SHARED = 0.34
const MOST_FOR_WORDS = 0.55
/** Share of its measure that a column of text keeps when names and figures need the room. */
const LEAST_OF_TEXT = 0.6
/** So many rows tell how the columns are best divided; in longer tables every n-th is asked. */
const MAX_ROWS_ASKED = 200
/** However wide the others are, a column keeps the room of a character. */
const LEAST_WIDTH_PT = 20
/** How much wider bold letters run than the others. */
const BOLD = 1.06
const STRAY_PENALTY_PT = 12
const BROKEN_NAME_PENALTY_PT = 10
/** Steps in which width is moved from one column to another, as shares of what they divide. */
const STEPS = [0.12, 0.06, 0.03, 0.015] as const

/**
 * Widths of the columns in points, paddings included: those of a fixed measure first; the others divide the rest so
 * that the table becomes as short as can be, and none is narrower than its longest word while there is room.
 */
export function columnWidths(block: TableBlock, totalPt: number, style: PaperStyle): readonly number[] {
  const known = measured.get(block)
  if (known && known.totalPt === totalPt && known.type === style.table.cell) return known.widths
  const widths = measuredWidths(block, totalPt, style)
  measured.set(block, { totalPt, type: style.table.cell, widths })
  return widths
}

/** A table is asked for its widths by whoever keeps a heading with it, sets it and fits it on its pages. */
const measured = new WeakMap<TableBlock, { readonly totalPt: number; readonly type: TextStyle; readonly widths: readonly number[] }>()

function measuredWidths(block: TableBlock, totalPt: number, style: PaperStyle): readonly number[] {
  const { columns } = block
  const pointsOf = (column: Column, ems: number) => ems * columnStyle(style.table, column).sizePt * 1.03 + 2 * style.table.cellPaddingPt.horizontal
  const fixed = columns.map((column) => ('ems' in column.width ? pointsOf(column, column.width.ems) : 0))
  // However little room there is, the words of a title are not broken.
  const titleWords = columns.map(({ title }) => longestWord(title) * style.table.head.sizePt * BOLD + 2 * style.table.cellPaddingPt.horizontal)
  const shares = columns.map(({ width }) => ('share' in width ? width.share : 0))
  const isShared = sum(shares) > 0
  // What shares the rest is not given more of it than it has to say.
  const wanted = sum(columns.map((column) => ('share' in column.width ? pointsOf(column, Math.max(column.width.share, column.width.leastEms)) : 0)))
  const least = columns.map((column) => ('share' in column.width ? pointsOf(column, column.width.leastEms) : 0))
  const forWords = Math.min(totalPt * MOST_FOR_WORDS, sum(least))
  const scaled = scaledTo(totalPt - Math.max(forWords, Math.min(totalPt * LEAST_SHARED, wanted)), fixed, columns, !isShared).map((width, index) => Math.max(width, Math.min(fixed[index] ?? 0, titleWords[index] ?? 0)))
  if (!isShared) return scaled
  const rest = totalPt - sum(scaled)
  const start = columns.map((_, index) => (scaled[index] ?? 0) + ((shares[index] ?? 0) / sum(shares)) * rest)
  return shortest(block, start, least, rest, style)
}

/** Fixed measures that fit a room, stretched to it where asked: text gives way first, for names and figures are not broken. */
function scaledTo(roomPt: number, widths: readonly number[], columns: readonly Column[], isStretched: boolean): readonly number[] {
  const total = sum(widths)
  if (total === 0 || (total <= roomPt && !isStretched)) return widths
  if (total <= roomPt) return widths.map((width) => width * (roomPt / total))
  const isSoft = (index: number) => columns[index]?.role === 'text'
  const soft = sum(widths.filter((_, index) => isSoft(index)))
  const softScale = soft === 0 ? 1 : Math.max(LEAST_OF_TEXT, (soft - (total - roomPt)) / soft)
  const firmScale = total === soft ? softScale : Math.min(1, (roomPt - soft * softScale) / (total - soft))
  return widths.map((width, index) => width * (isSoft(index) ? (total === soft ? roomPt / soft : softScale) : firmScale))
}

/** Moves width between two columns at a time for as long as that makes the table shorter. */
function shortest(block: TableBlock, start: readonly number[], least: readonly number[], rest: number, style: PaperStyle): readonly number[] {
  const columns = measuredColumns(block, style)
  const shared = block.columns.flatMap(({ width }, index) => ('share' in width ? [index] : []))
  const pairs = shared.flatMap((from) => shared.filter((to) => to !== from).map((to) => [from, to] as const))
  const costOf = (widths: readonly number[]) => cost(block, columns, widths, least)
  let best = { widths: start, cost: costOf(start) }
  for (const step of STEPS) {
    for (let isBetter = true; isBetter; ) {
      isBetter = false
      for (const [from, to] of pairs) {
        if ((best.widths[from] ?? 0) - step * rest < LEAST_WIDTH_PT) continue
        const widths = best.widths.map((width, index) => width + (index === to ? step * rest : index === from ? -step * rest : 0))
        const tried = costOf(widths)
        if (tried >= best.cost) continue
        best = { widths, cost: tried }
        isBetter = true
      }
    }
  }
  return best.widths
}

/** What a column costs at a width: how high each of its cells becomes, and how many of them end badly. */
type ColumnCost = { readonly heights: Float64Array; readonly stray: number }

/** The columns as the rows asked fill them. Each remembers what it was asked: a try moves two columns and leaves the others. */
function measuredColumns(block: TableBlock, style: PaperStyle): readonly ((widthPt: number) => ColumnCost)[] {
  const rows = askedRows(block)
  const padding = 2 * style.table.cellPaddingPt.horizontal
  return block.columns.map((column, index) => {
    const base = columnStyle(style.table, column)
    const cells = rows.map((row) => (row.cells[index] ?? []).map((text) => measuredText(text, base, style)))
    const known = new Map<number, ColumnCost>()
    return (widthPt) => {
      const inner = widthPt - padding
      const cached = known.get(inner)
      if (cached) return cached
      const heights = Float64Array.from(cells, (texts) => sum(texts.map((text) => linesOf(text, inner) * text.lineHeightPt)))
      const made = { heights, stray: sum(cells.map((texts) => sum(texts.map((text) => strayPenalty(text, base, inner))))) }
      known.set(inner, made)
      return made
    }
  })
}

/** Height of the rows; a broken word is worse than any row. */
function cost({ columns }: TableBlock, measuredColumns: readonly ((widthPt: number) => ColumnCost)[], widths: readonly number[], least: readonly number[]): number {
  const broken = sum(columns.map((column, index) => ('share' in column.width ? Math.max(0, (least[index] ?? 0) - (widths[index] ?? 0)) : 0)))
  const costs = measuredColumns.map((costAt, index) => costAt(widths[index] ?? 0))
  const [first, ...others] = costs
  let heights = 0
  first?.heights.forEach((height, row) => { heights += others.reduce((highest, column) => Math.max(highest, column.heights[row] ?? 0), height) })
  return heights + sum(costs.map(({ stray }) => stray)) + broken * 1_000
}

/** A character or two alone on the last line look like a slip, and a title reads best on few. */
function strayPenalty(text: MeasuredText, { sizePt }: TextStyle, widthPt: number): number {
  const lines = linesOf(text, widthPt)
  if (lines === 1) return 0
  const last = text.widthPt - (lines - 1) * widthPt
  return (last < 2.2 * sizePt ? STRAY_PENALTY_PT : 0) + (text.isTitle ? (lines - 1) * BROKEN_NAME_PENALTY_PT : 0)
}

function askedRows({ groups }: TableBlock): readonly Row[] {
  const rows = groups.flatMap((group) => group.rows)
  const step = Math.ceil(rows.length / MAX_ROWS_ASKED)
  return rows.filter((_, index) => index % Math.max(1, step) === 0)
}
