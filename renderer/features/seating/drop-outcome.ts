import type { PersonId, SeatId } from '#shared/domain/event/ids.ts'
import { putOnSeat, seatOfPerson } from '#shared/domain/seating/seat-changes.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import type { Text } from '#renderer/i18n/text.ts'

type Names = { readonly placeOf: (seat: SeatId) => string; readonly nameOf: (personId: PersonId) => string }

/** What letting go of a person over a seat would do; nothing over the person's own. */
export function dropOutcome(t: Text, plan: SeatingPlan, personId: PersonId, seat: SeatId, { placeOf, nameOf }: Names): string {
  const from = seatOfPerson(plan, personId)
  if (from === seat) return ''
  const place = placeOf(seat)
  if (!putOnSeat(plan, personId, seat)) return t('seating.drop.refused', { place })
  const displaced = plan.assignments[seat]?.personId
  if (displaced === undefined) return t('seating.drop.empty', { place })
  return t(from === undefined ? 'seating.drop.instead' : 'seating.drop.swap', { place, other: nameOf(displaced) })
}
