import writeWorkbook, { type CellObject, type SheetData } from 'write-excel-file/node'
import type { DocumentWarning } from '#shared/contract/results.ts'
import type { Paper, TableBlock } from '#shared/documents/paper.ts'
import { bareText, emWidth } from '#shared/documents/text.ts'
import { cleaned } from '../cleaned-text.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { cellText, sheetParts, type SheetPart } from '../sheet-text.ts'
import { printSetup } from './print-setup.ts'
import { sheetNames } from './sheet-names.ts'

/** What Excel keeps of one cell; more makes it refuse the whole file. */
const MAX_CELL = 32_767
const NAME_EMS = 1.9
/** Stated, because not every program makes a row as high as the type of its line. */
const [TITLE_HEIGHT_PT, LINE_HEIGHT_PT] = [24, 18]
/** Characters; wider texts wrap. */
const [LEAST_WIDTH, MOST_WIDTH] = [5, 46]
const FONT = { 'zh-CN': '宋体', en: 'Calibri' } as const

const LINE = { borderStyle: 'thin', borderColor: '#808080' } as const
const HEAD = { ...LINE, fontWeight: 'bold', backgroundColor: '#ebebeb', align: 'center', alignVertical: 'center', wrap: true } as const
const BAND = { ...LINE, fontWeight: 'bold', backgroundColor: '#f6f6f6', alignVertical: 'center' } as const

/**
 * A paper as a workbook: a sheet for each table, its title above it, the titles of the columns frozen and repeated on
 * every printed page. Every cell is text but counts, so that nothing is ever run as a formula and no phone becomes a
 * number.
 */
export async function xlsxWorkbook(paper: Paper): Promise<{ readonly bytes: Uint8Array; readonly warnings: readonly DocumentWarning[] }> {
  const parts = sheetParts(paper)
  const names = sheetNames(parts.map(({ heading }) => heading || paper.facts.document))
  const orientation = paper.sections[0]?.orientation ?? 'portrait'
  const titles = titleLines(paper, parts)
  const sheets = parts.map((part, index) => ({
    data: sheetData(part, titles, index === 0 ? 2 : 1),
    sheet: names[index] ?? '',
    columns: part.table.columns.map((_, column) => ({ width: columnWidth(part.table, column) })),
    stickyRowsCount: headRow(part, titles),
    showGridLines: true,
    // The library knows the word for one of both only, and writes either.
    orientation: orientation as 'landscape',
  }))
  const frozen = parts.map((part) => headRow(part, titles))
  const feature = printSetup(paper, names.map((name, index) => ({ name, headRow: frozen[index] ?? 1 })))
  const buffer = await writeWorkbook(sheets, { fontFamily: FONT[paper.locale], fontSize: 11, features: [feature] }).toBuffer()
  return { bytes: new Uint8Array(buffer), warnings: overflows(parts, paper.locale) }
}

/** What the first sheet has above its table and the others need as well, so that each tells on its own what it is. */
function titleLines(paper: Paper, parts: readonly SheetPart[]): readonly string[] {
  const { classification } = paper.facts
  return [...(classification === undefined ? [] : [classification]), ...(parts.length > 1 ? [`${paper.facts.event} ${paper.facts.document}`] : [])]
}

function headRow({ linesAbove }: SheetPart, titles: readonly string[]): number {
  return titles.length + linesAbove.length + 1
}

/** @param headLines lines above the table that are its title: of the first sheet those of the event and the paper, then its heading */
function sheetData({ linesAbove, table, linesBelow }: SheetPart, titles: readonly string[], headLines: number): SheetData {
  const line = (text: string, isTitle = false): CellObject[] => [{ value: short(text), type: String, alignVertical: 'center', ...(isTitle ? { fontWeight: 'bold' as const, fontSize: 14, height: TITLE_HEIGHT_PT } : { height: LINE_HEIGHT_PT }) }]
  const height = table.rowHeightMm === undefined ? {} : { height: table.rowHeightMm * POINTS_PER_MM }
  const rows = table.groups.flatMap(({ title, rows: ofGroup }): SheetData => [
    ...(title ? [table.columns.map((_, index): CellObject => ({ ...BAND, ...(index === 0 ? { value: short(cleaned(bareText(title))), type: String } : {}) }))] : []),
    ...ofGroup.map(({ cells }) =>
      table.columns.map((column, index): CellObject => ({
        ...valueOf(cellText(cells[index] ?? []), column.isCount === true),
        ...LINE,
        ...height,
        align: column.align === 'center' ? 'center' : 'left',
        alignVertical: 'center',
        wrap: true,
      })),
    ),
  ])
  return [
    ...titles.map((text) => line(text)),
    ...linesAbove.map((text, index) => line(text, index < headLines && titles.length < 2)),
    table.columns.map(({ title }): CellObject => ({ ...HEAD, value: title, type: String })),
    ...rows,
    ...linesBelow.map((text) => line(text)),
  ]
}

function valueOf(text: string, isCount: boolean): CellObject {
  if (text === '') return {}
  return isCount && /^\d{1,15}$/u.test(text) ? { value: Number(text), type: Number } : { value: short(text), type: String }
}

/** In characters of the sheet's font, of which a Chinese one takes two. */
function columnWidth({ columns, groups }: TableBlock, column: number): number {
  const lines = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cellText(cells[column] ?? []).split('\n')))
  const planned = columns[column]?.width
  const ems = Math.max(emWidth(columns[column]?.title ?? ''), planned && 'ems' in planned ? planned.ems : 0, ...lines.map(emWidth))
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil(ems * NAME_EMS) + 2))
}

function short(text: string): string {
  return text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - 1)}…`
}

function overflows(parts: readonly SheetPart[], locale: Paper['locale']): readonly DocumentWarning[] {
  const cells = parts.flatMap(({ table }) => table.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(cellText))))
  return cells
    .filter((text) => text.length > MAX_CELL)
    .map((text) => ({ code: 'overflow', subject: `${text.slice(0, 20)}…`, where: locale === 'en' ? 'One cell' : '一个单元格' }))
}
