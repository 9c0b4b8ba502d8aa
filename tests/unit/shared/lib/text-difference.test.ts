import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDifference } from '#shared/lib/text-difference.ts'

const shown = (before: string, after: string) =>
  textDifference(before, after).map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join('')

describe('the difference of two texts', () => {
  it('is told by the character in Chinese and by the word elsewhere', () => {
    expect(shown('会议在湖城召开。', '会议在云溪召开。')).toBe('会议在-湖城-+云溪+召开。')
    expect(shown('The meeting was held', 'The meetings were held')).toBe('The -meeting-+meetings+ -was-+were+ held')
  })

  it('takes a figure as one', () => {
    expect(shown('共12个', '共120个')).toBe('共-12-+120+个')
  })

  it('is nothing where nothing changed', () => {
    expect(textDifference('甲乙', '甲乙')).toEqual([{ kind: 'same', text: '甲乙' }])
    expect(textDifference('', '')).toEqual([])
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', 'a', '1', ' '), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textDifference(before, after)
        expect(pieces.filter(({ kind }) => kind !== 'added').map((piece) => piece.text).join('')).toBe(before)
        expect(pieces.filter(({ kind }) => kind !== 'removed').map((piece) => piece.text).join('')).toBe(after)
      }),
    )
  })
})
