import { describe, expect, test } from 'vitest'
import { peopleToSeat } from '#shared/domain/seating/listed-people.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  people: [
    { id: 'late', category: 'leader' },
    { id: 'second', category: 'leader', rank: 2 },
    { id: 'first', category: 'guest', rank: 1 },
    { id: 'gone', category: 'leader', rank: 3, attendance: { state: 'declined' } },
  ],
  groups: [{ id: 'one', members: { late: true, first: true } } as never],
})

describe('the people for a plan', () => {
  test('come by rank, those without one behind, and without those who declined', () => {
    expect(peopleToSeat(event, { kind: 'all' })).toEqual(['first', 'second', 'late'])
  })

  test('may be those of a category or a group', () => {
    expect(peopleToSeat(event, { kind: 'category', category: 'leader' })).toEqual(['second', 'late'])
    expect(peopleToSeat(event, { kind: 'group', id: 'one' })).toEqual(['first', 'late'])
  })
})
