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

/** Two plans for one place, of sessions that follow one another. */
export type TurnOver = { readonly before: SeatingPlan; readonly after: SeatingPlan }

/** The sessions that follow one another in each place, by their times; what one session has set up stands there together. */
export function turnOvers(event: Event, plans: readonly SeatingPlan[]): readonly TurnOver[] {
  const used = plans.flatMap((plan) => {
    const session = plan.sessionId === undefined ? undefined : event.sessions[plan.sessionId]
    const { place } = session ?? {}
    if (!session || !place || plan.layout.kind === 'vehicle') return []
    const key = place.kind === 'room' ? place.roomId : place.kind === 'stop' ? place.stopId : place.text
    return [{ plan, session, key, at: `${session.date ?? ''} ${session.startsAt ?? ''}` }]
  })
  return [...Map.groupBy(used, ({ key }) => key).values()].flatMap((uses) => {
    const inOrder = uses.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    const sessions = [...Map.groupBy(inOrder, ({ session }) => session.id).values()].map((use) => use.map(({ plan }) => plan))
    return sessions.slice(1).flatMap((after, index) => pairs(sessions[index] ?? [], after))
  })
}

/** A rostrum follows a rostrum and an audience an audience; what finds none of its kind follows what is left. */
function pairs(before: readonly SeatingPlan[], after: readonly SeatingPlan[]): readonly TurnOver[] {
  const free = [...before]
  const take = (isFit: (plan: SeatingPlan) => boolean) => {
    const index = free.findIndex(isFit)
    return index < 0 ? undefined : free.splice(index, 1)[0]
  }
  const ofKind = new Map(after.map((plan) => [plan.id, take(({ layout }) => layout.kind === plan.layout.kind)]))
  return after.flatMap((plan) => {
    const earlier = ofKind.get(plan.id) ?? take(() => true)
    return earlier ? [{ before: earlier, after: plan }] : []
  })
}
