import { AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TableOfContents, TextRun, type Table } from 'docx'
import { assertNever } from '#shared/lib/assert-never.ts'
import { cardBlocks } from '#shared/documents/card-blocks.ts'
import type { Block, Fact, ListBlock, Paper, ParagraphBlock, Section, TitleBlock } from '#shared/documents/paper.ts'
import { paperStyle, type PaperStyle } from '#shared/documents/styles.ts'
import { plain } from '#shared/documents/text.ts'
import { cleaned } from '../cleaned-text.ts'
import { LINES_WITH_SIGNATURE, MARKER_EMS, pageMeasures, sheetMm } from '../measure.ts'
import { pageNumberParts } from '../page-number-text.ts'
import { titleLines } from '#shared/documents/title-lines.ts'
import { docxRuns } from './docx-runs.ts'
import { docxStyles, runStyle, STYLE_IDS } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { coverParagraphs } from './docx-cover.ts'
import { pictureParagraphs } from './docx-pictures.ts'

const TWIPS_PER_MM = 1440 / 25.4
const TWIPS_PER_POINT = 20
/** Of a page to write on. */
const WRITING_LINES = 18
const LISTS = [
  { reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }] },
  { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }] },
]
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A paper for Word and WPS that a colleague can go on with: styles, headings, tables and page fields are real. */
export async function docxDocument(paper: Paper, style: PaperStyle = paperStyle(paper.styleId)): Promise<Uint8Array> {
  const document = new Document({
    title: cleaned([paper.facts.event, paper.facts.document].filter((part) => part !== '').join(' ')),
    creator: 'Huicheng',
    lastModifiedBy: 'Huicheng',
    description: paper.facts.version,
    styles: docxStyles(style, paper.locale),
    numbering: { config: LISTS },
    evenAndOddHeaderAndFooters: style.foot === 'dashes',
    sections: paper.sections.map((section) => ({
      properties: { page: pageOf(style, section) },
      headers: onBothSides(() => new Header({ children: section.isBare === true ? [new Paragraph({})] : headerOf(paper, style) })),
      footers: onBothSides((side) => new Footer({ children: [section.isBare === true ? new Paragraph({}) : footerOf(paper, style, section, side)] })),
      children: section.blocks.flatMap((block, index) => (block.kind === 'paragraph' ? [paragraphOf(block, style, section.blocks.slice(index + 1, index + 1 + LINES_WITH_SIGNATURE))] : childrenOf(block, paper, style, section))),
    })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageOf({ page }: PaperStyle, { orientation, sheet }: Section) {
  const { width, height } = sheetMm(page, sheet === undefined ? {} : { sheet })
  const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM)
  const { top, right, bottom, left } = page.marginsMm
  return {
    size: {
      width: twips(width),
      height: twips(height),
      orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left), header: twips(top / 2), footer: twips(bottom / 2) },
  }
}

function headerOf({ facts }: Paper, style: PaperStyle): Paragraph[] {
  const { classification } = facts
  const run = classification === undefined ? [] : [new TextRun({ text: cleaned(classification), ...runStyle(style.header) })]
  return [new Paragraph({ children: run })]
}

type Side = 'odd' | 'even'

/** Head or foot of odd and of even pages. */
function onBothSides<Part>(make: (side: Side) => Part): { readonly default: Part; readonly even: Part } {
  return { default: make('odd'), even: make('even') }
}

/** The page between dashes stands at the outer edge, a character from it. @source GB/T 9704-2012 §7.5 */
function footerOf({ facts, locale }: Paper, style: PaperStyle, section: Section, side: Side): Paragraph {
  const look = runStyle(style.footer)
  const edge = Math.round(style.footer.sizePt * TWIPS_PER_POINT)
  const outside = side === 'odd' ? { alignment: AlignmentType.RIGHT, indent: { right: edge } } : { alignment: AlignmentType.LEFT, indent: { left: edge } }
  if (style.foot === 'dashes') return new Paragraph({ ...outside, children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })] })
  const [before, between, after] = pageNumberParts(locale)
  const name = [facts.event, facts.document, section.footNote ?? ''].filter((part) => part !== '').join('　')
  const right = Math.round(pageMeasures(style, section).textWidthPt * TWIPS_PER_POINT)
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
    children: [
      new TextRun({ ...look, children: [cleaned(name), new Tab(), `${facts.version}　${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
    ],
  })
}

function childrenOf(block: Block, paper: Paper, style: PaperStyle, section: Section): (Paragraph | Table | TableOfContents)[] {
  switch (block.kind) {
    case 'cover':
      return coverParagraphs(block, paper, style)
    case 'contents':
      return [
        new Paragraph({ style: STYLE_IDS.contentsTitle, children: docxRuns(block.title, style.headings[1], style) }),
        new TableOfContents(undefined, { hyperlink: true, headingStyleRange: '1-2' }),
      ]
    case 'writing-lines':
      return Array.from({ length: WRITING_LINES }, () => new Paragraph({ style: STYLE_IDS.writingLine }))
    case 'title':
      return titleParagraphs(block, paper, style, section)
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: docxRuns(block.text, style.headings[block.level], style) })]
    case 'paragraph':
      return [paragraphOf(block, style, [])]
    case 'list':
      return listParagraphs(block, paper, style)
    case 'facts':
      return block.facts.flatMap((fact, index) => factParagraphs(fact, paper, style, index === block.facts.length - 1))
    case 'table':
      return [docxTable(block, style, pageMeasures(style, section).textWidthPt)]
    case 'drawing':
      return block.inWords.map((text) => new Paragraph({ style: STYLE_IDS.body, children: docxRuns(text, style.body, style) }))
    case 'pictures':
      return block.pictures.flatMap((picture) => pictureParagraphs(picture, block.mostHeightMm, pageMeasures(style, section).textWidthPt, style))
    case 'cards':
      return block.cards.flatMap((card, index) => [
        ...(index === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
        ...cardBlocks(card).flatMap((one) => childrenOf(one, paper, style, section)),
      ])
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
    default:
      return assertNever(block)
  }
}

/** Lines broken by meaning, as on the page; below the last one what a subtitle would leave free. */
function titleParagraphs({ lines, subtitle }: TitleBlock, { locale }: Paper, style: PaperStyle, section: Section): Paragraph[] {
  const maxEms = pageMeasures(style, section).textWidthPt / style.title.sizePt
  const below = Math.round((style.subtitle.spaceAfterPt ?? 0) * TWIPS_PER_POINT)
  return [
    ...lines.map((line, index) => {
      const runs = line.map((run) => ({ ...run, text: titleLines(run.text, locale, maxEms).join('\n') }))
      const isLast = subtitle === undefined && index === lines.length - 1
      return new Paragraph({ heading: HeadingLevel.TITLE, ...(isLast ? { spacing: { after: below } } : {}), children: docxRuns(runs, style.title, style) })
    }),
    ...(subtitle ? [new Paragraph({ style: 'Subtitle', children: docxRuns(subtitle, style.subtitle, style) })] : []),
  ]
}

/** A paragraph in the style of its role; the last lines before a signature stay on its page. @source GB/T 9704-2012 §7.3.5 */
function paragraphOf({ role, text, isKeptWithNext = false }: ParagraphBlock, style: PaperStyle, following: readonly Block[]): Paragraph {
  const isBeforeSignature = following.some((block) => block.kind === 'paragraph' && block.role === 'signature')
  return new Paragraph({ style: STYLE_IDS[role], ...(isKeptWithNext || isBeforeSignature ? { keepNext: true } : {}), children: docxRuns(text, style[role], style) })
}

/** Word's own lists, so that a point that is added gets its dot or number; each begins with 1. */
function listParagraphs(list: ListBlock, { locale, sections }: Paper, style: PaperStyle): Paragraph[] {
  const { items, isNumbered } = list
  const instance = sections.flatMap(({ blocks }) => blocks).indexOf(list)
  const left = Math.round(((locale === 'en' ? 0 : (style.body.indentEms ?? 0)) + MARKER_EMS) * style.body.sizePt * TWIPS_PER_POINT)
  const hanging = Math.round(MARKER_EMS * style.body.sizePt * TWIPS_PER_POINT)
  return items.map((item) => new Paragraph({
    style: STYLE_IDS.body,
    numbering: { reference: isNumbered ? 'numbers' : 'dots', level: 0, instance },
    indent: { left, hanging, firstLine: 0 },
    children: docxRuns(item, style.body, style),
  }))
}

/** Label, tab, text; further lines and wrapped ones hang below the text. */
function factParagraphs({ label, lines }: Fact, { locale }: Paper, style: PaperStyle, isLast: boolean): Paragraph[] {
  const hanging = Math.round(style.facts.sizePt * (locale === 'en' ? 7 : 5.3) * TWIPS_PER_POINT)
  const left = hanging + (locale === 'en' ? 0 : Math.round((style.facts.indentEms ?? 0) * style.facts.sizePt * TWIPS_PER_POINT))
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: STYLE_IDS.facts,
        keepNext: true,
        spacing: { after: isLast && index === lines.length - 1 ? Math.round((style.facts.spaceAfterPt ?? 0) * TWIPS_PER_POINT) : 0 },
        indent: { left, hanging, firstLine: 0 },
        tabStops: [{ type: TabStopType.LEFT, position: left }],
        children: [
          ...(index === 0 ? docxRuns(plain(label + (locale === 'en' ? ':' : '：')), style.facts, style) : []),
          new TextRun({ children: [new Tab()] }),
          ...docxRuns(line, style.facts, style),
        ],
      }),
  )
}
