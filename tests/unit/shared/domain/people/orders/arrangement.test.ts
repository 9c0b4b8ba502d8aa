import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { arrangement } from '#shared/domain/people/orders/arrangement.ts'
import type { OrderKey } from '#shared/domain/people/orders/order-keys.ts'
import { orderKeys } from '#shared/domain/people/orders/order-keys.ts'
import { gbStrokes } from '#shared/domain/people/orders/stroke-dictionary.ts'
import { unitKinds } from '#shared/domain/people/unit.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

type EventFields = NonNullable<Parameters<typeof eventWith>[0]>
type PersonFields = NonNullable<EventFields['people']>[number]

const knowledge = { strokes: gbStrokes, read: dictionaryReading, organs: unitKinds }

function arranged(people: readonly PersonFields[], keys: readonly OrderKey[], rest: EventFields = {}) {
  const event = eventWith({ ...rest, people: people.map((person, index) => ({ id: `p${index}`, ...person })) })
  const all = Object.values(event.people)
  const result = arrangement(event, all, keys, knowledge)
  const name = (id: string) => event.people[id]?.name ?? ''
  return {
    ...result,
    names: result.order.map(name).join(' '),
    why: (one: string, other: string) => {
      const [a, b] = [one, other].map((of) => all.find((person) => person.name === of)?.id)
      return a !== undefined && b !== undefined ? result.reasonBetween(a, b) : undefined
    },
  }
}
const named = (names: string) => names.split(' ').map((name) => ({ name }))

describe('surname strokes', () => {
  it.each([
    ['田大利 田富', '田富 田大利'],
    ['高大富 高富', '高富 高大富'],
    ['文一 王一', '王一 文一'],
    ['林示 欧阳示例 欧示', '林示 欧示 欧阳示例'],
    ['欧阳建示 欧阳示', '欧阳示 欧阳建示'],
    ['申一 叶二', '叶二 申一'],
    ['王示例 王示', '王示 王示例'],
  ])('%s becomes %s', (given, expected) => {
    expect(arranged(named(given), ['strokes']).names).toBe(expected)
  })

  it('says that a single given name comes first, or which stroke decided', () => {
    expect(arranged(named('田大利 田富'), ['strokes']).why('田大利', '田富')?.reason).toEqual({ kind: 'single-given-name', character: '大' })
    const { why } = arranged(named('文一 王一'), ['strokes'])
    expect(why('文一', '王一')?.reason).toEqual({
      kind: 'strokes',
      at: 1,
      characters: ['王', '文'],
      difference: { by: 'stroke', count: 4, at: 1, classes: [1, 4] },
    })
  })
})

describe('strokes of the whole name', () => {
  it.each([
    ['田富 田大利', '田大利 田富'],
    ['王示例 王示', '王示 王示例'],
  ])('%s becomes %s', (given, expected) => {
    expect(arranged(named(given), ['name-strokes']).names).toBe(expected)
  })
})

describe('what strokes leave open', () => {
  it('puts names with characters that have no data last and asks for them', () => {
    const { names, unknown } = arranged(named('嫄示 王嫄 丁示 Ann'), ['strokes'])
    expect(names).toBe('丁示 王嫄 嫄示 Ann')
    expect(unknown).toEqual([{ data: 'strokes', character: '嫄', ids: ['p1', 'p0'].sort() }])
  })

  it('takes strokes from the office', () => {
    const event = eventWith({ people: [{ id: 'a', name: '嫄示' }, { id: 'b', name: '丁示' }, { id: 'c', name: '赢示' }] })
    const strokes = (character: string) => (character === '嫄' ? gbStrokes('媛') : gbStrokes(character))
    const { order, unknown } = arrangement(event, Object.values(event.people), ['strokes'], { ...knowledge, strokes })
    expect([order, unknown]).toEqual([['b', 'a', 'c'], []])
  })

  it('tells characters that the rule does not tell apart, and keeps each together', () => {
    const { names, tiedCharacters, why } = arranged(named('申乙 甲丁 申示 甲乙'), ['strokes'])
    expect(names).toBe('申乙 申示 甲乙 甲丁'.split(' ').sort((a, b) => (a[0] === b[0] ? 0 : a < b ? -1 : 1)).join(' '))
    expect(tiedCharacters).toEqual([['甲', '申'].sort()])
    expect(why('申乙', '甲丁')?.reason).toMatchObject({ kind: 'same-strokes', at: 1 })
  })

  it('tells people of the same name', () => {
    const { ties } = arranged(named('王示 丁示 王示'), ['strokes'])
    expect(ties).toEqual([['p0', 'p2']])
  })
})

