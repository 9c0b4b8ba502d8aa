import { describe, expect, test } from 'vitest'
import { collectionNames, eventSchema, type CollectionName } from '#shared/domain/event/event.ts'
import { eventFromLists } from '#shared/domain/event/event-lists.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { anEntity, eventWith } from '../../../../helpers/builders.ts'

describe('an event written as lists', () => {
  test('keeps the order of each list', () => {
    const names = Array.from({ length: 200 }, (_, index) => `林示例${index}`)
    const { people } = eventFromLists({ kind: 'conference', name: '', people: names.map((name) => ({ name })) })
    expect(ordered(people).map(({ name }) => name)).toEqual(names)
  })

  test('keys entities by their id, or by their collection and place', () => {
    const { units } = eventFromLists({ kind: 'tour', name: '', units: [{ id: 'host', name: '甲' }, { name: '乙' }] })
    expect(Object.entries(units).map(([key, { id, name }]) => [key, id, name])).toEqual([
      ['host', 'host', '甲'],
      ['units-2', 'units-2', '乙'],
    ])
  })

  test('refuses an id that is used twice', () => {
    expect(() => eventFromLists({ kind: 'tour', name: '', units: [{ id: 'a', name: '甲' }, { id: 'a', name: '乙' }] })).toThrow(
      'units has two entities called a',
    )
  })

  test('refuses a field that the schema does not know', () => {
    expect(() => eventFromLists({ kind: 'tour', name: '', nme: '' } as never)).toThrow()
  })
})

describe('the builders', () => {
  test.each<CollectionName>([...collectionNames])('make a valid event with one of %s', (name) => {
    const event = eventWith({ [name]: [{}] })
    expect(eventSchema.parse(event)).toEqual(event)
    expect(Object.values(event[name])).toHaveLength(1)
    expect(anEntity(name)).toMatchObject({ id: `${name}-1` })
  })
})
