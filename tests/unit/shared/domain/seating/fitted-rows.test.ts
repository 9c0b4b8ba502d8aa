import { expect, test } from 'vitest'
import { fittedRows } from '#shared/domain/seating/fitted-rows.ts'
import type { SeatingLayout, SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const people = Array.from({ length: 30 }, (_, index) => ({ id: `p${index}` }))
const fitted = (layout: SeatingLayout, count: number) => {
  const event = eventWith({ people, seatingPlans: [{ id: 'plan', layout, seated: people.slice(0, count).map(({ id }) => ({ personId: id })) } as never] })
  return fittedRows(event, event.seatingPlans['plan'] as SeatingPlan)
}

test.each<[string, SeatingLayout, number, readonly number[] | null]>([
  ['a rostrum for seven keeps its row for seven', { kind: 'rostrum', rows: [7] }, 7, null],
  ['a rostrum loses the chair of whoever dropped out', { kind: 'rostrum', rows: [7] }, 6, [6]],
  ['a rostrum shortens its back row first', { kind: 'rostrum', rows: [7, 9] }, 12, [7, 5]],
  ['a rostrum without people for it has no back row', { kind: 'rostrum', rows: [7, 9] }, 7, [7]],
  ['twenty people in three rows stand 7, 7 and 6', { kind: 'photo', rows: [6, 7, 7] }, 20, [7, 7, 6]],
  ['the front row of a photo is odd, so that number 1 is central', { kind: 'photo', rows: [1, 1] }, 16, [9, 7]],
  ['a room with tables is not changed', { kind: 'u-shape', head: 5, arm: 5 }, 3, null],
  ['a plan without people is not changed', { kind: 'rostrum', rows: [7] }, 0, null],
])('%s', (_, layout, count, rows) => expect(fitted(layout, count)).toEqual(rows))
