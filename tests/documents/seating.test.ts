import { describe, expect, test } from 'vitest'
import type { DrawingBlock } from '#shared/documents/paper.ts'
import { seatingGaps, seatingPaper } from '#shared/documents/seating/seating-paper.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { roomOf } from '#shared/domain/seating/room.ts'
import { eventWith } from '../helpers/builders.ts'
import { press } from '../helpers/papers.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const people = Array.from({ length: 24 }, (_, index) => ({ id: `p${index + 1}`, name: `示例${index + 1}` }))

/** An event whose one plan is seated by its rule. */
function seatedEvent(plan: object) {
  const event = eventWith({ people, seatingPlans: [{ id: 'plan', title: '开幕会', ...plan } as never] })
  const made = event.seatingPlans['plan'] as SeatingPlan
  return { ...event, seatingPlans: { ...event.seatingPlans, [made.id]: { ...made, assignments: seatPeople(event, made).assignments } } }
}
const namesOf = (names: readonly string[]) => names.map((name, index) => ({ id: `p${index + 1}`, name }))
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

  test('says of a seat that is not used whom it is kept for', () => {
    const { labels, shapes } = drawingOf({ layout: { kind: 'rostrum', rows: [5] }, seated: seated(3), blockedSeats: { r1s1: true, r1s5: true }, blockedFor: { r1s5: '媒体' } })
    expect(labels.filter(({ role }) => role === 'note').toSorted((a, b) => a.x - b.x).map(({ text }) => text)).toEqual(['×', '观众席', '媒体'])
    expect(shapes.filter(({ look, width }) => look === 'shaded' && width < 1)).toHaveLength(2)
  })

  test('names those who have no seat, as a gap and on the sheet', () => {
    const event = seatedEvent({ layout: { kind: 'rostrum', rows: [3] }, seated: seated(4) })
    expect(seatingGaps(event)).toEqual([{ code: 'people-without-seat', count: 1 }])
    expect(JSON.stringify(seatingPaper(event, { madeAt: '2026-10-01T00:00:00Z' }))).toContain('未就座：示例4')
  })
})

