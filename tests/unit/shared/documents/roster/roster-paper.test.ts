import { describe, expect, test } from 'vitest'
import { rosterGaps } from '#shared/documents/roster/roster-paper.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import { groupTitles, paragraphsOf, rowsOf, tableOf } from '../paper-reader.ts'

type Fields = Parameters<typeof eventWith>[0]
const roster = (fields: Fields) => paperOf(eventWith(fields), 'roster')
const namesOf = (fields: Fields) => rowsOf(roster(fields)).map((row) => row['姓名'])
const post = (title: string, unitText = '示例局') => ({ title, unitText })

describe('the roster', () => {
  test('puts leaders and guests first, then the delegations in their order, then everyone else by category', () => {
    const paper = roster({
      delegations: [{ id: 'd1', name: '乙市代表团' }, { id: 'd2', name: '甲市代表团' }],
      people: [
        { name: '记者一', category: 'media' },
        { name: '代表二', delegationId: 'd2' },
        { name: '嘉宾一', category: 'guest' },
        { name: '代表一', delegationId: 'd1' },
        { name: '领导一', category: 'leader' },
        { name: '散代表' },
      ] as never,
    })
    expect(groupTitles(paper)).toEqual(['领导（1人）', '嘉宾（1人）', '乙市代表团（1人）', '甲市代表团（1人）', '代表（1人）', '媒体记者（1人）'])
    expect(rowsOf(paper).map((row) => row['序号'])).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('puts the head of a delegation first, then by rank, then in the order of the list', () => {
    const fields = {
      delegations: [{ id: 'd1', name: '代表团', leaderId: 'p3', liaisonId: 'p1' }],
      people: [
        { id: 'p1', name: '甲示例', delegationId: 'd1', category: 'staff' },
        { id: 'p2', name: '乙示例', delegationId: 'd1', rank: 2 },
        { id: 'p3', name: '丙示例', delegationId: 'd1', rank: 9 },
        { id: 'p4', name: '丁示例', delegationId: 'd1', rank: 1 },
      ],
    } as never
    expect(namesOf(fields)).toEqual(['丙示例', '丁示例', '乙示例', '甲示例'])
    expect(rowsOf(roster(fields)).map((row) => row['备注'])).toEqual(['团长', '', '', '联络员、工作人员'])
  })

  test('says by what a group was put in order, goes by that alone, and says nothing after a change', () => {
    const fields = (isChanged: boolean) => ({
      delegations: [{ id: 'd1', name: '代表团' }],
      people: [
        { name: '丁示例', rank: 9 },
        { name: '王示例', rank: 1 },
        { name: '文示例' },
        { name: '甲示例', delegationId: 'd1' },
        { name: '乙示例', delegationId: 'd1', rank: 1 },
      ],
      peopleOrders: [{ scope: { kind: 'category', id: 'delegate' }, keys: ['strokes', 'unit'], at: '2026-10-01T01:00:00Z', ...(isChanged ? { isChanged } : {}) }],
    }) as never
    expect(groupTitles(roster(fields(false)))).toEqual(['代表团（2人）', '代表（3人，以姓氏笔画、单位顺序为序）'])
    expect(namesOf(fields(false))).toEqual(['乙示例', '甲示例', '丁示例', '王示例', '文示例'])
    expect(groupTitles(roster(fields(true)))).toEqual(['代表团（2人）', '代表（3人）'])
    expect(namesOf(fields(true))).toEqual(['乙示例', '甲示例', '丁示例', '王示例', '文示例'])
  })

  test('does not call an order so where a substitute stands in the place of another', () => {
    const fields = {
      people: [{ name: '丁示例' }, { id: 'a', name: '王示例' }, { name: '鲁示例', attendance: { substituteForId: 'a' } }, { name: '文示例' }],
      peopleOrders: [{ scope: { kind: 'all' }, keys: ['strokes'], at: '2026-10-01T01:00:00Z' }],
    } as never
    expect(groupTitles(roster(fields))).toEqual(['代表（3人）'])
  })

  test('leaves out who declined, and puts a substitute into the place that was theirs', () => {
    const fields = {
      people: [
        { id: 'p1', name: '甲示例', attendance: { state: 'declined' } },
        { id: 'p2', name: '乙示例' },
        { id: 'p3', name: '丙示例', attendance: { state: 'confirmed', substituteForId: 'p1' } },
        { id: 'p4', name: '丁示例', attendance: { state: 'declined', substituteForId: 'p2' } },
      ],
    } as never
    expect(namesOf(fields)).toEqual(['丙示例', '乙示例'])
    expect(rowsOf(roster(fields))[0]?.['备注']).toBe('替甲示例')
  })

  test('widens names of two characters and leaves all others whole', () => {
    expect(namesOf({ people: [{ name: '张三' }, { name: '欧阳示例·阿卜杜' }, { name: '䶮𬭚' }, { name: 'Li Si' }] })).toEqual(['张　三', '欧阳示例·阿卜杜', '䶮　𬭚', 'Li Si'])
  })

  test('names the unit once, and that of every other post before its title', () => {
    const [row] = rowsOf(roster({ people: [{ name: '林示例', posts: [post('党组书记'), { title: '局长' }, post('副主任', '示例委员会'), post('示例局巡视员')] }] }))
    expect(row).toMatchObject({ 单位: '示例局', 职务: '党组书记、局长、示例委员会副主任、巡视员' })
  })

  test('counts those who are not listed by name, and never more than is known', () => {
    const people = [{ name: '林示例', posts: [post('局长')] }]
    const [heads, helpers] = [{ text: '各县区负责同志', count: 24 }, { text: '志愿者' }]
    expect(paragraphsOf(roster({ people, categoryTexts: [heads] }))).toEqual(['各县区负责同志　24人', '共25人，其中列名1人、未列名24人。'])
    expect(paragraphsOf(roster({ people, categoryTexts: [heads, helpers] })).at(-1)).toBe('列名1人，未列名至少24人。')
    expect(paragraphsOf(roster({ people, categoryTexts: [helpers] })).at(-1)).toBe('列名1人，未列名人数【待核】。')
  })

  test('shows a missing name or post, and asks no driver for a post', () => {
    const fields = { people: [{ name: '', posts: [post('局长')] }, { name: '林示例', posts: [] }, { name: '陈示例', posts: [], category: 'driver' }] } as never
    expect(rowsOf(roster(fields)).map((row) => [row['姓名'], row['职务']])).toEqual([['【待核：姓名】', '局长'], ['林示例', '【待核：职务】'], ['陈示例', '']])
    expect(rosterGaps(eventWith(fields))).toEqual([{ code: 'people-without-name', count: 1 }, { code: 'people-without-post', count: 1 }])
  })

  test('prints no personal data', () => {
    const paper = roster({
      people: [{ name: '林示例', phone: '13800000000', idNumber: '110101200001010000', email: 'a@example.invalid', diets: ['halal'], ethnicity: '回族', birthDate: '2000-01-01', note: '内部备注' }] as never,
    })
    expect(JSON.stringify(paper)).not.toMatch(/13800000000|110101|example\.invalid|halal|回族|2000|内部备注/u)
  })

  test('drops the column of notes where there are none', () => {
    expect(tableOf(roster({ people: [{ name: '林示例' }] })).columns.map(({ title }) => title)).toEqual(['序号', '姓名', '单位', '职务'])
  })

  test('of an empty event is one visible gap', () => {
    expect(paragraphsOf(roster({}))).toEqual(['【待核：人员名单】'])
    expect(rosterGaps(eventWith({ name: '' }))).toEqual([{ code: 'no-name', count: 1 }, { code: 'no-people', count: 1 }])
  })
})
