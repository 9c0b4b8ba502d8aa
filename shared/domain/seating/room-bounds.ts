import type { Room } from './seat.ts'

/** What a drawing of a room covers, in widths of a seat. */
export type Bounds = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The room that seats of a size and all furniture take, with a margin round them. */
export function boundsOf({ seats, furniture }: Room, seat: { readonly width: number; readonly height: number }, margin: number): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of [...furniture, ...seats.map(({ x, y }) => ({ x, y, ...seat }))]) {
    left = Math.min(left, x - width / 2)
    right = Math.max(right, x + width / 2)
    top = Math.min(top, y - height / 2)
    bottom = Math.max(bottom, y + height / 2)
  }
  return { left: left - margin, top: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin }
}
