import { expect, test } from 'vitest'
import { readPdf } from '../helpers/read-pdf.ts'
import { paperOf, press, sampleEvent } from '../helpers/papers.ts'

test.each([['notice', 'Remarks'], ['handbook', 'People']] as const)('no word of an English heading is broken: %s', async (id, heading) => {
  const { pages } = await readPdf((await press.print(paperOf(sampleEvent('conference-en'), id))).bytes)
  expect(pages.flatMap(({ items }) => items.map(({ text }) => text.trim()))).toContain(heading)
})

test('a reply slip leaves the most room for unit and post', () => {
  const slip = paperOf(sampleEvent('seminar'), 'notice').sections.flatMap(({ blocks }) => blocks).findLast((block) => block.kind === 'table')
  const shares = slip?.kind === 'table' ? slip.columns.map(({ title, width }) => [title, 'share' in width ? width.share : 0] as const) : []
  expect(shares.toSorted(([, a], [, b]) => b - a)[0]?.[0]).toBe('单位及职务')
})
