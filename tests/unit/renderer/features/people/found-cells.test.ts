import { describe, expect, it } from 'vitest'
import { columnById } from '#renderer/features/people/columns/all-columns.ts'
import { sheetOf } from '#renderer/features/people/columns/sheet.ts'
import { foundCells, replacedCells } from '#renderer/features/people/found-cells.ts'
import { peopleRows } from '#renderer/features/people/people-rows.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  people: [
    { id: 'a', name: '周示', posts: [{ unitText: '示例局(筹)', title: '局长' }], phone: '13800005678', email: 'Zhou@example.invalid' },
    { id: 'b', name: '安示', posts: [{ unitText: '示例局(筹)', title: '示例局(筹)顾问' }] },
  ],
})
const sheet = sheetOf(event, 'zh-CN', { yesNo: ['是', '否'], listMark: '、' })
const columns = ['name', 'unit', 'title', 'phone', 'email', 'room'].flatMap((id) => columnById.get(id) ?? [])
const LOOSE = { isWhole: false, isCaseKept: false }
const found = (what: string, options = LOOSE, isRevealed = false) => foundCells(sheet, peopleRows(event), columns, what, options, isRevealed)
const where = (cells: ReturnType<typeof found>) => cells.map(({ personId, column }) => `${personId} ${column.id}`)

describe('finding', () => {
  it('goes through the cells row by row', () => {
    expect(where(found('示例局'))).toEqual(['a unit', 'b unit', 'b title'])
    expect(where(found('示例局(筹)', { ...LOOSE, isWhole: true }))).toEqual(['a unit', 'b unit'])
    expect(where(found('zhou'))).toEqual(['a email'])
    expect(found('zhou', { ...LOOSE, isCaseKept: true })).toEqual([])
    expect(found('')).toEqual([])
  })

  it('does not find hidden figures before they are revealed', () => {
    expect(found('0000')).toEqual([])
    expect(where(found('0000', LOOSE, true))).toEqual(['a phone'])
  })
})

describe('replacing', () => {
  const replaced = (what: string, by: string, options = LOOSE, isRevealed = false) =>
    replacedCells(sheet, found(what, options, isRevealed), what, by, options, isRevealed).map(({ personId, column, text }) => `${personId} ${column.id} ${text}`)

  it('takes what is typed literally, signs of patterns too', () => {
    expect(replaced('(筹)', '$&')).toEqual(['a unit 示例局$&', 'b unit 示例局$&', 'b title 示例局$&顾问'])
  })

  it('leaves masked figures alone', () => {
    expect(replaced('5678', '9999')).toEqual([])
    expect(replaced('5678', '9999', LOOSE, true)).toEqual(['a phone 13800009999'])
  })
})
