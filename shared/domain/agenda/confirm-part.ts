import type { EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { ConfirmationId } from '../event/ids.ts'
import type { Confirmation } from './confirmation.ts'
import type { Part } from './parts.ts'

/** Whether someone knows of their part: never told, told, confirmed; `isOutdated` when time or place is another since. */
export type PartState = { readonly state: 'untold' | Confirmation['state']; readonly isOutdated: boolean }

export function partState(event: Event, part: Part): PartState {
  const confirmation = confirmationOf(event, part)
  if (!confirmation) return { state: 'untold', isOutdated: false }
  return { state: confirmation.state, isOutdated: confirmation.facts !== factsOf(part) }
}

/**
 * Notes that someone was told of a part, or has confirmed it, as it stands now; `untold` takes the note back.
 *
 * @param id a new one, used where there is no note yet
 * @returns null for parts that nobody is told of one by one: only presiding, speaking and reading out are
 */
export function confirmPart(event: Event, part: Part, state: PartState['state'], id: ConfirmationId): EventCommand | null {
  if (part.kind !== 'preside' && part.kind !== 'speak' && part.kind !== 'read') return null
  const known = confirmationOf(event, part)
  if (state === 'untold') return known ? { type: 'entities.remove', collection: 'confirmations', ids: [known.id] } : null
  const facts = factsOf(part)
  if (known) return { type: 'entity.edit', collection: 'confirmations', id: known.id, changes: { state, facts } }
  const { personId, sessionId } = part
  const item = part.kind === 'preside' ? {} : { itemId: part.itemId }
  return { type: 'entities.add', collection: 'confirmations', entities: [{ id, personId, sessionId, ...item, state, facts }] }
}

function confirmationOf(event: Event, part: Part): Confirmation | undefined {
  if (part.kind !== 'preside' && part.kind !== 'speak' && part.kind !== 'read') return undefined
  const itemId = part.kind === 'preside' ? undefined : part.itemId
  return Object.values(event.confirmations).find(
    (confirmation) => confirmation.personId === part.personId && confirmation.sessionId === part.sessionId && confirmation.itemId === itemId,
  )
}

function factsOf({ date = '', startsAt = '', place }: Part): string {
  return [date, startsAt, place].filter((fact) => fact !== '').join(' ').slice(0, 300)
}
