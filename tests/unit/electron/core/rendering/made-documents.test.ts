import { describe, expect, test } from 'vitest'
import { contentKey, MadeDocuments } from '#core/rendering/made-documents.ts'
import { usualLook, type Rendered, type RenderTask } from '#core/rendering/render-message.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { crowdedEvent } from '../../../../helpers/crowded-event.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const made = (size: number): Rendered => ({ bytes: new Uint8Array(size), warnings: [], milliseconds: 1 })
const event = crowdedEvent(3)
const renamed: Event = { ...event, people: { ...event.people, p0: { ...event.people['p0']!, name: '示例甲' } } }
const paper = paperOf(event, 'roster')
const task: RenderTask = { paper, format: 'pdf', look: usualLook }

describe('the key of a document', () => {
  test('is the same whenever it is made', () => {
    expect(contentKey({ ...task, paper: paperOf(event, 'roster', { madeAt: '2026-12-31T08:00:00Z' }) })).toBe(contentKey(task))
  })

  test('is another one for another name, issue, format, style, font or sheets that a reader has', () => {
    const others: readonly RenderTask[] = [
      { ...task, paper: paperOf(renamed, 'roster') },
      { ...task, paper: paperOf(event, 'roster', { issue: { number: 1, isRevised: false } }) },
      { ...task, paper: paperOf(event, 'roster', { issue: { number: 1, isRevised: true } }) },
      { ...task, paper: paperOf(event, 'roster', { locale: 'en' }) },
      { ...task, format: 'docx' },
      { ...task, look: { ...usualLook, styles: { plain: { bodySizePt: 12 } } } },
      { ...task, look: { ...usualLook, fonts: { faces: { song: { path: '/fonts/song.ttf', name: '示例宋体' } }, rare: [] } } },
      { ...task, since: ['sheet'] },
    ]
    expect(new Set([task, ...others].map(contentKey)).size).toBe(others.length + 1)
  })
})

describe('the documents made last', () => {
  test('are there again', () => {
    const documents = new MadeDocuments(100)
    const one = made(10)
    documents.keep('one', one)
    expect(documents.get('one')).toBe(one)
    expect(documents.get('other')).toBeUndefined()
  })

  test('take no more than their room: those not asked for longest go', () => {
    const documents = new MadeDocuments(100)
    for (const key of ['a', 'b', 'c']) documents.keep(key, made(30))
    documents.get('a')
    documents.keep('d', made(30))
    expect(['a', 'b', 'c', 'd'].filter((key) => documents.get(key))).toEqual(['a', 'c', 'd'])
  })

  test('count a document once, however often it is kept', () => {
    const documents = new MadeDocuments(100)
    for (let round = 0; round < 9; round += 1) documents.keep('again', made(30))
    documents.keep('other', made(30))
    expect(documents.get('again')).toBeDefined()
  })

  test('do without one that is too large, and still have room for others', () => {
    const documents = new MadeDocuments(100)
    documents.keep('large', made(101))
    expect(documents.get('large')).toBeUndefined()
    documents.keep('small', made(100))
    expect(documents.get('small')).toBeDefined()
  })

  test('count the places on the pages, which take more room than a page', () => {
    const documents = new MadeDocuments(100)
    const place = { page: 0, left: 0, top: 0, right: 1, bottom: 1, source: 'name' } as unknown as NonNullable<Rendered['places']>[number]
    documents.keep('places', { ...made(1), places: [place] })
    expect(documents.get('places')).toBeUndefined()
  })
})
