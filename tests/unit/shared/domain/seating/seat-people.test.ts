import { describe, expect, test } from 'vitest'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { roomOf } from '#shared/domain/seating/room.ts'
import { seatMoves } from '#shared/domain/seating/seat-moves.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../../../../helpers/builders.ts'

type PlanFields = NonNullable<Parameters<typeof eventWith>[0]>['seatingPlans'] extends readonly (infer Fields)[] | undefined ? Fields : never

/** An event with people called 1, 2, 3 … and one plan that seats them. */
function eventFor(count: number, plan: PlanFields, people: Record<number, object> = {}): { event: Event; plan: SeatingPlan } {
  const names = Array.from({ length: count }, (_, index) => String(index + 1))
  const event = eventWith({
    people: names.map((name) => ({ id: `p${name}`, name, ...people[Number(name)] })),
    seatingPlans: [{ id: 'plan', seated: names.map((name) => ({ personId: `p${name}` })), ...plan } as PlanFields],
  })
  return { event, plan: ordered(event.seatingPlans)[0] as SeatingPlan }
}

/** Who sits on each seat, row by row from left to right, the front row first. */
function rowsOf({ event, plan }: { event: Event; plan: SeatingPlan }): readonly string[] {
  const { assignments } = seatPeople(event, plan)
  const rows = Map.groupBy(roomOf(event, plan).seats, ({ row }) => row)
  return [...rows.values()].map((row) => row.map(({ id }) => event.people[assignments[id]?.personId ?? '']?.name ?? '_').join(' '))
}

const sides = (hosts: number, guests: number) => [
  ...Array.from({ length: hosts }, (_, index) => ({ personId: `p${index + 1}`, side: 'host' as const })),
  ...Array.from({ length: guests }, (_, index) => ({ personId: `p${hosts + index + 1}`, side: 'guest' as const })),
]

