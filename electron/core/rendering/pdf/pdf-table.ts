import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { Cell, Column, Row, RowGroup, TableBlock, Text } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { bareText, plain } from '#shared/documents/text.ts'
import { columnWidths } from '../column-widths.ts'
import { cellHeight, columnStyle, lineHeight, POINTS_PER_MM, runSize, sum, textWidth } from '../measure.ts'
import type { PdfNode, PdfTableLayout, PdfText } from './pdf-nodes.ts'
import { titleLines } from '#shared/documents/title-lines.ts'
import { withoutTallRows } from './tall-rows.ts'
import type { TextSetter } from './text-setter.ts'

/** Share of a page that one row may fill at most. */
const MAX_ROW_SHARE = 0.4
/** Share of a page that the last two rows may fill for being kept together. */
const MAX_PAIR_SHARE = 0.5
const BARE: PdfTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** Where a table stands among others, and what it ends in. */
type Edges = {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** its last row holds two that are kept together */
  readonly isPaired?: boolean
  readonly headerRows?: number
  /** it is such a pair, and the table around it draws the frame */
  readonly isInside?: boolean
}

/**
 * A table for pdfmake. With titled groups each group is a table of its own inside one that repeats the column
 * titles, so that the head of every page says both the columns and the group that goes on.
 */
export class PdfTableMaker {
  readonly #style: PaperStyle
  readonly #setter: TextSetter
  readonly #block: TableBlock
  readonly #outer: readonly number[]
  readonly #inner: readonly number[]
  readonly #groups: readonly RowGroup[]
  readonly #maxPairPt: number
  /** titles of the columns in lines of about the same length */
  readonly #titles: readonly string[]

  constructor(block: TableBlock, style: PaperStyle, setter: TextSetter, page: { readonly textWidthPt: number; readonly textHeightPt: number; readonly locale: DocumentLocale }) {
    this.#block = block
    this.#style = style
    this.#setter = setter
    const { cellPaddingPt, frameWidthPt } = style.table
    this.#outer = columnWidths(block, page.textWidthPt - 2 * frameWidthPt, style)
    this.#inner = this.#outer.map((width) => width - 2 * cellPaddingPt.horizontal)
    this.#titles = block.columns.map(({ title }, index) => titleLines(title, page.locale, (this.#inner[index] ?? 0) / style.table.head.sizePt).join('\n'))
    this.#maxPairPt = page.textHeightPt * MAX_PAIR_SHARE
    const maxLines = Math.floor((page.textHeightPt * MAX_ROW_SHARE) / lineHeight(style.table.cell))
    const emsPerLine = this.#inner.map((width) => width / (style.table.cell.sizePt * 1.06))
    this.#groups = block.groups.map((group) => ({ ...group, rows: withoutTallRows(group.rows, emsPerLine, maxLines) }))
  }

