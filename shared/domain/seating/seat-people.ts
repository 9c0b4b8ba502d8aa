import type { Event } from '../event/event.ts'
import type { PersonId, SeatId } from '../event/ids.ts'
import { unitTextOf } from '../people/person-text.ts'
import { comes } from './comes.ts'
import type { RankedSeat } from './seat.ts'
import { seatsInOrder } from './kept-seats.ts'
import { roomOf, seatOrder } from './room.ts'
import type { SeatedPerson, SeatingPlan } from './seating-plan.ts'

type Assignments = SeatingPlan['assignments']

export type Seating = {
  readonly assignments: Assignments
  /** people of the list for whom no seat is left */
  readonly unseated: readonly PersonId[]
}

/**
 * Seats everybody on the plan's list by its convention. Locked people keep their seats, blocked seats stay empty, and
 * whoever has declined is left out, so that all behind them move up.
 */
export function seatPeople(event: Event, plan: SeatingPlan): Seating {
  const waiting = waitingList(event, plan)
  const kept = lockedOf(event, plan)
  const taken = new Set<string>(Object.keys(kept))
  const order = seatOrder(event, plan, roomOf(event, plan)).filter(({ seat }) => !taken.has(seat.id) && !plan.blockedSeats[seat.id])
  const lockedPeople = new Set(Object.values(kept).map(({ personId }) => personId))
  const people = waiting.filter(({ personId }) => !lockedPeople.has(personId))
  const placed = plan.layout.kind === 'audience' ? inHall(event, plan, people, order) : bySeat(people, order)
  const settled = plan.layout.kind === 'round-tables' ? withFreeSeatsKept(placed, order, seatsBefore(plan)) : placed
  const seatedNow = new Set(settled.map(({ personId }) => personId))
  return {
    assignments: { ...kept, ...Object.fromEntries(settled.map(({ seatId, personId, rule }) => [seatId, { personId, rule }])) } as Assignments,
    unseated: people.filter(({ personId }) => !seatedNow.has(personId)).map(({ personId }) => personId),
  }
}

/** Everybody who sits stays; the seats that are left go to those who wait, by the rule. */
export function seatTheRest(event: Event, plan: SeatingPlan): Assignments {
  const held = Object.fromEntries(Object.entries(plan.assignments).map(([seat, assignment]) => [seat, { ...assignment, isLocked: true }])) as Assignments
  return { ...seatPeople(event, { ...plan, assignments: held }).assignments, ...plan.assignments }
}

/** The plan's list in the order in which seats are given out: those who come, the presider where the plan wants them. */
function waitingList(event: Event, { seated, presiderAt, layout }: SeatingPlan): readonly SeatedPerson[] {
  const coming = seated.filter(({ personId }) => comes(event, personId))
  const presider = coming.find(({ part }) => part === 'presider')
  if (!presider || presiderAt === 'rank' || layout.kind !== 'rostrum') return coming
  const others = coming.filter((person) => person !== presider)
  const frontRow = Math.min(layout.rows[0] ?? 1, coming.length)
  const place = presiderAt === 'centre' ? 0 : frontRow - 1
  return [...others.slice(0, place), presider, ...others.slice(place)]
}

function lockedOf(event: Event, { assignments }: SeatingPlan): Assignments {
  return Object.fromEntries(Object.entries(assignments).filter(([, { isLocked, personId }]) => isLocked === true && event.people[personId])) as Assignments
}

type Placed = { readonly seatId: SeatId; readonly personId: PersonId; readonly rule: string }

function seatsBefore({ assignments }: SeatingPlan): ReadonlyMap<string, string> {
  return new Map(Object.entries(assignments).map(([seatId, { personId }]) => [personId, seatId]))
}

/** A hall asks for the order of the list only: whoever can stay, stays. */
function inHall(event: Event, plan: SeatingPlan, people: readonly SeatedPerson[], order: readonly RankedSeat[]): readonly Placed[] {
  if (plan.filling === 'unit-columns') return byUnitColumns(event, people, order)
  const given = seatsInOrder(people.map(({ personId }) => personId), order, seatsBefore(plan))
  return people.flatMap(({ personId }): Placed[] => {
    const ranked = given.get(personId)
    return ranked ? [{ seatId: ranked.seat.id, personId, rule: ranked.rule }] : []
  })
}

/** Seats that the rule leaves free belong to whoever had them; nobody is moved up at a banquet table. */
function withFreeSeatsKept(placed: readonly Placed[], order: readonly RankedSeat[], before: ReadonlyMap<string, string>): readonly Placed[] {
  const free = new Map<string, RankedSeat>(order.flatMap((ranked) => (ranked.rule === 'free' && ranked.side === undefined ? [[ranked.seat.id, ranked]] : [])))
  const [ruled, loose] = [placed.filter(({ seatId }) => !free.has(seatId)), placed.filter(({ seatId }) => free.has(seatId))]
  const kept = new Map(loose.flatMap(({ personId }): [SeatId, PersonId][] => {
    const seat = free.get(before.get(personId) ?? '')?.seat.id
    return seat === undefined ? [] : [[seat, personId]]
  }))
  const stays = new Set(kept.values())
  const waiting = loose.filter(({ personId }) => !stays.has(personId))
  const filled = [...free.keys()].filter((seat) => !kept.has(seat as SeatId)).flatMap((seatId, index): Placed[] => {
    const person = waiting[index]
    return person ? [{ seatId: seatId as SeatId, personId: person.personId, rule: 'free' }] : []
  })
  return [...ruled, ...[...kept].map(([seatId, personId]) => ({ seatId, personId, rule: 'free' })), ...filled]
}

/**
 * Each seat in turn takes the next person of its side. Seats that are kept for a part are given out before all others, so
 * that no interpreter is taken for the principal; whoever finds none of them free sits as anyone does.
 */
function bySeat(people: readonly SeatedPerson[], order: readonly RankedSeat[]): readonly Placed[] {
  const waiting = [...people]
  const take = ({ seat, rule, side, part }: RankedSeat): readonly Placed[] => {
    const index = waiting.findIndex((person) => (side === undefined || (person.side ?? 'host') === side) && (part === undefined || person.part === part))
    const [person] = index < 0 ? [] : waiting.splice(index, 1)
    return person ? [{ seatId: seat.id, personId: person.personId, rule }] : []
  }
  const [kept, open] = [order.filter(({ part }) => part !== undefined), order.filter(({ part }) => part === undefined)]
  return [...kept, ...open].flatMap(take)
}

/** Each unit begins at the front of a column of its own, its people in the order of the list, leaders thus in front. */
function byUnitColumns(event: Event, people: readonly SeatedPerson[], order: readonly RankedSeat[]): readonly Placed[] {
  const columns = [...Map.groupBy(order, ({ seat }) => seat.number).values()]
  const units = Map.groupBy(people, ({ personId }) => unitOf(event, personId))
  const placed: Placed[] = []
  let column = 0
  for (const members of units.values()) {
    const waiting = [...members]
    while (waiting.length > 0 && column < columns.length) {
      for (const { seat, rule } of columns[column] ?? []) {
        const person = waiting.shift()
        if (!person) break
        placed.push({ seatId: seat.id, personId: person.personId, rule })
      }
      column += 1
    }
  }
  return placed
}

function unitOf(event: Event, personId: string): string {
  const person = event.people[personId]
  return person ? unitTextOf(event, person) : ''
}
