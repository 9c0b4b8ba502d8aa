import type { Event } from '../event/event.ts'
import type { PersonId } from '../event/ids.ts'
import { roomOf } from './room.ts'
import type { Seat } from './seat.ts'
import type { SeatingPlan } from './seating-plan.ts'

/** A tent that is taken away (`to` missing), brought (`from` missing) or carried to another seat. */
export type TentSwap = { readonly personId: PersonId; readonly from?: Seat; readonly to?: Seat }

export type TentSwaps = {
  /** those that are taken away, as one walks along the seats of the first use */
  readonly taken: readonly TentSwap[]
  /** those that are set up or carried, as one walks along the seats of the second */
  readonly placed: readonly TentSwap[]
  /** how many stay where they are */
  readonly kept: number
}

/**
 * What has to be done with the tents when a hall is used for another plan. A seat is the same seat where both plans have
 * the same form; in another form everything is carried.
 */
export function tentSwaps(event: Event, before: SeatingPlan, after: SeatingPlan): TentSwaps {
  const [from, to] = [seatsWalked(event, before), seatsWalked(event, after)]
  const hasSameSeats = before.layout.kind === after.layout.kind
  const seatBefore = new Map(from.map(({ personId, seat }) => [personId, seat]))
  const staysSeated = new Set(to.map(({ personId }) => personId))
  const moved = to.filter(({ personId, seat }) => !(hasSameSeats && seatBefore.get(personId)?.id === seat.id))
  return {
    taken: from.flatMap(({ personId, seat }) => (staysSeated.has(personId) ? [] : [{ personId, from: seat }])),
    placed: moved.map(({ personId, seat }) => {
      const old = seatBefore.get(personId)
      return { personId, to: seat, ...(old ? { from: old } : {}) }
    }),
    kept: to.length - moved.length,
  }
}

type Seated = { readonly personId: PersonId; readonly seat: Seat }

/** The people of a plan as one walks along: row after row, every other one backwards, so that nobody walks a row in vain. */
function seatsWalked(event: Event, plan: SeatingPlan): readonly Seated[] {
  const rows = [...Map.groupBy(roomOf(event, plan).seats, ({ row }) => row).values()]
  return rows.flatMap((row, index) =>
    (index % 2 === 1 ? row.toReversed() : row).flatMap((seat): Seated[] => {
      const personId = plan.assignments[seat.id]?.personId
      return personId === undefined || !event.people[personId] ? [] : [{ personId, seat }]
    }),
  )
}

/** Two plans for one place, one right after the other. */
export type TurnOver = { readonly before: SeatingPlan; readonly after: SeatingPlan }

/** The uses of each place that follow one another, by the times of their sessions. */
export function turnOvers(event: Event, plans: readonly SeatingPlan[]): readonly TurnOver[] {
  const used = plans.flatMap((plan) => {
    const session = plan.sessionId === undefined ? undefined : event.sessions[plan.sessionId]
    const { place } = session ?? {}
    if (!session || !place || plan.layout.kind === 'vehicle') return []
    const key = place.kind === 'room' ? place.roomId : place.kind === 'stop' ? place.stopId : place.text
    return [{ plan, key, at: `${session.date ?? ''} ${session.startsAt ?? ''}` }]
  })
  return [...Map.groupBy(used, ({ key }) => key).values()].flatMap((uses) => {
    const inOrder = uses.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ plan }) => plan)
    return inOrder.slice(1).flatMap((after, index): TurnOver[] => {
      const before = inOrder[index]
      return before ? [{ before, after }] : []
    })
  })
}
