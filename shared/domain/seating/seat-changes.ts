import type { EntityChanges } from '../event/command.ts'
import type { PersonId, SeatId } from '../event/ids.ts'
import type { SeatingPlan } from './seating-plan.ts'

/**
 * What people do to a plan by hand, as the changes of one command. Whoever is put on a seat by hand is there by nobody's
 * rule; locked seats give up nobody.
 */
type Changes = EntityChanges<'seatingPlans'>
type Assignments = SeatingPlan['assignments']
type SeatAssignment = NonNullable<Assignments[SeatId]>

/** The seat that a person has in the plan. */
export function seatOfPerson({ assignments }: SeatingPlan, personId: string): SeatId | undefined {
  return (Object.keys(assignments) as SeatId[]).find((seat) => assignments[seat]?.personId === personId)
}

/** Puts a person on a seat; whoever sits there takes the seat that becomes free, or none. Null when it cannot be. */
export function putOnSeat(plan: SeatingPlan, personId: PersonId, to: SeatId): Changes | null {
  const { assignments, blockedSeats } = plan
  const from = seatOfPerson(plan, personId)
  const displaced = assignments[to]
  if (from === to || blockedSeats[to] || displaced?.isLocked || (from && assignments[from]?.isLocked)) return null
  const others = Object.entries(assignments).filter(([seat]) => seat !== to && seat !== from)
  const next: Record<string, SeatAssignment> = { ...Object.fromEntries(others), [to]: { personId } }
  if (from && displaced) next[from] = { personId: displaced.personId }
  const isListed = plan.seated.some((person) => person.personId === personId)
  return { assignments: next as Assignments, ...(isListed ? {} : { seated: [...plan.seated, { personId }] }) }
}

/** Takes the person off a seat; they stay on the plan's list. */
export function clearSeat({ assignments }: SeatingPlan, seat: SeatId): Changes | null {
  if (!assignments[seat] || assignments[seat].isLocked) return null
  return { assignments: Object.fromEntries(Object.entries(assignments).filter(([id]) => id !== seat)) as Assignments }
}

/** Takes everybody off who is not locked. */
export function clearAll({ assignments }: SeatingPlan): Changes {
  return { assignments: Object.fromEntries(Object.entries(assignments).filter(([, { isLocked }]) => isLocked)) as Assignments }
}

/** A locked person keeps the seat whatever the rule says: 领导坐哪里，哪里就是上座. */
export function toggleLock({ assignments }: SeatingPlan, seat: SeatId): Changes | null {
  const assignment = assignments[seat]
  if (!assignment) return null
  const { isLocked, ...rest } = assignment
  return { assignments: { ...assignments, [seat]: isLocked ? rest : { ...rest, isLocked: true } } }
}

/** A blocked seat is broken, reserved or has no chair: nobody is put on it. */
export function toggleBlocked({ assignments, blockedSeats, blockedFor }: SeatingPlan, seat: SeatId): Changes | null {
  if (assignments[seat]?.isLocked) return null
  const { [seat]: isBlocked, ...others } = blockedSeats
  if (isBlocked) return { blockedSeats: others, ...(blockedFor?.[seat] === undefined ? {} : wordsWithout(blockedFor, seat)) }
  return {
    blockedSeats: { ...blockedSeats, [seat]: true },
    assignments: Object.fromEntries(Object.entries(assignments).filter(([id]) => id !== seat)) as Assignments,
  }
}

/** Says whom a blocked seat is kept for, or why it is not used; an empty text says nothing. */
export function nameBlocked({ blockedSeats, blockedFor = {} }: SeatingPlan, seat: SeatId, text: string): Changes | null {
  if (!blockedSeats[seat]) return null
  return text === '' ? wordsWithout(blockedFor, seat) : { blockedFor: { ...blockedFor, [seat]: text } }
}

function wordsWithout(blockedFor: NonNullable<SeatingPlan['blockedFor']>, seat: SeatId): Changes {
  const { [seat]: _gone, ...others } = blockedFor
  return { blockedFor: (Object.keys(others).length === 0 ? null : others) as never }
}

/** Takes people off the plan's list and off their seats. */
export function withoutPeople({ seated, assignments }: SeatingPlan, people: ReadonlySet<string>): Changes {
  return {
    seated: seated.filter(({ personId }) => !people.has(personId)),
    assignments: Object.fromEntries(Object.entries(assignments).filter(([, { personId }]) => !people.has(personId))) as Assignments,
  }
}
