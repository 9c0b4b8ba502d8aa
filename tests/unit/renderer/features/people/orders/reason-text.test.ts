import { describe, expect, it } from 'vitest'
import { reasonText } from '#renderer/features/people/orders/reason-text.ts'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { arrangement } from '#shared/domain/people/orders/arrangement.ts'
import type { OrderKey } from '#shared/domain/people/orders/order-keys.ts'
import { gbStrokes } from '#shared/domain/people/orders/stroke-dictionary.ts'
import { unitKinds } from '#shared/domain/people/unit.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { textIn } from '../../../../../helpers/text-in.ts'

type PersonFields = NonNullable<NonNullable<Parameters<typeof eventWith>[0]>['people']>[number]

function why(key: OrderKey, one: PersonFields | string, other: PersonFields | string, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  const event = eventWith({ people: [one, other].map((person, index) => ({ id: `p${index}`, ...(typeof person === 'string' ? { name: person } : person) })) })
  const { order, reasonBetween } = arrangement(event, Object.values(event.people), [key], { strokes: gbStrokes, read: dictionaryReading, organs: unitKinds })
  const [first, second] = order
  return first && second ? reasonText(textIn(locale), reasonBetween(first, second)) : ''
}
const at = (unitText: string) => ({ posts: [{ unitText, title: '局长' }] })

describe('why one stands before another', () => {
  it.each<[OrderKey, PersonFields | string, PersonFields | string, string]>([
    ['strokes', '文一', '王一', '王、文 同 4 画，第 1 笔 横＜点'],
    ['strokes', '王一', '丁一', '丁 2 画，王 4 画'],
    ['strokes', '王文', '王王一', '单名在前：姓后空位计 0 画，先于 王'],
    ['strokes', '王一文', '王一王', '第 3 字 王、文 同 4 画，第 1 笔 横＜点'],
    ['strokes', '申一', '叶一', '叶、申 笔画全同，左右结构＜整体结构'],
    ['strokes', '申一', '甲一', '甲、申 笔画、笔形全同，规则分不出先后'],
    ['strokes', '嫄一', '王一', '嫄 没有笔画资料，排在后面'],
    ['strokes', 'Ann', '王一', '外文姓名排在中文姓名之后'],
    ['strokes', '王一', '王一', '各项依据都相同，保持名册里的先后'],
    ['pinyin', '查一', '单一', '单 shàn，查 zhā'],
    ['pinyin', '章一', '张一', '张 7 画，章 11 画（同音，按笔画）'],
    ['division', { name: '一', ...at('浙江省示例厅') }, { name: '二', ...at('北京市示例局') }, '北京（推断）、浙江（推断）（行政区划代码顺序）'],
    ['rank', { name: '一', rank: 2 }, { name: '二', rank: 1 }, '礼宾次序 1、2'],
    ['rank', '一', { name: '二', rank: 1 }, '有礼宾次序的在前'],
    ['unit', { name: '一', ...at('乙局') }, { name: '二' }, '没有单位的在后'],
    ['hand', '二', '一', '名册原来的先后'],
  ])('by %s', (key, one, other, expected) => {
    expect(why(key, one, other)).toBe(expected)
  })

  it('is told in English too', () => {
    expect(why('strokes', '文一', '王一', 'en')).toBe('王, 文: both 4 strokes; stroke 1: 横 < 点')
  })
})
