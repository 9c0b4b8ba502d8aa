import { newEntity, type NewEntity } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { SeatingLayout } from '#shared/domain/seating/seating-plan.ts'

export const layoutKinds = [
  'rostrum',
  'audience',
  'photo',
  'long-table',
  'hollow-square',
  'u-shape',
  'sofas',
  'round-tables',
  'signing',
  'vehicle',
] as const satisfies readonly SeatingLayout['kind'][]

/** The numbers that a new room usually has. Null for a vehicle while the event has none. */
function usualLayout(event: Event, kind: SeatingLayout['kind']): SeatingLayout | null {
  switch (kind) {
    case 'rostrum':
      return { kind, rows: [7] }
    case 'audience':
      return { kind, rows: Array.from({ length: 8 }, () => 16), aislesAfterColumns: [8] }
    case 'photo':
      return { kind, rows: [7, 7, 6] }
    case 'long-table':
      return { kind, seatsPerSide: 7, doorAt: 'long-side' }
    case 'hollow-square':
      return { kind, seatsPerSide: [7, 10, 7, 10] }
    case 'u-shape':
      return { kind, head: 5, arm: 10 }
    case 'sofas':
      return { kind, seatsPerSide: 6 }
    case 'round-tables':
      return { kind, tables: 4, seatsPerTable: 10 }
    case 'signing':
      return { kind, signers: 2, membersPerSide: 4 }
    case 'vehicle': {
      const [vehicle] = ordered(event.vehicles)
      return vehicle ? { kind, vehicleId: vehicle.id } : null
    }
  }
}

export function newPlan(event: Event, kind: SeatingLayout['kind'], id: string, title: string): NewEntity<'seatingPlans'> | null {
  const layout = usualLayout(event, kind)
  return layout === null ? null : newEntity('seatingPlans', { id, title, layout } as never)
}
