import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'
import { isThere, spanOfOccasion } from '../people/presence.ts'
import { checkProtocol } from './check-protocol.ts'
import { comes } from './comes.ts'
import { roomOf } from './room.ts'
import type { SeatingPlan } from './seating-plan.ts'

/**
 * Whether everybody on a plan's list has one seat, nobody sits who does not come, and the rows keep the rules of their
 * convention. A plan that nobody has been seated in yet is work to be done, not a mistake.
 */
export function checkSeating(event: Event): readonly Issue[] {
  return ordered(event.seatingPlans)
    .filter(({ assignments }) => Object.keys(assignments).length > 0)
    .flatMap((plan) => [...onceEach(event, plan), ...whoComes(event, plan), ...awayThen(event, plan), ...waiting(event, plan), ...evenFrontRow(plan), ...presiderBehind(event, plan), ...checkProtocol(event, plan)])
}

const pathOf = ({ id }: SeatingPlan): readonly string[] => ['seatingPlans', id, 'assignments']
const nameOf = (event: Event, personId: string): string => event.people[personId]?.name ?? ''

function onceEach(event: Event, plan: SeatingPlan): readonly Issue[] {
  const seated = new Set<string>()
  const twice = new Set<string>()
  for (const { personId } of Object.values(plan.assignments)) (seated.has(personId) ? twice : seated).add(personId)
  return [...twice].map((personId) => issueOf('seated-twice', pathOf(plan), [nameOf(event, personId), plan.title]))
}

function whoComes(event: Event, plan: SeatingPlan): readonly Issue[] {
  return Object.values(plan.assignments)
    .filter(({ personId }) => event.people[personId] && !comes(event, personId))
    .map(({ personId }) => issueOf('seated-but-declined', pathOf(plan), [nameOf(event, personId), plan.title]))
}

/** Who comes to the event, but later than this session or no longer. */
function awayThen(event: Event, plan: SeatingPlan): readonly Issue[] {
  const session = event.sessions[plan.sessionId ?? '']
  const span = session === undefined ? null : spanOfOccasion(session)
  return Object.values(plan.assignments).flatMap(({ personId }) => {
    const person = event.people[personId]
    return person && comes(event, personId) && !isThere(event, person, span) ? [issueOf('seated-but-away', pathOf(plan), [person.name, plan.title])] : []
  })
}

function waiting(event: Event, plan: SeatingPlan): readonly Issue[] {
  const placed = new Set<string>(Object.values(plan.assignments).map(({ personId }) => personId))
  const [first, ...others] = plan.seated.filter(({ personId }) => comes(event, personId) && !placed.has(personId))
  return first ? [issueOf('without-seat', pathOf(plan), [nameOf(event, first.personId), plan.title, String(others.length + 1)])] : []
}

/** Only in an odd row is number 1 exactly in the middle of the picture. */
function evenFrontRow({ id, title, layout }: SeatingPlan): readonly Issue[] {
  if (layout.kind !== 'photo') return []
  const front = layout.rows[0] ?? 0
  return front % 2 === 0 ? [issueOf('photo-row-even', ['seatingPlans', id, 'layout'], [title, String(front)])] : []
}

function presiderBehind(event: Event, plan: SeatingPlan): readonly Issue[] {
  if (plan.layout.kind !== 'rostrum') return []
  const presiders = new Set<string>(plan.seated.filter(({ part }) => part === 'presider').map(({ personId }) => personId))
  if (presiders.size === 0) return []
  return roomOf(event, plan).seats.flatMap(({ id, row }) => {
    const personId = plan.assignments[id]?.personId
    return row > 1 && personId !== undefined && presiders.has(personId) ? [issueOf('presider-in-back-row', pathOf(plan), [nameOf(event, personId), plan.title])] : []
  })
}
