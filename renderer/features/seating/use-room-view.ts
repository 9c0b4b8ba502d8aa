import { nextTick, ref, useTemplateRef, watch, type ComputedRef } from 'vue'
import { boundsOf } from '#shared/domain/seating/room-bounds.ts'
import type { Room } from '#shared/domain/seating/seat.ts'
import { ROOM_MARGIN, UNIT_PX } from './seat-size.ts'

const PADDING_PX = 16
const LEAST_ZOOM = 0.1
const MOST_ZOOM = 3
const MOST_FITTED = 1.4
const STEP = 1.2
/** Within so much of its edge a hall moves on under whoever is carried, by so much a frame. */
const EDGE_PX = 28
const SCROLL_PX = 12
const PX_PER_PT = 96 / 72

/** From where a room is seen, and how large. The element that it is seen in has the template ref `floor`. */
export function useRoomView(room: ComputedRef<Room>, planId: () => string | undefined) {
  const floor = useTemplateRef<HTMLElement>('floor')
  const view = ref<'audience' | 'seats'>('audience')
  /** not known before the floor stands, so that two thousand seats are not drawn twice */
  const zoom = ref<number | null>(null)

  /** So that the whole room is seen. */
  function fit(): void {
    if (!floor.value) return
    const { width, height } = boundsOf(room.value, { width: 1, height: 1 }, ROOM_MARGIN)
    const [across, down] = [(floor.value.clientWidth - PADDING_PX) / width, (floor.value.clientHeight - PADDING_PX) / height]
    zoom.value = Math.min(MOST_FITTED, within(Math.min(across, down) / UNIT_PX))
  }

  /** So that seats are as large as they come out on paper. */
  function asPrinted(unitPt: number): void {
    zoom.value = within((unitPt * PX_PER_PT) / UNIT_PX)
  }

  function zoomBy(steps: number): void {
    zoom.value = within((zoom.value ?? 1) * STEP ** steps)
  }

  /** Ctrl and the wheel, as in a browser; what lies under the pointer stays there. */
  async function onWheel(wheel: WheelEvent): Promise<void> {
    if (!wheel.ctrlKey || !floor.value || zoom.value === null) return
    wheel.preventDefault()
    const box = floor.value.getBoundingClientRect()
    const [x, y] = [wheel.clientX - box.left, wheel.clientY - box.top]
    const before = zoom.value
    const [atX, atY] = [(floor.value.scrollLeft + x) / before, (floor.value.scrollTop + y) / before]
    zoomBy(wheel.deltaY < 0 ? 1 : -1)
    await nextTick()
    floor.value.scrollTo(atX * zoom.value - x, atY * zoom.value - y)
  }

  /** How a hall larger than its window moves on while somebody is carried to its edge. */
  function edges() {
    const box = floor.value?.getBoundingClientRect()
    const step = (at: number, from: number, to: number) => (at < from + EDGE_PX ? -SCROLL_PX : at > to - EDGE_PX ? SCROLL_PX : 0)
    return {
      scrollAt: (x: number, y: number): readonly [number, number] => (box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom ? [step(x, box.left, box.right), step(y, box.top, box.bottom)] : [0, 0]),
      scrollBy: (x: number, y: number): void => floor.value?.scrollBy(x, y),
    }
  }

  watch(floor, fit)
  watch(planId, fit, { flush: 'post' })

  return { view, zoom, fit, asPrinted, zoomBy, onWheel, edges }
}

function within(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))
}
