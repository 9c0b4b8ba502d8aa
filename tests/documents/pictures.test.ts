import { describe, expect, test } from 'vitest'
import { docxDocument } from '#core/rendering/docx/docx-document.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { pictureShown } from '#shared/domain/pictures/put-picture.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import type { PictureId } from '#shared/domain/event/ids.ts'
import { smallPicture } from '../fixtures/picture.ts'
import { paperOf, press, sampleEvent } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const bare = sampleEvent('tour')

function withPictures(data: string = smallPicture.data): Event {
  const picture = { ...smallPicture, data }
  const stop = runCommand(bare, pictureShown(bare, { collection: 'stops', id: 'hub' }, 'p1' as PictureId, picture))
  if (!stop.ok) throw new Error(JSON.stringify(stop.refusal))
  const map = runCommand(stop.event, pictureShown(stop.event, { collection: 'tours', id: Object.keys(bare.tours)[0] ?? '' }, 'p2' as PictureId, picture))
  if (!map.ok) throw new Error(JSON.stringify(map.refusal))
  return map.event
}

const event = withPictures()
const imagesIn = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1

describe('pictures on paper', () => {
  const cases: readonly [DocumentId, number][] = [['route', 2], ['guide-sheets', 1], ['handbook', 2]]
  test.each(cases)('the %s has them, as a PDF and for Word', async (id, count) => {
    const paper = paperOf(event, id)
    // The same bytes are in a file once, however often they are shown.
    expect(imagesIn((await press.print(paper)).bytes)).toBe(1)
    const shown = paper.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'pictures' || (block.kind === 'drawing' && block.picture !== undefined))
    expect(shown).toHaveLength(count)
    expect(Buffer.from(await docxDocument(paper)).toString('latin1')).toMatch(/word\/media\/\w+\.jpg/u)
  })

  test('a sheet with another picture on it is another sheet', async () => {
    const other = withPictures(smallPicture.data.replace('AvAZ6', 'AvBZ6'))
    const [before, after] = [await press.print(paperOf(event, 'guide-sheets')), await press.print(paperOf(other, 'guide-sheets'))]
    expect(before.sheets.filter((sheet, index) => sheet !== after.sheets[index])).toHaveLength(1)
  })

  test('bytes that are no picture are left out, and the document is made all the same', async () => {
    const forged = withPictures('/9j/AAAAAAAAAAAAAAAAAAAA')
    for (const id of ['route', 'guide-sheets'] as const) {
      const { bytes } = await press.print(paperOf(forged, id))
      expect(imagesIn(bytes)).toBe(0)
      expect((await readPdf(bytes)).pages.length).toBeGreaterThan(0)
      expect((await docxDocument(paperOf(forged, id))).length).toBeGreaterThan(0)
    }
  })

  test('the words on a map stand on white, so that any map can be printed in black', async () => {
    const drawing = paperOf(event, 'route').sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'drawing' && block.picture !== undefined)
    expect(drawing).toMatchObject({ picture: { opacity: 0.5 } })
    const [plainBytes, mapBytes] = [await press.print(paperOf(bare, 'route')), await press.print(paperOf(event, 'route'))]
    expect(mapBytes.pages).toBe(plainBytes.pages + 1)
  })
})
