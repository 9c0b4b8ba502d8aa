import type { BatchCommand, EventCommand } from '../event/command.ts'
import { newEntity } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { UnitId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { nameKey } from './import/plain-text.ts'
import { UnitBook } from './import/unit-book.ts'
import type { Post } from './person.ts'

/** A unit that posts name in words, and how many people name it so. */
type UnitInWords = { readonly name: string; readonly count: number }

/** The units that are only written in posts, in the order of the people. */
export function unitsInWords(event: Event): readonly UnitInWords[] {
  const found = new Map<string, { readonly name: string; readonly people: Set<string> }>()
  for (const { id, posts } of ordered(event.people)) {
    for (const name of posts.map(wordsOf)) {
      if (name === '') continue
      const unit = found.get(nameKey(name)) ?? { name, people: new Set<string>() }
      found.set(nameKey(name), unit)
      unit.people.add(id)
    }
  }
  return [...found.values()].map(({ name, people }) => ({ name, count: people.size }))
}

/** For each name the unit of the event that is called so, or so nearly that it may be meant; null for none. */
export function unitsMeant(event: Event, names: readonly string[]): ReadonlyMap<string, { readonly id: string; readonly name: string } | null> {
  const book = new UnitBook(event, new Map())
  return new Map(names.map((name) => {
    const id = book.idOf(name)
    return [name, id === null ? book.nearTo(name) : { id, name: event.units[id]?.name ?? '' }] as const
  }))
}

/** A unit on its way into the event. */
type NewUnit = { readonly localId: string; readonly commands: readonly EventCommand[] }

/**
 * One step that puts units in the place of words, in every post that names them.
 *
 * @param meant the unit of the event that each name means, null for a new one
 * @param newUnit makes the unit of a name
 * @returns null where nobody names any of them
 */
export function unitsForWords(event: Event, meant: ReadonlyMap<string, string | null>, newUnit: (name: string) => NewUnit): BatchCommand | null {
  const units = [...meant].map(([name, id]) => ({ key: nameKey(name), ...(id === null ? newUnit(name) : { localId: id, commands: [] }) }))
  const ids = new Map(units.map(({ key, localId }) => [key, localId as UnitId]))
  const edits = ordered(event.people).flatMap(({ id, posts }): EventCommand[] => {
    const changed = posts.map((post): Post => {
      const unitId = ids.get(nameKey(wordsOf(post)))
      return unitId === undefined ? post : { title: post.title, unitId }
    })
    return changed.every((post, index) => post === posts[index]) ? [] : [{ type: 'entity.edit', collection: 'people', id, changes: { posts: changed } }]
  })
  if (edits.length === 0) return null
  return { type: 'batch', wish: { kind: 'units-made', count: meant.size }, commands: [...units.flatMap(({ commands }) => commands), ...edits] }
}

/** A unit of which nothing is known but its name. */
export function bareUnit(name: string, newId: () => string): NewUnit {
  const localId = newId() as UnitId
  return { localId, commands: [{ type: 'entities.add', collection: 'units', entities: [newEntity('units', { id: localId, name })] }] }
}

/** What a post says of its unit in words; '' where it names one of the event, or none. */
function wordsOf({ unitId, unitText = '' }: Post): string {
  return unitId === undefined ? unitText : ''
}
