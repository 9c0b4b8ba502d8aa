import { describe, expect, it } from 'vitest'
import { filled, joined, settled, textOf, unknownFact, words } from '#shared/documents/news/words.ts'

const a = words('甲', ['a'])
const b = words('乙', ['b'])

describe('words', () => {
  it('join what is there, with another mark before the last', () => {
    expect(textOf(joined([a, [], b, words('丙', ['c'])], '、', '和'))).toBe('甲、乙和丙')
  })

  it('carry the sources of what a pattern holds', () => {
    expect(filled('{who}在{where}发言', { who: a, where: b })).toEqual([
      { text: '甲', sources: ['a'] },
      { text: '在', sources: ['a', 'b'] },
      { text: '乙', sources: ['b'] },
      { text: '发言', sources: ['a', 'b'] },
    ])
  })

  it('give connecting marks the sources on either side', () => {
    expect(settled(joined([a, b], '、'))).toEqual([
      { text: '甲', sources: ['a'] },
      { text: '、', sources: ['a', 'b'] },
      { text: '乙', sources: ['b'] },
    ])
  })

  it('make one piece of neighbours with the same sources, but never of an unknown fact', () => {
    expect(settled([...a, ...words('丁', ['a'])])).toEqual([{ text: '甲丁', sources: ['a'] }])
    expect(settled([...a, ...unknownFact('【待核：甲】', ['a'])])).toHaveLength(2)
  })

  it('name the missing field where nothing is known', () => {
    expect(settled([...unknownFact('【待核：日期】', ['startDate']), { text: '，', sources: [] }]).map(({ sources }) => sources)).toEqual([['startDate'], ['startDate']])
  })
})
