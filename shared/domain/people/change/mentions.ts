import type { Event } from '../../event/event.ts'
import { collectionNames, type CollectionName } from '../../event/event.ts'
import { referenceFields } from '../../event/references.ts'

/** A text that someone typed and that holds a name: no rule can follow it, so its writer is told. */
export type Mention = { readonly collection?: CollectionName; readonly id?: string; readonly field: string; readonly text: string }

const NOT_TEXT: ReadonlySet<string> = new Set(['id', 'position', 'registerId', 'registerKept', ...Object.keys(referenceFields)])

/** Typed texts with the name in them, a field once; a name of one character would be found everywhere. */
export function mentionsOf(event: Event, personId: string, name: string): readonly Mention[] {
  if ([...name].length < 2) return []
  const found: Mention[] = []
  const look = (owner: object, place: Omit<Mention, 'field' | 'text'>): void => {
    for (const [field, value] of Object.entries(owner)) {
      if (NOT_TEXT.has(field)) continue
      const text = textWith(name, value)
      if (text !== undefined) found.push({ ...place, field, text })
    }
  }
  for (const collection of collectionNames) {
    for (const [id, entity] of Object.entries<object>(event[collection])) {
      if (collection === 'people' && id === personId) continue
      look(entity, { collection, id })
    }
  }
  const names = new Set<string>(collectionNames)
  look(Object.fromEntries(Object.entries(event).filter(([key]) => !names.has(key))), {})
  return found
}

function textWith(name: string, value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes(name) ? value : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, child] of Object.entries(value)) {
    const text = NOT_TEXT.has(key) ? undefined : textWith(name, child)
    if (text !== undefined) return text
  }
  return undefined
}
