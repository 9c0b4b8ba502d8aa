import type { Event } from '#shared/domain/event/event.ts'
import type { SeatId } from '#shared/domain/event/ids.ts'
import { hasDeclined } from '#shared/domain/people/has-declined.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { Room, Seat } from '#shared/domain/seating/seat.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { widenedName } from '#shared/domain/people/person-text.ts'
import { nameInBox, type NameInBox } from '#shared/documents/seating/name-lines.ts'
import { NAME_PX } from './seat-size.ts'

type Assignment = SeatingPlan['assignments'][SeatId]
type Facts = { readonly seat: Seat; readonly assignment: Assignment | undefined; readonly person: Person | undefined; readonly isBlocked: boolean; readonly keptFor: string }

/** A seat as it is drawn. */
export type DrawnSeat = Facts & { readonly name: NameInBox | null; readonly look: string; readonly label: string }
export type DrawnRow = { readonly row: number; readonly seats: readonly DrawnSeat[]; readonly ids: ReadonlySet<string> }

/**
 * Follows a plan: a row of which nothing has changed stays the same object, so that of two thousand seats only the rows
 * that look different are rendered again.
 *
 * @param labelOf what a screen reader says of a seat
 */
export function rowsFollower(labelOf: (facts: Facts) => string) {
  let before: ReadonlyMap<number, DrawnRow> = new Map()

  return (event: Event, plan: SeatingPlan, room: Room): readonly DrawnRow[] => {
    const rows = [...Map.groupBy(room.seats, ({ row }) => row)].map(([row, seats]): DrawnRow => {
      const old = before.get(row)
      const drawn = seats.map((seat, index) => {
        const facts = factsOf(event, plan, seat)
        const known = old?.seats[index]
        return known && isSame(known, facts) ? known : { ...facts, ...lookOf(facts), label: labelOf(facts) }
      })
      const hasChanged = drawn.length !== old?.seats.length || drawn.some((seat, index) => seat !== old.seats[index])
      return hasChanged ? { row, seats: drawn, ids: new Set(seats.map(({ id }) => id)) } : old
    })
    before = new Map(rows.map((row) => [row.row, row]))
    return rows
  }
}

function factsOf({ people }: Event, { assignments, blockedSeats, blockedFor }: SeatingPlan, seat: Seat): Facts {
  const assignment = assignments[seat.id]
  return { seat, assignment, person: assignment && people[assignment.personId], isBlocked: blockedSeats[seat.id] === true, keptFor: blockedFor?.[seat.id] ?? '' }
}

function isSame(one: Facts, other: Facts): boolean {
  const [a, b] = [one.seat, other.seat]
  return one.assignment === other.assignment && one.person === other.person && one.isBlocked === other.isBlocked && one.keptFor === other.keptFor && a.id === b.id && a.x === b.x && a.y === b.y && a.number === b.number
}

function lookOf({ assignment, person, isBlocked, keptFor }: Facts): Pick<DrawnSeat, 'name' | 'look'> {
  const text = person ? widenedName(person.name) : isBlocked ? keptFor : ''
  const name = text === '' ? null : nameInBox(text, NAME_PX)
  const states = { taken: person !== undefined && name !== null, blocked: isBlocked, locked: assignment?.isLocked === true, declined: person !== undefined && hasDeclined(person) }
  return { name, look: Object.entries(states).flatMap(([state, holds]) => (holds ? [state] : [])).join(' ') }
}
