import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proseBlocks } from '#shared/documents/prose.ts'
import type { Block } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'

const SOURCE = 'handbookSections.h1'
const said = (block: Block) => (block.kind === 'list' ? block.items.map(bareText) : 'text' in block ? bareText(block.text) : '')
const shapes = (text: string) => proseBlocks(text, SOURCE).map((block) => [block.kind === 'list' ? (block.isNumbered ? 'numbers' : 'dots') : block.kind, said(block)])

describe('a text that somebody typed', () => {
  it('has a paragraph for each line, and headings of two levels', () => {
    expect(shapes('# 天气\n早晚凉\n\n## 十月\n带外套')).toEqual([['heading', '天气'], ['paragraph', '早晚凉'], ['heading', '十月'], ['paragraph', '带外套']])
  })

  it('has lists of points and of numbers, each by itself', () => {
    expect(shapes('- 雨伞\n- 外套\n1. 报到\n2. 领材料\n说明')).toEqual([['dots', ['雨伞', '外套']], ['numbers', ['报到', '领材料']], ['paragraph', '说明']])
  })

  it('has bold words inside a line', () => {
    const [block] = proseBlocks('请于**8时前**到场', SOURCE)
    expect(block).toEqual({ kind: 'paragraph', role: 'body', text: [{ text: '请于', source: SOURCE }, { text: '8时前', role: 'strong', source: SOURCE }, { text: '到场', source: SOURCE }] })
  })

  it('takes figures with a decimal point, a date and a time for what they are', () => {
    expect(shapes('1.5公里外\n10.13上午\n—— 示例')).toEqual([['paragraph', '1.5公里外'], ['paragraph', '10.13上午'], ['paragraph', '—— 示例']])
  })

  it('loses no letter of any line', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('会', '议', 'a', '*', '-', ' ') })), (lines) => {
      const letters = (text: string) => text.replace(/[^会议a]/gu, '')
      expect(letters(shapes(lines.join('\n')).flatMap(([, text]) => text).join(''))).toBe(letters(lines.join('')))
    }))
  })
})
