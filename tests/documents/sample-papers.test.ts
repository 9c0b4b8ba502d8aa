import { describe, expect, test } from 'vitest'
import { documents } from '#shared/documents/registry.ts'
import { paperOf, sampleEvent, sampleKeys } from '../helpers/papers.ts'

/** A change of wording or order shows up here, line by line; `vitest -u` takes it over once it has been read. */
describe.each(sampleKeys)('papers of the sample %s', (key) => {
  test.each(documents.map(({ id }) => id))('%s says what it said', async (id) => {
    const paper = paperOf(sampleEvent(key), id)
    await expect(`${JSON.stringify(paper, null, 1)}\n`).toMatchFileSnapshot(`golden/${key}-${id}.json`)
  })

  test.each(documents.map(({ id, incomplete }) => ({ id, incomplete })))('$id lacks nothing', ({ incomplete }) => {
    expect(incomplete(sampleEvent(key))).toEqual([])
  })
})
