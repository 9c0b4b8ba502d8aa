import { onScopeDispose, shallowRef } from 'vue'
import type { PersonId, SeatId } from '#shared/domain/event/ids.ts'

/** A person on the way to a seat, under the pointer. */
export type Drag = { readonly personId: PersonId; readonly x: number; readonly y: number; readonly over: SeatId | null; readonly isOverList: boolean }

/** A press that hardly moves is a click. */
const LEAST_PX = 4

/**
 * Dragging of people from the list and from seats. What lies under the pointer is asked of the page, so a drawing of
 * two thousand seats needs no listeners of its own.
 */
export function useSeatDrag(onDrop: (personId: PersonId, seat: SeatId) => void, onDropOnList: (personId: PersonId) => void) {
  const drag = shallowRef<Drag | null>(null)
  let stop: (() => void) | null = null

  function start(pressed: PointerEvent, personId: PersonId): void {
    if (pressed.button !== 0) return
    stop?.()
    const listening = new AbortController()
    stop = () => {
      listening.abort()
      drag.value = null
      stop = null
    }
    const options = { signal: listening.signal }
    addEventListener('pointermove', (move) => {
      const isFar = Math.hypot(move.clientX - pressed.clientX, move.clientY - pressed.clientY) >= LEAST_PX
      if (drag.value === null && !isFar) return
      drag.value = { personId, x: move.clientX, y: move.clientY, ...under(move) }
    }, options)
    addEventListener('pointerup', () => {
      const dropped = drag.value
      stop?.()
      if (dropped?.over) onDrop(personId, dropped.over)
      else if (dropped?.isOverList) onDropOnList(personId)
    }, options)
    addEventListener('pointercancel', () => stop?.(), options)
    addEventListener('keydown', (key) => {
      if (key.key === 'Escape') stop?.()
    }, { ...options, capture: true })
  }

  onScopeDispose(() => stop?.())
  return { drag, start }
}

function under({ clientX, clientY }: PointerEvent): Pick<Drag, 'over' | 'isOverList'> {
  const element = document.elementFromPoint(clientX, clientY)
  const seat = element?.closest('[data-seat]')?.getAttribute('data-seat')
  return { over: (seat ?? null) as SeatId | null, isOverList: element?.closest('[data-seated-list]') !== null && element !== null }
}
