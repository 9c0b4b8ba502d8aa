import { expect, it } from 'vitest'
import { sourcePath, valueAtSource } from '#shared/domain/news/source-path.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ sessions: [{ id: 's.1', presiderIds: ['people-1'] }], people: [{ name: '林示例' }] })

it('finds what a path names, ids with dots and places in a list too', () => {
  expect(valueAtSource(event, sourcePath('sessions', 's.1', 'presiderIds', 0))).toBe('people-1')
  expect(valueAtSource(event, 'people.people-1.name')).toBe('林示例')
})

it('finds nothing where nothing stands', () => {
  expect(valueAtSource(event, 'people.nobody.name')).toBeUndefined()
  expect(valueAtSource(event, 'startDate')).toBeUndefined()
  expect(valueAtSource(event, 'toString')).toBeUndefined()
})
