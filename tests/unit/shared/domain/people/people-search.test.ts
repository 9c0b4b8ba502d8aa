import { describe, expect, it } from 'vitest'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { found } from '#shared/lib/text-search.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  units: [{ id: 'u1', name: '省农业农村厅', shortNames: ['省农厅'] }],
  delegations: [{ id: 'd1', name: '东湖代表团' }],
  people: [
    { id: 'shan', name: '单示芳', posts: [{ unitId: 'u1' as never, title: '处长' }] },
    { id: 'yue', name: '乐示平', pinyin: 'Yuè Shìpíng', phone: '138 0000 5678' },
    { id: 'lv', name: '吕示', delegationId: 'd1' as never, note: '自带投影' },
    { id: 'yuchi', name: '尉迟示', phone: '13956780000' },
    { id: 'latin', name: 'Ann Example', nameVariants: ['安·示例'] },
  ],
})
const ids = (typed: string, read: typeof dictionaryReading | null = dictionaryReading) => found(searchablePeople(event, read), typed, 50).map(({ id }) => id)

describe('people are found by', () => {
  it.each([
    ['their name', '单示芳', ['shan']],
    ['initials, surnames read as such', 'ssf', ['shan']],
    ['a compound surname', 'yuchi', ['yuchi']],
    ['full pinyin, with or without blanks', 'shan shifang', ['shan']],
    ['a reading of their own', 'ysp', ['yue']],
    ['ü as v, u or yu', 'lv', ['lv']],
    ['ü as passports write it', 'lyushi', ['lv']],
    ['full name of the unit and post', '农业农村 处长', ['shan']],
    ['short name of the unit', '省农厅', ['shan']],
    ['delegation', '东湖', ['lv']],
    ['note', '投影', ['lv']],
    ['telephone without the blanks', '13800005678', ['yue']],
    ['another form of the name', '安示例', []],
    ['another form of the name as written', '安·示例', ['latin']],
    ['a Latin name without the blank', 'annexample', ['latin']],
  ])('%s', (_what, typed, expected) => {
    expect(ids(typed)).toEqual(expected)
  })

  it('the last four figures of the telephone, before those who have them elsewhere', () => {
    expect(ids('5678')).toEqual(['yue', 'yuchi'])
  })

  it('written pinyin alone while the dictionary is not there', () => {
    expect(ids('ysp', null)).toEqual(['yue'])
    expect(ids('ssf', null)).toEqual([])
  })
})