describe('pinyin', () => {
  it('reads surnames as surnames, one from the person', () => {
    const people = [...named('查示 单示 仇示 区示 尉迟示 万俟示'), { name: '乐示', pinyin: 'Yuè Shì' }, ...named('陈示')]
    expect(arranged(people, ['pinyin']).names).toBe('陈示 万俟示 区示 仇示 单示 尉迟示 乐示 查示')
  })

  it('goes by letters, tone, then the strokes of characters of one sound, then the next character', () => {
    expect(arranged(named('张一 章一 张二 掌一 赵一 詹一'), ['pinyin']).names).toBe('詹一 张二 张一 章一 掌一 赵一')
    const { why } = arranged(named('章一 张一 掌一'), ['pinyin'])
    expect(why('章一', '张一')).toMatchObject({ first: 'p1', reason: { kind: 'strokes', characters: ['张', '章'] } })
    expect(why('张一', '掌一')?.reason).toMatchObject({ kind: 'pinyin', syllables: [{ letters: 'zhang', tone: 1 }, { letters: 'zhang', tone: 3 }] })
  })

  it('puts ü after u and before what follows, as dictionaries do', () => {
    expect(arranged(named('罗一 吕一 鲁一 栾一'), ['pinyin']).names).toBe('鲁一 吕一 栾一 罗一')
  })

  it('asks for readings that it does not have', () => {
    expect(arranged(named('㐀示 王示'), ['pinyin']).unknown).toEqual([{ data: 'reading', character: '㐀', ids: ['p0'] }])
  })
})

describe('divisions', () => {
  const units = [
    { id: 'zj', name: '示例甲单位', divisionCode: '330000' },
    { id: 'hz', name: '示例乙单位', divisionCode: '330100' },
    { id: 'below', name: '示例丙单位', parentId: 'bj' as never },
    { id: 'bj', name: '示例丁单位', divisionCode: '11' },
  ]
  const at = (unitId: string) => [{ unitId: unitId as never, title: '主任' }]

  it('go by the code of the unit or of the one above it', () => {
    const people = [{ name: '杭', posts: at('hz') }, { name: '浙', posts: at('zj') }, { name: '京', posts: at('below') }]
    expect(arranged(people, ['division'], { units }).names).toBe('京 浙 杭')
  })

  it('are else recognised by the province at the beginning of the name, and marked as guessed', () => {
    const people = [
      { name: '新', posts: [{ unitText: '新疆示例局', title: '局长' }] },
      { name: '无', posts: [{ unitText: '示例局', title: '局长' }] },
      { name: '蒙', posts: [{ unitText: '内蒙古自治区示例厅', title: '厅长' }] },
      { name: '团', delegationId: 'd' as never },
      { name: '青', posts: [{ unitText: '海南藏族自治州示例局', title: '局长' }] },
    ]
    const { names, guessed, missing } = arranged(people, ['division'], { delegations: [{ id: 'd', name: '天津代表团' }] })
    expect(names).toBe('团 蒙 新 无 青')
    expect(guessed.map(({ division }) => division.province)).toEqual(['新疆', '内蒙古', '天津'])
    expect(missing).toEqual([{ key: 'division', ids: ['p1', 'p4'] }])
  })

  it('stand in the order of GB/T 2260', () => {
    const provinces =
      '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'
    const people = provinces.split(' ').map((name) => ({ name, posts: [{ unitText: `${name}示例厅`, title: '厅长' }] }))
    expect(arranged(people.toReversed(), ['division']).names).toBe(provinces)
  })
})

