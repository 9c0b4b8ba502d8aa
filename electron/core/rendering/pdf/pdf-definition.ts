import type { Paper } from '#shared/documents/paper.ts'
import { paperStyle } from '#shared/documents/styles.ts'
import type { FontKey } from '../fonts/font-shelf.ts'
import type { Typecase } from '../fonts/typecase.ts'
import { pageMeasures, POINTS_PER_MM, sheetMm } from '../measure.ts'
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
  let pageCount = 0
  const footers = new Map(['', ...paper.sections.map(({ footNote = '' }) => footNote)].map((footNote) => [footNote, pageFooter(paper, style, setter, footNote)]))
  const footerOf = (footNote = '') => (page: number, pages: number, size: { width: number }): PdfNode => {
    pageCount = pages
    return footers.get(footNote)?.(page, pages, size.width) ?? { text: '' }
  }
  const header = pageHeader(paper, style, setter)
  const sections = paper.sections.map((section, index) => ({
    ...section,
    nodes: new PdfBlockMaker(style, setter, pageMeasures(style, section), paper.locale, index).nodes(section.blocks),
  }))
  setter.inlines([{ text: '0' }], style.footer, '')
  const [only] = sections
  const isSimple = sections.length === 1 && only?.orientation === 'portrait' && only.sheet === undefined && only.footNote === undefined
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
    pageSize: inPoints(sheetMm(style.page, {})),
    pageOrientation: 'portrait',
    pageMargins: [left, top, right, bottom].map((mm) => mm * POINTS_PER_MM) as [number, number, number, number],
    defaultStyle: { font: style.body.face, fontSize: style.body.sizePt },
    content: isSimple ? only.nodes : sections.map(({ orientation, sheet, footNote, nodes }) => ({
      section: nodes,
      pageOrientation: orientation,
      ...(sheet === undefined ? {} : { pageSize: inPoints(sheetMm(style.page, { sheet })) }),
      ...(footNote === undefined ? {} : { footer: footerOf(footNote) }),
    })),
    ...(header ? { header } : {}),
    footer: footerOf(),
  }
  return { definition, usedFonts: setter.usedFonts, pageCount: () => pageCount }
}

function inPoints({ width, height }: { readonly width: number; readonly height: number }): { width: number; height: number } {
  return { width: width * POINTS_PER_MM, height: height * POINTS_PER_MM }
}
