import { describe, expect, it } from 'vitest'
import { readRows, type Entry } from '#shared/domain/people/import/read-rows.ts'
import { planSheet } from '#shared/domain/people/import/sheet-plan.ts'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import { aSheet } from '../../../../../helpers/list-files.ts'

const HEADING = ['姓名', '单位', '职务', '电话']
const read = (rows: readonly (readonly string[])[], changes: Partial<Sheet> = {}, corrections: ReadonlyMap<string, string> = new Map()) => {
  const sheet = aSheet(rows, changes)
  return readRows(sheet, planSheet(sheet), corrections, { knownUnits: [] })
}
const outline = (entries: readonly Entry[]) => entries.map((entry) => (entry.kind === 'person' ? entry.facts.name : entry.kind === 'skipped' ? entry.reason : entry.kind))

describe('rows', () => {
  it('that are not about people are skipped by their kind, none is lost', () => {
    const entries = read([
      HEADING,
      ['一、省直单位'],
      ['林示例', '云溪市图书馆', '馆长', '13800000001'],
      [],
      HEADING,
      ['', '东湖区教育局', '副局长', '13800000002'],
      ['合计', '', '', '1'],
      ['备注：以上人员均已确认'],
    ])
    expect(outline(entries)).toEqual(['heading', '林示例', 'heading', 'rejected', 'total', 'remark'])
    expect(entries.map(({ row }) => row)).toEqual([1, 2, 4, 5, 6, 7])
  })

  it('that are only numbered are no people', () => {
    expect(outline(read([['序号', '姓名', '单位'], ['1', '林示例', '云溪市图书馆'], ['2'], ['3']]))).toEqual(['林示例', 'numbered-only', 'numbered-only'])
  })

  it('below a merged cell share its text', () => {
    const entries = read([HEADING, ['林示例', '云溪市图书馆', '馆长', ''], ['安示', '', '副馆长', '']], { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] })
    expect(entries.map((entry) => entry.kind === 'person' && entry.facts.posts)).toEqual([[{ unit: '云溪市图书馆', title: '馆长' }], [{ unit: '云溪市图书馆', title: '副馆长' }]])
  })

  it('that only count heads are totals, wherever the word stands', () => {
    expect(outline(read([['序号', '姓名', '单位'], ['1', '林示例', '云溪市图书馆'], ['合计', '1人', '']]))).toEqual(['林示例', 'total'])
  })

  it('that say 同上 mean what stands above, but nobody has the name or number of another', () => {
    const entries = read([HEADING, ['林示例', '云溪市图书馆', '馆长', '13800000001'], ['安示', '同上', '副馆长', '同上'], [], ['何示例', '〃', '"', '']])
    expect(entries.map((entry) => entry.kind === 'person' && entry.facts.posts)).toEqual([
      [{ unit: '云溪市图书馆', title: '馆长' }],
      [{ unit: '云溪市图书馆', title: '副馆长' }],
      [{ unit: '云溪市图书馆', title: '副馆长' }],
    ])
    expect(entries[1]?.kind === 'person' && entries[1].cells.at(-1)).toMatchObject({ original: '同上', doubt: 'phone-odd' })
  })

  it('below 是否住宿（单住/合住） ask for a bed with 是 and for none with 否, and for a room alone only in words', () => {
    const wishes = (heading: string) => read([['姓名', '单位', heading], ...['是', '否', '单住', '合住'].map((answer, index) => [`林示${'一二三四'.charAt(index)}`, '云溪市图书馆', answer])]).map((entry) => entry.kind === 'person' && entry.facts.lodgingWish)
    for (const heading of ['是否住宿（单住/合住）', '是否住宿（单住请注明）', '是否需要住宿']) expect(wishes(heading)).toEqual([undefined, 'none', 'single', 'shared'])
    expect(wishes('住宿是否单间').slice(0, 2)).toEqual(['single', undefined])
  })

  it('that say 同上 spread, in brackets or by several marks mean the same', () => {
    const entries = read([HEADING, ['林示例', '云溪市图书馆', '馆长', ''], ['安示', '同　上', '（同上）', ''], ['何示例', '〃 〃', '" "', '']])
    expect(entries.map((entry) => entry.kind === 'person' && entry.facts.posts)).toEqual(Array(3).fill([{ unit: '云溪市图书馆', title: '馆长' }]))
  })

  it('whose unit is empty may name it in the title', () => {
    const posts = read([HEADING, ['林示例', '', '清川市农业农村局一级调研员、党组成员', ''], ['安示', '', '县委书记', '']]).map((entry) => entry.kind === 'person' && entry.facts.posts)
    expect(posts).toEqual([[{ unit: '清川市农业农村局', title: '一级调研员' }, { unit: '', title: '党组成员' }], [{ unit: '', title: '县委书记' }]])
  })

  it('that the file hides are known as such', () => {
    const sheet = aSheet([HEADING, ['林示例', '云溪市图书馆', '', ''], ['安示', '云溪市图书馆', '', '']])
    const hidden = { ...sheet, rows: sheet.rows.map((row, index) => (index === 2 ? { ...row, isHidden: true } : row)) }
    expect(readRows(hidden, planSheet(hidden), new Map(), { knownUnits: [] }).map((entry) => entry.kind === 'person' && entry.isHidden)).toEqual([undefined, true])
  })

  it('with several people become several, each with the own part of a cell', () => {
    const entries = read([HEADING, ['林示例、安示', '云溪市图书馆', '馆长、副馆长', '13800000001、13800000002']])
    expect(entries).toMatchObject([
      { key: '1', kind: 'person', facts: { name: '林示例', phone: '13800000001', posts: [{ unit: '云溪市图书馆', title: '馆长' }] } },
      { key: '1.1', kind: 'person', facts: { name: '安示', phone: '13800000002', posts: [{ unit: '云溪市图书馆', title: '副馆长' }] } },
    ])
  })

  it('with fewer numbers than people want a look', () => {
    const [first] = read([HEADING, ['林示例、安示', '云溪市图书馆', '', '13800000001']])
    expect(first?.kind === 'person' && first.cells.find(({ column }) => column === 3)).toMatchObject({ state: 'doubtful', doubt: 'names-uneven' })
  })
})

