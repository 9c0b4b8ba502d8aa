import { describe, expect, test } from 'vitest'
import { eventWith } from '../helpers/builders.ts'
import { paperOf, press } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

/** @source GB/T 9704-2012 §5.2, §7.5; domain-rules §3 */
describe('an official page, measured on the sheet', async () => {
  const text = '示范推广应用场景建设工作'.repeat(80)
  const event = eventWith({ name: '示例工作会议', notices: [{ title: '', text }] })
  const { pages } = await readPdf((await press.print(paperOf(event, 'notice'))).bytes)
  const page = pages[1]
  const body = (page?.items ?? []).filter(({ yMm, text: said }) => yMm < 262 && said.trim() !== '')
  const lines = [...Map.groupBy(body, ({ yMm }) => yMm.toFixed(1)).values()].map((items) => items.map((item) => item.text).join(''))

  test('has 22 lines of 28 characters', () => {
    expect(lines).toHaveLength(22)
    expect(new Set(lines.map((line) => [...line].length))).toEqual(new Set([28]))
  })

  test('has its text from 28 mm of the left edge over 156 mm', () => {
    expect(Math.min(...body.map(({ xMm }) => xMm))).toBeCloseTo(28, 0)
    expect(Math.max(...body.map(({ rightMm }) => rightMm))).toBeCloseTo(184, 0)
  })

  test('has 22 lines in 225 mm below a head of 37 mm', () => {
    const baselines = [...new Set(body.map(({ yMm }) => yMm))].sort((a, b) => a - b)
    const pitch = ((baselines.at(-1) ?? 0) - (baselines[0] ?? 0)) / 21
    expect(pitch * 22).toBeGreaterThan(223)
    expect(pitch * 22).toBeLessThanOrEqual(225)
    expect(baselines[0] ?? 0).toBeGreaterThan(37)
    expect(baselines[0] ?? 0).toBeLessThan(37 + pitch)
  })

  test('has its number between dashes 7 mm below the text, odd pages at the right less a character, even ones at the left', () => {
    const [first, second] = pages.map(({ items }) => items.filter(({ yMm }) => yMm > 262))
    expect(first?.map(({ text: said }) => said).join('')).toBe('— 1 —')
    const charactersMm = (14 * 25.4) / 72
    expect(Math.max(...(first ?? []).map(({ rightMm }) => rightMm))).toBeCloseTo(184 - charactersMm, 0)
    expect(Math.min(...(second ?? []).map(({ xMm }) => xMm))).toBeCloseTo(28 + charactersMm, 0)
    // Dashes stand about a third of the type above its baseline.
    const dashMm = (second?.[0]?.yMm ?? 0) - charactersMm * 0.36
    expect(dashMm).toBeGreaterThan(262 + 6.5)
    expect(dashMm).toBeLessThan(262 + 7.8)
  })

  test('keeps the list of attachments whole, between the end of the text and the signature', async () => {
    for (const count of [60, 70, 80, 85, 90, 95, 100, 110]) {
      const paper = paperOf(eventWith({ name: '示例工作会议', notices: [{ title: '', text: '示范推广应用场景建设工作'.repeat(count) }], registration: { deskPhone: '0000-8800101' }, sessions: [{ date: '2026-10-12' }] }), 'notice')
      const { pages: printed } = await readPdf((await press.print(paper)).bytes)
      const texts = printed.map(({ items }) => items.map(({ text: said }) => said).join(''))
      const listed = texts.filter((said) => said.includes('附件：') || said.includes('2.参会回执'))
      expect(listed).toHaveLength(1)
      expect(listed[0]).toContain('0000-8800101')
      expect(listed[0]).toContain('2026年')
    }
  })

  test('loses nothing of a last paragraph that is longer than a page', async () => {
    const long = '示范推广应用场景建设工作'.repeat(200)
    const { pages: printed } = await readPdf((await press.print(paperOf(eventWith({ name: '示例工作会议', notices: [{ title: '', text: long }] }), 'notice'))).bytes)
    const said = printed.flatMap(({ items }) => items.filter(({ yMm }) => yMm < 262).map((item) => item.text)).join('')
    expect(said.split('示范推广应用场景建设工作')).toHaveLength(201)
  })

  test('keeps whoever signs and the date with the end of the text', () => {
    for (const count of [60, 70, 80, 90, 100, 110]) {
      const paper = paperOf(eventWith({ notices: [{ title: '', text: '示范推广应用场景建设工作'.repeat(count) }] }), 'notice')
      const [letter] = paper.sections
      expect(letter?.blocks.slice(-2).map((block) => (block.kind === 'paragraph' ? block.role : ''))).toEqual(['signature', 'signature'])
    }
  })
})
