import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordered } from '#shared/domain/event/position.ts'
import { seatsInOrder } from '#shared/domain/seating/kept-seats.ts'
import { seatMoves } from '#shared/domain/seating/seat-moves.ts'
import { seatPeople, seatTheRest } from '#shared/domain/seating/seat-people.ts'
import { seatId, type RankedSeat } from '#shared/domain/seating/seat.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { tentSwaps, turnOvers } from '#shared/domain/seating/tent-swaps.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const people = Array.from({ length: 24 }, (_, index) => ({ id: `p${index + 1}`, name: `示例${index + 1}` }))

/** An event whose plan is seated by its rule, and the moves that follow when a list takes its place. */
function movesAfter(plan: object, before: readonly string[], after: readonly string[]) {
  const listed = (ids: readonly string[]) => ids.map((personId) => ({ personId }))
  const event = eventWith({ people, seatingPlans: [{ id: 'plan', seated: listed(before), ...plan } as never] })
  const made = ordered(event.seatingPlans)[0] as SeatingPlan
  const seated = { ...made, assignments: seatPeople(event, made).assignments }
  const next = seatPeople(event, { ...seated, seated: listed(after) as unknown as SeatingPlan['seated'] }).assignments
  return seatMoves(seated.assignments, next)
}
const ids = (...numbers: readonly number[]) => numbers.map((number) => `p${number}`)

describe('the fewest tents are carried', () => {
  const hall = { layout: { kind: 'audience', rows: [6, 6], aislesAfterColumns: [] } }

  test('when somebody drops out of a hall with room to spare, nobody moves up', () => {
    expect(movesAfter(hall, ids(1, 2, 3, 4, 5, 6, 7, 8), ids(1, 2, 4, 5, 6, 7, 8))).toEqual([{ personId: 'p3', from: 'r1s3' }])
  })

  test('whoever joins in the middle takes the chair that was left empty', () => {
    const before = [{ personId: 'p1' }, { personId: 'p2' }, { personId: 'p4' }]
    const event = eventWith({ people, seatingPlans: [{ id: 'plan', ...hall, seated: [{ personId: 'p1' }, { personId: 'p3' }, { personId: 'p4' }], assignments: { r1s1: { personId: 'p1' }, r1s2: { personId: 'p2' }, r1s3: { personId: 'p4' } } } as never] })
    expect(before).toHaveLength(3)
    const { assignments } = seatPeople(event, ordered(event.seatingPlans)[0] as SeatingPlan)
    expect(Object.entries(assignments).map(([seat, { personId }]) => [seat, personId]).sort()).toEqual([['r1s1', 'p1'], ['r1s2', 'p3'], ['r1s3', 'p4']])
  })

  test('when a banquet table loses a guest whose seat is free by the rule, the others stay', () => {
    const table = { layout: { kind: 'round-tables', tables: 1, seatsPerTable: 10 } }
    const moves = movesAfter(table, ids(1, 2, 3, 4, 5, 6, 7, 8), ids(1, 2, 3, 5, 6, 7, 8))
    expect(moves).toHaveLength(1)
  })

  test('a rostrum leaves no freedom: all behind move up', () => {
    const moves = movesAfter({ layout: { kind: 'rostrum', rows: [7] } }, ids(1, 2, 3, 4, 5, 6, 7), ids(1, 2, 4, 5, 6, 7))
    expect(moves.map(({ personId }) => personId).sort()).toEqual(ids(3, 4, 5, 6, 7))
  })

  test('keeps the order of the list, seats everybody once and carries no more than filling the hall anew would', () => {
    const seats = Array.from({ length: 12 }, (_, index): RankedSeat => ({ seat: { id: seatId(`s${index}`), x: index, y: 0, facing: 'up', row: 1, number: index + 1 }, rule: 'row-by-row' }))
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 14 })
    fc.assert(
      fc.property(some, fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 }), (listed, seatedBefore) => {
        const list = listed.map(String)
        const before = new Map(seatedBefore.map((person, place) => [String(person), `s${place}`]))
        const given = seatsInOrder(list, seats, before)
        expect([...given.keys()]).toEqual(list.slice(0, 12))
        const places = [...given.values()].map(({ seat }) => seats.findIndex((ranked) => ranked.seat.id === seat.id))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        const stay = list.filter((person) => before.has(person) && given.get(person)?.seat.id === before.get(person)).length
        const anew = list.slice(0, 12).filter((person, rank) => before.get(person) === `s${rank}`).length
        expect(stay).toBeGreaterThanOrEqual(anew)
      }),
    )
  })
})

