import pdfmakeLayoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import { prototypeOf } from './pdfmake-class.ts'

/**
 * What pdfmake keeps of a row of a table until the document is written: its texts, every place where a line of it went,
 * and for each cell two marks on the page that hold the cell and reckon how far its text is moved down. Of a long list
 * that is half of all memory. Here the marks are reckoned at once, and what nobody asks for again is let go.
 */
type Mark = {
  readonly verticalAlignment: string
  readonly isCellContentMultiPage?: boolean
  readonly getNodeHeight?: () => number
  readonly getViewHeight?: () => number
}
/** Where a mark stands on its page. */
type MarkPlace = { item: Mark | { readonly verticalAlignment: string; readonly shiftPt?: number } }
type Cell = { readonly id?: string; text?: unknown; stack?: readonly unknown[]; positions?: readonly unknown[] }
type LayoutBuilder = {
  readonly verticalAlignmentItemStack: { readonly begin: MarkPlace; readonly end: MarkPlace }[]
  /** everything laid out so far, for documents that say themselves where pages end */
  linearNodeList: unknown[]
  processRow: (this: LayoutBuilder, row: { readonly cells: readonly Cell[] }) => { positions: readonly unknown[] }
}

const NOTHING: readonly unknown[] = []

const prototype = prototypeOf(pdfmakeLayoutBuilder) as LayoutBuilder
const { processRow } = prototype

// Cells over several rows are finished later than their first one; documents have none.
prototype.processRow = function (row) {
  const marks = this.verticalAlignmentItemStack
  const before = marks.length
  const laidOut = processRow.call(this, row)
  for (const { begin, end } of marks.splice(before)) {
    const { verticalAlignment } = begin.item
    begin.item = { verticalAlignment, shiftPt: shiftOf(begin.item as Mark) }
    end.item = { verticalAlignment }
  }
  this.linearNodeList = []
  row.cells.forEach(letGo)
  laidOut.positions = laidOut.positions.slice(0, 1)
  return laidOut
}

/** A cell with a name is asked later on which page it stands. */
function letGo(cell: Cell): void {
  if (cell.id !== undefined) return
  if (cell.text !== undefined) cell.text = ''
  if (cell.stack) cell.stack = NOTHING
  cell.positions = NOTHING
}

/** What stands in the middle of a cell is laid out at its top. */
function shiftOf(mark: Mark): number {
  return mark.isCellContentMultiPage === true ? 0 : ((mark.getViewHeight?.() ?? 0) - (mark.getNodeHeight?.() ?? 0)) / 2
}
