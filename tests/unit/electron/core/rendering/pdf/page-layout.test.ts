import { describe, expect, test } from 'vitest'
import type { Block, Paper, Row } from '#shared/documents/paper.ts'
import { press } from '../../../../../helpers/papers.ts'
import { readPdf } from '../../../../../helpers/read-pdf.ts'

const paperOf = (blocks: readonly Block[], orientation: 'portrait' | 'landscape' = 'portrait'): Paper => ({
  documentId: 'agenda',
  locale: 'zh-CN',
  styleId: 'plain',
  madeAt: '2026-10-08T01:12:00Z',
  facts: { event: '示例会', document: '议程', version: '2026年10月8日 09:12' },
  sections: [{ orientation, blocks }],
})
const row = (...lines: readonly string[]): Row => ({ cells: [lines.map((text) => [{ text }])] })
const table = (rows: readonly Row[], title?: string): Block => ({
  kind: 'table',
  columns: [{ title: '列名', width: { share: 1, leastEms: 1 }, align: 'left', role: 'text' }],
  groups: [{ ...(title === undefined ? {} : { title: [{ text: title }] }), rows }],
})
const lines = (count: number): readonly Block[] => Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', role: 'body', text: [{ text: `段落${index}` }] }))
const pagesOf = async (paper: Paper) => (await readPdf((await press.print(paper)).bytes)).pages
const pageWith = (pages: Awaited<ReturnType<typeof pagesOf>>, text: string) => pages.findIndex((page) => page.text.includes(text))

describe('a page', () => {
  test.each(Array.from({ length: 12 }, (_, index) => 22 + index))('keeps a heading and its facts with the first row of the table, %i lines down', async (count) => {
    const facts: Block = { kind: 'facts', facts: [{ label: '时间', lines: [[{ text: '上午九时' }]] }] }
    const pages = await pagesOf(paperOf([...lines(count), { kind: 'heading', level: 1, text: [{ text: '某标题' }] }, facts, table([row('首行一', '首行二', '首行三'), ...Array.from({ length: 5 }, (_, index) => row(`行${index}`))])]))
    const page = pageWith(pages, '某标题')
    expect(page).toBeGreaterThanOrEqual(0)
    for (const text of ['上午九时', '列名', '首行一', '首行三']) expect(pageWith(pages, text), text).toBe(page)
  })

  test.each([undefined, '某组'])('never holds the last row of a table alone (title: %s)', async (title) => {
    let turned = 0
    for (let count = 26; count <= 44; count += 1) {
      const pages = await pagesOf(paperOf([table(Array.from({ length: count }, (_, index) => row(`第${index}行`)), title)]))
      const last = pages.at(-1)?.text ?? ''
      expect(last, `${count} rows`).toContain(`第${count - 1}行`)
      expect(last, `${count} rows`).toContain(`第${count - 2}行`)
      if (pages.length > 1) turned += 1
    }
    // Some of these tables must end on a page, and some go on over it.
    expect(turned).toBeGreaterThan(3)
    expect(turned).toBeLessThan(18)
  })

  test('sets the last two rows like the others: same edges, same distance', async () => {
    const [page] = await pagesOf(paperOf([table(Array.from({ length: 6 }, (_, index) => row(`第${index}行`)))]))
    const rows = Array.from({ length: 6 }, (_, index) => page?.items.find(({ text }) => text.includes(`第${index}行`)))
    for (const one of rows) expect(one?.xMm).toBeCloseTo(rows[0]?.xMm ?? 0, 2)
    const steps = rows.slice(1).map((one, index) => (one?.yMm ?? 0) - (rows[index]?.yMm ?? 0))
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 1)
  })

  test('never splits a row, and repeats the titles of columns and group', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(`甲${index}号`, `乙${index}号`, `丙${index}号`))
    const pages = await pagesOf(paperOf([table(rows, '某组')]))
    expect(pages.length).toBeGreaterThan(2)
    for (let index = 0; index < rows.length; index++) {
      const page = pageWith(pages, `甲${index}号`)
      expect(pageWith(pages, `乙${index}号`)).toBe(page)
      expect(pageWith(pages, `丙${index}号`)).toBe(page)
    }
    for (const page of pages) expect(page.text).toMatch(/列名 ?某组/u)
  })

  test('lies on its side for a section that says so', async () => {
    const [page] = await pagesOf(paperOf(lines(3), 'landscape'))
    expect(page?.widthMm).toBeCloseTo(297, 1)
    expect(page?.heightMm).toBeCloseTo(210, 1)
  })

  test('begins anew for every section and at every break', async () => {
    const paper = { ...paperOf([...lines(1), { kind: 'page-break' }, ...lines(1)]) }
    expect(await pagesOf(paper)).toHaveLength(2)
    const wide = { orientation: 'landscape' as const, blocks: lines(1) }
    const pages = await pagesOf({ ...paper, sections: [...paper.sections, wide] })
    expect(pages.map(({ widthMm }) => Math.round(widthMm))).toEqual([210, 210, 297])
    expect(pages.map(({ text }) => /第 \d 页/u.exec(text)?.[0])).toEqual(['第 1 页', '第 2 页', '第 3 页'])
  })

  test('lets facts that fill more than a page go on over the next', async () => {
    const facts: Block = { kind: 'facts', facts: Array.from({ length: 120 }, (_, index) => ({ label: `第${index}项`, lines: [[{ text: `值${index}号` }]] })) }
    const pages = await pagesOf(paperOf([{ kind: 'heading', level: 1, text: [{ text: '很多' }] }, facts]))
    for (let index = 0; index < 120; index++) expect(pageWith(pages, `值${index}号`)).toBeGreaterThanOrEqual(0)
  })
})
