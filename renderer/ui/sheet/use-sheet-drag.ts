import { onBeforeUnmount, ref, type Ref } from 'vue'
import type { Place } from './sheet-types.ts'

/** How often a drag beyond the edge goes on by itself, ms. */
const SCROLL_EVERY_MS = 60

/**
 * Choosing cells by drag, and drawing the handle of a fill. What lies under the pointer is worked out from its place,
 * so that the drag goes on beyond the edge of the sheet.
 */
export function useSheetDrag(
  room: Readonly<Ref<HTMLElement | null>>,
  placeAt: (x: number, y: number) => Place,
  on: { readonly drag: (place: Place, isRows: boolean) => void; readonly fill: (row: number) => void },
) {
  /** the row down to which the handle is drawn; null while it is not */
  const fillTo = ref<number | null>(null)
  let stop: (() => void) | null = null

  function start(event: PointerEvent, move: (place: Place) => void, done: () => void): void {
    stop?.()
    const element = room.value
    if (!element) return
    let [x, y] = [event.clientX, event.clientY]
    const onMove = (moved: PointerEvent) => {
      ;[x, y] = [moved.clientX, moved.clientY]
      move(placeAt(x, y))
    }
    const timer = setInterval(() => move(placeAt(x, y)), SCROLL_EVERY_MS)
    const finish = () => {
      stop?.()
      done()
    }
    stop = () => {
      clearInterval(timer)
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', finish)
      removeEventListener('pointercancel', finish)
      stop = null
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', finish)
    addEventListener('pointercancel', finish)
  }

  function startSelect(event: PointerEvent, isRows: boolean): void {
    start(event, (place) => on.drag(place, isRows), () => undefined)
  }

  function startFill(event: PointerEvent): void {
    start(event, ({ row }) => (fillTo.value = row), () => {
      if (fillTo.value !== null) on.fill(fillTo.value)
      fillTo.value = null
    })
  }

  onBeforeUnmount(() => stop?.())
  return { fillTo, startSelect, startFill }
}
