import { expect, it } from 'vitest'
import { matchingEntries, type PaletteEntry } from '#renderer/app/palette/palette-entries.ts'

const entry = (group: PaletteEntry['group'], label: string, hint = ''): PaletteEntry => ({ key: `${group}-${label}`, group, label, hint, search: '', run: () => undefined })
const labels = (entries: readonly PaletteEntry[], typed: string): readonly string[] => matchingEntries(entries, typed).map(({ label }) => label)

it('puts what begins with the text before what holds it', () => {
  expect(labels([entry('events', '全省图书馆会议'), entry('events', '图书馆座谈会')], '图书馆')).toEqual(['图书馆座谈会', '全省图书馆会议'])
})

it('finds people by unit and post, in any order of the words', () => {
  const people = [entry('people', '林示例', '云溪市图书馆馆长'), entry('people', '王示例', '兰屿市图书馆馆长')]
  expect(labels(people, '馆长 云溪')).toEqual(['林示例'])
})

it('lists no people before something is typed, and never more than fit', () => {
  const people = Array.from({ length: 500 }, (_person, index) => entry('people', `示例${String(index)}`))
  expect(labels(people, '')).toEqual([])
  expect(labels(people, '示例')).toHaveLength(8)
})
