import type { PersonId, SeatId } from '../event/ids.ts'
import type { SeatingPlan } from './seating-plan.ts'

/** One person whose seat is another than before; `from` is missing for whoever is new, `to` for whoever has none now. */
export type SeatMove = { readonly personId: PersonId; readonly from?: SeatId; readonly to?: SeatId }

/** Exactly who sits elsewhere after a change: the tents that have to be carried. */
export function seatMoves(before: SeatingPlan['assignments'], after: SeatingPlan['assignments']): readonly SeatMove[] {
  const from = seatByPerson(before)
  const to = seatByPerson(after)
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((personId): SeatMove[] => {
    const [old, now] = [from.get(personId), to.get(personId)]
    if (old === now) return []
    return [{ personId, ...(old === undefined ? {} : { from: old }), ...(now === undefined ? {} : { to: now }) }]
  })
}

function seatByPerson(assignments: SeatingPlan['assignments']): ReadonlyMap<PersonId, SeatId> {
  return new Map(Object.entries(assignments).map(([seatId, { personId }]) => [personId, seatId as SeatId]))
}
