import { ref } from 'vue'
import { newEntity, type EntityChanges } from '#shared/domain/event/command.ts'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Stop, Tour } from '#shared/domain/tours/tour.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore, useOpenEvent } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'

/** What can be done to the way of a tour. */
export type RouteActs = ReturnType<typeof useRouteActs>

export function useRouteActs() {
  const t = useText()
  const store = useEventStore()
  const event = useOpenEvent()
  const notices = useNoticesStore()
  /** the stop that was added last and is to be typed into */
  const freshId = ref('')

  function editStop(id: string, changes: EntityChanges<'stops'>): void {
    store.run({ type: 'entity.edit', collection: 'stops', id, changes }, { mergeKey: `stops.${id}.${Object.keys(changes).join()}` })
  }

  function addStop({ id: tourId }: Tour): void {
    const id = newId()
    store.run({ type: 'entities.add', collection: 'stops', entities: [newEntity('stops', { id, tourId, name: '' } as never)] })
    freshId.value = id
  }

  function moveStop(stops: readonly Stop[], id: string, direction: 'up' | 'down'): void {
    const command = moveAmong('stops', ordered(event.value.stops), stops, id, direction)
    if (command) store.run(command)
  }

  function removeStop({ id, name }: Stop): void {
    if (!store.run({ type: 'entities.remove', collection: 'stops', ids: [id] })) return
    notices.notify({ kind: 'done', text: t('tours.removed', { name }), undo: store.undoOfThis() })
  }

  return { freshId, editStop, addStop, moveStop, removeStop, flush: () => void store.flush() }
}
