import { describe, expect, it } from 'vitest'
import { tidyText, tidyWords } from '#shared/documents/news/chinese/tidy-text.ts'

describe('tidied text', () => {
  it.each([
    ['建成基地, 服务农户。', '建成基地，服务农户'],
    ['建成1,200个基地', '建成1,200个基地'],
    ['示例(东湖)基地', '示例（东湖）基地'],
    ['第一行\n第二行；', '第一行，第二行'],
    ['张 三', '张三'],
    ['，，要抓好，。', '要抓好'],
    ['甲。，乙', '甲。乙'],
    ['Sample Co., Ltd', 'Sample Co., Ltd'],
    ['为谁干？', '为谁干？'],
  ])('turns %j into %j', (typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy)
  })

  it('widens a mark between two terms', () => {
    const terms = ['“甲”', '“乙”'].map((text) => ({ text, sources: [text] }))
    expect(tidyWords({ text: '“甲”,“乙”', sources: ['a'] }, terms).map(({ text }) => text)).toEqual(['“甲”', '，', '“乙”'])
  })

  it('leaves a term that must appear exactly as it is, and names its source', () => {
    const fact = { text: '推广“1+24, 三服务”做法,', sources: ['a'] }
    expect(tidyWords(fact, [{ text: '“1+24, 三服务”', sources: ['quotes.q.text'] }])).toEqual([
      { text: '推广', sources: ['a'] },
      { text: '“1+24, 三服务”', sources: ['a', 'quotes.q.text'] },
      { text: '做法', sources: ['a'] },
    ])
  })
})
