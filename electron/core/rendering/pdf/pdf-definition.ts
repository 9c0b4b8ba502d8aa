import type { Paper } from '#shared/documents/paper.ts'
import type { PaperStyle } from '#shared/documents/styles.ts'
import type { FontKey } from '../fonts/font-shelf.ts'
import type { Typecase } from '../fonts/typecase.ts'
import { pageMeasures, POINTS_PER_MM, sheetMm } from '../measure.ts'
import { fittedStyle } from '../section-height.ts'
import { pageFooter, pageHeader } from './page-furniture.ts'
import { headingId, PdfBlockMaker } from './pdf-blocks.ts'
import type { ContentsEntry } from './pdf-book.ts'
import { imagesOf } from './pdf-images.ts'
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
  images: Record<string, string>
  content: (PdfNode | PdfSection)[]
  header?: (page: number) => PdfNode
  footer: (page: number, pages: number, size: { width: number }) => PdfNode
}

export type SetPaper = { readonly definition: PdfDefinition; readonly usedFonts: ReadonlySet<FontKey> }

export function pdfDefinition(paper: Paper, style: PaperStyle, typecase: Typecase): SetPaper {
  const setter = new TextSetter(style, typecase)
  const { top, right, bottom, left } = style.page.marginsMm
  const footers = new Map(['', ...paper.sections.map(({ footNote = '' }) => footNote)].map((footNote) => [footNote, pageFooter(paper, style, setter, footNote)]))
  const footerOf = (footNote = '') => (page: number, pages: number, size: { width: number }): PdfNode =>
    footers.get(footNote)?.(page, pages, size.width) ?? { text: '' }
  const header = pageHeader(paper, style, setter)
  const contents = contentsOf(paper)
  const sections = paper.sections.map((section, index): PdfSection => ({
    section: new PdfBlockMaker(section.chapter === undefined ? style : fittedStyle(section, style), setter, pageMeasures(style, section), paper.locale, index, contents).nodes(section.blocks),
    pageOrientation: section.orientation,
    ...(section.sheet === undefined ? {} : { pageSize: inPoints(sheetMm(style.page, section)) }),
    ...(section.footNote === undefined ? {} : { footer: footerOf(section.footNote) }),
    ...(section.isBare === true ? { header: null, footer: null } : section.chapter === undefined ? {} : { header: pageHeader(paper, style, setter, chapterHead(paper, index)) }),
  }))
  // Empty cells are set in it as well, so it has to be there whatever the paper says.
  const [usual] = setter.inlines([{ text: '0' }], style.body, '')
  setter.inlines([{ text: '0—' }], style.footer, '')
  const [only] = sections
  const isSimple = sections.length === 1 && only?.pageOrientation === 'portrait' && only.pageSize === undefined && only.footer === undefined
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
    defaultStyle: { font: usual?.font ?? 'song-regular', fontSize: style.body.sizePt },
    images: imagesOf(paper),
    content: isSimple ? only.section : sections,
    ...(header ? { header } : {}),
    footer: footerOf(),
  }
  return { definition, usedFonts: setter.usedFonts }
}

function inPoints({ width, height }: { readonly width: number; readonly height: number }): { width: number; height: number } {
  return { width: width * POINTS_PER_MM, height: height * POINTS_PER_MM }
}

/** The headings of the paper, by the names that its sections give them. */
function contentsOf({ sections }: Paper): readonly ContentsEntry[] {
  if (!sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'))) return []
  return sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])).map(({ level, text }, index) => ({ level, text, id: headingId(section, index + 1) })),
  )
}

/** What a chapter's pages have at their head; the page that it begins on says it in large type already. */
function chapterHead({ sections }: Paper, index: number): { readonly text: string; readonly isFirst: boolean } {
  const chapter = sections[index]?.chapter ?? ''
  return { text: chapter, isFirst: sections[index - 1]?.chapter !== chapter }
}
