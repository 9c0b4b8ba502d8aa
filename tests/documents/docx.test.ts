import { describe, expect, test } from 'vitest'
import { docxDocument } from '#core/rendering/docx/docx-document.ts'
import { withWholeNumbers } from '#core/rendering/whole-numbers.ts'
import { cardBlocks } from '#shared/documents/card-blocks.ts'
import { documents } from '#shared/documents/registry.ts'
import { paperStyle } from '#shared/documents/styles.ts'
import { bareText } from '#shared/documents/text.ts'
import { paperOf, sampleEvent, sampleKeys } from '../helpers/papers.ts'
import { elements, readDocx, textOf } from '../helpers/read-docx.ts'

const cases = sampleKeys.flatMap((key) => documents.map(({ id }) => ({ key, id })))

/** Indents of a style of the file, in twips. */
const indentOf = (styles: string, id: string) => /<w:ind [^/]*w:firstLine="(\d+)"/u.exec(elements(styles, 'w:style').find((one) => one.includes(`w:styleId="${id}"`)) ?? '')?.[1]

test('a formal letter in Word indents its paragraphs, not its title, addressee or cells, and keeps the signature with the text', async () => {
  const docx = readDocx(await docxDocument(paperOf(sampleEvent('conference'), 'notice')))
  expect(Number(indentOf(docx.styles, 'BodyText'))).toBeGreaterThan(600)
  for (const id of ['Title', 'Addressee', 'Signature', 'TableText', 'TableHead']) expect(indentOf(docx.styles, id)).toBeUndefined()
  expect(/<w:docDefaults>.*<\/w:docDefaults>/su.exec(docx.styles)?.[0]).not.toContain('<w:ind ')
  const paragraphs = elements(docx.document, 'w:p')
  const signed = paragraphs.findIndex((paragraph) => paragraph.includes('"Signature"'))
  expect(paragraphs.slice(signed - 4, signed + 1).every((paragraph) => paragraph.includes('<w:keepNext/>'))).toBe(true)
})

test('an official paper in Word has its number at the outer edge: right on odd pages, left on even ones', async () => {
  const docx = readDocx(await docxDocument(paperOf(sampleEvent('conference'), 'notice')))
  expect(docx.settings).toContain('<w:evenAndOddHeaders/>')
  const reference = (side: string) => new RegExp(`<w:footerReference w:type="${side}" r:id="rId(\\d+)"`, 'u').exec(docx.document)?.[1]
  expect(reference('even')).toBeDefined()
  expect(reference('even')).not.toBe(reference('default'))
  const alignments = docx.footers.map((footer) => /<w:jc w:val="(\w+)"/u.exec(footer)?.[1])
  expect(alignments.filter((side) => side === 'right')).toHaveLength(alignments.length / 2)
  expect(alignments.filter((side) => side === 'left')).toHaveLength(alignments.length / 2)
})

test('the name on a cover in Word is broken by meaning, as in print', async () => {
  const docx = readDocx(await docxDocument(paperOf(sampleEvent('seminar'), 'handbook')))
  const name = elements(docx.document, 'w:p').find((paragraph) => textOf(paragraph).includes('业务骨干培训班')) ?? ''
  expect(name.slice(0, name.indexOf('第三期'))).toContain('<w:br/>')
})

describe.each(cases)('$key: the Word file of the $id', async ({ key, id }) => {
  const paper = paperOf(sampleEvent(key), id)
  const docx = readDocx(await docxDocument(paper))
  const blocks = paper.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'cards' ? block.cards.flatMap(cardBlocks) : [block])))

  test('has every cell of every table, in real tables', () => {
    const expected = blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            [
              block.columns.map(({ title }) => title),
              ...block.groups.flatMap(({ title, rows }) => [
                ...(title ? [[withWholeNumbers(bareText(title))]] : []),
                ...rows.map(({ cells }) => cells.map((cell) => cell.flat().map(({ text }) => withWholeNumbers(text)).join(''))),
              ]),
            ],
          ]
        : [],
    )
    expect(docx.tables).toEqual(expected)
  })

  test('repeats the titles of its tables, and breaks no row', () => {
    const tables = elements(docx.document, 'w:tbl')
    for (const table of tables) {
      const rows = elements(table, 'w:tr')
      expect(rows.filter((row) => row.includes('<w:tblHeader'))).toEqual([rows[0]])
      expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
    }
  })

  test('keeps the last two rows of a table together, and no others', () => {
    const expected = blocks.flatMap((block) => (block.kind === 'table' ? [block.groups.flatMap(({ title, rows }) => [...(title ? [true] : []), ...rows.map((_, index) => rows.length > 2 && index === rows.length - 2)])] : []))
    const kept = elements(docx.document, 'w:tbl').map((table) => elements(table, 'w:tr').slice(1).map((row) => elements(row, 'w:p').every((paragraph) => paragraph.includes('<w:keepNext/>'))))
    expect(kept).toEqual(expected)
  })

  test('has headings that Word knows as such, and that stay with what follows', () => {
    const headings = elements(docx.document, 'w:p').filter((paragraph) => paragraph.includes('<w:pStyle w:val="Heading')).map(textOf)
    expect(headings).toEqual(blocks.flatMap((block) => (block.kind === 'heading' ? [bareText(block.text)] : [])))
    const style = elements(docx.styles, 'w:style').find((one) => one.includes('w:styleId="Heading1"'))
    expect(style).toContain('<w:keepNext/>')
    expect(style).toContain('w:eastAsia="黑体"')
  })

  test('names Chinese fonts in the slot for Chinese text', () => {
    expect(docx.styles).toMatch(/<w:docDefaults>.*w:eastAsia="(宋体|仿宋)".*<\/w:docDefaults>/su)
    expect(docx.styles).toContain(paper.locale === 'en' ? 'w:eastAsia="en-US"' : 'w:eastAsia="zh-CN"')
  })

  test('counts its pages by fields, and says event, paper and version on each', () => {
    // A cover has none, and neither has a letter by itself.
    const footer = docx.footers.find((one) => textOf(one) !== '')
    if (paper.sections.every(({ isBare }) => isBare === true)) return expect(footer).toBeUndefined()
    if (paperStyle(paper.styleId).foot === 'dashes') return expect(footer).toMatch(/— .*PAGE<.* —/su)
    expect(footer).toMatch(/PAGE<.*NUMPAGES</su)
    for (const fact of [paper.facts.event, paper.facts.document, paper.facts.version]) expect(textOf(footer ?? '')).toContain(fact)
    expect([...new Set(docx.headers.map(textOf))].join('')).toBe(paper.facts.classification ?? '')
  })

  test('is on sheets of their kind', () => {
    const sheets = [...docx.document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/gu)].map(([, width, height]) => [width, height].map((side) => (Number(side) / 1440) * 25.4))
    const orientations = sheets.map(([width = 0, height = 0]) => (width > height ? 'landscape' : 'portrait'))
    expect(orientations).toEqual(paper.sections.map(({ orientation }) => orientation))
    sheets.forEach((sheet, index) => {
      const isLarge = paper.sections[index]?.sheet === 'a3'
      expect(Math.min(...sheet)).toBeCloseTo(isLarge ? 297 : 210, 1)
      expect(Math.max(...sheet)).toBeCloseTo(isLarge ? 420 : 297, 1)
    })
  })
})
