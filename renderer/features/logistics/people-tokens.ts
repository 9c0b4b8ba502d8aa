import type { Event } from '#shared/domain/event/event.ts'
import { comparePositions } from '#shared/domain/event/position.ts'
import type { PersonId } from '#shared/domain/event/ids.ts'
import type { Choice } from '#renderer/ui/choices.ts'

type Ids = Readonly<Record<string, true>>

/** The people of a set as tokens, in the order of the list of people. */
export function peopleTokens(event: Event, ids: Ids): readonly Choice[] {
  return Object.keys(ids)
    .flatMap((id) => event.people[id] ?? [])
    .sort(comparePositions)
    .map(({ id, name }) => ({ id, label: name }))
}

export function withId(ids: Ids, added: readonly string[]): Record<PersonId, true> {
  return { ...ids, ...Object.fromEntries(added.map((id) => [id, true as const])) }
}

/** Without the token at that place. */
export function withoutIndex(event: Event, ids: Ids, index: number): Record<PersonId, true> {
  const gone = peopleTokens(event, ids)[index]?.id
  return Object.fromEntries(Object.keys(ids).filter((id) => id !== gone).map((id) => [id, true as const]))
}