describe('cells', () => {
  it('that answer a heading say what it asks', () => {
    const [halal, single, other] = read([['姓名', '是否清真', '是否单住'], ['林示例', '是', '√'], ['安示', '否', '否'], ['何示例', '花生过敏', '与林示例合住']]).map((entry) => (entry.kind === 'person' ? entry.facts : null))
    expect(halal).toMatchObject({ diets: ['halal'], lodgingWish: 'single' })
    expect(single).not.toHaveProperty('diets')
    expect(single).not.toHaveProperty('lodgingWish')
    expect(other).toMatchObject({ diets: ['allergy'], lodgingWish: 'shared', roommates: ['林示例'] })
  })

  it('keep the original beside what was made of it', () => {
    const [entry] = read([HEADING, ['林　示（女，回族）', '云溪市图书馆', '馆长', '138 0000 0001']])
    expect(entry).toMatchObject({ facts: { name: '林示', gender: 'female', ethnicity: '回族', phone: '13800000001' } })
    expect(entry?.kind === 'person' && entry.cells.map(({ original, text, state }) => [original, text, state])).toEqual([
      ['林　示（女，回族）', '林示', 'cleaned'],
      ['云溪市图书馆', '云溪市图书馆', 'read'],
      ['馆长', '馆长', 'read'],
      ['138 0000 0001', '13800000001', 'cleaned'],
    ])
  })

  it('that fit no field are kept in the note under their heading', () => {
    const [entry] = read([[...HEADING, '性别', '备注'], ['林示例', '云溪市图书馆', '馆长', '1.38E+10', '不详', '首次参会']])
    expect(entry).toMatchObject({ facts: { notes: ['电话：1.38E+10', '性别：不详', '首次参会'] } })
  })

  it('that are corrected are read anew, as typed text', () => {
    const [entry] = read([HEADING, ['林示例', '云溪市图书馆', '馆长', '1.38E+10']], {}, new Map([['1:3', '13800000001']]))
    expect(entry?.kind === 'person' && entry.cells[3]).toEqual({ column: 3, original: '1.38E+10', text: '13800000001', state: 'cleaned' })
  })

  it('with an error value are never taken over', () => {
    const sheet = aSheet([HEADING, ['林示例', '#REF!', '馆长', '']])
    const rows = sheet.rows.map((row, index) => (index === 1 ? { ...row, kinds: 'tett' } : row))
    expect(read([], { rows })[0]).toMatchObject({ facts: { posts: [{ unit: '', title: '馆长' }] } })
  })

  it('that contradict the identity number want a look', () => {
    const [entry] = read([['姓名', '性别', '出生年月', '身份证号'], ['林示例', '男', '1949.12', '11010519491231002X'], ['安示', '女', '1950.12', '11010519491231002X']])
    expect(entry?.kind === 'person' && entry.cells.at(-1)).toMatchObject({ doubt: 'id-gender' })
  })

  it('of date and time in two columns make one moment', () => {
    const [entry] = read([['姓名', '抵达日期', '抵达时间', '抵达车次'], ['林示例', '2026-10-12', '14:30', 'G1234']])
    expect(entry).toMatchObject({ facts: { arrival: { mode: 'train', number: 'G1234', at: { date: '2026-10-12', time: '14:30' } } } })
  })
})
