import { describe, expect, test } from 'vitest'
import type { Block, Paper } from '#shared/documents/paper.ts'
import { documents } from '#shared/documents/registry.ts'
import { paperStyle } from '#shared/documents/styles.ts'
import { bareText } from '#shared/documents/text.ts'
import { paperOf, press, sampleEvent, sampleKeys } from '../helpers/papers.ts'
import { readPdf, type PlacedText, type ReadPage } from '../helpers/read-pdf.ts'

/** Pieces are no pages of text; `pieces.test.ts` opens them. */
const cases = sampleKeys.flatMap((key) => documents.filter(({ tally }) => !tally).map(({ id }) => ({ key, id })))
/** Without blanks, and with quotation marks as the press sets them between Latin letters. */
const withoutBlanks = (text: string) => text.replace(/\s/gu, '').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
/** A paragraph may go on over the page: head and foot stand between its lines. */
function bodyOf({ items, heightMm }: ReadPage, { styleId }: Paper): readonly PlacedText[] {
  const { top, bottom } = paperStyle(styleId).page.marginsMm
  return items.filter(({ yMm }) => yMm > top && yMm <= heightMm - bottom + 1)
}
const CLOSING_MARK = /^[、，。；：！？》”’）】]/u

describe.each(cases)('$key: the PDF of the $id', async ({ key, id }) => {
  const paper = paperOf(sampleEvent(key), id)
  const printed = await press.print(paper)
  const pdf = await readPdf(printed.bytes, { withFonts: true })

  test('is on a sheet of its kind, and every page says event, paper, version and page', () => {
    expect(pdf.pages).toHaveLength(printed.pages)
    const isBare = paper.sections[0]?.isBare === true
    const isLetter = paper.sections.every((section) => section.isBare === true)
    const isOfficial = paperStyle(paper.styleId).foot === 'dashes'
    pdf.pages.forEach((page, index) => {
      const isLarge = paper.sections.some(({ sheet }) => sheet === 'a3') && Math.max(page.widthMm, page.heightMm) > 300
      expect(Math.min(page.widthMm, page.heightMm)).toBeCloseTo(isLarge ? 297 : 210, 1)
      expect(Math.max(page.widthMm, page.heightMm)).toBeCloseTo(isLarge ? 420 : 297, 1)
      // A cover has no foot, and counts as a page; neither has a letter.
      if (isLetter || (isBare && index === 0)) return
      const foot = withoutBlanks(page.items.filter(({ yMm }) => yMm > page.heightMm - (isOfficial ? 30 : 19)).map(({ text }) => text).join(''))
      // An official page has nothing there but its number.
      if (isOfficial) return expect(foot).toBe(`—${index + 1}—`)
      expect(foot).toContain(withoutBlanks(paper.facts.event))
      expect(foot).toContain(withoutBlanks(paper.facts.document))
      expect(foot).toContain(withoutBlanks(paper.facts.version))
      const number = paper.locale === 'en' ? `Page${index + 1}of${printed.pages}` : `第${index + 1}页共${printed.pages}页`
      expect(foot).toContain(number)
    })
  })

  test('lies as its first section wants it', () => {
    const [page] = pdf.pages
    expect((page?.widthMm ?? 0) > (page?.heightMm ?? 0)).toBe(paper.sections[0]?.orientation === 'landscape')
  })

  test('says everything that the paper says, in the order in which it is read', () => {
    const text = withoutBlanks(pdf.pages.flatMap((page) => bodyOf(page, paper).map((item) => item.text)).join(''))
    let from = 0
    for (const line of linesOf(paper)) {
      const at = text.indexOf(line, from)
      expect(at, `${line} after ${text.slice(Math.max(0, from - 30), from)}`).toBeGreaterThanOrEqual(0)
      from = at
    }
  })

  test('brings all of its fonts', () => {
    expect(pdf.fonts.length).toBeGreaterThan(0)
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([])
    expect(printed.warnings).toEqual([])
  })

  test('keeps within the margins, and no line begins with a closing mark', () => {
    const { left, right } = paperStyle(paper.styleId).page.marginsMm
    for (const page of pdf.pages) {
      for (const { text, xMm, rightMm } of page.items) {
        expect(xMm, text).toBeGreaterThan(left - 0.5)
        expect(rightMm, text).toBeLessThan(page.widthMm - right + 1)
      }
      const lines = Map.groupBy(page.items, ({ yMm }) => Math.round(yMm * 2))
      for (const items of lines.values()) {
        const [first] = [...items].sort((a, b) => a.xMm - b.xMm)
        expect(first?.text ?? '').not.toMatch(CLOSING_MARK)
      }
    }
  })

  test('tells what it is', () => {
    expect(pdf.info).toMatchObject({ Title: `${paper.facts.event} ${paper.facts.document}`, Language: paper.locale, Producer: 'Huicheng' })
    expect(String(pdf.info['CreationDate'])).toContain('20261008011200')
  })

  test('has a bookmark for every heading, every group of a table and every card', () => {
    const blocks = paper.sections.flatMap((section) => section.blocks)
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [bareText(block.text)] : []))
    const groups = blocks.flatMap((block) => (block.kind === 'table' ? block.groups.flatMap(({ title }) => (title ? [bareText(title)] : [])) : []))
    const cards = blocks.flatMap((block) => (block.kind === 'cards' ? block.cards.map(({ name }) => name.text) : []))
    expect([...pdf.bookmarks].sort()).toEqual([...headings, ...groups, ...cards].sort())
  })

  test('is the same to the byte when it is made again', async () => {
    const again = await press.print(paper)
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(printed.bytes))).toBe(0)
  })
})

/** Titles, headings, facts and first lines of rows, as they follow each other on paper. */
function linesOf(paper: Paper): readonly string[] {
  const curlyToStraight = (text: string) => (paper.locale === 'en' ? text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"') : text)
  const lineOf = (text: Parameters<typeof bareText>[0]) => withoutBlanks(curlyToStraight(bareText(text)))
  const ofBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [lineOf(block.text)]
      case 'title':
        return block.lines.map(lineOf)
      case 'facts':
        return block.facts.flatMap(({ lines }) => lines.map(lineOf))
      case 'table':
        return block.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map(lineOf))))
      default:
        return []
    }
  }
  return paper.sections.flatMap((section) => section.blocks.flatMap(ofBlock))
}
