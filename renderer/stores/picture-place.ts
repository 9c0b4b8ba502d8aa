import { computed } from 'vue'
import type { PictureId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { dataUrl, MAX_PICTURE_CHARACTERS, MAX_PICTURE_SIDE } from '#shared/domain/pictures/picture.ts'
import { hasRoomFor, pictureAt, pictureShown, type MadePicture, type PicturePlace } from '#shared/domain/pictures/put-picture.ts'
import { useEventStore, useOpenEvent } from './event-store.ts'
import { newId } from './new-id.ts'
import { useNoticesStore } from './notices-store.ts'

/** What the page brings: how a file becomes a picture, and what is said when it does not. */
export type PictureTools = {
  readonly make: (file: File, limits: { readonly side: number; readonly characters: number }) => Promise<MadePicture | null>
  readonly say: (what: 'unreadable' | 'full' | 'takenOff', name: string) => string
}

/** The picture of a place: which it is, which it could be, and how it is chosen, read in and taken off, each as one step. */
export function usePicturePlace(place: () => PicturePlace, { make, say }: PictureTools) {
  const store = useEventStore()
  const event = useOpenEvent()
  const notices = useNoticesStore()

  const shown = computed(() => pictureAt(event.value, place()))
  const url = computed(() => shown.value && dataUrl(shown.value))
  const others = computed(() => ordered(event.value.pictures).filter(({ id }) => id !== shown.value?.id))

  function choose(id: string): void {
    store.run(pictureShown(event.value, place(), id as PictureId))
  }

  async function read(file: File): Promise<void> {
    const at = place()
    const made = await make(file, { side: MAX_PICTURE_SIDE, characters: MAX_PICTURE_CHARACTERS })
    if (!made) return notices.notify({ kind: 'problem', text: say('unreadable', file.name) })
    if (!hasRoomFor(event.value, made)) return notices.notify({ kind: 'problem', text: say('full', file.name) })
    store.run(pictureShown(event.value, at, newId() as PictureId, made))
  }

  function takeOff(): void {
    if (store.run(pictureShown(event.value, place(), null))) notices.notify({ kind: 'done', text: say('takenOff', ''), undo: store.undoOfThis() })
  }

  return { shown, url, others, choose, read, takeOff }
}
