import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '#core/rendering/measure.ts'
import { wrappedText } from '#core/rendering/wrap-text.ts'
import { paperStyle } from '#shared/documents/styles.ts'
import { bareText } from '#shared/documents/text.ts'

const style = paperStyle('pocket')
const base = { face: 'song', sizePt: 10 } as const
const wrapped = (text: string, ems: number) => wrappedText([{ text }], base, style, ems * 10 * 1.03).map(bareText)

describe('a text in lines that are placed by hand', () => {
  test('breaks between Chinese characters, and no line begins with a closing mark', () => {
    expect(wrapped('示例市人民政府，示例县', 7)).toEqual(['示例市人民政', '府，示例县'])
  })

  test('keeps Latin words and figures whole', () => {
    expect(wrapped('Friends of the library', 7)).toEqual(['Friends of ', 'the library'])
    expect(wrapped('电话 100 0000 0101', 4)[0]).toBe('电话 ')
  })

  test('cuts a word that is longer than the line', () => {
    expect(wrapped('示例示例示例', 2)).toEqual(['示例', '示例', '示例'])
    expect(wrapped('averyverylongaddress', 5).length).toBeGreaterThan(1)
  })

  test('breaks where the text itself does, and keeps what each piece is', () => {
    expect(wrapped('一\n二', 9)).toEqual(['一', '二'])
    const lines = wrappedText([{ text: '座位：' }, { text: '3排', role: 'strong' }], base, style, 200)
    expect(lines).toEqual([[{ text: '座位：' }, { text: '3排', role: 'strong' }]])
  })
})

test('property: no character is lost, and every line fits', () => {
  const word = fc.constantFrom('示', '例', '，', '。', ' ', 'word', '12:30', '“', '”')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (words, ems) => {
      const text = words.join('')
      const lines = wrappedText([{ text }], base, style, ems * 10)
      expect(lines.map(bareText).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      // Marks hang over the edge rather than begin a line.
      for (const line of lines) expect(textWidth([{ text: bareText(line).replaceAll(/[\s，。”]+$/g, '') }], base, style)).toBeLessThanOrEqual(ems * 10)
    }),
  )
})
