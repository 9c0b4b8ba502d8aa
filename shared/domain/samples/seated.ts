import type { Listed } from '../event/event-lists.ts'
import { placesByRank } from '../seating/row-order.ts'
import type { SeatingConvention } from '../seating/seating-plan.ts'

type PlanFields = Partial<Listed<'seatingPlans'>>

/** The front row of a rostrum with these people on it by its convention, the first in the centre. */
export function seatedInOrder(personIds: readonly string[], convention: SeatingConvention = 'gov'): PlanFields {
  const places = placesByRank(convention, personIds.length)
  const assignments: Record<string, { personId: string; rule: string }> = {}
  for (const [index, personId] of personIds.entries()) assignments[`r1s${(places[index] ?? 0) + 1}`] = { personId, rule: ruleOf(places, index) }
  return { seated: personIds.map((personId) => ({ personId })), assignments } as PlanFields
}

function ruleOf(places: readonly number[], index: number): string {
  if (index === 0) return 'centre'
  return (places[index] ?? 0) > (places[0] ?? 0) ? 'left-hand' : 'right-hand'
}
