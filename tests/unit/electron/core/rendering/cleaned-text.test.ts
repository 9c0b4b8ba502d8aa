import { describe, expect, test } from 'vitest'
import { cleaned } from '#core/rendering/cleaned-text.ts'

describe('text before it is printed', () => {
  test('loses what does not print or turns the line around', () => {
    expect(cleaned('示\u0000例\u202e会\u200b议\ufeff\u{e0041}')).toBe('示例会议')
  })

  test('keeps line ends, as one kind', () => {
    expect(cleaned('一\r\n二\r三\u2028四\t五')).toBe('一\n二\n三\n四 五')
  })

  test('joins letters with their accents, and leaves compatibility forms of characters as they are', () => {
    expect(cleaned('e\u0301')).toBe('é')
    expect(cleaned('\uf9d1e\u0301')).toBe('\uf9d1é')
    expect(cleaned('𠮷示')).toBe('𠮷示')
  })
})
