import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { unitTextOf } from '../people/person-text.ts'
import { comes } from './comes.ts'
import { roomOf, seatOrder } from './room.ts'
import type { RankedSeat, Room, Seat } from './seat.ts'
import type { SeatedPerson, SeatingPlan } from './seating-plan.ts'

/** Who sits where, with their place in the list of the plan. */
type Sitting = { readonly person: SeatedPerson; readonly rank: number; readonly seat: Seat; readonly isLocked: boolean }

/** Whether those who sit keep what the convention of the plan asks: order, doors, interpreters, units, tables. */
export function checkProtocol(event: Event, plan: SeatingPlan): readonly Issue[] {
  const room = roomOf(event, plan)
  const sitting = sittingBySeat(plan, room)
  return [
    ...tooFewSeats(event, plan, room),
    ...againstRank(event, plan),
    ...outOfOrder(event, plan, room, sitting),
    ...hostBackToDoor(event, plan, sitting),
    ...interpreterFarAway(event, plan, sitting),
    ...splitUnits(event, plan, room, sitting),
    ...halalTables(event, plan, sitting),
    ...largeTables(plan),
  ]
}

const assignmentsOf = ({ id }: SeatingPlan): readonly string[] => ['seatingPlans', id, 'assignments']
const nameOf = (event: Event, { personId }: SeatedPerson): string => event.people[personId]?.name ?? ''

function sittingBySeat({ seated, assignments }: SeatingPlan, { seats }: Room): ReadonlyMap<string, Sitting> {
  const ranks = new Map<string, number>(seated.map(({ personId }, rank) => [personId, rank]))
  return new Map(
    seats.flatMap((seat) => {
      const assignment = assignments[seat.id]
      const rank = ranks.get(assignment?.personId ?? '')
      const person = rank === undefined ? undefined : seated[rank]
      return person && rank !== undefined ? [[seat.id, { person, rank, seat, isLocked: assignment?.isLocked === true }]] : []
    }),
  )
}

function tooFewSeats(event: Event, { id, title, seated, blockedSeats }: SeatingPlan, { seats }: Room): readonly Issue[] {
  const coming = seated.filter(({ personId }) => comes(event, personId)).length
  const usable = seats.filter((seat) => !blockedSeats[seat.id]).length
  return coming > usable ? [issueOf('seats-too-few', ['seatingPlans', id, 'layout'], [title, String(coming), String(usable)])] : []
}

/** The list is the order that counts; where it says other than the ranks, somebody should know why. */
function againstRank(event: Event, { id, title, seated }: SeatingPlan): readonly Issue[] {
  const ranked = seated.filter(({ part, side }) => part === undefined && side !== 'guest').flatMap((person) => {
    const rank = event.people[person.personId]?.rank
    return rank === undefined ? [] : [{ person, rank }]
  })
  const index = ranked.findIndex(({ rank }, at) => rank < (ranked[at - 1]?.rank ?? -Infinity))
  const [before, after] = [ranked[index - 1], ranked[index]]
  return before && after ? [issueOf('listed-against-rank', ['seatingPlans', id, 'seated'], [nameOf(event, before.person), nameOf(event, after.person), title, String(before.rank), String(after.rank)])] : []
}

const BY_RANK: readonly SeatingPlan['layout']['kind'][] = ['rostrum', 'photo', 'long-table', 'hollow-square', 'u-shape', 'sofas', 'signing', 'vehicle']

/**
 * The first who sits in a seat of more honour than somebody before them in the list. Locked people count for nothing:
 * where a leader chooses to sit is the seat of honour; so do interpreters and a presider, who has a place of their own.
 */
function outOfOrder(event: Event, plan: SeatingPlan, room: Room, sitting: ReadonlyMap<string, Sitting>): readonly Issue[] {
  if (!BY_RANK.includes(plan.layout.kind)) return []
  const highest = new Map<string, Sitting>()
  for (const { seat } of seatOrder(event, plan, room).filter(isRanked)) {
    const here = sitting.get(seat.id)
    if (!here || here.isLocked || here.person.part !== undefined) continue
    const side = seat.side ?? ''
    const above = highest.get(side)
    if (above && above.rank > here.rank) return [issueOf('seated-out-of-order', assignmentsOf(plan), [nameOf(event, above.person), nameOf(event, here.person), plan.title])]
    highest.set(side, here)
  }
  return []
}

