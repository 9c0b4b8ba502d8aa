import type { Event } from '#shared/domain/event/event.ts'
import type { SeatingLayout } from '#shared/domain/seating/seating-plan.ts'
import { assertNever } from '#shared/lib/assert-never.ts'

/** How many seats a layout has; null for a vehicle whose seats are not known. */
export function seatsOfLayout(event: Event, layout: SeatingLayout): number | null {
  switch (layout.kind) {
    case 'rostrum':
    case 'audience':
    case 'photo':
      return total(layout.rows)
    case 'long-table':
    case 'sofas':
      return 2 * layout.seatsPerSide
    case 'hollow-square':
      return total(layout.seatsPerSide)
    case 'u-shape':
      return layout.head + 2 * layout.arm
    case 'round-tables':
      return layout.tables * layout.seatsPerTable
    case 'signing':
      return layout.signers
    case 'vehicle':
      return event.vehicles[layout.vehicleId]?.seats ?? null
    default:
      return assertNever(layout)
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
