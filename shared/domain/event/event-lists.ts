import type { z } from 'zod'
import type { collectionSchemas} from './event.ts';
import { collectionNames, eventSchema, type CollectionName, type Event, type profileSchema } from './event.ts'
import { positionsBetween } from './position.ts'

/** An event before the library has given it an id. */
export type EventContent = Omit<Event, 'id' | 'schemaVersion'>

type Input<Name extends CollectionName> = z.input<(typeof collectionSchemas)[Name]>

/** An entity as one writes it down: defaults may be left out, the position follows from the place in the list. */
export type Listed<Name extends CollectionName> = Omit<Input<Name>, 'id' | 'position'> & { readonly id?: string }

/** An event as one writes it down: every collection a list in its order. */
export type EventLists = z.input<typeof profileSchema> & {
  readonly [Name in CollectionName]?: readonly Listed<Name>[]
}

const contentSchema = eventSchema.omit({ id: true, schemaVersion: true })

/**
 * Keys and positions the entities of an event that is written as lists. One without an id is called after its
 * collection and its place in it: `sessions-3`.
 *
 * @throws z.ZodError when a field has the wrong shape
 * @throws RangeError when two entities of a collection have the same id
 */
export function eventFromLists(lists: EventLists): EventContent {
  const collections = collectionNames.map((name) => [name, keyed(name, lists[name] ?? [])])
  return contentSchema.parse({ ...lists, ...Object.fromEntries(collections) })
}

function keyed(name: CollectionName, entities: readonly { readonly id?: string }[]): Readonly<Record<string, unknown>> {
  const positions = positionsBetween(null, null, entities.length)
  const entries = entities.map((entity, index) => {
    const id = entity.id ?? `${name}-${index + 1}`
    return [id, { ...entity, id, position: positions[index] }] as const
  })
  const seen = new Set<string>()
  for (const [id] of entries) {
    if (seen.has(id)) throw new RangeError(`${name} has two entities called ${id}`)
    seen.add(id)
  }
  return Object.fromEntries(entries)
}
