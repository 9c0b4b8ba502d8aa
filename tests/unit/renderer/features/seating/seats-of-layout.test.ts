import { expect, it } from 'vitest'
import type { SeatingLayout } from '#shared/domain/seating/seating-plan.ts'
import { seatsOfLayout } from '#renderer/features/seating/seats-of-layout.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ vehicles: [{ id: 'v1', seats: 45 }, { id: 'v2' }] })

it.each<[SeatingLayout, number | null]>([
  [{ kind: 'rostrum', rows: [7, 9] }, 16],
  [{ kind: 'audience', rows: [20, 20, 22], aislesAfterColumns: [10] }, 62],
  [{ kind: 'long-table', seatsPerSide: 8, doorAt: 'long-side' }, 16],
  [{ kind: 'hollow-square', seatsPerSide: [8, 4, 8, 4] }, 24],
  [{ kind: 'u-shape', head: 5, arm: 10 }, 25],
  [{ kind: 'round-tables', tables: 12, seatsPerTable: 10 }, 120],
  [{ kind: 'signing', signers: 2 }, 2],
  [{ kind: 'vehicle', vehicleId: 'v1' as never }, 45],
  [{ kind: 'vehicle', vehicleId: 'v2' as never }, null],
])('%o has %s seats', (layout, seats) => {
  expect(seatsOfLayout(event, layout)).toBe(seats)
})
