import { expect, it } from 'vitest'
import { runCommand } from '#shared/domain/event/run-command.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { PictureId } from '#shared/domain/event/ids.ts'
import { pictureShown } from '#shared/domain/pictures/put-picture.ts'
import { smallPicture } from '../../../../fixtures/picture.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const PLACE = { collection: 'event', id: 'coverPictureId' } as const
function after(event: ReturnType<typeof eventWith>, command: EventCommand) {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.event
}

const coverOf = (event: ReturnType<typeof eventWith>) => paperOf(event, 'handbook').sections[0]?.blocks[0]

it('has the picture and the emblem that were chosen for it, and none after they are taken off', () => {
  const event = eventWith({ people: [{}] })
  const withCover = after(event, pictureShown(event, PLACE, 'p1' as PictureId, smallPicture))
  expect(coverOf(withCover)).toMatchObject({ picture: { width: 24, height: 16 } })
  const withBoth = after(withCover, pictureShown(withCover, { collection: 'event', id: 'emblemPictureId' }, 'p1' as PictureId))
  expect(coverOf(withBoth)).toMatchObject({ picture: { width: 24 }, emblem: { width: 24 } })

  const without = after(withCover, pictureShown(withCover, PLACE, null))
  expect(coverOf(without)).not.toHaveProperty('picture')
  expect(without.pictures).toEqual({})
})

it('keeps a picture that something else shows', () => {
  const event = eventWith({ stops: [{ pictureId: 'p1' }], pictures: [{ id: 'p1', ...smallPicture }], coverPictureId: 'p1' })
  expect(Object.keys(after(event, pictureShown(event, PLACE, null)).pictures)).toEqual(['p1'])
})
