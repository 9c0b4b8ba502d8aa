import { onScopeDispose, shallowRef, type Ref } from 'vue'

/** Where the pointer holds a thing and where it is now, in pixels of the window. */
export type Pull<Held> = { readonly held: Held; readonly byX: number; readonly byY: number; readonly x: number; readonly y: number }

/** A click may tremble by so much before it becomes a drag. */
const SLACK_PX = 4
const EDGE_PX = 28
const SCROLL_PX_A_FRAME = 12

/**
 * Pulling things inside a room that scrolls: what is held, and how far, once a frame. Esc gives it back, and so does
 * leaving the window; near an edge the room scrolls along.
 */
export function useBlockDrag<Held>(
  room: Readonly<Ref<HTMLElement | null>>,
  { onPull, onDrop, onGiveBack }: { readonly onPull: (pull: Pull<Held>) => void; readonly onDrop: () => void; readonly onGiveBack: () => void },
) {
  const held = shallowRef<Held | null>(null)
  let grip: { readonly thing: Held; readonly x: number; readonly y: number; readonly scrollX: number; readonly scrollY: number } | null = null
  let pointer = { x: 0, y: 0 }
  let frame = 0

  function start(event: PointerEvent, thing: Held): void {
    if (event.button !== 0 || grip) return
    const { scrollLeft = 0, scrollTop = 0 } = room.value ?? {}
    grip = { thing, x: event.clientX, y: event.clientY, scrollX: scrollLeft, scrollY: scrollTop }
    pointer = { x: event.clientX, y: event.clientY }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', giveBack)
    addEventListener('blur', giveBack)
    addEventListener('keydown', onKeydown, { capture: true })
  }

  function onMove(event: PointerEvent): void {
    if (!grip) return
    pointer = { x: event.clientX, y: event.clientY }
    if (held.value === null) {
      if (Math.hypot(pointer.x - grip.x, pointer.y - grip.y) < SLACK_PX) return
      held.value = grip.thing
      frame = requestAnimationFrame(onFrame)
    }
  }

  function onFrame(): void {
    scrollAtEdges()
    pull()
    frame = requestAnimationFrame(onFrame)
  }

  let last = ''
  function pull(): void {
    if (!grip || !room.value) return
    const byX = pointer.x - grip.x + room.value.scrollLeft - grip.scrollX
    const byY = pointer.y - grip.y + room.value.scrollTop - grip.scrollY
    const now = `${byX} ${byY}`
    if (now === last) return
    last = now
    onPull({ held: grip.thing, byX, byY, ...pointer })
  }

  function scrollAtEdges(): void {
    const box = room.value?.getBoundingClientRect()
    if (!box || !room.value) return
    const towards = (at: number, from: number, to: number): number => (at < from + EDGE_PX ? -SCROLL_PX_A_FRAME : at > to - EDGE_PX ? SCROLL_PX_A_FRAME : 0)
    const [left, top] = [towards(pointer.x, box.left, box.right), towards(pointer.y, box.top, box.bottom)]
    if (left !== 0 || top !== 0) room.value.scrollBy({ left, top, behavior: 'instant' })
  }

  function onUp(): void {
    const wasHeld = held.value !== null
    if (wasHeld) pull()
    end()
    if (wasHeld) onDrop()
  }

  function giveBack(): void {
    const wasHeld = held.value !== null
    end()
    if (wasHeld) onGiveBack()
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    giveBack()
  }

  function end(): void {
    cancelAnimationFrame(frame)
    grip = null
    held.value = null
    last = ''
    removeEventListener('pointermove', onMove)
    removeEventListener('pointerup', onUp)
    removeEventListener('pointercancel', giveBack)
    removeEventListener('blur', giveBack)
    removeEventListener('keydown', onKeydown, { capture: true })
  }

  onScopeDispose(end)
  return { held, start }
}
