import { describe, expect, test } from 'vitest'
import { handbookPlan } from '#shared/domain/handbook/handbook-plan.ts'
import { placeOfSource } from '#shared/domain/news/source-path.ts'
import { documents } from '#shared/documents/registry.ts'
import { paperOf, press, sampleEvent, sampleKeys } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const MM_PER_PT = 25.4 / 72
const papers = sampleKeys.flatMap((key) => documents.filter(({ formats }) => formats.includes('pdf')).map(({ id }) => ({ key, id })))

describe.each(papers)('$key: what stands where on the $id', async ({ key, id }) => {
  const event = sampleEvent(key)
  const { places, pages } = await press.print(paperOf(event, id))

  test('leads to something that the event has', () => {
    for (const { source, page } of places) {
      const { collection, id: entity = '', field = '' } = placeOfSource(event, source)
      if (collection === undefined) expect(event, source).toHaveProperty(field)
      else expect([...Object.keys(event[collection]), ...handbookPlan(event).map((chapter) => chapter.id)], source).toContain(entity)
      expect(page).toBeLessThan(pages)
    }
  })
})

test('a person in the roster is found on the page where the name stands', async () => {
  const event = sampleEvent('conference')
  const { bytes, places } = await press.print(paperOf(event, 'roster'))
  const pdf = await readPdf(bytes)
  const people = Object.values(event.people).filter(({ id }) => places.some(({ source }) => source === `people.${id}`))
  expect(people.length).toBeGreaterThan(20)
  for (const { id, name } of people) {
    const place = places.find(({ source }) => source === `people.${id}`)
    const items = (pdf.pages[place?.page ?? -1]?.items ?? []).filter(({ xMm, yMm }) =>
      xMm >= (place?.left ?? 0) * MM_PER_PT - 1 && xMm <= (place?.right ?? 0) * MM_PER_PT && yMm >= (place?.top ?? 0) * MM_PER_PT && yMm <= (place?.bottom ?? 0) * MM_PER_PT + 1)
    expect(items.map(({ text }) => text).join('').replace(/\s/gu, '')).toBe(name)
  }
})

test('a row of the programme leads to the session, its presider to where the session says so', async () => {
  const event = sampleEvent('conference')
  const { places } = await press.print(paperOf(event, 'programme'))
  const sources = new Set(places.map(({ source }) => source))
  for (const { id, presiderIds } of Object.values(event.sessions)) {
    expect(sources).toContain(`sessions.${id}.title`)
    if (presiderIds.length > 0) expect(sources).toContain(`sessions.${id}.presiderIds`)
  }
})

test('on the sheets that are left of a paper, places count by these sheets', async () => {
  const paper = paperOf(sampleEvent('conference'), 'handbook')
  const whole = await press.print(paper)
  const has = whole.sheets.map((sheet, index) => (index === 3 ? 'another' : sheet))
  const part = await press.print(paper, undefined, has)
  expect(part.pages).toBe(1)
  expect(part.places).toEqual(whole.places.filter(({ page }) => page === 3).map((place) => ({ ...place, page: 0 })))
})
