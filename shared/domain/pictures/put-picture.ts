import { newEntity, type BatchCommand, type EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { PictureId } from '../event/ids.ts'
import { referencesOf } from '../event/references.ts'
import { MAX_PICTURES_CHARACTERS, type Picture } from './picture.ts'

/** Where a picture is shown: behind the map of a tour, of a stop, or on the cover of the handbook. */
export type PicturePlace = { readonly collection: 'tours' | 'stops'; readonly id: string } | { readonly collection: 'event'; readonly id: 'coverPictureId' | 'emblemPictureId' }

/** A picture that the page has just made of a file. */
export type MadePicture = Omit<Picture, 'id' | 'position'>

/** The picture shown at a place. */
export function pictureAt(event: Event, { collection, id }: PicturePlace): Picture | undefined {
  const pictureId = collection === 'event' ? event[id] : collection === 'tours' ? event.tours[id]?.mapPictureId : event.stops[id]?.pictureId
  return pictureId === undefined ? undefined : event.pictures[pictureId]
}

/** Whether the event has room for a further one. */
export function hasRoomFor(event: Event, { data }: MadePicture): boolean {
  return Object.values(event.pictures).reduce((sum, picture) => sum + picture.data.length, data.length) <= MAX_PICTURES_CHARACTERS
}

/**
 * Shows a picture of the event at a place, or a new one, or none. One that nothing shows any more goes with the step, so
 * that an event carries no bytes for nothing; undo brings it back.
 */
export function pictureShown(event: Event, place: PicturePlace, shown: PictureId | null, made?: MadePicture): BatchCommand {
  const before = pictureAt(event, place)
  const added: readonly EventCommand[] = made === undefined || shown === null ? [] : [{ type: 'entities.add', collection: 'pictures', entities: [newEntity('pictures', { id: shown, ...made })] }]
  const isLeft = before !== undefined && before.id !== shown && referencesOf(event).filter(({ collection, id }) => collection === 'pictures' && id === before.id).length === 1
  return {
    type: 'batch',
    commands: [
      ...added,
      showing(place, shown),
      ...(isLeft ? [{ type: 'entities.remove', collection: 'pictures', ids: [before.id] } as const] : []),
    ],
    wish: { kind: shown === null ? 'picture-taken-off' : 'picture-shown', name: placeName(event, place), count: 1 },
  }
}

/** Another map has its stops elsewhere. */
function showing({ collection, id }: PicturePlace, pictureId: PictureId | null): EventCommand {
  if (collection === 'event') return { type: 'profile.edit', changes: { [id]: pictureId } }
  return collection === 'stops'
    ? { type: 'entity.edit', collection, id, changes: { pictureId } }
    : { type: 'entity.edit', collection, id, changes: { mapPictureId: pictureId, mapSpots: {}, mapStart: null } }
}

function placeName(event: Event, { collection, id }: PicturePlace): string {
  if (collection === 'event') return event.name
  return collection === 'tours' ? (event.tours[id]?.title ?? '') : (event.stops[id]?.name ?? '')
}
