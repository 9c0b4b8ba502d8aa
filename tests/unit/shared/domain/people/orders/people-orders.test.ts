import { describe, expect, it } from 'vitest'
import { eventCommandSchema, type EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { arrangePeople } from '#shared/domain/people/orders/arrange-people.ts'
import type { OrderKey, OrderScope } from '#shared/domain/people/orders/order-keys.ts'
import { orderOf, statedKeys, withOrder } from '#shared/domain/people/orders/people-orders.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const AT = '2026-10-01T01:00:00Z'
const event = (keys: readonly OrderKey[], scope: OrderScope = { kind: 'all' }) =>
  eventWith({
    units: [{ id: 'u1' }],
    people: [{ id: 'a', name: '丁示' }, { id: 'b', name: '王示' }, { id: 'c', name: '文示' }],
    peopleOrders: [{ scope, keys: [...keys], at: AT }] as never,
  })

function after(before: Event, command: EventCommand): Event {
  const outcome = runCommand(before, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}
const isChangedBy = (keys: readonly OrderKey[], command: EventCommand) => after(event(keys), command).peopleOrders?.[0]?.isChanged === true

describe('an order made by a rule', () => {
  it.each<[string, readonly OrderKey[], EventCommand]>([
    ['someone is moved', ['strokes'], { type: 'entity.move', collection: 'people', id: 'a' }],
    ['people are put in another order', ['strokes'], { type: 'entities.arrange', collection: 'people', ids: ['b', 'a'] }],
    ['a name is changed', ['strokes'], { type: 'entity.edit', collection: 'people', id: 'a', changes: { name: '马示' } }],
    ['a reading is changed', ['pinyin'], { type: 'entity.edit', collection: 'people', id: 'a', changes: { pinyin: 'Dǐng Shì' } }],
    ['posts are changed', ['division', 'strokes'], { type: 'entity.edit', collection: 'people', id: 'a', changes: { posts: [] } }],
    ['units are moved', ['unit'], { type: 'entity.move', collection: 'units', id: 'u1' }],
  ])('is marked as changed when %s', (_what, keys, command) => {
    expect(isChangedBy(keys, command)).toBe(true)
  })

  it.each<[string, readonly OrderKey[], EventCommand]>([
    ['a telephone number is changed', ['strokes'], { type: 'entity.edit', collection: 'people', id: 'a', changes: { phone: '1' } }],
    ['posts are changed, which it does not go by', ['strokes'], { type: 'entity.edit', collection: 'people', id: 'a', changes: { posts: [] } }],
    ['someone is taken out', ['strokes'], { type: 'entities.remove', collection: 'people', ids: ['a'] }],
    ['something else is moved', ['strokes'], { type: 'entity.move', collection: 'units', id: 'u1' }],
  ])('stays one when %s', (_what, keys, command) => {
    expect(isChangedBy(keys, command)).toBe(false)
  })

  it('of one category is left alone by what happens to others, and overtaken by who joins', () => {
    const leaders = eventWith({
      people: [{ id: 'a', category: 'leader' }, { id: 'b', category: 'leader' }, { id: 'c' }],
      peopleOrders: [{ scope: { kind: 'category', id: 'leader' }, keys: ['strokes'], at: AT }] as never,
    })
    const isChanged = (command: EventCommand) => after(leaders, command).peopleOrders?.[0]?.isChanged === true
    expect(isChanged({ type: 'entity.move', collection: 'people', id: 'c' })).toBe(false)
    expect(isChanged({ type: 'entity.edit', collection: 'people', id: 'c', changes: { name: '马示' } })).toBe(false)
    expect(isChanged({ type: 'entity.edit', collection: 'people', id: 'c', changes: { category: 'leader' } })).toBe(true)
    expect(isChanged({ type: 'entity.move', collection: 'people', id: 'a' })).toBe(true)
  })

  it('is named by its keys, but not by rank, by hand or after a change', () => {
    expect(statedKeys(event(['strokes', 'unit', 'hand']), { kind: 'all' })).toEqual(['strokes', 'unit'])
    expect(statedKeys(event(['rank', 'strokes']), { kind: 'all' })).toEqual([])
    expect(statedKeys(event(['hand']), { kind: 'all' })).toEqual([])
    expect(statedKeys(after(event(['strokes']), { type: 'entity.move', collection: 'people', id: 'a' }), { kind: 'all' })).toEqual([])
  })

  it('of everyone holds for each part, and takes the place of those of parts', () => {
    const part: OrderScope = { kind: 'category', id: 'leader' }
    const both = { ...event(['strokes']), peopleOrders: withOrder(event(['strokes']).peopleOrders ?? [], { scope: part, keys: ['rank'], at: AT }) }
    expect(orderOf(both, part)?.keys).toEqual(['rank'])
    expect(orderOf(both, { kind: 'delegation', id: 'd1' })?.keys).toEqual(['strokes'])
    expect(withOrder(both.peopleOrders, { scope: part, keys: ['unit'], at: AT }).map(({ keys }) => keys[0])).toEqual(['strokes', 'unit'])
    expect(withOrder(both.peopleOrders, { scope: { kind: 'all' }, keys: ['pinyin'], at: AT })).toHaveLength(1)
  })
})

describe('putting people in order', () => {
  it('is one step that keeps by what it was done, and marks an order of everyone that it breaks', () => {
    const before = event(['pinyin'])
    const command = arrangePeople(before, ['b', 'a'] as never, { kind: 'category', id: 'delegate' }, ['strokes'], AT)
    const next = after(before, eventCommandSchema.parse(command))
    expect(ordered(next.people).map(({ id }) => id).join('')).toBe('bac')
    expect(next.peopleOrders).toEqual([
      { scope: { kind: 'all' }, keys: ['pinyin'], at: AT, isChanged: true },
      { scope: { kind: 'category', id: 'delegate' }, keys: ['strokes'], at: AT },
    ])
    expect(command.wish).toEqual({ kind: 'arrange-people', count: 2 })
  })

  it('of people chosen one by one has no name', () => {
    const before = eventWith({ people: [{ id: 'a' }, { id: 'b' }] })
    expect(after(before, arrangePeople(before, ['b', 'a'] as never, null, ['strokes'], AT)).peopleOrders).toBeUndefined()
  })
})

describe('entities.arrange', () => {
  const names = (one: Event) => ordered(one.people).map(({ id }) => id).join('')

  it('puts everyone in the order that is named', () => {
    expect(names(after(event(['strokes']), { type: 'entities.arrange', collection: 'people', ids: ['c', 'a', 'b'] }))).toBe('cab')
  })

  it('lets those who are not named stay in their places', () => {
    expect(names(after(event(['strokes']), { type: 'entities.arrange', collection: 'people', ids: ['c', 'a'] }))).toBe('cba')
  })

  it('changes nothing where nothing moves, but for the mark', () => {
    const outcome = runCommand(eventWith({ people: [{ id: 'a' }, { id: 'b' }] }), { type: 'entities.arrange', collection: 'people', ids: ['a', 'b'] })
    expect(outcome).toMatchObject({ ok: true, patches: [] })
  })

  it('counts all anew where a merged copy holds two equal positions', () => {
    const before = eventWith({ people: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    const twice = { ...before, people: { ...before.people, b: { ...before.people['b']!, position: before.people['a']!.position } } } as Event
    expect(names(after(twice, { type: 'entities.arrange', collection: 'people', ids: ['b', 'a'] }))).toBe('bac')
  })

  it('is refused for someone who is gone', () => {
    expect(runCommand(event(['strokes']), { type: 'entities.arrange', collection: 'people', ids: ['a', 'nobody'] })).toMatchObject({
      ok: false,
      refusal: { code: 'entity-missing', id: 'nobody' },
    })
  })
})
