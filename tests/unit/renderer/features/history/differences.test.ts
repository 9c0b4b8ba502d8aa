import { describe, expect, it } from 'vitest'
import { countOf, differencesBetween } from '#renderer/features/history/differences.ts'
import { eventWith } from '../../../../helpers/builders.ts'

describe('what differs between two states', () => {
  it('is nothing between equal ones', () => {
    const event = eventWith({ people: [{ posts: [{ title: '秘书长' }] }] })
    expect(differencesBetween(event, structuredClone(event))).toEqual([])
  })

  it('is told by collection and thing, the event itself first', () => {
    const then = eventWith({ city: '云溪市', people: [{ id: 'stays' as never, phone: '1' }, { id: 'leaves' as never }] })
    const now = eventWith({ city: '栖霞洲市', people: [{ id: 'stays' as never, phone: '2' }, { id: 'comes' as never }] })
    expect(differencesBetween(then, now)).toEqual([
      { things: [{ id: now.id, kind: 'changed', fields: [{ field: 'city', then: '云溪市', now: '栖霞洲市' }] }] },
      {
        collection: 'people',
        things: [
          { id: 'stays', kind: 'changed', fields: [{ field: 'phone', then: '1', now: '2' }] },
          { id: 'leaves', kind: 'gone', fields: [] },
          { id: 'comes', kind: 'new', fields: [] },
        ],
      },
    ])
  })

  it('names a field once and whole, however many places inside it differ', () => {
    const seated = (a: string, b: string) => eventWith({ seatingPlans: [{ assignments: { '1-1': { personId: a as never }, '1-2': { personId: b as never } } }] })
    const parts = differencesBetween(seated('p1', 'p2'), seated('p2', 'p1'))
    expect(parts[0]?.things[0]?.fields).toEqual([
      { field: 'assignments', then: { '1-1': { personId: 'p1' }, '1-2': { personId: 'p2' } }, now: { '1-1': { personId: 'p2' }, '1-2': { personId: 'p1' } } },
    ])
  })

  it('counts fields, and each thing that came or went as one', () => {
    const then = eventWith({ city: '甲', theme: '乙', people: [{ id: 'a' as never }, { id: 'b' as never }] })
    const now = eventWith({ people: [{ id: 'b' as never, phone: '1' }] })
    expect(countOf(differencesBetween(then, now))).toBe(2 + 1 + 2)
  })
})
