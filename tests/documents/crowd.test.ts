import { expect, test } from 'vitest'
import { eventWith } from '../helpers/builders.ts'
import { paperOf, press } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

test('a roster of 5,000 people names every one of them once, under their delegation on every page', { timeout: 120_000 }, async () => {
  const event = eventWith({
    delegations: Array.from({ length: 40 }, (_, index) => ({ id: `d${index}`, name: `示例第${index}代表团` })),
    people: Array.from({ length: 5_000 }, (_, index) => ({
      id: `p${index}`,
      name: `示例${index}号`,
      delegationId: `d${index % 40}`,
      posts: [{ unitText: `示例市示例县第${index}农业农村局`, title: '副局长、二级调研员' }],
    })),
  } as never)
  const { bytes, pages } = await press.print(paperOf(event, 'roster'))
  const pdf = await readPdf(bytes)
  expect(pdf.pages).toHaveLength(pages)
  const counts = Map.groupBy(pdf.text.match(/示例\d+号/gu) ?? [], (name) => name)
  expect(counts.size).toBe(5_000)
  expect([...counts.values()].every(({ length }) => length === 1)).toBe(true)
  for (const page of pdf.pages) {
    expect(page.text).toContain('序号 姓名 单位 职务')
    expect(page.text).toMatch(/示例第\d+代表团（125人）/u)
  }
})
