import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { PersonId, SeatId } from '#shared/domain/event/ids.ts'

/** A seat under the pointer, and where it is drawn in the window. */
export type SeatTarget = { readonly id: SeatId; readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** What lies where in the window, measured once: nothing asks the page for its layout while somebody is carried. */
export type Aim = {
  readonly seatAt: (x: number, y: number) => SeatTarget | null
  readonly isOverList: (x: number, y: number) => boolean
  /** pixels that the hall should move on by, where it is larger than its window and the pointer is at its edge */
  readonly scrollAt: (x: number, y: number) => readonly [x: number, y: number]
  readonly scrollBy: (x: number, y: number) => void
}

/** A person on the way to a seat, under the pointer. */
export type Carried = { readonly personId: PersonId; readonly x: number; readonly y: number; readonly target: SeatTarget | null }

type Drops = { readonly onSeat: (personId: PersonId, seat: SeatId) => void; readonly onList: (personId: PersonId) => void }

/** A press that hardly moves is a click. */
const LEAST_PX = 4

/** People are carried from the list and from seats by the pointer. */
export function useCarrying(takeAim: () => Aim, drops: Drops): { readonly carried: Readonly<ShallowRef<Carried | null>>; readonly start: (pressed: PointerEvent, personId: PersonId) => void } {
  const carried = shallowRef<Carried | null>(null)
  let stop: (() => void) | null = null

  function start(pressed: PointerEvent, personId: PersonId): void {
    if (pressed.button !== 0) return
    stop?.()
    const listening = new AbortController()
    const options = { signal: listening.signal }
    let aim = takeAim()
    let at = { x: pressed.clientX, y: pressed.clientY }
    const carry = (): void => {
      carried.value = { personId, ...at, target: aim.seatAt(at.x, at.y) }
    }
    // The hall moves on as long as the pointer rests at its edge.
    let frame = 0
    const scrollOn = (): void => {
      const [dx, dy] = carried.value === null ? [0, 0] : aim.scrollAt(at.x, at.y)
      frame = dx === 0 && dy === 0 ? 0 : requestAnimationFrame(scrollOn)
      if (frame !== 0) aim.scrollBy(dx, dy)
    }
    stop = () => {
      listening.abort()
      cancelAnimationFrame(frame)
      carried.value = null
      stop = null
    }
    addEventListener('pointermove', ({ clientX, clientY }) => {
      if (carried.value === null && Math.hypot(clientX - at.x, clientY - at.y) < LEAST_PX) return
      at = { x: clientX, y: clientY }
      carry()
      if (frame === 0) scrollOn()
    }, options)
    // The hall moves under the person who is carried.
    addEventListener('scroll', () => {
      aim = takeAim()
      if (carried.value !== null) carry()
    }, { ...options, capture: true })
    addEventListener('pointerup', () => {
      const dropped = carried.value
      stop?.()
      if (dropped?.target) drops.onSeat(personId, dropped.target.id)
      else if (dropped && aim.isOverList(dropped.x, dropped.y)) drops.onList(personId)
    }, options)
    addEventListener('pointercancel', () => stop?.(), options)
    addEventListener('keydown', (key) => {
      if (key.key === 'Escape') stop?.()
    }, { ...options, capture: true })
  }

  onScopeDispose(() => stop?.())
  return { carried, start }
}
