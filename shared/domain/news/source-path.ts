import type { Event } from '../event/event.ts'

/** A field of the event, from its root, keys joined by dots: `sessions.s1.presiderIds.0`. */
export type SourcePath = string

export function sourcePath(...keys: readonly (string | number)[]): SourcePath {
  return keys.join('.')
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
