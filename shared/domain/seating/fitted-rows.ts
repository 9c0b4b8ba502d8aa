import type { Event } from '../event/event.ts'
import { comes } from './comes.ts'
import type { SeatingPlan } from './seating-plan.ts'

/**
 * The rows of a rostrum or a photo for as many people as come: nobody leaves an empty chair beside number 1. A rostrum
 * shortens its back rows first; a photo spreads people evenly, its front row odd so that number 1 is exactly central
 * (domain-rules §1 "Group photo"). Null where the layout has no such rows, or they fit already.
 */
export function fittedRows(event: Event, { layout, seated }: SeatingPlan): readonly number[] | null {
  if (layout.kind !== 'rostrum' && layout.kind !== 'photo') return null
  const count = seated.filter(({ personId }) => comes(event, personId)).length
  if (count === 0) return null
  const rows = layout.kind === 'rostrum' ? rostrumRows(layout.rows, count) : photoRows(layout.rows.length, count)
  return rows.join() === layout.rows.join() ? null : rows
}

function rostrumRows(rows: readonly number[], count: number): readonly number[] {
  let left = count
  return rows.flatMap((seats) => {
    const used = Math.min(seats, left)
    left -= used
    return used > 0 ? [used] : []
  })
}

function photoRows(rows: number, count: number): readonly number[] {
  const even = Math.ceil(count / rows)
  const front = Math.min(count, even % 2 === 1 ? even : even + 1)
  let left = count - front
  const behind = Array.from({ length: rows - 1 }, (_, index) => {
    const seats = Math.ceil(left / (rows - 1 - index))
    left -= seats
    return seats
  })
  return [front, ...behind].filter((seats) => seats > 0)
}
