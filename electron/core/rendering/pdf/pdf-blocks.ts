import { assertNever } from '#shared/lib/assert-never.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { Block, FactsBlock, HeadingBlock, ListBlock, ParagraphBlock, TableBlock, TitleBlock } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { bareText, emWidth } from '#shared/documents/text.ts'
import { LINES_WITH_SIGNATURE, lineCount, lineHeight, MARKER_EMS, POINTS_PER_MM } from '../measure.ts'
import { contentsNodes, coverNodes, writingLines, type ContentsEntry } from './pdf-book.ts'
import { pdfCards } from './pdf-cards.ts'
import { pdfDrawing } from './pdf-drawing.ts'
import { pdfPictures } from './pdf-pictures.ts'
import type { PdfNode, PdfStack, PdfText } from './pdf-nodes.ts'
import { PdfTableMaker } from './pdf-table.ts'
import type { TextSetter } from './text-setter.ts'
import { titleLines } from '#shared/documents/title-lines.ts'

type Page = { readonly textWidthPt: number; readonly textHeightPt: number }
/** Headings and the facts below them, which go to the next page together with the first of what follows. */
type LeadBlock = HeadingBlock | FactsBlock

const SPACE_AFTER_TABLE_PT = 4
/** Four characters and a colon, so that the facts of one heading stand below those of another. */
const LEAST_LABEL_EMS = 5.3
/** A longer lead or end than this share of a page is let break, because pdfmake drops what does not fit of a kept stack. */
const MAX_LEAD_SHARE = 0.5
/** Between a heading and the line below it. */
const RULE_GAP_PT = 5

/** The blocks of a section for pdfmake. */
export class PdfBlockMaker {
  readonly #style: PaperStyle
  readonly #setter: TextSetter
  readonly #page: Page
  readonly #locale: DocumentLocale
  readonly #openHeadings: (string | undefined)[] = []
  readonly #section: number
  readonly #contents: readonly ContentsEntry[]
  #headingCount = 0

  /**
   * @param section its number, so that no two headings of a document have one name
   * @param contents what a list of contents names
   */
  constructor(style: PaperStyle, setter: TextSetter, page: Page, locale: DocumentLocale, section: number, contents: readonly ContentsEntry[] = []) {
    this.#section = section
    this.#contents = contents
    this.#style = style
    this.#setter = setter
    this.#page = page
    this.#locale = locale
  }

  nodes(blocks: readonly Block[]): PdfNode[] {
    const nodes: PdfNode[] = []
    let reservedPt = 0
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]
      if (!block) continue
      if (isSignature(block)) {
        const isFirst = !isSignature(blocks[index - 1])
        nodes.push(this.#signature(nodes.splice(isFirst ? -this.#keptBefore(blocks.slice(0, index)) : -1), block))
        continue
      }
      if (block.kind !== 'heading') {
        nodes.push(...this.#block(block, reservedPt))
        reservedPt = 0
        continue
      }
      const lead: LeadBlock[] = [block]
      // A heading after facts begins something else.
      for (let next = blocks[index + 1]; next?.kind === 'facts' || (next?.kind === 'heading' && lead.at(-1)?.kind === 'heading'); next = blocks[index + 1]) {
        lead.push(next)
        index++
      }
      const kept = this.#lead(lead, this.#firstHeight(blocks[index + 1]))
      nodes.push(...kept.nodes)
      reservedPt = kept.reservedPt
    }
    return nodes
  }

