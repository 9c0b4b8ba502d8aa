import { describe, expect, it } from 'vitest'
import { strokeDictionarySource } from '../../../../../../build/stroke-dictionary.mjs'
import { readFileSync } from 'node:fs'
import { gbStrokes, statedStrokes } from '#shared/domain/people/orders/stroke-dictionary.ts'
import { rankedCharacters, strokeDifference } from '#shared/domain/people/orders/stroke-order.ts'

const classesOf = (character: string) => gbStrokes(character)?.forms.map((form) => form.class).join('')
const between = (a: string, b: string) => {
  const [left, right] = [gbStrokes(a), gbStrokes(b)]
  return left && right ? strokeDifference(left, right) : undefined
}

describe('the dictionary', () => {
  it('is that of the package', () => {
    expect(readFileSync('shared/domain/people/orders/stroke-dictionary-data.ts', 'utf8')).toBe(strokeDictionarySource())
  })

  it.each(Object.entries({
    丁: '12', 卜: '24', 刁: '51', 于: '112', 万: '153', 习: '541', 马: '551', 王: '1121', 韦: '1152', 尤: '1354', 车: '1512',
    毛: '3115', 文: '4134', 方: '4153', 尹: '5113', 巴: '5215', 邓: '5452', 林: '12341234', 欧: '13453534', 叶: '25112', 申: '25112', 冯: '41551',
  }))('writes %s as %s', (character, classes) => {
    expect(classesOf(character)).toBe(classes)
  })

  it('has nothing for characters that it does not know', () => {
    expect(gbStrokes('嫄')).toBeUndefined()
    expect(gbStrokes('A')).toBeUndefined()
  })
})

describe('the order of surnames (domain rules §2)', () => {
  it.each([
    ['two strokes', '丁卜刁'],
    ['three', '于万习马'],
    ['four', '王韦尤车毛文方尹巴邓'],
    ['eight', '林欧'],
    ['from two to eight', '丁马邓冯林'],
  ])('of %s', (_strokes, expected) => {
    const { ranks } = rankedCharacters(new Set([...expected].reverse()), gbStrokes)
    expect([...ranks.keys()].join('')).toBe(expected)
  })
})

describe('what decides', () => {
  it('is first the number of strokes', () => {
    expect(between('丁', '王')).toEqual({ sign: -1, difference: { by: 'count', counts: [2, 4] } })
  })

  it('then the first stroke of another class', () => {
    expect(between('王', '文')).toEqual({ sign: -1, difference: { by: 'stroke', count: 4, at: 1, classes: [1, 4] } })
    expect(between('方', '文')?.difference).toEqual({ by: 'stroke', count: 4, at: 3, classes: [5, 3] })
  })

  it('then main forms before attached ones', () => {
    expect(between('水', '贝')).toMatchObject({ sign: 1, difference: { by: 'form', at: 1, forms: ['竖钩', '竖'] } })
  })

  it('then fewer turns', () => {
    expect(between('力', '乃')).toMatchObject({ sign: -1, difference: { by: 'turns', at: 1, turns: [2, 4] } })
  })

  it('then the structure: 叶 before 申', () => {
    expect(between('叶', '申')).toMatchObject({ sign: -1, difference: { by: 'structure', structures: ['left-right', 'whole'] } })
  })

  it('or nothing at all, which is told', () => {
    expect(between('甲', '申')).toBeNull()
    expect(rankedCharacters(new Set('王甲申文'), gbStrokes).ties).toEqual([['甲', '申']])
  })
})

it('takes strokes that an office states', () => {
  expect(statedStrokes('1121')?.forms.map((form) => form.class)).toEqual([1, 1, 2, 1])
  expect(statedStrokes('1126')).toBeNull()
  expect(statedStrokes('')).toBeNull()
})
