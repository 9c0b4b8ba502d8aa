import { describe, expect, test } from 'vitest'
import { calendarText } from '#core/rendering/calendar-text.ts'
import { docxDocument } from '#core/rendering/docx/docx-document.ts'
import { documents } from '#shared/documents/registry.ts'
import { eventWith } from '../helpers/builders.ts'
import { paperOf, press } from '../helpers/papers.ts'
import { readDocx } from '../helpers/read-docx.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const LONG_NOTE = Array.from({ length: 1_500 }, (_, index) => `第${index}条注意事项。`).join('')

const event = eventWith({
  name: 'A<b>粗</b>\u0000\u0007\u202e示例\u202c会议 & “引号”',
  people: [
    { id: 'p1', name: '欧阳示例·阿卜杜', posts: [{ title: '党组书记、局长' }, { unitText: '示例省示例委员会', title: '副主任' }, { unitText: '示例大学', title: '教授、博士生导师' }, { unitText: '示例协会', title: '副会长兼秘书长' }] },
    { id: 'p2', name: '䶮𬭚示', posts: [{ unitText: '𣇷村', title: '主任' }] },
    { id: 'p3', name: '👨‍👩‍👧عربي', posts: [{ title: 'x'.repeat(290) }] },
    { id: 'p4', name: '', posts: [{ unitText: '示例局', title: '局长' }] },
    { id: 'p5', name: 'e\u0301te\u0301 \ud800x', posts: [] },
  ],
  sessions: [
    { id: 's1', title: 'W'.repeat(300), date: '2026-10-12', startsAt: '22:00', endsAt: '01:00', place: { kind: 'text', text: '很长的地点'.repeat(60) }, note: LONG_NOTE, presiderIds: ['p1'] },
    { id: 's2', title: '', type: 'other' },
  ],
  agendaItems: [
    { id: 'i1', sessionId: 's1', kind: 'other', title: '' },
    { id: 'i2', sessionId: 's1', kind: 'speech', speakers: [{ kind: 'person', personId: 'p3' }, { kind: 'person', personId: 'p2' }] },
  ],
} as never)

describe('text that means harm', () => {
  test.each(documents.map(({ id, tally }) => ({ id, isPieces: tally !== undefined })))('prints as text in the PDF of the $id', async ({ id, isPieces }) => {
    const { bytes, warnings } = await press.print(paperOf(event, id))
    const pdf = await readPdf(bytes)
    // A sheet of labels says only what is on them.
    if (!isPieces) expect(pdf.text).toContain('A<b>粗</b>示例会议')
    expect(pdf.info['Title']).toContain('A<b>粗</b>')
    expect(warnings.every(({ code }) => code === 'missing-glyph' || (isPieces && code === 'overflow'))).toBe(true)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(JavaScript|EmbeddedFile|Launch|URI)\b/u)
  })

  test.each(documents.map(({ id }) => id))('leaves the Word file of the %s whole', async (id) => {
    const docx = readDocx(await docxDocument(paperOf(event, id)))
    expect(docx.paragraphs.join('\n')).toContain('A<b>粗</b>示例会议 & “引号”')
  })

  test('a note of a whole chapter loses nothing, though no row may break', async () => {
    const pdf = await readPdf((await press.print(paperOf(event, 'programme'))).bytes)
    const text = pdf.text.replace(/\s/gu, '')
    for (const index of [0, 1, 499, 1_234, 1_499]) expect(text).toContain(`第${index}条注意事项。`)
    expect(text.split('很长的地点').length - 1 + text.split('地点很长的').length).toBeGreaterThan(50)
    expect(pdf.pages.length).toBeGreaterThan(5)
  })

  test('every line of a calendar keeps to 75 octets and opens no field of its own', () => {
    const lines = calendarText(paperOf(event, 'programme')).split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1)
  })
})

describe('characters beyond the usual', () => {
  test('rare characters of names are printed and found', async () => {
    const { bytes } = await press.print(paperOf(event, 'roster'))
    expect((await readPdf(bytes)).text).toContain('䶮𬭚示')
  })

  test('a letter and its accent are one', async () => {
    const { bytes } = await press.print(paperOf(event, 'roster'))
    expect((await readPdf(bytes)).text).toContain('été')
  })

  test('what no font has is marked on paper and reported with the name that it stands in', async () => {
    const { bytes, warnings } = await press.print(paperOf(event, 'roster'))
    expect(warnings).toContainEqual({ code: 'missing-glyph', subject: '𣇷', where: '䶮𬭚示' })
    expect(warnings.map(({ subject }) => subject)).toContain('ع')
    expect((await readPdf(bytes)).text).toContain('〓村')
  })

  test('a form of a character that the fonts do not know is reported', async () => {
    const named = eventWith({ people: [{ name: '葛\u{e0100}示例', posts: [{ title: '主任' }] }] } as never)
    const { bytes, warnings } = await press.print(paperOf(named, 'roster'))
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'missing-glyph', subject: '葛\u{e0100}' }))
    expect((await readPdf(bytes)).text).toContain('葛示例')
  })
})
