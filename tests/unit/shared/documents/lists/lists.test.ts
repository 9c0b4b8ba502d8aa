import { describe, expect, test } from 'vitest'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import { unknownOption, type ChosenOptions } from '#shared/documents/document-options.ts'
import { recipients, type ListColumnId } from '#shared/documents/lists/list-choices.ts'
import { columnClass } from '#shared/documents/lists/list-columns.ts'
import { columnsFor, lacksReason } from '#shared/documents/lists/list-paper.ts'
import { documents } from '#shared/documents/registry.ts'
import { bareText } from '#shared/documents/text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'
import { factsOf, groupTitles, headingsOf, paragraphsOf, rowsOf, tableOf } from '../paper-reader.ts'

const event = eventWith({
  classification: '内部资料 注意保存',
  delegations: [{ id: 'd1', name: '示例市代表团', leaderId: 'p1', liaisonId: 'p2' }],
  rooms: [{ id: 'r1', name: '三楼会议室' }],
  groups: [{ name: '第一组', convenerId: 'p1', roomId: 'r1', members: { p1: true, p2: true } }],
  people: [
    { id: 'p1', name: '甲示', gender: 'male', phone: '13800005678', idNumber: '110101199001011234', delegationId: 'd1', posts: [{ unitText: '示例局', title: '局长' }], attendance: { state: 'confirmed', arrival: { mode: 'train', number: 'G1', at: { date: '2026-10-12', time: '09:05' }, place: '示例东站' } } },
    { id: 'p2', name: '乙示例', gender: 'female', phone: '13900001234', delegationId: 'd1', diets: ['halal'], dietNote: '不吃牛肉', posts: [{ unitText: '示例办', title: '主任' }] },
    { id: 'p3', name: '丙示例', category: 'media', diets: ['vegetarian', 'allergy'], attendance: { state: 'invited' } },
    { id: 'p4', name: '丁示例', attendance: { state: 'declined' } },
  ],
  lodgings: [
    { hotel: '示例宾馆', roomNumber: '801', occupancy: 'shared', guests: { p1: true, p2: true }, checkInDate: '2026-10-12', checkOutDate: '2026-10-15' },
    { hotel: '示例宾馆', roomNumber: '802' },
  ],
  meals: [
    { meal: 'lunch', date: '2026-10-12', place: '二楼', count: 3, tableNumbers: { p1: 1, p2: 2, p3: 2 } },
    { meal: 'dinner', date: '2026-10-12' },
  ],
  pickUps: [{ direction: 'arrival', at: { date: '2026-10-12', time: '09:05' }, place: '示例东站', passengers: { p1: true } }],
} as never)

const list = (id: DocumentId, chosen: ChosenOptions = {}) => paperOf(event, id, { chosen })
const titlesOf = (id: DocumentId, chosen?: ChosenOptions) => tableOf(list(id, chosen)).columns.map(({ title }) => title)
const whole = (id: DocumentId, chosen?: ChosenOptions) => JSON.stringify(list(id, chosen))

describe('what a recipient sees', () => {
  test('a hotel gives out keys: name, gender, room, nights, and nothing that reaches anyone', () => {
    expect(titlesOf('lodging')).toEqual(['序号', '房号', '姓名', '性别', '住法', '入住', '离店', '晚数'])
    expect(rowsOf(list('lodging'))).toEqual([
      { 序号: '1', 房号: '801', 姓名: '甲　示', 性别: '男', 住法: '合住', 入住: '10月12日', 离店: '10月15日', 晚数: '3' },
      { 序号: '2', 房号: '801', 姓名: '乙示例', 性别: '女', 住法: '合住', 入住: '10月12日', 离店: '10月15日', 晚数: '3' },
    ])
    expect(whole('lodging')).not.toMatch(/5678|示例局|局长/u)
  })

  test('a restaurant sets tables: counts and diets, names only of who needs something else', () => {
    expect(whole('meals')).not.toContain('甲示')
    expect(rowsOf(list('meals'))[0]).toMatchObject({ 餐次: '午餐', 人数: '3', 饮食要求: '清真1人、素食1人、过敏1人' })
    expect(rowsOf(list('meals'), 1)).toEqual([{ 桌号: '1', 人数: '1', 饮食要求: '' }, { 桌号: '2', 人数: '2', 饮食要求: '清真1人、素食1人、过敏1人' }])
    expect(titlesOf('diets')).toEqual(['序号', '姓名', '饮食', '饮食说明', '桌次'])
    expect(groupTitles(list('diets'))).toEqual(['清真（1人）', '素食（1人）'])
    expect(whole('diets')).not.toMatch(/甲示|示例办|1234/u)
  })

  test('the office also sees who sits where', () => {
    expect(rowsOf(list('meals', { recipient: 'office' }), 1).map((row) => row['就餐人员'])).toEqual(['甲示', '乙示例、丙示例'])
  })

  test('a driver has to be able to call those he meets, and no one else', () => {
    const paper = list('pick-ups')
    expect(groupTitles(paper)).toEqual(['10月12日 09:05　示例东站　接站1人'])
    expect(rowsOf(paper)).toEqual([{ 序号: '1', 姓名: '甲　示', 电话: '13800005678', 车次航班: 'G1', 时间: '09:05', 车站机场: '示例东站' }])
    expect(paper.facts).toMatchObject({ document: '接送站安排（供司机、含完整电话）', classification: '内部资料 注意保存　含完整电话：仅供司机接送联系，用后销毁' })
    expect(JSON.stringify(list('pick-ups', { numbers: 'masked' }))).not.toContain('13800005678')
  })

  test('none but the office gets a sensitive fact, but for the restaurant its diets', () => {
    const columns = documents.flatMap(({ options }) => options.flatMap((option) => (option.kind === 'selection' ? option.choices : []))) as ListColumnId[]
    for (const recipient of recipients.filter((one) => one !== 'office')) {
      const sensitive = columnsFor({ columns: [...new Set(columns)] }, recipient).filter((column) => columnClass(column) === 'sensitive')
      expect(sensitive.sort()).toEqual(recipient === 'restaurant' ? ['diet', 'dietNote', 'tables'] : [])
    }
  })
})

