import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { LendableFont, type FontKeeping } from '#core/rendering/fonts/lent-font.ts'
import { fontsFolder } from '../../../../../helpers/papers.ts'

const bytes = readFileSync(path.join(fontsFolder, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'))
const lendable = new LendableFont(create(bytes) as Font, bytes)
type Measuring = { readonly widthOfString: (text: string, sizePt: number) => number; readonly encode: (text: string) => readonly [readonly string[], readonly { readonly xAdvance: number }[]] }
const documentOf = () => new PDFDocument({ autoFirstPage: false, font: null as unknown as string })
const lent = () => lendable.lendTo(documentOf() as unknown as FontKeeping, 'song') as Measuring
const opened = (documentOf() as unknown as { font: (bytes: Uint8Array) => { readonly _font: Measuring } }).font(bytes)._font

describe('a font that is lent', () => {
  it.each(['数字农业现场推进会', '（示例），2026年10月12日—14日', 'AVATAR To fi office', '张　三', '“引号”、；：！', 'a', ''])('measures %j as one that was opened for the document', (text) => {
    expect(lent().widthOfString(text, 10.5)).toBeCloseTo(opened.widthOfString(text, 10.5), 6)
  })

  it('counts the characters of each document anew', () => {
    const [first, second] = [lent(), lent()]
    expect(first.encode('数字')[0]).toEqual(['0001', '0002'])
    expect(second.encode('字')[0]).toEqual(['0001'])
    expect(first.encode('数字')[0]).toEqual(['0001', '0002'])
  })

  it('is one font in one document', () => {
    const document = documentOf() as unknown as FontKeeping
    expect(lendable.lendTo(document, 'song')).toBe(lendable.lendTo(document, 'song'))
  })
})
