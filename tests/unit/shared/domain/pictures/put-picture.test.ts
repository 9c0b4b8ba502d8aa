import { describe, expect, it } from 'vitest'
import { eventCommandSchema } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { PictureId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { MAX_PICTURE_CHARACTERS, pictureSchema } from '#shared/domain/pictures/picture.ts'
import { hasRoomFor, pictureAt, pictureShown, type PicturePlace } from '#shared/domain/pictures/put-picture.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const stop = (id: string): PicturePlace => ({ collection: 'stops', id })
const map: PicturePlace = { collection: 'tours', id: 'tours-1' }
const made = { name: '全景.jpg', data: '/9j/4AAQ', width: 400, height: 300 }

function after(event: Event, ...[place, id, picture]: [PicturePlace, string | null, typeof made?]): Event {
  const command = pictureShown(event, place, id as PictureId | null, picture)
  expect(eventCommandSchema.safeParse(command).success).toBe(true)
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.event
}

describe('a picture of an event', () => {
  const event = eventWith({ tours: [{}], stops: [{}, {}] })

  it('is put to a stop and lies in the event', () => {
    const shown = after(event, stop('stops-1'), 'p1', made)
    expect(pictureAt(shown, stop('stops-1'))).toMatchObject(made)
  })

  it('stays while something else shows it, and goes with the last that does', () => {
    const both = after(after(event, stop('stops-1'), 'p1', made), stop('stops-2'), 'p1')
    const one = after(both, stop('stops-1'), null)
    expect(Object.keys(one.pictures)).toEqual(['p1'])
    expect(Object.keys(after(one, stop('stops-2'), null).pictures)).toEqual([])
  })

  it('takes the place of another, which goes when nothing else shows it', () => {
    const second = after(after(event, stop('stops-1'), 'p1', made), stop('stops-1'), 'p2', made)
    expect(Object.keys(second.pictures)).toEqual(['p2'])
  })

  it('as another map lets all stops be put anew', () => {
    const first = after(event, map, 'p1', made)
    const put = runCommand(first, { type: 'entity.edit', collection: 'tours', id: 'tours-1', changes: { mapSpots: { ['stops-1' as keyof Event['tours'][string]['mapSpots']]: { x: 0.5, y: 0.5 } } } })
    const other = after(put.ok ? put.event : first, map, 'p2', made)
    expect([put.ok, other.tours['tours-1']?.mapSpots]).toEqual([true, {}])
  })

  it('is cleared from where it stood when it is removed, and a stop from the map with the stop', () => {
    const shown = after(after(event, stop('stops-1'), 'p1', made), map, 'p1')
    const removed = runCommand(shown, { type: 'entities.remove', collection: 'pictures', ids: ['p1'] })
    expect(removed.ok && [removed.event.stops['stops-1']?.pictureId, removed.event.tours['tours-1']?.mapPictureId]).toEqual([undefined, undefined])
  })

  it('is a JPEG of a size that can be mailed, and nothing else', () => {
    const whole = { ...made, id: 'p1', position: 'a0' }
    const isPicture = (changes: object) => pictureSchema.safeParse({ ...whole, ...changes }).success
    expect(isPicture({ data: `/9j/${'A'.repeat(MAX_PICTURE_CHARACTERS - 4)}` })).toBe(true)
    expect([isPicture({ data: `/9j/${'A'.repeat(MAX_PICTURE_CHARACTERS)}` }), isPicture({ data: 'PHN2Zz4=' }), isPicture({ data: '/9j/"><' })]).toEqual([false, false, false])
  })

  it('finds no room in an event that is full of them', () => {
    const full = eventWith({ pictures: Array.from({ length: 23 }, () => ({ ...made, data: `/9j/${'A'.repeat(MAX_PICTURE_CHARACTERS - 4)}` })) })
    expect([hasRoomFor(event, made), hasRoomFor(full, full.pictures['pictures-1']!)]).toEqual([true, false])
  })
})
