import { computed } from 'vue'
import { ordered } from '#shared/domain/event/position.ts'
import type { PictureId } from '#shared/domain/event/ids.ts'
import { dataUrl, MAX_PICTURE_CHARACTERS, MAX_PICTURE_SIDE } from '#shared/domain/pictures/picture.ts'
import { hasRoomFor, pictureAt, pictureShown, type PicturePlace } from '#shared/domain/pictures/put-picture.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore, useOpenEvent } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { madePicture } from '#renderer/ui/made-picture.ts'

/** The picture of a place: which it is, which it could be, and how it is chosen, read in and taken off, each as one step. */
export function usePicture(place: () => PicturePlace) {
  const t = useText()
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
    const made = await madePicture(file, { side: MAX_PICTURE_SIDE, characters: MAX_PICTURE_CHARACTERS })
    if (!made) return notices.notify({ kind: 'problem', text: t('pictures.unreadable', { name: file.name }) })
    if (!hasRoomFor(event.value, made)) return notices.notify({ kind: 'problem', text: t('pictures.full', { name: file.name }) })
    store.run(pictureShown(event.value, at, newId() as PictureId, made))
  }

  function takeOff(): void {
    if (store.run(pictureShown(event.value, place(), null))) notices.notify({ kind: 'done', text: t('pictures.takenOff'), undo: store.undoOfThis() })
  }

  return { shown, url, others, choose, read, takeOff }
}
