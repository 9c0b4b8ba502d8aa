import { describe, expect, it } from 'vitest'
import { fitted, type PlannedSentence } from '#shared/documents/news/plan.ts'
import { words } from '#shared/documents/news/words.ts'

/** A pen that introduces 甲 at length once. */
const newPen = () => ({ isIntroduced: false })
type Pen = ReturnType<typeof newPen>

const said = (key: string, importance: number, text: string): PlannedSentence<Pen> => ({ key, importance, write: () => words(text, ['s']) })
const naming = (key: string, importance: number): PlannedSentence<Pen> => ({
  key,
  importance,
  write: (pen) => {
    const text = pen.isIntroduced ? '甲。' : '长长的职务甲。'
    pen.isIntroduced = true
    return words(text, ['s'])
  },
})

function fit(sentences: readonly PlannedSentence<Pen>[], maxLength: number) {
  const { paragraphs, dropped, length } = fitted([{ role: 'lead', sentences }], newPen, maxLength)
  return { kept: paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ key }) => key)), dropped: dropped.map(({ key }) => key), length }
}

describe('a text that is too long', () => {
  it('loses its least important sentences whole, the last of equals first', () => {
    const sentences = [said('a', 9, '一二三四五'), said('b', 1, '一二三四五'), said('c', 5, '一二三四五'), said('d', 1, '一二三四五')]
    expect(fit(sentences, 12)).toEqual({ kept: ['a', 'c'], dropped: ['d', 'b'], length: 10 })
  })

  it('keeps its first sentence however long that is', () => {
    expect(fit([said('a', 9, '一二三四五'), said('b', 1, '一二三')], 2)).toEqual({ kept: ['a'], dropped: ['b'], length: 5 })
  })

  it('introduces a person where they are named first after the cut', () => {
    const { paragraphs } = fitted([{ role: 'lead', sentences: [said('held', 9, '开会。'), naming('a', 1), naming('b', 5)] }], newPen, 11)
    expect(paragraphs[0]?.sentences.map(({ segments }) => segments[0]?.text)).toEqual(['开会。', '长长的职务甲。'])
  })

  it('has no paragraph without a sentence', () => {
    expect(fitted([{ role: 'lead', sentences: [said('a', 1, '一')] }, { role: 'roster', sentences: [said('b', 1, '')] }], newPen, 9).paragraphs).toHaveLength(1)
  })
})
