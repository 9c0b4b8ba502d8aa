import type { Paper } from '#shared/documents/paper.ts'
import { paperStyle } from '#shared/documents/styles.ts'
import type { FontKey } from '../fonts/font-shelf.ts'
import type { Typecase } from '../fonts/typecase.ts'
import { pageMeasures, POINTS_PER_MM } from '../measure.ts'
import { pageFooter, pageHeader } from './page-furniture.ts'
import { PdfBlockMaker } from './pdf-blocks.ts'
import type { PdfNode, PdfSection } from './pdf-nodes.ts'
import { TextSetter } from './text-setter.ts'

/** A whole document in pdfmake's language; built anew for every document, because pdfmake writes into it. */
export type PdfDefinition = {
  version: '1.7'
  language: string
  displayTitle: true
  info: { title: string; creator: string; producer: string; creationDate: Date }
  pageSize: { width: number; height: number }
  pageOrientation: 'portrait' | 'landscape'
  pageMargins: [number, number, number, number]
  defaultStyle: { font: string; fontSize: number }
  content: (PdfNode | PdfSection)[]
  header?: () => PdfNode
  footer: (page: number, pages: number, size: { width: number }) => PdfNode
}

export type SetPaper = { readonly definition: PdfDefinition; readonly usedFonts: ReadonlySet<FontKey>; readonly pageCount: () => number }

export function pdfDefinition(paper: Paper, typecase: Typecase): SetPaper {
  const style = paperStyle(paper.styleId)
  const setter = new TextSetter(style, typecase)
  const { top, right, bottom, left } = style.page.marginsMm
  const footer = pageFooter(paper, style, setter)
  const header = pageHeader(paper, style, setter)
  let pageCount = 0
  const sections = paper.sections.map(({ orientation, blocks }, index) => ({
    orientation,
    nodes: new PdfBlockMaker(style, setter, pageMeasures(style, orientation), paper.locale, index).nodes(blocks),
  }))
  setter.inlines([{ text: '0' }], style.footer, '')
  const [only] = sections
  const isSimple = sections.length === 1 && only?.orientation === 'portrait'
  const definition: PdfDefinition = {
    version: '1.7',
    language: paper.locale,
    displayTitle: true,
    info: {
      title: [paper.facts.event, paper.facts.document].filter((part) => part !== '').join(' '),
      creator: 'Huicheng',
      producer: 'Huicheng',
      creationDate: new Date(paper.madeAt),
    },
    pageSize: { width: style.page.widthMm * POINTS_PER_MM, height: style.page.heightMm * POINTS_PER_MM },
    pageOrientation: 'portrait',
    pageMargins: [left, top, right, bottom].map((mm) => mm * POINTS_PER_MM) as [number, number, number, number],
    defaultStyle: { font: style.body.face, fontSize: style.body.sizePt },
    content: isSimple ? only.nodes : sections.map(({ orientation, nodes }) => ({ section: nodes, pageOrientation: orientation })),
    ...(header ? { header } : {}),
    footer: (page, pages, size) => {
      pageCount = pages
      return footer(page, pages, size.width)
    },
  }
  return { definition, usedFonts: setter.usedFonts, pageCount: () => pageCount }
}
