import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvText } from '#core/rendering/csv-text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const recordsOf = (text: string) => parse(text, { bom: true, relax_column_count: true }) as string[][]

test('a list comes as titles and rows, the group of a row in a column of its own, names as they are looked for', () => {
  const event = eventWith({ delegations: [{ id: 'd1', name: '示例市代表团' }], people: [{ name: '甲示', delegationId: 'd1' }, { name: '乙"示", 例', category: 'leader' }] } as never)
  const text = csvText(paperOf(event, 'address-list', { chosen: { columns: ['number', 'name', 'phone'] } }))
  expect(text.startsWith('\uFEFF"分组","序号","姓名","电话"\r\n')).toBe(true)
  expect(recordsOf(text)).toEqual([['分组', '序号', '姓名', '电话'], ['领导（1人）', '1', '乙"示", 例', ''], ['示例市代表团（1人）', '2', '甲示', '']])
})

test.each(['=HYPERLINK("x")', '+86 138', '-1', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠1'])('%j is not taken for a formula', (name) => {
  const event = eventWith({ people: [{ name }, { name: `a${name}` }] } as never)
  const [, first, second] = recordsOf(csvText(paperOf(event, 'sign-in', { chosen: { columns: ['name'] } })))
  expect(first?.[0]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
  expect(second?.[0]).toMatch(/^a/u)
})

test('tables of the same columns are one, of others each their own', () => {
  const event = eventWith({ people: [{ id: 'p1', name: '甲示例' }, { id: 'p2', name: '乙示例' }], groups: [{ name: '第一组', members: { p1: true } }, { name: '第二组', members: { p2: true } }] } as never)
  expect(recordsOf(csvText(paperOf(event, 'groups')))).toEqual([['分组', '序号', '姓名', '单位', '职务'], ['第一组（1人）', '1', '甲示例', '', ''], ['第二组（1人）', '1', '乙示例', '', '']])
})