  /** Height of what must not be torn from a heading above: the column titles, a group's title and the first row. */
  get firstHeightPt(): number {
    const { head, group, cell, cellPaddingPt } = this.#style.table
    const padding = 2 * cellPaddingPt.vertical
    const [first] = this.#groups
    const [row] = first?.rows ?? []
    const rowHeight = row ? this.#rowHeight(row) : 0
    const groupHeight = first?.title === undefined ? 0 : lineHeight(group) + padding
    const headLines = Math.max(1, ...this.#titles.map((title) => title.split('\n').length))
    return headLines * lineHeight(head) + padding + groupHeight + Math.max(rowHeight, lineHeight(cell), this.#minHeight) + padding
  }

  /** Of its text, without the padding. */
  #rowHeight({ cells }: Row): number {
    return Math.max(0, ...cells.map((one, index) => cellHeight(one, this.#cellStyle(index), this.#style, this.#inner[index] ?? 1)))
  }

  nodes(margin: [number, number, number, number]): PdfNode[] {
    const isGrouped = this.#groups.some(({ title }) => title !== undefined)
    if (!isGrouped) {
      const rows = this.#groups.flatMap((group) => group.rows)
      return [{ ...this.#table([this.#head(), ...this.#rows(rows)], { isFirst: true, isLast: true, isPaired: this.#endsInPair(rows) }), margin }]
    }
    const head = this.#table([this.#head()], { isFirst: true, isLast: false })
    const groups = this.#groups.map((group, index) => this.#group(group, index === this.#groups.length - 1))
    return [
      {
        table: { widths: [sum(this.#outer) + 2 * this.#style.table.frameWidthPt], headerRows: 1, keepWithHeaderRows: 0, body: [[head], ...groups.map((node) => [node])] },
        layout: BARE,
        margin,
      },
    ]
  }

  #group(group: RowGroup, isLast: boolean): PdfNode {
    const isPaired = this.#endsInPair(group.rows)
    const [first, ...rest] = this.#rows(group.rows)
    if (group.title === undefined) return this.#table([first ?? this.#emptyRow(), ...rest], { isFirst: false, isLast, isPaired, headerRows: 0 })
    const title = bareText(group.title)
    // The group's title is drawn again on every page; its bookmark hangs on the first row, which is drawn once.
    if (first?.[0] !== undefined) first[0] = Object.assign(first[0], { outline: true, outlineText: title })
    const band: PdfText = {
      text: this.#setter.inlines(group.title, this.#style.table.group, title),
      colSpan: this.#block.columns.length,
      fillColor: shade(this.#style.table.groupShade),
    }
    const bandRow: PdfNode[] = [band, ...this.#block.columns.slice(1).map(() => ({ text: '' }))]
    return this.#table([bandRow, ...(first ? [first] : []), ...rest], { isFirst: false, isLast, isPaired })
  }

  /** Whether the last two rows are kept together: a row alone on the last page is easily overlooked, and reads like a slip. */
  #endsInPair(rows: readonly Row[]): boolean {
    const height = rows.slice(-2).reduce((total, row) => total + Math.max(this.#rowHeight(row), this.#minHeight), 0)
    return rows.length > 2 && height <= this.#maxPairPt
  }

  /** The rows; two that are kept together stand in one, as a table without a frame. */
  #rows(rows: readonly Row[]): PdfNode[][] {
    const nodes = rows.map((row) => this.#row(row))
    if (!this.#endsInPair(rows)) return nodes
    const { horizontal } = this.#style.table.cellPaddingPt
    const pair = { ...this.#table(nodes.slice(-2), { isFirst: false, isLast: false, headerRows: 0, isInside: true }), colSpan: this.#inner.length }
    // It takes the room that the cell keeps free at its sides.
    return [...nodes.slice(0, -2), [{ ...pair, margin: [-horizontal, 0, -horizontal, 0] }, ...this.#inner.slice(1).map(() => ({ text: '' }))]]
  }

  #head(): PdfText[] {
    const { head, headShade } = this.#style.table
    return this.#titles.map((title) => ({
      text: this.#setter.inlines(plain(title), head, title),
      alignment: 'center',
      fillColor: shade(headShade),
      verticalAlignment: 'middle',
    }))
  }

  #row(row: Row): PdfNode[] {
    const nameColumn = this.#block.columns.findIndex(({ role }) => role === 'name')
    const name = bareText((row.cells[nameColumn] ?? []).flat())
    return this.#block.columns.map((column, index) => this.#cell(row.cells[index] ?? [], column, index, name))
  }

  #emptyRow(): PdfNode[] {
    return this.#row({ cells: [] })
  }

  #cell(cell: Cell, column: Column, index: number, name: string): PdfNode {
    const style = this.#cellStyle(index)
    const lines = cell.map((text): PdfText => {
      const line = bareText(text)
      const where = (name === '' ? line : name).slice(0, 60)
      return {
        text: this.#setter.inlines(text, style, where),
        alignment: column.align,
        ...(this.#isOneLine(text, column, index) ? { noWrap: true } : {}),
      }
    })
    const [only] = lines
    const node: PdfNode = lines.length === 1 && only ? only : lines.length === 0 ? { text: '' } : { stack: lines }
    return { ...node, verticalAlignment: 'middle' }
  }

  /**
   * Times and names are not broken where they fit. Any other text that certainly fits is not either: pdfmake would
   * look for breaks after every Chinese character, which takes most of its time.
   */
  #isOneLine(text: Text, { role }: Column, index: number): boolean {
    const [style, widthPt, line] = [this.#cellStyle(index), this.#inner[index] ?? 0, bareText(text)]
    if (line.includes('\n')) return false
    if (role !== 'text') return textWidth(text, style, this.#style) <= widthPt * 1.02
    const largestPt = Math.max(style.sizePt, ...text.map((run) => runSize(run, style, this.#style)))
    return line.length * largestPt <= widthPt
  }

  #cellStyle(index: number): TextStyle {
    const column = this.#block.columns[index]
    return column ? columnStyle(this.#style.table, column) : this.#style.table.cell
  }

  get #minHeight(): number {
    const { rowHeightMm } = this.#block
    return rowHeightMm === undefined ? 0 : rowHeightMm * POINTS_PER_MM - 2 * this.#style.table.cellPaddingPt.vertical
  }

  #table(body: PdfNode[][], edges: Edges) {
    const { frameWidthPt, lineWidthPt, cellPaddingPt } = this.#style.table
    const [rows, columns] = [body.length, this.#inner.length]
    const headerRows = edges.headerRows ?? 1
    // Two rows in one bring their own.
    const paddingOf = (row: number) => (edges.isPaired === true && row === rows - 1 ? 0 : cellPaddingPt.vertical)
    const layout: PdfTableLayout = {
      // A group follows the line that the table above it has drawn already.
      hLineWidth: (line) => (edges.isInside === true && line !== 1 ? 0 : line === 0 ? (edges.isFirst ? frameWidthPt : 0) : line === rows && edges.isLast ? frameWidthPt : lineWidthPt),
      vLineWidth: (line) => (edges.isInside !== true && (line === 0 || line === columns) ? frameWidthPt : 0),
      paddingLeft: () => cellPaddingPt.horizontal,
      paddingRight: () => cellPaddingPt.horizontal,
      paddingTop: paddingOf,
      paddingBottom: paddingOf,
    }
    const minHeight = this.#minHeight
    return {
      table: {
        widths: [...this.#inner],
        body,
        dontBreakRows: true,
        ...(headerRows > 0 ? { headerRows, ...(rows > headerRows ? { keepWithHeaderRows: 1 } : {}) } : {}),
        ...(minHeight > 0 ? { heights: minHeight } : {}),
      },
      layout,
    }
  }
}

/** A grey of so many hundredths of black. */
function shade(share: number): string {
  const level = Math.round(255 * (1 - share)).toString(16).padStart(2, '0')
  return `#${level}${level}${level}`
}
