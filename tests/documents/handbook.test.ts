import { describe, expect, test } from 'vitest'
import { press, paperOf, sampleEvent, sampleKeys } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const withoutBlanks = (text: string) => text.replace(/\s/gu, '')

describe.each(sampleKeys)('the handbook of the sample %s', async (key) => {
  const paper = paperOf(sampleEvent(key), 'handbook')
  const pdf = await readPdf((await press.print(paper)).bytes)
  const chapters = [...new Set(paper.sections.flatMap(({ chapter }) => chapter ?? []))]

  test('says in its contents on which page each chapter begins', () => {
    // Chapters are set larger than what stands below them.
    const items = (pdf.pages[1]?.items ?? []).filter(({ sizePt }) => sizePt > 12 && sizePt < 18)
    const lines = [...Map.groupBy(items, ({ yMm }) => Math.round(yMm)).values()].map((line) => withoutBlanks([...line].sort((a, b) => a.xMm - b.xMm).map(({ text }) => text).join('')))
    const opening = (chapter: string) => pdf.pages.findIndex(({ items: onPage }, index) => index > 1 && withoutBlanks(onPage.filter(({ sizePt }) => sizePt > 18).map(({ text }) => text).join('')) === withoutBlanks(chapter))
    expect(lines).toEqual(chapters.map((chapter) => `${withoutBlanks(chapter)}${opening(chapter) + 1}`))
  })

  test('has nothing but itself on its cover', () => {
    const cover = withoutBlanks(pdf.pages[0]?.text ?? '')
    expect(cover).toContain(withoutBlanks(sampleEvent(key).name))
    expect(cover).not.toMatch(/第1页|Page1/u)
  })

  test('names the chapter at the head of every page but the one that it begins on', () => {
    pdf.pages.slice(2).forEach(({ items, widthMm }) => {
      const head = withoutBlanks(items.filter(({ yMm, xMm }) => yMm < 18 && xMm > widthMm / 2).map(({ text }) => text).join(''))
      const title = withoutBlanks(items.filter(({ sizePt }) => sizePt > 18).map(({ text }) => text).join(''))
      expect(chapters.map(withoutBlanks)).toContain(head + title)
    })
  })
})

describe('the booklet', async () => {
  const event = sampleEvent('tour')
  const pages = await readPdf((await press.print(paperOf(event, 'handbook', { chosen: { layout: 'a5' } }))).bytes)
  const made = await press.print(paperOf(event, 'handbook', { chosen: { layout: 'booklet' } }))
  const booklet = await readPdf(made.bytes)

  test('lies two A5 pages to a side of A4', () => {
    expect(pages.pages.every(({ widthMm, heightMm }) => Math.round(Math.min(widthMm, heightMm)) === 148)).toBe(true)
    for (const side of booklet.pages) {
      expect(side.widthMm).toBeCloseTo(296, 0)
      expect(side.heightMm).toBeCloseTo(210, 0)
    }
    expect(booklet.pages).toHaveLength(Math.ceil(pages.pages.length / 4) * 2)
  })

  test('has the cover at the right of its outer side, and says all that the pages say', () => {
    const [outer] = booklet.pages
    expect(outer?.items.filter(({ text }) => withoutBlanks(text) !== '').filter(({ sizePt }) => sizePt > 18).every(({ xMm }) => xMm > 148)).toBe(true)
    const sorted = (text: string) => [...withoutBlanks(text)].sort().join('')
    expect(sorted(booklet.text)).toBe(sorted(pages.text))
  })

  test('is the same to the byte when it is made again', async () => {
    const again = await press.print(paperOf(event, 'handbook', { chosen: { layout: 'booklet' } }))
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(made.bytes))).toBe(0)
  })
})
