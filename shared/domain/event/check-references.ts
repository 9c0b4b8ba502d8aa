import { collectionNames, type Event } from './event.ts'
import { issueOf, type Issue } from './issue.ts'
import type { Positioned } from './position.ts'
import { danglingReferences } from './references.ts'

/** Ids that lead nowhere, and entities that do not stand under their own: a merge or a file edited by hand leaves them. */
export function checkReferences(event: Event): readonly Issue[] {
  const dangling = danglingReferences(event).map(({ path, collection, id }) => issueOf('dangling-reference', path.map(String), [collection, id]))
  const misplaced = collectionNames.flatMap((name) =>
    Object.entries<Positioned>(event[name])
      .filter(([key, { id }]) => key !== id)
      .map(([key, { id }]) => issueOf('id-mismatch', [name, key, 'id'], [key, id])),
  )
  return [...dangling, ...misplaced]
}
