import { newEntity, type EntityChanges, type EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import { ordered } from '../event/position.ts'
import type { HandEdit, Outlet, Photo, Release, ReleaseKind } from './words.ts'

/** Which draft: an event has one of each kind for each outlet. */
export type ReleaseOf = { readonly kind: ReleaseKind; readonly outlet: Outlet }

/** What was done by hand to the draft of this kind for this outlet; undefined while nothing was. */
export function releaseOf(event: Event, { kind, outlet }: ReleaseOf): Release | undefined {
  return ordered(event.releases).find((release) => release.kind === kind && release.outlet === outlet)
}

/** Changes what is kept of a draft by hand; with the first change it begins to be kept, under the id given. */
export function changeRelease(event: Event, of: ReleaseOf, changes: EntityChanges<'releases'>, newId: () => string): EventCommand {
  const release = releaseOf(event, of)
  if (release) return { type: 'entity.edit', collection: 'releases', id: release.id, changes }
  const fields = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
  return { type: 'entities.add', collection: 'releases', entities: [newEntity('releases', { ...fields, ...of, id: newId() })] }
}

/** The pictures of an event go with every draft of it; they are kept with the one where the first was added. */
export function photosOf(event: Event): readonly Photo[] {
  return withPhotos(event)?.photos ?? []
}

export function changePhotos(event: Event, of: ReleaseOf, photos: readonly Photo[], newId: () => string): EventCommand {
  return changeRelease(event, withPhotos(event) ?? of, { photos: photos.length === 0 ? null : [...photos] }, newId)
}

function withPhotos(event: Event): Release | undefined {
  return ordered(event.releases).find(({ photos }) => photos !== undefined)
}

/** Rewrites a sentence by hand, or with null gives it back to the facts. */
export function editSentence(event: Event, of: ReleaseOf, key: string, edit: HandEdit | null, newId: () => string): EventCommand {
  const { [key]: _before, ...others } = releaseOf(event, of)?.edits ?? {}
  return changeRelease(event, of, { edits: edit === null ? others : { ...others, [key]: edit } }, newId)
}