describe('the chart on paper', () => {
  const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'
  const many = namesOf(Array.from({ length: 900 }, (_, index) => `${surnames[index % 31] ?? ''}示${surnames[Math.floor(index / 31)] ?? ''}`))

  /** The event with one seated plan, its seats, and the pages that come out of the press. */
  async function printed(layout: object, count: number, size = 'auto') {
    const listed = many.slice(0, count).map(({ id }) => ({ personId: id }))
    const event = eventWith({ people: many.slice(0, count), seatingPlans: [{ id: 'plan', title: '开幕会', layout, seated: listed } as never] })
    const made = event.seatingPlans['plan'] as SeatingPlan
    const plan = { ...made, assignments: seatPeople(event, made).assignments }
    const seatedEvent = { ...event, seatingPlans: { ...event.seatingPlans, [made.id]: plan } }
    const { pages } = await readPdf((await press.print(seatingPaper(seatedEvent, { madeAt: '2026-10-01T00:00:00Z', chosen: { size } }))).bytes)
    const seats = roomOf(event, made).seats.flatMap((seat) => {
      const name = event.people[plan.assignments[seat.id]?.personId ?? '']?.name
      return name === undefined ? [] : [{ ...seat, name }]
    })
    return { pages, seats }
  }

  test.each([
    ['rostrum', { kind: 'rostrum', rows: [7, 5] }, 12],
    ['talks', { kind: 'long-table', seatsPerSide: 7, doorAt: 'end' }, 7],
    ['banquet', { kind: 'round-tables', tables: 3, seatsPerTable: 8 }, 24],
    ['hall', { kind: 'audience', rows: [12, 12, 14], aislesAfterColumns: [6] }, 38],
  ])('has every name where the plan has the seat: %s', async (_name, layout, count) => {
    const { pages: [page], seats } = await printed(layout, count)
    const placed = seats.map((seat) => {
      const [item] = (page?.items ?? []).filter(({ text }) => text === seat.name)
      return { seat, x: ((item?.xMm ?? NaN) + (item?.rightMm ?? NaN)) / 2, y: item?.yMm ?? NaN }
    })
    // One scale and one shift take every seat of the plan to its place on the page.
    const [first] = placed
    if (!first) throw new Error('nobody is seated')
    const far = placed.toSorted((a, b) => Math.hypot(b.seat.x - first.seat.x, b.seat.y - first.seat.y) - Math.hypot(a.seat.x - first.seat.x, a.seat.y - first.seat.y))[0] ?? first
    const scale = Math.hypot(far.x - first.x, far.y - first.y) / Math.hypot(far.seat.x - first.seat.x, far.seat.y - first.seat.y)
    for (const { seat, x, y } of placed) {
      expect(x - first.x, seat.name).toBeCloseTo((seat.x - first.seat.x) * scale, 0)
      expect(y - first.y, seat.name).toBeCloseTo((seat.y - first.seat.y) * scale, 0)
    }
  })

  test('names the convention at the foot, and rows and seats by number', async () => {
    const { pages: [page] } = await printed({ kind: 'audience', rows: [12, 12], aislesAfterColumns: [] }, 24)
    expect(page?.items.filter(({ yMm }) => yMm > (page.heightMm - 19)).map(({ text }) => text).join('')).toContain('排法：横排')
    expect(page?.items.filter(({ text }) => text === '2排')).toHaveLength(2)
    expect(page?.items.filter(({ text }) => text === '12')).toHaveLength(2)
  })

  test.each([
    { kind: 'audience', rows: Array.from({ length: 8 }, () => 16), aislesAfterColumns: [8] },
    { kind: 'rostrum', rows: [7] },
    { kind: 'u-shape', head: 5, arm: 10 },
    { kind: 'hollow-square', seatsPerSide: [7, 10, 7, 10] },
    { kind: 'round-tables', tables: 5, seatsPerTable: 10 },
  ])('of a room that nobody is seated in begins below its title, however long the name of the event: $kind', async (layout) => {
    const event = eventWith({ name: '全省数字农业与农村现代化高质量发展现场推进会暨示例经验交流与成果展示大会', startDate: '2026-10-12', endDate: '2026-10-14', seatingPlans: [{ id: 'plan', title: '开幕会', layout } as never] } as never)
    for (const size of ['auto', 'a4', 'a3']) {
      const { pages: [first] } = await readPdf((await press.print(seatingPaper(event, { madeAt: '2026-10-01T00:00:00Z', chosen: { size } }))).bytes)
      // The number of a seat, or of a part of the room.
      expect(first?.items.some(({ text, yMm }) => text === '1' && yMm > 55 && yMm < first.heightMm - 25), size).toBe(true)
    }
  })

  test('takes the large sheet where names would be too small, and several with an overview where that is not enough', async () => {
    const sizes = async (rows: readonly number[], size?: string) => {
      const { pages } = await printed({ kind: 'audience', rows, aislesAfterColumns: [] }, Math.min(900, rows.reduce((sum, row) => sum + row, 0)), size)
      return pages.filter(({ items }) => items.some(({ text }) => text.startsWith('开幕会')) && !items.some(({ text }) => text === '座位'))
    }
    const [small, large, huge] = [await sizes(Array.from({ length: 5 }, () => 12)), await sizes(Array.from({ length: 8 }, () => 26)), await sizes(Array.from({ length: 30 }, () => 30))]
    const longer = ([page]: typeof small) => Math.round(Math.max(page?.widthMm ?? 0, page?.heightMm ?? 0))
    expect([small.length, longer(small)]).toEqual([1, 297])
    expect([large.length, longer(large)]).toEqual([1, 420])
    expect(huge.length).toBeGreaterThan(2)
    const legible = [...small, ...large, ...huge.slice(1)].flatMap(({ items }) => items.filter(({ text }) => /^[\u4e00-\u9fff]示[\u4e00-\u9fff]$/u.test(text)).map(({ sizePt }) => sizePt))
    expect(legible.length).toBeGreaterThanOrEqual(60 + 208 + 900)
    expect(Math.min(...legible)).toBeGreaterThanOrEqual(7)
  }, 60_000)
  test('reports by name, before printing, whoever cannot be read on it', async () => {
    const event = eventWith({ people: [{ id: 'p1', name: '周示宁' }, { id: 'p2', name: 'Exemplarsdottirsonhausenbergerdorff' }], seatingPlans: [{ id: 'plan', title: '开幕会', layout: { kind: 'rostrum', rows: [24] }, assignments: { r1s1: { personId: 'p1' }, r1s2: { personId: 'p2' } } } as never] })
    const { warnings } = await press.print(seatingPaper(event, { madeAt: '2026-10-01T00:00:00Z', chosen: { size: 'a3' } }))
    expect(warnings.map(({ code, where }) => [code, where])).toContainEqual(['overflow', '开幕会'])
    expect(warnings.some(({ subject }) => subject.includes('周示宁'))).toBe(false)
  })
})
