import { expect, it } from 'vitest'
import { matchingEntries, personEntries, type PaletteEntry } from '#renderer/app/palette/palette-entries.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { searchable } from '#shared/lib/text-search.ts'
import { eventWith } from '../../../helpers/builders.ts'

const entry = (group: PaletteEntry['group'], label: string): PaletteEntry => ({
  id: `${group}-${label}`,
  group,
  label,
  hint: '',
  search: searchable([label], []),
  run: () => undefined,
})
const event = eventWith({
  people: [
    ...Array.from({ length: 500 }, (_person, index) => ({ name: `示例${String(index)}` })),
    { name: '林示', posts: [{ unitText: '云溪市图书馆', title: '馆长' }] },
    { name: '王示', posts: [{ unitText: '兰屿市图书馆', title: '馆长' }] },
  ],
})
const people = (typed: string) => personEntries(event, () => searchablePeople(event, null), typed, () => undefined)

it('puts what begins with the text before what holds it', () => {
  const events = [entry('events', '全省图书馆会议'), entry('events', '图书馆座谈会')]
  expect(matchingEntries(events, [], '图书馆').map(({ label }) => label)).toEqual(['图书馆座谈会', '全省图书馆会议'])
})

it('finds people by unit and post, in any order of the words', () => {
  expect(people('馆长 云溪').map(({ label, hint }) => [label, hint])).toEqual([['林示', '云溪市图书馆馆长']])
})

it('lists no people before something is typed, and never more than fit', () => {
  expect(people('')).toEqual([])
  expect(people('示例')).toHaveLength(8)
})

it('shows sections first, then people, events and actions', () => {
  const entries = [entry('actions', '示'), entry('events', '示'), entry('sections', '示')]
  expect(matchingEntries(entries, people('林示'), '示').map(({ group }) => group)).toEqual(['sections', 'people', 'events', 'actions'])
})
