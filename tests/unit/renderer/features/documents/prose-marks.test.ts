import { describe, expect, it } from 'vitest'
import { proseOfHtml, withBold, withLineMark } from '#renderer/features/documents/prose-marks.ts'

describe('the marks of a text', () => {
  it('make all lines of a selection items, and plain again', () => {
    const marked = withLineMark({ text: '前\n雨伞\n外套\n后', from: 3, to: 7 }, 'item')
    expect(marked.text).toBe('前\n- 雨伞\n- 外套\n后')
    expect(withLineMark(marked, 'item').text).toBe('前\n雨伞\n外套\n后')
  })

  it('count the lines of a numbered list, and turn one list into another', () => {
    expect(withLineMark({ text: '- 报到\n- 领材料', from: 0, to: 8 }, 'number').text).toBe('1. 报到\n2. 领材料')
    expect(withLineMark({ text: '天气', from: 1, to: 1 }, 'heading').text).toBe('# 天气')
  })

  it('make words bold and no longer bold', () => {
    const bold = withBold({ text: '请于8时前到', from: 2, to: 5 })
    expect(bold).toEqual({ text: '请于**8时前**到', from: 4, to: 7 })
    expect(withBold(bold)).toEqual({ text: '请于8时前到', from: 2, to: 5 })
  })
})

describe('a text pasted from Word or a page', () => {
  it('keeps headings, bold and lists, and nothing else of its looks', () => {
    const html = '<style>p{color:red}</style><h1>天气提示</h1><p>早晚<b>温差大</b>，<span style="font-weight:bold">请带外套</span>。</p><ul><li>雨伞</li><li>外套</li></ul><ol><li>报到</li></ol><script>alert(1)</script>'
    expect(proseOfHtml(html)).toBe('# 天气提示\n早晚**温差大**，**请带外套**。\n- 雨伞\n- 外套\n1. 报到')
  })

  it('is nothing where there is nothing', () => {
    expect(proseOfHtml('')).toBe('')
  })
})