describe('numbers', () => {
  test('are masked unless someone says why they must not be, and the paper says so on every page', () => {
    expect(rowsOf(list('address-list')).map((row) => row['电话'])).toEqual(['138****5678', '139****1234', ''])
    const paper = list('address-list', { numbers: 'full', reason: '值班室联系用' })
    expect(rowsOf(paper).map((row) => row['电话'])).toEqual(['13800005678', '13900001234', ''])
    expect(paper.facts).toMatchObject({ document: '通讯录（供会议手册、含完整电话）', classification: '内部资料 注意保存　含完整电话：值班室联系用' })
  })

  test('are not given whole without a reason', () => {
    expect(lacksReason({ numbers: 'full' })).toBe(true)
    expect(lacksReason({ numbers: 'full', reason: ' ' })).toBe(true)
    expect(lacksReason({ numbers: 'full', reason: '联系用' })).toBe(false)
    expect(lacksReason({})).toBe(false)
  })

  test('of identity cards show two signs, and a sensitive list says that it is one', () => {
    expect(whole('delegations')).toContain('139****1234')
    expect(list('diets').facts.classification).toBe('内部资料 注意保存　含敏感个人信息，限经办人员使用')
  })
})

describe('the lists', () => {
  test('sign-in: numbered rows high enough to write in, by unit where wished, with blanks for the unannounced', () => {
    const table = tableOf(list('sign-in'))
    expect(table.rowHeightMm).toBeGreaterThanOrEqual(8)
    expect(table.columns.map(({ title }) => title)).toEqual(['序号', '单位', '姓名', '职务', '签名', '电话', '备注'])
    expect(rowsOf(list('sign-in')).map((row) => `${row['序号']}${row['姓名']}`)).toEqual(['1甲　示', '2乙示例', '3丙示例', '4', '5', '6', '7', '8'])
    const byUnit = list('sign-in', { grouping: 'unit' })
    expect(groupTitles(byUnit)).toEqual(['示例局（1人）', '示例办（1人）', '其他（1人）', '其他'])
    expect(tableOf(byUnit).columns.map(({ title }) => title)).not.toContain('单位')
  })

  test('groups: convener and place above the members, who is unknown is said to be', () => {
    const paper = list('groups')
    expect(headingsOf(paper)).toEqual(['第一组（2人）'])
    expect(factsOf(paper)).toEqual({ 召集人: '甲　示　示例局局长', 地点: '三楼会议室' })
    expect(rowsOf(paper).map((row) => row['姓名'])).toEqual(['甲　示', '乙示例'])
  })

  test('delegations: head, liaison, count and members', () => {
    expect(rowsOf(list('delegations'))).toEqual([{ 序号: '1', 代表团: '示例市代表团', 团长: '甲　示', 联络员: '乙示例', 联络员电话: '139****1234', 人数: '2', 成员: '甲示、乙示例' }])
  })

  test('missing replies: who was asked and has not answered, nor anyone nobody has asked', () => {
    expect(rowsOf(list('missing-replies', { grouping: 'none' })).map((row) => row['姓名'])).toEqual(['乙示例', '丙示例'])
    expect(paragraphsOf(paperOf(eventWith({ people: [{ attendance: { state: 'confirmed' } }] }), 'missing-replies'))).toEqual(['没有未回执的人员。'])
  })

  test('an own choice of columns stands as it was chosen', () => {
    expect(titlesOf('address-list', { columns: ['name', 'phone', 'unit'] })).toEqual(['姓名', '电话', '单位'])
  })

  test.each(documents.map(({ id }) => id).filter((id) => id !== 'handbook'))('%s can be made of an event of which nothing is known', (id) => {
    const paper = paperOf(eventWith({ name: '' }), id)
    expect(paper.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'paragraph' ? [bareText(block.text)] : [])).join('')).not.toBe('')
  })
})

describe('options', () => {
  const { options } = documents.find(({ id }) => id === 'address-list') ?? { options: [] }

  test('are refused where the document does not have them', () => {
    expect(unknownOption(options, { recipient: 'handbook', grouping: 'unit', columns: ['name'], numbers: 'masked' })).toBeNull()
    expect(unknownOption(options, { recipient: 'driver' })).toBe('recipient')
    expect(unknownOption(options, { columns: ['name', 'idNumber'] })).toBe('columns')
    expect(unknownOption(options, { columns: [] })).toBe('columns')
    expect(unknownOption(options, { columns: 'name' })).toBe('columns')
    expect(unknownOption(options, { constructor: 'x' })).toBe('constructor')
    expect(unknownOption([], { recipient: 'office' })).toBe('recipient')
  })
})
