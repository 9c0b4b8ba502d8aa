import type { Listed } from '../event/event-lists.ts'
import { facingOrder, rostrumRoom } from '../seating/layouts/rows.ts'
import type { SeatingConvention } from '../seating/seating-plan.ts'

type PlanFields = Partial<Listed<'seatingPlans'>>

/** The front row of a rostrum with these people on it by its convention, the first in the centre. */
export function seatedInOrder(personIds: readonly string[], convention: SeatingConvention = 'gov'): PlanFields {
  const order = facingOrder(rostrumRoom({ rows: [personIds.length] }, convention).seats, convention)
  const assignments: Record<string, { personId: string | undefined; rule: string }> = {}
  for (const [index, { seat, rule }] of order.entries()) assignments[seat.id] = { personId: personIds[index], rule }
  return { seated: personIds.map((personId) => ({ personId })), assignments } as PlanFields
}
