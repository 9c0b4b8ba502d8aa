import { describe, expect, it } from 'vitest'
import { headerSignature, planSheet, withMeaning, withRemembered } from '#shared/domain/people/import/sheet-plan.ts'
import { aSheet } from '../../../../../helpers/list-files.ts'

const PEOPLE = [
  ['1', '林示例', '女', '云溪市图书馆', '馆长', '13800000001'],
  ['2', '安示', '男', '东湖区教育局', '副局长', '13800000002'],
  ['3', '周示宁', '男', '省示例大学', '教授', '13800000003'],
]
const meaningsOf = (rows: readonly (readonly string[])[], changes = {}) => planSheet(aSheet(rows, changes)).columns.map(({ meaning }) => meaning)
const USUAL = ['ignore', 'name', 'gender', 'unit', 'title', 'phone']

describe('the heading', () => {
  const heading = ['序号', '姓 名', '性别', '工作单位', '职务', '联系电话']

  it('is found below title rows', () => {
    const plan = planSheet(aSheet([['全省公共图书馆工作会议参会人员名单'], ['填报单位：（盖章）', '', '', '', '填报人：示例'], heading, ...PEOPLE]))
    expect(plan).toMatchObject({ headerAt: 2, headerRows: 1 })
    expect(plan.columns.map(({ meaning }) => meaning)).toEqual(USUAL)
    expect(plan.columns.every(({ confidence }) => confidence >= 0.85)).toBe(true)
  })

  it('may take two lines, with merged cells above the parts', () => {
    const rows = [
      ['名单'],
      ['序号', '姓名', '单位职务', '联系方式', '', '抵达', '', '返程', ''],
      ['', '', '', '手机', '邮箱', '日期', '车次', '日期', '车次/航班'],
      ['1', '林示例', '云溪市图书馆馆长', '13800000001', 'a@example.org', '10月12日', 'G1234', '10月14日', 'G4321'],
    ]
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 4 },
      { top: 1, left: 5, bottom: 1, right: 6 },
      { top: 1, left: 7, bottom: 1, right: 8 },
    ]
    const plan = planSheet(aSheet(rows, { merges }))
    expect(plan).toMatchObject({ headerAt: 1, headerRows: 2 })
    expect(plan.columns.map(({ meaning }) => meaning)).toEqual(['ignore', 'name', 'post', 'phone', 'email', 'arrivalTime', 'arrivalNumber', 'departureTime', 'departureNumber'])
    expect(plan.columns[5]?.header).toBe('抵达 / 日期')
  })

  it('may be English', () => {
    expect(meaningsOf([['No.', 'Name', 'Organisation', 'Job title', 'Mobile', 'E-mail', 'Diet'], ['1', 'Ann Example', 'Example Library', 'Director', '+852 2123 4567', 'a@example.org', 'vegetarian']])).toEqual(['ignore', 'name', 'unit', 'title', 'phone', 'email', 'diet'])
  })

  it('is not needed: the cells tell what they are, less surely', () => {
    const plan = planSheet(aSheet(PEOPLE))
    expect(plan.headerAt).toBeNull()
    expect(plan.columns.map(({ meaning }) => meaning)).toEqual(USUAL)
    expect(plan.columns[1]?.confidence).toBeLessThan(0.85)
  })

  it('can be put elsewhere by hand', () => {
    expect(planSheet(aSheet([heading, ...PEOPLE]), { headerAt: null }).headerRows).toBe(0)
    expect(planSheet(aSheet([['x'], heading, ...PEOPLE]), { headerAt: 1 })).toMatchObject({ headerAt: 1, headerRows: 1 })
  })
})

describe('columns', () => {
  it('单位 above unit and title means both', () => {
    expect(meaningsOf([['姓名', '单位'], ['林示例', '云溪市图书馆馆长'], ['安示', '东湖区教育局副局长']])).toEqual(['name', 'post'])
  })

  it('a heading that its cells deny is not believed much', () => {
    const [, phone] = planSheet(aSheet([['姓名', '电话'], ['林示例', '女'], ['安示', '男']])).columns
    expect(phone).toMatchObject({ meaning: 'phone' })
    expect(phone?.confidence).toBeLessThan(0.6)
  })

  it('of two with one meaning the surer one keeps it, the other goes to the note', () => {
    expect(meaningsOf([['姓名', '办公电话', '手机'], ['林示例', '81234567', '13800000001']])).toEqual(['name', 'note', 'phone'])
  })

  it('what is unknown is left out, and says so', () => {
    const [, unknown] = planSheet(aSheet([['姓名', '衣服尺码'], ['林示例', 'XL']])).columns
    expect(unknown).toEqual({ header: '衣服尺码', meaning: 'ignore', confidence: 0 })
  })

  it('chosen by hand are certain, and one meaning has one column', () => {
    const plan = withMeaning(planSheet(aSheet([['姓名', '手机', '电话二'], ['林示例', '13800000001', '13800000002']])), 2, 'phone')
    expect(plan.columns.map(({ meaning, confidence }) => [meaning, confidence])).toEqual([['name', expect.any(Number)], ['ignore', 0], ['phone', 1]])
  })

  it('are remembered by their headings', () => {
    const plan = planSheet(aSheet([['姓名', '衣服尺码'], ['林示例', 'XL']]))
    expect(headerSignature(plan)).toBe('姓名\t衣服尺码')
    expect(withRemembered(plan, ['name', 'note']).columns[1]).toEqual({ header: '衣服尺码', meaning: 'note', confidence: 1 })
  })
})