function isRanked({ rule, part }: RankedSeat): boolean {
  return rule !== 'free' && part === undefined
}

/** At a banquet the host faces the door, which lies at the foot of the sheet. */
function hostBackToDoor(event: Event, plan: SeatingPlan, sitting: ReadonlyMap<string, Sitting>): readonly Issue[] {
  if (plan.layout.kind !== 'round-tables' || !plan.seated.some(({ side }) => side === 'guest')) return []
  const host = [...sitting.values()].filter(({ person }) => person.side !== 'guest').sort((a, b) => a.rank - b.rank)[0]
  return host?.seat.facing === 'up' ? [issueOf('host-back-to-door', assignmentsOf(plan), [nameOf(event, host.person), plan.title])] : []
}

/** Beyond the next seat a whisper is not heard any more. */
const NEXT_SEAT = 1.7

function interpreterFarAway(event: Event, plan: SeatingPlan, sitting: ReadonlyMap<string, Sitting>): readonly Issue[] {
  if (!['long-table', 'round-tables', 'sofas'].includes(plan.layout.kind)) return []
  const all = [...sitting.values()].sort((a, b) => a.rank - b.rank)
  return all.filter(({ person }) => person.part === 'interpreter').flatMap(({ person, seat }) => {
    const principal = all.find((other) => (other.person.side ?? 'host') === (person.side ?? 'host') && other.person.part !== 'interpreter')
    const isFar = principal && Math.hypot(principal.seat.x - seat.x, principal.seat.y - seat.y) > NEXT_SEAT
    return isFar ? [issueOf('interpreter-too-far', assignmentsOf(plan), [nameOf(event, person), nameOf(event, principal.person), plan.title])] : []
  })
}

/** A unit that stands together in the list and does not sit together. */
function splitUnits(event: Event, plan: SeatingPlan, room: Room, sitting: ReadonlyMap<string, Sitting>): readonly Issue[] {
  if (plan.layout.kind !== 'audience') return []
  const unitOf = ({ personId }: SeatedPerson) => (event.people[personId] ? unitTextOf(event, event.people[personId]) : '')
  const together = unitsInOneRun(plan.seated.map(unitOf))
  const along = seatOrder(event, plan, room).flatMap(({ seat }) => sitting.get(seat.id) ?? []).map(({ person }) => unitOf(person))
  const sittingTogether = unitsInOneRun(along)
  return [...together].filter((unit) => unit !== '' && along.includes(unit) && !sittingTogether.has(unit)).map((unit) => issueOf('unit-split', assignmentsOf(plan), [unit, plan.title]))
}

function unitsInOneRun(units: readonly string[]): ReadonlySet<string> {
  const runs = new Map<string, number>()
  units.forEach((unit, index) => {
    if (units[index - 1] !== unit) runs.set(unit, (runs.get(unit) ?? 0) + 1)
  })
  return new Set([...runs].flatMap(([unit, count]) => (count === 1 ? [unit] : [])))
}

/** Those who eat halal share as few tables as they can, so that the kitchen has one to look after. */
function halalTables(event: Event, plan: SeatingPlan, sitting: ReadonlyMap<string, Sitting>): readonly Issue[] {
  const { layout, title } = plan
  if (layout.kind !== 'round-tables') return []
  const eating = [...sitting.values()].filter(({ person }) => event.people[person.personId]?.diets.includes('halal'))
  const tables = new Set(eating.map(({ seat }) => seat.row)).size
  const enough = Math.ceil(eating.length / layout.seatsPerTable)
  return tables > enough ? [issueOf('halal-tables', assignmentsOf(plan), [title, String(eating.length), String(tables), String(enough)])] : []
}

/** Domain rules §1: at a banquet no more than ten sit at one table. */
const MOST_AT_A_TABLE = 10

function largeTables({ id, title, layout }: SeatingPlan): readonly Issue[] {
  if (layout.kind !== 'round-tables' || layout.seatsPerTable <= MOST_AT_A_TABLE) return []
  return [issueOf('table-over-ten', ['seatingPlans', id, 'layout'], [title, String(layout.seatsPerTable), String(MOST_AT_A_TABLE)])]
}
