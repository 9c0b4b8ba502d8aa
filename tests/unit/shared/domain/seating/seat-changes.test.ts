import { describe, expect, test } from 'vitest'
import type { PersonId, SeatId } from '#shared/domain/event/ids.ts'
import { clearAll, clearSeat, nameBlocked, putOnSeat, toggleBlocked, toggleLock, withoutPeople } from '#shared/domain/seating/seat-changes.ts'
import { anEntity } from '../../../../helpers/builders.ts'

const seat = (text: string) => text as SeatId
const person = (text: string) => text as PersonId
const plan = anEntity('seatingPlans', {
  seated: [{ personId: person('a') }, { personId: person('b') }, { personId: person('c') }],
  assignments: { r1s1: { personId: person('a'), rule: 'right-hand' }, r1s2: { personId: person('b'), rule: 'centre' }, r1s3: { personId: person('c'), isLocked: true } },
  blockedSeats: { r1s5: true },
} as never)

describe('by hand', () => {
  test('two people change seats, and nobody is there by a rule any more', () => {
    expect(putOnSeat(plan, person('a'), seat('r1s2'))?.assignments).toMatchObject({ r1s1: { personId: 'b' }, r1s2: { personId: 'a' } })
    expect(putOnSeat(plan, person('a'), seat('r1s2'))?.assignments?.[seat('r1s2')]).toEqual({ personId: 'a' })
  })

  test('whoever comes from outside goes on the list and takes the seat of another, who then has none', () => {
    const changes = putOnSeat(plan, person('d'), seat('r1s1'))
    expect(changes?.seated?.map(({ personId }) => personId)).toEqual(['a', 'b', 'c', 'd'])
    expect(Object.values(changes?.assignments ?? {}).map(({ personId }) => personId).toSorted()).toEqual(['b', 'c', 'd'])
  })

  test('nobody is put on a locked or blocked seat, nor taken from a locked one', () => {
    expect([putOnSeat(plan, person('a'), seat('r1s3')), putOnSeat(plan, person('a'), seat('r1s5')), putOnSeat(plan, person('c'), seat('r1s4'))]).toEqual([null, null, null])
    expect(clearSeat(plan, seat('r1s3'))).toBeNull()
  })

  test('clearing leaves those who are locked', () => {
    expect(Object.keys(clearAll(plan).assignments ?? {})).toEqual(['r1s3'])
  })

  test('a lock is set and taken away', () => {
    expect(toggleLock(plan, seat('r1s1'))?.assignments?.[seat('r1s1')]).toMatchObject({ isLocked: true })
    expect(toggleLock(plan, seat('r1s3'))?.assignments?.[seat('r1s3')]).toEqual({ personId: 'c' })
  })

  test('a blocked seat loses whoever sat there and can be used again', () => {
    expect(toggleBlocked(plan, seat('r1s1'))).toMatchObject({ blockedSeats: { r1s1: true, r1s5: true }, assignments: { r1s2: {}, r1s3: {} } })
    expect(toggleBlocked(plan, seat('r1s1'))?.assignments).not.toHaveProperty('r1s1')
    expect(toggleBlocked(plan, seat('r1s5'))).toEqual({ blockedSeats: {} })
  })

  test('a blocked seat says whom it is kept for, until it is used again', () => {
    const kept = nameBlocked(plan, seat('r1s5'), '媒体')
    expect(kept).toEqual({ blockedFor: { r1s5: '媒体' } })
    expect(nameBlocked(plan, seat('r1s1'), '媒体')).toBeNull()
    const named = { ...plan, blockedFor: { [seat('r1s5')]: '媒体' } }
    expect(toggleBlocked(named, seat('r1s5'))).toEqual({ blockedSeats: {}, blockedFor: null })
    expect(nameBlocked(named, seat('r1s5'), '')).toEqual({ blockedFor: null })
  })

  test('whoever leaves the list leaves the seat', () => {
    const changes = withoutPeople(plan, new Set(['b']))
    expect(changes.seated).toHaveLength(2)
    expect(changes.assignments).not.toHaveProperty('r1s2')
  })
})
