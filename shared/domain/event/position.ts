import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** What every entity of a collection has. */
export type Positioned = { readonly id: string; readonly position: string }

/** So many keys in order that sort between two others; null stands for either end. */
export function positionsBetween(before: string | null, after: string | null, count: number): readonly string[] {
  return generateNKeysBetween(before, after, count)
}

/** Whether something can be put before and after this key: files that people wrote may hold any text. */
export function isPosition(text: string): boolean {
  try {
    generateKeyBetween(text, null)
    generateKeyBetween(null, text)
    return true
  } catch {
    return false
  }
}

/** Two copies of an event may both have put something in the same place: then the id decides, alike on both sides. */
export function comparePositions(a: Positioned, b: Positioned): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** The entities of a collection in their own order. */
export function ordered<Entity extends Positioned>(collection: Readonly<Record<string, Entity>>): readonly Entity[] {
  return Object.values(collection).sort(comparePositions)
}