describe('the other keys', () => {
  const units = [
    { id: 'gov', name: '市政府', kind: 'government' as const },
    { id: 'party', name: '市委', kind: 'party-committee' as const },
  ]
  const at = (unitId: string) => [{ unitId: unitId as never, title: '主任' }]

  it('rank: equal ranks by the order of units, those without one last', () => {
    const people = [{ name: '无' }, { name: '委', rank: 2, posts: at('party') }, { name: '府', rank: 2, posts: at('gov') }, { name: '首', rank: 1 }]
    const { names, missing } = arranged(people, ['rank'], { units })
    expect(names).toBe('首 府 委 无')
    expect(missing[0]).toEqual({ key: 'rank', ids: ['p0'] })
  })

  it('organs: the party committee before the government, whatever the order of the units', () => {
    const people = [{ name: '府', posts: at('gov') }, { name: '委', posts: at('party') }]
    expect(arranged(people, ['organ'], { units }).names).toBe('委 府')
    expect(arranged(people, ['unit'], { units }).names).toBe('府 委')
  })

  it('units in words follow those of the list and are kept together', () => {
    const people = [
      { name: '乙', posts: [{ unitText: '乙局', title: '局长' }] },
      { name: '甲', posts: [{ unitText: '甲局', title: '局长' }] },
      { name: '府', posts: at('gov') },
      { name: '副', posts: [{ unitText: '乙局', title: '副局长' }] },
    ]
    expect(arranged(people, ['unit'], { units }).names).toBe('府 乙 副 甲')
    expect(arranged(people, ['unit'], { units }).why('乙', '甲')?.reason).toEqual({ kind: 'unit', units: ['乙局', '甲局'], areListed: false })
  })

  it('registration: who signed in first, the others as they stand', () => {
    const signed = (time: string) => ({ attendance: { signedInAt: { date: '2026-10-12', time } } })
    const people = [{ name: '未' }, { name: '晚', ...signed('09:10') }, { name: '早', ...signed('08:55') }, { name: '也未' }]
    expect(arranged(people, ['registration']).names).toBe('早 晚 未 也未')
  })

  it('several keys: the next decides what the one before leaves open', () => {
    const people = [{ name: '文一', rank: 1 }, { name: '丁一', rank: 2 }, { name: '王一', rank: 1 }]
    const { names, why } = arranged(people, ['rank', 'strokes'])
    expect(names).toBe('王一 文一 丁一')
    expect([why('文一', '王一')?.key, why('文一', '丁一')?.key]).toEqual(['strokes', 'rank'])
  })
})

describe('any order', () => {
  const name = fc.stringMatching(/^[王文丁田申甲叶欧阳嫄a·示例大富]{0,4}$/)
  const keys = fc.uniqueArray(fc.constantFrom(...orderKeys), { minLength: 1, maxLength: 3 })
  const person = fc.record({ name, rank: fc.constantFrom(undefined, 1, 2), unitText: fc.constantFrom('北京局', '浙江局', '') })
  const people = fc.array(person, { maxLength: 12 }).map((all) =>
    all.map(({ rank, unitText, ...rest }) => ({ ...rest, ...(rank === undefined ? {} : { rank }), posts: unitText === '' ? [] : [{ unitText, title: '' }] })))

  it('holds everyone once, does not depend on how people are given, and agrees with its own reasons', () => {
    fc.assert(
      fc.property(people, keys, fc.infiniteStream(fc.nat()), (fields, by, shuffle) => {
        const event = eventWith({ people: fields.map((one, index) => ({ id: `p${index}`, ...one })) })
        const all = Object.values(event.people)
        const { order, reasonBetween } = arrangement(event, all, by, knowledge)
        expect([...order].sort()).toEqual(Object.keys(event.people).sort())
        const shuffled = all.map((one) => ({ one, at: shuffle.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ one }) => one)
        expect(arrangement(event, shuffled, by, knowledge).order).toEqual(order)
        for (const [index, first] of order.entries()) {
          for (const second of order.slice(index + 1)) expect(reasonBetween(second, first)).toMatchObject({ first, second })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('stays as it is when it is made a second time', () => {
    fc.assert(
      fc.property(people, keys, (fields, by) => {
        const event = eventWith({ people: fields.map((one, index) => ({ id: `p${index}`, ...one })) })
        const first = arrangement(event, Object.values(event.people), by, knowledge).order
        const again = eventWith({ people: first.map((id) => ({ ...fields[Number(id.slice(1))], id })) })
        expect(arrangement(again, Object.values(again.people), by, knowledge).order).toEqual(first)
      }),
    )
  })
})
