import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenInto } from '#core/rendering/pieces/line-break.ts'
import { sheetPlan } from '#core/rendering/pieces/sheet-plan.ts'
import { commonSize, fitted } from '#core/rendering/pieces/text-fit.ts'
import type { TextMark } from '#shared/documents/pieces/piece.ts'

/** As if every character were as wide as it is high. */
const square = (text: string) => [...text.replaceAll('\u2060', '')].length
const mark = (text: string, more: Partial<TextMark> = {}): TextMark => ({ kind: 'text', text, face: 'hei', at: { x: 0, y: 0, width: 100, height: 20 }, leastPt: 5, ...more })

describe('a text is fitted', () => {
  test('as large as its area allows, by width or by height', () => {
    const [wide, high] = [fitted(mark('十个字的一行文字在此'), square), fitted(mark('一'), square)]
    expect(wide.sizePt * 10).toBeLessThanOrEqual((100 * 72) / 25.4)
    expect(wide.sizePt * 10).toBeGreaterThan(270)
    expect(high.sizePt).toBeLessThanOrEqual((20 * 72) / 25.4)
  })

  test('on several lines where these make it larger, and never larger than is wanted', () => {
    const long = '一段很长的会议名称需要分成两行才放得下'
    expect(fitted(mark(long, { lines: 2 }), square).lines).toHaveLength(2)
    expect(fitted(mark('短', { lines: 2 }), square).lines).toEqual(['短'])
    expect(fitted(mark('短', { largestPt: 9 }), square).sizePt).toBe(9)
  })

  test('in one size with the others, but for those that are much too long', () => {
    expect(commonSize([50, 40, 38])).toBe(38)
    expect(commonSize([50, 40, 12])).toBe(40)
  })
})

describe('lines are broken', () => {
  test('never before a closing mark, within a Latin word or where characters are joined', () => {
    expect(brokenInto('甲乙丙，丁戊己', 2, square)).toEqual(['甲乙丙，', '丁戊己'])
    expect(brokenInto('Anna Maximilian', 2, square)).toEqual(['Anna', 'Maximilian'])
    expect(brokenInto('甲\u2060乙\u2060丙、丁\u2060戊\u2060己、庚', 2, square).map((line) => line.replaceAll('\u2060', ''))).toEqual(['甲乙丙、', '丁戊己、庚'])
  })

  test('between words, where that costs little of the size', () => {
    expect(brokenInto('栖霞洲市图书馆一楼服务台', 2, square)).toEqual(['栖霞洲市图书馆', '一楼服务台'])
    expect(brokenInto('图书馆', 2, square)).toEqual(['图书', '馆'])
  })

  test('so that nothing is lost and there are no more than wanted', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u4e30，、A-Za-z ]{1,60}$/), fc.integer({ min: 1, max: 4 }), (text, count) => {
        const lines = brokenInto(text, count, square)
        expect(lines.length).toBeLessThanOrEqual(count)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('pieces on a sheet', () => {
  const A4 = { width: 210, height: 297 }

  test('lie in its middle, as many as there is room for, with marks in the offcut', () => {
    const { corners, strokes, footAtMm } = sheetPlan({ sheetMm: A4, pieceMm: { width: 90, height: 110 }, foldsAtMm: [55], gapMm: 0 })
    expect(corners).toEqual([[15, 38.5], [105, 38.5], [15, 148.5], [105, 148.5]])
    expect(strokes.filter(({ isFold }) => isFold)).toHaveLength(4)
    const inside = strokes.filter(({ from, to }) => [from, to].every(([x, y]) => x > 15 && x < 195 && y > 38.5 && y < 258.5))
    expect(inside).toEqual([])
    expect(footAtMm).toBeGreaterThan(258.5)
  })

  test('that fill the sheet are marked at its very edge, where only a fold needs it', () => {
    const { corners, strokes, footAtMm } = sheetPlan({ sheetMm: A4, pieceMm: A4, foldsAtMm: [148.5], gapMm: 0 })
    expect([corners, footAtMm]).toEqual([[[0, 0]], null])
    expect(strokes).toEqual([{ from: [0, 148.5], to: [4, 148.5], isFold: true }, { from: [206, 148.5], to: [210, 148.5], isFold: true }])
  })
})
