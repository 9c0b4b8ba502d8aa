import type { Block, Section, TableBlock } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { columnWidths } from './column-widths.ts'
import { cellHeight, columnStyle, lineCount, lineHeight, pageMeasures, POINTS_PER_MM, sum } from './measure.ts'

/** About what a page loses at its foot to a row or a heading that is kept whole. */
const LOST_AT_FOOT_PT = 12
/** Longer sections hide a short last page, and measuring them costs more than it is worth. */
const MOST_PAGES = 6
/** A last page with less on it than this share looks like a slip. */
const STRAY_SHARE = 0.24
/** What the estimate may be wrong by, of each page: rows and headings that are kept whole leave more room at some feet. */
const DOUBT = 0.04

/**
 * The style for a section whose last page would hold a few lines only: the same type with less air, where that saves
 * the page; else the style as it is.
 */
export function fittedStyle(section: Section, style: PaperStyle): PaperStyle {
  const pages = estimatedPages(section, style)
  const full = Math.floor(pages * (1 + DOUBT))
  if (full < 1 || pages > MOST_PAGES || pages - full > STRAY_SHARE) return style
  const tight = tightened(style)
  return estimatedPages(section, tight) <= full * (1 - DOUBT) ? tight : style
}

function tightened(style: PaperStyle): PaperStyle {
  const { headings, table, body, facts } = style
  const closer = (text: TextStyle): TextStyle => ({ ...text, spaceBeforePt: (text.spaceBeforePt ?? 0) * 0.6, spaceAfterPt: (text.spaceAfterPt ?? 0) * 0.7 })
  return {
    ...style,
    headings: { 1: closer(headings[1]), 2: closer(headings[2]), 3: closer(headings[3]) },
    body: { ...closer(body), leading: (body.leading ?? 1) * 0.94 },
    facts: { ...closer(facts), leading: (facts.leading ?? 1) * 0.96 },
    table: { ...table, cellPaddingPt: { ...table.cellPaddingPt, vertical: table.cellPaddingPt.vertical * 0.45 } },
  }
}

function estimatedPages(section: Section, style: PaperStyle): number {
  const { blocks } = section
  const { textWidthPt, textHeightPt } = pageMeasures(style, section)
  const height = sum(blocks.map((block) => blockHeight(block, style, textWidthPt)))
  return height / (textHeightPt - LOST_AT_FOOT_PT)
}

function blockHeight(block: Block, style: PaperStyle, widthPt: number): number {
  switch (block.kind) {
    case 'heading':
      return spaced(style.headings[block.level], lineCount(block.text, style.headings[block.level], style, widthPt))
    case 'paragraph':
      return spaced(style[block.role], lineCount(block.text, style[block.role], style, widthPt))
    case 'list':
      return sum(block.items.map((item) => spaced(style.body, lineCount(item, style.body, style, widthPt * 0.92))))
    case 'facts':
      return spaced(style.facts, sum(block.facts.flatMap(({ lines }) => lines.map((line) => lineCount(line, style.facts, style, widthPt * 0.8))))) + 1.5 * block.facts.length
    case 'table':
      return tableHeight(block, style, widthPt)
    case 'pictures':
      return Math.ceil(block.pictures.length / block.columns) * (block.mostHeightMm * POINTS_PER_MM + 2 * lineHeight(style.note))
    default:
      // Whatever fills a page of its own is never short of one.
      return 0
  }
}

function spaced(style: TextStyle, lines: number): number {
  return lines * lineHeight(style) + (style.spaceBeforePt ?? 0) + (style.spaceAfterPt ?? 0)
}

function tableHeight(block: TableBlock, style: PaperStyle, widthPt: number): number {
  const { cellPaddingPt, lineWidthPt, head, group, frameWidthPt } = style.table
  const around = 2 * cellPaddingPt.vertical + lineWidthPt
  const inner = columnWidths(block, widthPt - 2 * frameWidthPt, style).map((width) => width - 2 * cellPaddingPt.horizontal)
  const least = block.rowHeightMm === undefined ? 0 : block.rowHeightMm * POINTS_PER_MM - around
  const rows = block.groups.flatMap((each) => each.rows)
  const titled = block.groups.filter(({ title }) => title !== undefined).length
  const rowHeights = rows.map(({ cells }) =>
    Math.max(least, ...block.columns.map((column, index) => cellHeight(cells[index] ?? [], columnStyle(style.table, column), style, inner[index] ?? 1))),
  )
  return lineHeight(head) + around + titled * (lineHeight(group) + around) + sum(rowHeights) + rows.length * around
}
