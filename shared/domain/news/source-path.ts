import { collectionNames, type CollectionName, type Event } from '../event/event.ts'

/** A field of the event, from its root, keys joined by dots: `sessions.s1.presiderIds.0`. */
export type SourcePath = string

export function sourcePath(...keys: readonly (string | number)[]): SourcePath {
  return keys.join('.')
}

/** Where a path leads: an entity and, where it names one, its field; else a field of the event itself. */
export type SourcePlace = { readonly collection?: CollectionName; readonly id?: string; readonly field?: string }

/** Ids may hold dots: the longest beginning that is one is the id. */
export function placeOfSource(event: Event, path: SourcePath): SourcePlace {
  const [head = '', ...rest] = path.split('.')
  const collection = collectionNames.find((name) => name === head)
  if (collection === undefined) return { field: head }
  const length = Math.max(1, rest.findLastIndex((_, index) => Object.hasOwn(event[collection], rest.slice(0, index + 1).join('.'))) + 1)
  const field = rest[length]
  return { collection, id: rest.slice(0, length).join('.'), ...(field === undefined ? {} : { field }) }
}

/** What stands at a source path, or undefined. Ids may hold dots, so the longest key that fits is taken at each step. */
export function valueAtSource(event: Event, path: SourcePath): unknown {
  let node: unknown = event
  let parts = path.split('.')
  while (parts.length > 0) {
    if (typeof node !== 'object' || node === null) return undefined
    let length = parts.length
    while (length > 0 && !Object.hasOwn(node, parts.slice(0, length).join('.'))) length -= 1
    if (length === 0) return undefined
    node = (node as Readonly<Record<string, unknown>>)[parts.slice(0, length).join('.')]
    parts = parts.slice(length)
  }
  return node
}