describe('the rest is seated', () => {
  test('on the seats that are left, by the rule, and nobody who sits is moved', () => {
    const listed = ids(1, 2, 3, 4).map((personId) => ({ personId }))
    const assignments = { r1s4: { personId: 'p3' }, r1s1: { personId: 'p2', rule: 'row-by-row' } }
    const event = eventWith({ people, seatingPlans: [{ id: 'plan', layout: { kind: 'audience', rows: [6], aislesAfterColumns: [] }, seated: listed, assignments } as never] })
    expect(seatTheRest(event, ordered(event.seatingPlans)[0] as SeatingPlan)).toEqual({ ...assignments, r1s2: { personId: 'p1', rule: 'row-by-row' }, r1s3: { personId: 'p4', rule: 'row-by-row' } })
  })
})

describe('a hall is turned over', () => {
  const room = { kind: 'text', text: '大会议厅' }
  const event = eventWith({
    people: people.slice(0, 5),
    sessions: [{ id: 'plenary', date: '2026-10-12', startsAt: '09:00', place: room }, { id: 'groups', date: '2026-10-12', startsAt: '14:00', place: room }, { id: 'away', date: '2026-10-12', startsAt: '10:00', place: { kind: 'text', text: '别处' } }],
    seatingPlans: [
      { id: 'b', sessionId: 'groups', layout: { kind: 'audience', rows: [2, 2], aislesAfterColumns: [] }, assignments: { r1s1: { personId: 'p1' }, r1s2: { personId: 'p4' }, r2s1: { personId: 'p2' }, r2s2: { personId: 'p5' } } },
      { id: 'a', sessionId: 'plenary', layout: { kind: 'audience', rows: [2, 2], aislesAfterColumns: [] }, assignments: { r1s1: { personId: 'p1' }, r1s2: { personId: 'p2' }, r2s1: { personId: 'p3' } } },
      { id: 'c', sessionId: 'away', layout: { kind: 'audience', rows: [2], aislesAfterColumns: [] } },
    ],
  } as never)

  test('between two uses of one place, in the order of their times', () => {
    expect(turnOvers(event, ordered(event.seatingPlans)).map(({ before, after }) => [before.id, after.id])).toEqual([['a', 'b']])
  })

  test('from session to session, a rostrum after a rostrum, and never from the rostrum to the audience of one session', () => {
    const rostrum = { layout: { kind: 'rostrum', rows: [3] } }
    const hall = { layout: { kind: 'audience', rows: [4], aislesAfterColumns: [] } }
    const both = eventWith({ sessions: Object.values(event.sessions), seatingPlans: [
      { id: 'r1', sessionId: 'plenary', ...rostrum }, { id: 'h1', sessionId: 'plenary', ...hall }, { id: 'h2', sessionId: 'groups', ...hall }, { id: 'r2', sessionId: 'groups', ...rostrum },
    ] } as never)
    expect(turnOvers(both, ordered(both.seatingPlans)).map(({ before, after }) => [before.id, after.id])).toEqual([['h1', 'h2'], ['r1', 'r2']])
  })

  test('with exactly the tents that are taken away, set up or carried, along the rows', () => {
    const [turnOver] = turnOvers(event, ordered(event.seatingPlans))
    const { taken, placed, kept } = tentSwaps(event, turnOver?.before as SeatingPlan, turnOver?.after as SeatingPlan)
    expect([kept, taken.map(({ personId, from }) => [personId, from?.id])]).toEqual([1, [['p3', 'r2s1']]])
    // The second row is walked backwards.
    expect(placed.map(({ personId, from, to }) => [personId, from?.id, to?.id])).toEqual([['p4', undefined, 'r1s2'], ['p5', undefined, 'r2s2'], ['p2', 'r1s2', 'r2s1']])
  })
})
