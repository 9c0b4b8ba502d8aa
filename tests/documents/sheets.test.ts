import { describe, expect, test } from 'vitest'
import { paperOf, press, sampleEvent } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

describe('the sheets of a document', async () => {
  const event = sampleEvent('conference')
  const first = await press.print(paperOf(event, 'roster'))
  const [person] = Object.values(event.people).filter(({ name }) => name === '黄示敏' || name.length === 3).slice(-1)
  const renamed = { ...event, people: { ...event.people, [person?.id ?? '']: { ...person, name: '示例新' } } } as typeof event

  test('have a fingerprint each, the same whenever they are made', async () => {
    const later = await press.print(paperOf(event, 'roster', { madeAt: '2027-03-01T10:00:00Z', issue: { number: 2, isRevised: false } }))
    expect(first.sheets).toHaveLength(first.pages)
    expect(later.sheets).toEqual(first.sheets)
  })

  test('that differ after a name changed are the one with the name alone', async () => {
    const after = await press.print(paperOf(renamed, 'roster'))
    const changed = after.sheets.flatMap((sheet, index) => (sheet === first.sheets[index] ? [] : [index]))
    expect(changed).toHaveLength(1)
    const reprint = await press.print(paperOf(renamed, 'roster'), undefined, first.sheets)
    expect(reprint.pages).toBe(1)
    const pdf = await readPdf(reprint.bytes)
    expect(pdf.text).toContain('示例新')
    expect(pdf.text.replace(/\s/gu, '')).toContain(`第${(changed[0] ?? 0) + 1}页共${after.pages}页`)
  })

  test('are none to be printed again where nothing changed', async () => {
    expect((await press.print(paperOf(event, 'roster'), undefined, first.sheets)).pages).toBe(0)
  })
})
