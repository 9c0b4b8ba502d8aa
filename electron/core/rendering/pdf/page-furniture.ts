import type { Paper } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import { plain } from '#shared/documents/text.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { pageNumberText } from '../page-number-text.ts'
import type { PdfInline, PdfNode } from './pdf-nodes.ts'
import type { TextSetter } from './text-setter.ts'

const FOOTER_GAP_PT = 14
/** To the upper edge of the line, in the middle of which the dashes stand: 7 mm below the text. */
const DASHES_BELOW_TEXT_MM = 3.3
/** From the top of the head to the text. */
const HEAD_GAP_MM = 11

/** What stands at the foot of a page: a fine line, the event and the paper; version, page and pages. */
export function pageFooter(paper: Paper, style: PaperStyle, setter: TextSetter, footNote: string) {
  const { event, document, version } = paper.facts
  const set = (text: string): PdfInline[] => setter.inlines(plain(text), style.footer, text)
  const left = set([event, document, footNote].filter((part) => part !== '').join('　'))
  const right = set(`${version}　`)
  const margins = style.page.marginsMm
  const [leftPt, rightPt] = [margins.left * POINTS_PER_MM, margins.right * POINTS_PER_MM]
  if (style.foot === 'dashes') return (page: number): PdfNode => pageBetweenDashes(page, set(`— ${page} —`), style.footer.sizePt, [leftPt, rightPt])
  return (page: number, pages: number, widthPt: number): PdfNode => {
    return {
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: widthPt - leftPt - rightPt, y2: 0, lineWidth: style.table.lineWidthPt }] },
        {
          columns: [
            { text: copies(left), width: '*' },
            { text: [...copies(right), ...set(pageNumberText(page, pages, paper.locale))], width: 'auto', alignment: 'right', noWrap: true },
          ],
          columnGap: 12,
          margin: [0, 4, 0, 0],
        },
      ],
      margin: [leftPt, FOOTER_GAP_PT, rightPt, 0],
    }
  }
}

/**
 * The page between dashes, 7 mm below the text; odd pages at the right, even ones at the left, one character in.
 *
 * @source GB/T 9704-2012 §7.5
 */
function pageBetweenDashes(page: number, text: PdfInline[], sizePt: number, [leftPt, rightPt]: readonly [number, number]): PdfNode {
  return { text, alignment: page % 2 === 1 ? 'right' : 'left', margin: [leftPt + sizePt, DASHES_BELOW_TEXT_MM * POINTS_PER_MM, rightPt + sizePt, 0] }
}

/**
 * At the head of a page 内部资料 注意保存 and, in a book, the chapter.
 *
 * @param chapter left out on the page on which it begins
 */
export function pageHeader(paper: Paper, style: PaperStyle, setter: TextSetter, chapter?: { readonly text: string; readonly isFirst: boolean }) {
  const set = (text = ''): PdfInline[] => (text === '' ? [] : setter.inlines(plain(text), style.header, text))
  const [left, right] = [set(paper.facts.classification), set(chapter?.text)]
  if (left.length === 0 && right.length === 0) return null
  const margins = style.page.marginsMm
  let firstPage = Infinity
  return (page: number): PdfNode => {
    firstPage = Math.min(firstPage, page)
    const isOpening = chapter?.isFirst === true && page === firstPage
    return {
      columns: [
        { text: copies(left), width: '*' },
        { text: isOpening ? '' : copies(right), width: 'auto', alignment: 'right' },
      ],
      margin: [margins.left * POINTS_PER_MM, (style.headerTopMm ?? margins.top - HEAD_GAP_MM) * POINTS_PER_MM, margins.right * POINTS_PER_MM, 0],
    }
  }
}

/** pdfmake writes into what it is given, so every page needs its own. */
function copies(inlines: readonly PdfInline[]): PdfInline[] {
  return inlines.map((inline) => ({ ...inline }))
}
