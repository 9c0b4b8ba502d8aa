import { expect, test } from 'vitest'
import { neighbourOf } from '#renderer/features/seating/neighbour.ts'
import { rostrumRoom } from '#shared/domain/seating/layouts/rows.ts'
import { roundTablesRoom } from '#shared/domain/seating/layouts/round-tables.ts'

const { seats } = rostrumRoom({ rows: [7, 6] }, 'gov')

test('the arrows go to the seat beside, behind and in front', () => {
  expect(neighbourOf(seats, 'r1s4', 'left', false)?.id).toBe('r1s3')
  expect(neighbourOf(seats, 'r1s4', 'right', false)?.id).toBe('r1s5')
  expect(neighbourOf(seats, 'r1s4', 'up', false)?.row).toBe(2)
  expect(neighbourOf(seats, 'r2s3', 'down', false)?.row).toBe(1)
})

test('they follow the drawing when it is turned round', () => {
  expect(neighbourOf(seats, 'r1s4', 'left', true)?.id).toBe('r1s5')
  expect(neighbourOf(seats, 'r1s4', 'down', true)?.row).toBe(2)
})

test('at the edge there is no further seat', () => {
  expect(neighbourOf(seats, 'r1s1', 'left', false)).toBeUndefined()
})

test('every seat of round tables can be reached by arrows', () => {
  const room = roundTablesRoom(4, 10).seats
  const reached = new Set(['t1s1'])
  const waiting = ['t1s1']
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = neighbourOf(room, from, direction, false)
      if (next && !reached.has(next.id)) {
        reached.add(next.id)
        waiting.push(next.id)
      }
    }
  }
  expect(reached.size).toBe(40)
})
