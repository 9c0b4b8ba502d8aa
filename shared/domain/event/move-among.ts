import type { MoveCommand } from './command.ts'
import type { CollectionName } from './event.ts'
import type { Positioned } from './position.ts'

/**
 * Moves an entity past its neighbour in a list that shows only some of its collection (a filter, one session).
 *
 * @param all the whole collection in its order
 * @param shown those of the list, in the same order
 * @returns null at the end of the list
 */
export function moveAmong(
  collection: CollectionName,
  all: readonly Positioned[],
  shown: readonly Positioned[],
  id: string,
  direction: 'up' | 'down',
): MoveCommand | null {
  const index = shown.findIndex((entity) => entity.id === id)
  const neighbour = index < 0 ? undefined : shown[direction === 'up' ? index - 1 : index + 1]
  if (!neighbour) return null
  if (direction === 'up') return { type: 'entity.move', collection, id, beforeId: neighbour.id }
  const after = all[all.findIndex((entity) => entity.id === neighbour.id) + 1]
  return { type: 'entity.move', collection, id, ...(after ? { beforeId: after.id } : {}) }
}
