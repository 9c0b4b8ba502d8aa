import { AlignmentType, BorderStyle, HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Cell, Column, Row, RowGroup, TableBlock } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import { plain } from '#shared/documents/text.ts'
import { columnWidths } from '../column-widths.ts'
import { columnStyle } from '../measure.ts'
import { docxRuns } from './docx-runs.ts'
import { STYLE_IDS } from './docx-styles.ts'

const TWIPS_PER_MM = 1440 / 25.4

/** A real table: the titles repeat on every page, no row breaks, a group's title stays with its first row. */
export function docxTable(block: TableBlock, style: PaperStyle, textWidthPt: number): Table {
  const { frameWidthPt, lineWidthPt, cellPaddingPt } = style.table
  const widths = columnWidths(block, textWidthPt, style).map((width) => Math.round(width * 20))
  // Word counts lines in eighths of a point.
  const line = (widthPt: number) => ({ style: BorderStyle.SINGLE, size: Math.round(widthPt * 8), color: '000000' })
  const frame = line(frameWidthPt)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: frame, bottom: frame, left: frame, right: frame,
      insideHorizontal: line(lineWidthPt),
      insideVertical: { style: BorderStyle.NONE, size: 0, color: 'auto' },
    },
    margins: {
      marginUnitType: WidthType.DXA,
      top: cellPaddingPt.vertical * 20, bottom: cellPaddingPt.vertical * 20,
      left: cellPaddingPt.horizontal * 20, right: cellPaddingPt.horizontal * 20,
    },
    rows: [headRow(block, style), ...block.groups.flatMap((group) => groupRows(block, group, style))],
  })
}

function headRow({ columns }: TableBlock, style: PaperStyle): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }) =>
        new TableCell({
          shading: shading(style.table.headShade),
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: STYLE_IDS.head, children: docxRuns(plain(title), style.table.head, style) })],
        }),
    ),
  })
}

function groupRows(block: TableBlock, { title, rows }: RowGroup, style: PaperStyle): readonly TableRow[] {
  // A row alone on the last page reads like a slip: the last two stay together.
  const body = rows.map((row, index) => bodyRow(block, row, style, rows.length > 2 && index === rows.length - 2))
  if (title === undefined) return body
  const band = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: block.columns.length,
        shading: shading(style.table.groupShade),
        children: [new Paragraph({ style: STYLE_IDS.group, keepNext: true, children: docxRuns(title, style.table.group, style) })],
      }),
    ],
  })
  return [band, ...body]
}

function bodyRow({ columns, rowHeightMm }: TableBlock, { cells }: Row, style: PaperStyle, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(rowHeightMm === undefined ? {} : { height: { value: Math.round(rowHeightMm * TWIPS_PER_MM), rule: HeightRule.ATLEAST } }),
    children: columns.map(
      (column, index) => new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children: paragraphs(cells[index] ?? [], column, style, keepNext) }),
    ),
  })
}

/** A cell without a paragraph is an error to Word. */
function paragraphs(cell: Cell, column: Column, style: PaperStyle, keepNext: boolean): Paragraph[] {
  const base = columnStyle(style.table, column)
  const lines = cell.length === 0 ? [[]] : cell
  return lines.map(
    (text) =>
      new Paragraph({
        style: column.role === 'figures' ? STYLE_IDS.figures : STYLE_IDS.cell,
        ...(keepNext ? { keepNext } : {}),
        ...(column.align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
        children: docxRuns(text, column.role === 'name' ? style.table.cell : base, style),
      }),
  )
}

function shading(share: number) {
  const level = Math.round(255 * (1 - share)).toString(16).padStart(2, '0').toUpperCase()
  return { type: ShadingType.CLEAR, color: 'auto', fill: `${level}${level}${level}` }
}
