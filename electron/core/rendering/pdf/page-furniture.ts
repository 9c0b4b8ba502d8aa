import type { Paper } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import { plain } from '#shared/documents/text.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { pageNumberText } from '../page-number-text.ts'
import type { PdfInline, PdfNode } from './pdf-nodes.ts'
import type { TextSetter } from './text-setter.ts'

const FOOTER_GAP_PT = 14
const HEADER_TOP_MM = 12

/** What stands at the foot of a page: a fine line, the event and the paper; version, page and pages. */
export function pageFooter(paper: Paper, style: PaperStyle, setter: TextSetter, footNote: string) {
  const { event, document, version } = paper.facts
  const set = (text: string): PdfInline[] => setter.inlines(plain(text), style.footer, text)
  const left = set([event, document, footNote].filter((part) => part !== '').join('　'))
  const right = set(`${version}　`)
  const margins = style.page.marginsMm
  return (page: number, pages: number, widthPt: number): PdfNode => {
    const [leftPt, rightPt] = [margins.left * POINTS_PER_MM, margins.right * POINTS_PER_MM]
    return {
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: widthPt - leftPt - rightPt, y2: 0, lineWidth: style.table.lineWidthPt }] },
        {
          columns: [
            { text: copies(left), width: '*' },
            { text: [...copies(right), ...set(pageNumberText(page, pages, paper.locale))], width: 'auto', alignment: 'right' },
          ],
          columnGap: 12,
          margin: [0, 4, 0, 0],
        },
      ],
      margin: [leftPt, FOOTER_GAP_PT, rightPt, 0],
    }
  }
}

/** 内部资料 注意保存, at the head of every page. */
export function pageHeader(paper: Paper, style: PaperStyle, setter: TextSetter): (() => PdfNode) | undefined {
  const { classification } = paper.facts
  if (classification === undefined || classification === '') return undefined
  const text = setter.inlines(plain(classification), style.header, classification)
  const margins = style.page.marginsMm
  return () => ({ text: copies(text), margin: [margins.left * POINTS_PER_MM, (style.headerTopMm ?? HEADER_TOP_MM) * POINTS_PER_MM, margins.right * POINTS_PER_MM, 0] })
}

/** pdfmake writes into what it is given, so every page needs its own. */
function copies(inlines: readonly PdfInline[]): PdfInline[] {
  return inlines.map((inline) => ({ ...inline }))
}