  /** How many blocks go with the signature after them: the last ones, and before these whatever stays with what follows; less where they are long. */
  #keptBefore(blocks: readonly Block[]): number {
    let [count, heightPt] = [0, 0]
    for (const block of blocks.toReversed()) {
      if (block.kind !== 'paragraph' || (count >= LINES_WITH_SIGNATURE && block.isKeptWithNext !== true)) break
      const style = this.#style[block.role]
      heightPt += lineCount(block.text, style, this.#style, this.#page.textWidthPt) * lineHeight(style)
      if (heightPt > this.#page.textHeightPt * MAX_LEAD_SHARE) break
      count += 1
    }
    return Math.max(1, count)
  }

  /** Who signs never stands on a page without the end of the text. @source GB/T 9704-2012 §7.3.5 */
  #signature(before: PdfNode[], block: ParagraphBlock): PdfNode {
    const [first] = before
    const kept = before.length === 1 && first && 'stack' in first && first.unbreakable === true ? first.stack : before
    return { unbreakable: true, stack: [...kept, this.#paragraph(block, 0)] }
  }

  /**
   * pdfmake cannot keep a heading with a table that may break. So the lead reserves the height of the table's first
   * rows below itself and cannot be torn from it; the table then takes the reserve back by a negative margin.
   */
  #lead(lead: readonly LeadBlock[], reservedPt: number): { readonly nodes: PdfNode[]; readonly reservedPt: number } {
    const nodes = lead.flatMap((block) => this.#block(block, 0))
    const height = lead.reduce((sum, block) => sum + this.#leadHeight(block), 0)
    if (height + reservedPt > this.#page.textHeightPt * MAX_LEAD_SHARE) return { nodes, reservedPt: 0 }
    const stack: PdfStack = { unbreakable: true, stack: [{ stack: nodes, margin: [0, 0, 0, reservedPt] }] }
    return { nodes: [stack], reservedPt }
  }

  #leadHeight(block: LeadBlock): number {
    const { facts, headings } = this.#style
    if (block.kind === 'heading') {
      const style = headings[block.level]
      const rulePt = style.ruleMm === undefined ? 0 : RULE_GAP_PT
      return lineCount(block.text, style, this.#style, this.#page.textWidthPt) * lineHeight(style) + (style.spaceBeforePt ?? 0) + rulePt + (style.spaceAfterPt ?? 0)
    }
    return block.facts.flatMap(({ lines }) => lines).reduce((sum, line) => sum + lineCount(line, facts, this.#style, this.#page.textWidthPt * 0.8), 0) * lineHeight(facts)
  }

  #firstHeight(next: Block | undefined): number {
    if (next?.kind === 'table') return this.#tableMaker(next).firstHeightPt
    return next?.kind === 'paragraph' || next?.kind === 'list' ? 2 * lineHeight(this.#style.body) : 0
  }

  #block(block: Block, reservedPt: number): PdfNode[] {
    switch (block.kind) {
      case 'cover':
        return coverNodes(block, this.#style, (text, style) => this.#text(text, style), { ...this.#page, locale: this.#locale })
      case 'contents':
        return contentsNodes(block, this.#contents, this.#style, this.#setter, this.#page)
      case 'writing-lines':
        return [writingLines(this.#style, this.#page)]
      case 'title':
        return this.#title(block)
      case 'heading':
        return [this.#heading(block)]
      case 'paragraph':
        return [this.#paragraph(block, reservedPt)]
      case 'facts':
        return this.#facts(block)
      case 'list':
        return this.#list(block, reservedPt)
      case 'table':
        return this.#tableMaker(block).nodes([0, -reservedPt, 0, SPACE_AFTER_TABLE_PT])
      case 'drawing':
        return [pdfDrawing(block, this.#style, this.#setter, this.#page)]
      case 'pictures':
        return pdfPictures(block, this.#style, this.#setter, this.#page)
      case 'cards':
        return pdfCards(block, this.#style, this.#setter, this.#page)
      case 'page-break':
        return [{ text: '', pageBreak: 'before' }]
      default:
        return assertNever(block)
    }
  }

  #tableMaker(block: TableBlock): PdfTableMaker {
    return new PdfTableMaker(block, this.#style, this.#setter, { ...this.#page, locale: this.#locale })
  }

  #title({ lines, subtitle }: TitleBlock): PdfNode[] {
    const { title, subtitle: subtitleStyle } = this.#style
    const maxEms = this.#page.textWidthPt / title.sizePt
    const nodes: PdfNode[] = lines.flatMap((line) => {
      const [run] = line
      if (!run) return []
      return titleLines(run.text, this.#locale, maxEms).map((text) => this.#text([{ ...run, text }], title))
    })
    nodes.push(subtitle ? this.#text(subtitle, subtitleStyle) : { text: '', margin: [0, 0, 0, subtitleStyle.spaceAfterPt ?? 0] })
    return nodes
  }

  #heading({ level, text }: HeadingBlock): PdfNode {
    this.#openHeadings.length = level
    const parent = this.#openHeadings.slice(0, level - 1).findLast((id) => id !== undefined)
    const style = this.#style.headings[level]
    const id = headingId(this.#section, ++this.#headingCount)
    this.#openHeadings[level - 1] = id
    const heading: PdfText = {
      ...this.#text(text, style),
      id,
      outline: true,
      outlineText: bareText(text),
      outlineExpanded: true,
      ...(parent === undefined ? {} : { outlineParentId: parent }),
    }
    return style.ruleMm === undefined ? heading : { stack: [{ ...heading, margin: [0, style.spaceBeforePt ?? 0, 0, RULE_GAP_PT] }, this.#rule(style, style.ruleMm)] }
  }

  /** A short line below a heading. */
  #rule({ isCentred, spaceAfterPt }: TextStyle, lengthMm: number): PdfNode {
    const lengthPt = lengthMm * POINTS_PER_MM
    const x1 = isCentred === true ? (this.#page.textWidthPt - lengthPt) / 2 : 0
    return { canvas: [{ type: 'line', x1, y1: 0, x2: x1 + lengthPt, y2: 0, lineWidth: this.#style.table.frameWidthPt }], margin: [0, 0, 0, spaceAfterPt ?? 0] }
  }

  #paragraph({ role, text }: ParagraphBlock, reservedPt: number): PdfNode {
    const style = this.#style[role]
    return this.#text(text, { ...style, spaceBeforePt: (style.spaceBeforePt ?? 0) - reservedPt })
  }

  /** Dot or number stand where a paragraph's first line begins. */
  #list({ items, isNumbered }: ListBlock, reservedPt: number): PdfNode[] {
    const { indentEms = 0, ...body } = this.#style.body
    const indentPt = (this.#locale === 'en' ? 0 : indentEms) * body.sizePt
    return items.map((item, index) => ({
      columns: [
        { ...this.#text([{ text: isNumbered ? `${index + 1}.` : '•' }], { ...body, ...(isNumbered ? {} : { face: 'hei' }), spaceBeforePt: 0, spaceAfterPt: 0 }), width: MARKER_EMS * body.sizePt },
        { ...this.#text(item, { ...body, spaceBeforePt: 0, spaceAfterPt: 0 }), width: '*' as const },
      ],
      margin: [indentPt, index === 0 ? (body.spaceBeforePt ?? 0) - reservedPt : 0, 0, body.spaceAfterPt ?? 0] as [number, number, number, number],
    }))
  }

  /** Labels in a column of their own, so that what they stand for begins at one edge. */
  #facts({ facts }: FactsBlock): PdfNode[] {
    const { indentEms = 0, ...style } = this.#style.facts
    const indentPt = (this.#locale === 'en' ? 0 : indentEms) * style.sizePt
    const colon = this.#locale === 'en' ? ':' : '：'
    const labelWidthPt = Math.max(LEAST_LABEL_EMS, ...facts.map(({ label }) => emWidth(label + colon) + 0.3)) * style.sizePt
    return facts.map(({ label, lines }, index) => ({
      columns: [
        { ...this.#text([{ text: label + colon }], { ...style, face: 'hei', spaceAfterPt: 0 }), width: labelWidthPt },
        { stack: lines.map((line) => this.#text(line, { ...style, spaceAfterPt: 0 })), width: '*' as const },
      ],
      margin: [indentPt, 0, 0, index === facts.length - 1 ? (style.spaceAfterPt ?? 0) : 1.5] as [number, number, number, number],
    }))
  }

  #text(text: readonly { readonly text: string }[], style: TextStyle): PdfText {
    return {
      text: this.#setter.inlines(text, style, bareText(text).slice(0, 60)),
      fontSize: style.sizePt,
      lineHeight: this.#setter.lineHeight(style),
      ...(style.isCentred === true ? { alignment: 'center' } : style.rightEms !== undefined ? { alignment: 'right' } : style.isJustified === true ? { alignment: 'justify' } : {}),
      ...(bareText(text).startsWith('\u3000') ? { preserveLeadingSpaces: true } : {}),
      ...(style.indentEms !== undefined && this.#locale !== 'en' ? { leadingIndent: style.indentEms * style.sizePt } : {}),
      margin: [0, style.spaceBeforePt ?? 0, (style.rightEms ?? 0) * style.sizePt, style.spaceAfterPt ?? 0],
    }
  }
}

/** The name by which a list of contents finds the page of a heading. */
export function headingId(section: number, number: number): string {
  return `heading-${section}-${number}`
}

function isSignature(block: Block | undefined): block is ParagraphBlock {
  return block?.kind === 'paragraph' && block.role === 'signature'
}
