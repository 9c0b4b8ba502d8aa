import { describe, expect, test } from 'vitest'
import { knownLayouts, withOwnLayout } from '#renderer/features/seating/known-rooms.ts'
import type { EntryOf } from '#shared/domain/register/register.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const hall = { kind: 'audience', rows: [10, 12], aislesAfterColumns: [] } as const
const venues: readonly EntryOf<'venues'>[] = [
  { id: 'a', name: '云溪宾馆', seenAt: [], rooms: [{ name: '一号厅', layouts: [{ name: '论坛', layout: { kind: 'rostrum', rows: [7] } }] }] },
  { id: 'b', name: '会展中心', seenAt: [], rooms: [{ name: '报告厅', doors: ['back'], screens: ['left', 'right'], layouts: [{ name: '大会', layout: { ...hall, rows: [...hall.rows], aislesAfterColumns: [] } }] }] },
]
const event = eventWith({
  rooms: [{ id: 'room', name: '报告厅' }],
  sessions: [{ id: 's1', place: { kind: 'room', roomId: 'room' } }],
  seatingPlans: [{ id: 'plan', title: '开幕会', sessionId: 's1', layout: { kind: 'rostrum', rows: [5] } }],
} as never)
const plan = event.seatingPlans['plan'] as SeatingPlan

describe('known rooms', () => {
  test('are offered with those of the plan’s own room first, a hall with its doors and screens', () => {
    const offered = knownLayouts(venues, event, plan)
    expect(offered.map(({ place, name }) => [place, name])).toEqual([['会展中心 报告厅', '大会'], ['云溪宾馆 一号厅', '论坛']])
    expect(offered[0]?.layout).toMatchObject({ ...hall, doors: ['back'], screens: ['left', 'right'] })
  })

  test('of no venue are kept together, each layout once', () => {
    const once = withOwnLayout(undefined, '常用摆法', plan, 'own')
    const twice = withOwnLayout(once, '常用摆法', plan, 'other')
    expect(twice).toEqual(once)
    expect(twice).toMatchObject({ id: 'own', rooms: [{ name: '开幕会', layouts: [{ name: '开幕会', layout: { kind: 'rostrum', rows: [5] } }] }] })
    expect(withOwnLayout(twice, '常用摆法', { ...plan, layout: { kind: 'rostrum', rows: [9] } }, 'x').rooms[0]?.layouts).toHaveLength(2)
  })
})