describe('people are seated', () => {
  test('on a rostrum row by row, the front row first', () => {
    expect(rowsOf(eventFor(12, { layout: { kind: 'rostrum', rows: [7, 5] } }))).toEqual(['7 5 3 1 2 4 6', '12 10 8 9 11'])
  })

  test('in a photo of twenty in rows of 7, 7 and 6', () => {
    expect(rowsOf(eventFor(20, { layout: { kind: 'photo', rows: [7, 7, 6] } }))[0]).toBe('7 5 3 1 2 4 6')
  })

  test('in a photo with guests so that hosts hold the centre and both ends', () => {
    const plan = { layout: { kind: 'photo' as const, rows: [7] }, seated: sides(4, 3) }
    expect(rowsOf(eventFor(7, plan))).toEqual(['3 2 5 1 6 7 4'])
  })

  test('at talks with the guests facing a door in the long side', () => {
    const plan = { layout: { kind: 'long-table' as const, seatsPerSide: 3, doorAt: 'long-side' as const }, seated: sides(3, 3) }
    const { event, plan: made } = eventFor(6, plan)
    const { assignments } = seatPeople(event, made)
    // The hosts look up the sheet, so host 2 at the left hand of host 1 is drawn on the left.
    expect(rowsOf({ event, plan: made })).toEqual(['6 4 5', '2 1 3'])
    expect(Object.keys(assignments)).toHaveLength(6)
    expect(roomOf(event, made).seats.filter(({ side }) => side === 'guest').every(({ facing, y }) => facing === 'down' && y === 0)).toBe(true)
  })

  test('at talks with the door in the end: whoever enters has the guests at the right', () => {
    const { event, plan } = eventFor(2, { layout: { kind: 'long-table', seatsPerSide: 1, doorAt: 'end' }, seated: sides(1, 1) })
    const { seats } = roomOf(event, plan)
    expect(seats.map(({ side, x }) => [side, Math.sign(x)])).toEqual([['guest', 1], ['host', -1]])
  })

  test('with the interpreter at the right hand of the principal and number 2 at the left', () => {
    const seated = [
      { personId: 'p1', side: 'guest' as const },
      { personId: 'p2', side: 'guest' as const },
      { personId: 'p3', side: 'guest' as const, part: 'interpreter' as const },
    ]
    expect(rowsOf(eventFor(3, { layout: { kind: 'long-table', seatsPerSide: 3, doorAt: 'long-side' }, seated, convention: 'intl' }))).toEqual(['3 1 2', '_ _ _'])
  })

  test('with the interpreter at the left hand of the principal for the side that has it so, and number 2 at the right', () => {
    const seated = [{ personId: 'p3', side: 'guest' as const, part: 'interpreter' as const }, ...['p1', 'p2'].map((personId) => ({ personId, side: 'guest' as const }))]
    const layout = { kind: 'long-table' as const, seatsPerSide: 3, doorAt: 'long-side' as const, interpretersAtLeft: ['guest' as const] }
    // Whoever interprets is not taken for the principal, even as the first of the list.
    expect(rowsOf(eventFor(3, { layout, seated, convention: 'intl' }))).toEqual(['2 1 3', '_ _ _'])
  })

  test('on sofas with the interpreters behind their principals', () => {
    const seated = sides(3, 3).map((person, index) => (index % 3 === 2 ? { ...person, part: 'interpreter' as const } : person))
    const { event, plan } = eventFor(6, { layout: { kind: 'sofas', seatsPerSide: 4 }, seated })
    const { assignments } = seatPeople(event, plan)
    const seatOf = (name: string) => roomOf(event, plan).seats.find(({ id }) => event.people[assignments[id]?.personId ?? '']?.name === name)
    for (const [interpreter, principal] of [['3', '1'], ['6', '4']] as const) {
      expect(seatOf(interpreter)?.y).toBeLessThan(seatOf(principal)?.y ?? NaN)
      expect(Math.sign(seatOf(interpreter)?.x ?? NaN)).toBe(Math.sign(seatOf(principal)?.x ?? NaN))
    }
    // At a government meeting the guests have the host's left hand, which is drawn on the right.
    expect([Math.sign(seatOf('1')?.x ?? NaN), Math.sign(seatOf('4')?.x ?? NaN)]).toEqual([-1, 1])
  })

  test('at a banquet of ten clockwise from the host, who faces the door', () => {
    const plan = { layout: { kind: 'round-tables' as const, tables: 1, seatsPerTable: 10 }, seated: sides(2, 4) }
    expect(rowsOf(eventFor(6, plan))).toEqual(['1 4 _ _ 5 2 6 _ _ 3'])
  })

  test('at a banquet the first of two middle tables at the right hand of those who face the door', () => {
    const tables = (count: number) => roomOf(eventWith(), { layout: { kind: 'round-tables', tables: count, seatsPerTable: 8 }, convention: 'gov', seated: [] }).furniture.filter(({ kind }) => kind === 'round-table')
    const fromLeft = (count: number) => tables(count).map(({ x }, index) => [x, index + 1] as const).toSorted(([a], [b]) => a - b).map(([, number]) => number)
    expect([2, 3, 4].map(fromLeft)).toEqual([[1, 2], [2, 1, 3], [3, 1, 2, 4]])
  })

  test('at a banquet with a guest far senior to the host in the seat of the host, and the host at the right hand', () => {
    const plan = { layout: { kind: 'round-tables' as const, tables: 1, seatsPerTable: 10, isGuestPresiding: true }, seated: sides(2, 4) }
    expect(rowsOf(eventFor(6, plan))).toEqual(['3 4 _ _ 5 2 6 _ _ 1'])
  })

  test('at a signing so that the audience sees guests left and hosts right, members behind their own signer', () => {
    const plan = { layout: { kind: 'signing' as const, signers: 2, membersPerSide: 1 }, seated: sides(2, 2) }
    const { event, plan: made } = eventFor(4, plan)
    const { assignments } = seatPeople(event, made)
    const seen = roomOf(event, made)
      .seats.filter(({ id }) => assignments[id])
      .map(({ id, x, row }) => [event.people[assignments[id]?.personId ?? '']?.name, Math.sign(x), row])
    expect(seen).toEqual([['3', -1, 1], ['4', -1, 2], ['1', 1, 1], ['2', 1, 2]])
  })

  test.each([
    ['car', 'staff', 4, ['r2s3', 'r2s1', 'r2s2', 'r1s1']],
    ['car', 'owner', 4, ['r1s1', 'r2s3', 'r2s1', 'r2s2']],
    ['mpv', 'staff', 6, ['r3s3', 'r3s1', 'r3s2', 'r2s2', 'r2s1', 'r1s1']],
    ['minibus', 'staff', 5, ['r2s1', 'r2s2', 'r2s3', 'r2s4', 'r3s1']],
    ['coach', 'staff', 9, ['r2s4', 'r2s3', 'r2s2', 'r2s1', 'r3s5', 'r3s4', 'r3s3', 'r3s2', 'r3s1']],
  ] as const)('in a %s with the %s driving by the honour of its seats', (type, driver, seats, expected) => {
    const event = eventWith({
      people: Array.from({ length: seats }, (_, index) => ({ id: `p${index + 1}` })),
      vehicles: [{ id: 'bus', type, seats }],
      seatingPlans: [
        { id: 'plan', layout: { kind: 'vehicle', vehicleId: 'bus', ...(driver === 'owner' ? { isOwnerDriving: true } : {}) }, seated: Array.from({ length: seats }, (_, index) => ({ personId: `p${index + 1}` })) } as PlanFields,
      ],
    })
    const { assignments } = seatPeople(event, event.seatingPlans['plan'] as SeatingPlan)
    const bySeat = Object.fromEntries(Object.entries(assignments).map(([seat, { personId }]) => [personId, seat]))
    expect(expected.map((_, index) => bySeat[`p${index + 1}`])).toEqual(expected)
  })

  test('in a hall row by row, in a serpentine, in columns', () => {
    const layout = { kind: 'audience' as const, rows: [3, 3], aislesAfterColumns: [] }
    expect(rowsOf(eventFor(6, { layout }))).toEqual(['1 2 3', '4 5 6'])
    expect(rowsOf(eventFor(6, { layout, filling: 'serpentine' }))).toEqual(['1 2 3', '6 5 4'])
    expect(rowsOf(eventFor(6, { layout, filling: 'columns' }))).toEqual(['1 3 5', '2 4 6'])
  })

  test('in a hall block by block between its aisles, from the left of whoever faces the rostrum', () => {
    const layout = { kind: 'audience' as const, rows: [4, 4], aislesAfterColumns: [2] }
    expect(rowsOf(eventFor(8, { layout, filling: 'blocks' }))).toEqual(['1 2 5 6', '3 4 7 8'])
  })

  test('at an English head table with the lectern on it so that the host is right of it', () => {
    const { event, plan } = eventFor(5, { layout: { kind: 'rostrum', rows: [5], lectern: 'centre' }, convention: 'head-table' })
    const { seats, furniture } = roomOf(event, plan)
    const host = seats.find(({ id }) => seatPeople(event, plan).assignments[id]?.personId === 'p1')
    expect(rowsOf({ event, plan })).toEqual(['4 2 1 3 5'])
    // Whoever looks at the audience has the right hand at the left of the sheet.
    expect(host?.x).toBeLessThan(furniture.find(({ kind }) => kind === 'lectern')?.x ?? NaN)
  })

  test('in a hall by unit so that each has columns of its own with its first in front', () => {
    const layout = { kind: 'audience' as const, rows: [3, 3], aislesAfterColumns: [] }
    const of = (unitText: string) => ({ posts: [{ unitText, title: '代表' }] })
    const people = { 1: of('甲'), 2: of('乙'), 3: of('甲'), 4: of('甲') }
    expect(rowsOf(eventFor(4, { layout, filling: 'unit-columns' }, people))).toEqual(['1 4 2', '3 _ _'])
  })

  test('without those who have declined: everybody behind moves up', () => {
    const declined = { 3: { attendance: { state: 'declined' } } }
    const { event, plan } = eventFor(7, { layout: { kind: 'rostrum', rows: [6] } }, declined)
    expect(rowsOf({ event, plan })).toEqual(['6 4 1 2 5 7'])
  })

  test('around those who are locked and the seats that are blocked', () => {
    const { event, plan } = eventFor(4, {
      layout: { kind: 'rostrum', rows: [5] },
      assignments: { r1s1: { personId: 'p1', isLocked: true } },
      blockedSeats: { r1s3: true },
    } as PlanFields)
    expect(rowsOf({ event, plan })).toEqual(['1 3 _ 2 4'])
  })

  test('as far as there are seats; the others are named', () => {
    const { event, plan } = eventFor(4, { layout: { kind: 'rostrum', rows: [3] } })
    expect(seatPeople(event, plan).unseated).toEqual(['p4'])
  })

  test('with the presider where the plan wants them, never in a back row', () => {
    const seated = [1, 2, 3, 4, 5].map((number) => ({ personId: `p${number}`, ...(number === 5 ? { part: 'presider' as const } : {}) }))
    const layout = { kind: 'rostrum' as const, rows: [3, 2] }
    expect(rowsOf(eventFor(5, { layout, seated, presiderAt: 'centre' }))).toEqual(['2 5 1', '3 4'])
    expect(rowsOf(eventFor(5, { layout, seated, presiderAt: 'end' }))).toEqual(['5 1 2', '3 4'])
  })
})

describe('who has to move', () => {
  test('is everybody whose seat is another, with where from and where to', () => {
    const before = { r1s1: { personId: 'p1' }, r1s2: { personId: 'p2' }, r1s3: { personId: 'p3' } } as SeatingPlan['assignments']
    const after = { r1s1: { personId: 'p3' }, r1s2: { personId: 'p2' }, r1s4: { personId: 'p4' } } as SeatingPlan['assignments']
    expect(seatMoves(before, after)).toEqual([{ personId: 'p1', from: 'r1s1' }, { personId: 'p3', from: 'r1s3', to: 'r1s1' }, { personId: 'p4', to: 'r1s4' }])
  })
})
