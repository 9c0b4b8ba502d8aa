import { describe, expect, test } from 'vitest'
import type { DrawingBlock } from '#shared/documents/paper.ts'
import { seatingGaps, seatingPaper } from '#shared/documents/seating/seating-paper.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../helpers/builders.ts'

const people = Array.from({ length: 24 }, (_, index) => ({ id: `p${index + 1}`, name: `示例${index + 1}` }))

/** An event whose one plan is seated by its rule. */
function seatedEvent(plan: object) {
  const event = eventWith({ people, seatingPlans: [{ id: 'plan', title: '开幕会', ...plan } as never] })
  const made = event.seatingPlans['plan'] as SeatingPlan
  return { ...event, seatingPlans: { ...event.seatingPlans, [made.id]: { ...made, assignments: seatPeople(event, made).assignments } } }
}
const seated = (count: number) => people.slice(0, count).map(({ id }) => ({ personId: id }))
const paperOf = (plan: object) => seatingPaper(seatedEvent(plan), { madeAt: '2026-10-01T00:00:00Z' })
const drawingOf = (plan: object) => paperOf(plan).sections[0]?.blocks.find(({ kind }) => kind === 'drawing') as DrawingBlock

describe('the seating chart', () => {
  test('shows the row as the audience sees it', () => {
    const { labels } = drawingOf({ layout: { kind: 'rostrum', rows: [5] }, seated: seated(5) })
    const names = labels.filter(({ role }) => role === 'name').toSorted((a, b) => a.x - b.x)
    expect(names.map(({ text }) => text)).toEqual(['示例5', '示例3', '示例1', '示例2', '示例4'])
  })

  test('says the same in words for formats that draw nothing', () => {
    expect(drawingOf({ layout: { kind: 'rostrum', rows: [3, 2] }, seated: seated(4) }).inWords).toEqual([[{ text: '1排：示例3、示例1、示例2' }], [{ text: '2排：示例4、（空）' }]])
  })

  test('keeps everything inside its frame, whatever the room', () => {
    const rooms = [
      { kind: 'rostrum', rows: [7, 9] },
      { kind: 'audience', rows: [12, 12, 12], aislesAfterColumns: [4, 8] },
      { kind: 'photo', rows: [7, 7, 6] },
      { kind: 'long-table', seatsPerSide: 7, doorAt: 'end' },
      { kind: 'hollow-square', seatsPerSide: [5, 7, 5, 7] },
      { kind: 'u-shape', head: 5, arm: 8 },
      { kind: 'sofas', seatsPerSide: 6 },
      { kind: 'round-tables', tables: 7, seatsPerTable: 10 },
      { kind: 'signing', signers: 4, membersPerSide: 5 },
    ]
    for (const layout of rooms) {
      const { width, height, shapes, labels } = drawingOf({ layout, seated: seated(10) })
      for (const { x, y, ...thing } of [...shapes, ...labels.map((label) => ({ ...label, width: 0, height: 0 }))]) {
        expect([x - thing.width / 2 >= 0, x + thing.width / 2 <= width, y - thing.height / 2 >= 0, y + thing.height / 2 <= height]).toEqual([true, true, true, true])
      }
    }
  })

  test('gives an index of names, in the order of the roster, to those who cannot find themselves in the drawing', () => {
    const small = paperOf({ layout: { kind: 'rostrum', rows: [5] }, seated: seated(5) })
    const large = paperOf({ layout: { kind: 'audience', rows: [12, 12], aislesAfterColumns: [] }, seated: seated(24) })
    expect([small.sections.length, large.sections.length]).toEqual([1, 2])
    expect(JSON.stringify(large.sections[1])).toContain('2 排 12 座')
  })

  test('names those who have no seat, as a gap and on the sheet', () => {
    const event = seatedEvent({ layout: { kind: 'rostrum', rows: [3] }, seated: seated(4) })
    expect(seatingGaps(event)).toEqual([{ code: 'people-without-seat', count: 1 }])
    expect(JSON.stringify(seatingPaper(event, { madeAt: '2026-10-01T00:00:00Z' }))).toContain('未就座：示例4')
  })
})
