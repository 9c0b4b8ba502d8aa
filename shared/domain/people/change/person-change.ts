import type { EntityChanges, EventCommand, NewEntity } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { PersonId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import { runCommand } from '../../event/run-command.ts'
import type { Person } from '../person.ts'
import { changePlan, plannedPlaces, type ChangePlan, type Treatments } from './change-plan.ts'

/** X 不能到会: the attendance says so, and each place of X is treated as chosen. */
export function personAbsent(event: Event, personId: PersonId, chosen: Treatments = new Map()): ChangePlan {
  return changePlan(event, personId, 'person-absent', {
    places: plannedPlaces(event, personId, chosen),
    others: [declined(event, personId)],
  })
}

/** Who comes instead: someone of the list, or somebody who is put into it. */
export type Substitute =
  | { readonly kind: 'known'; readonly personId: PersonId }
  | { readonly kind: 'new'; readonly person: NewEntity<'people'> }

/** Whether the substitute stands where the other stood in list and protocol, or where their own rank puts them. */
export type SubstituteOrder = 'same-place' | 'own-rank'

/**
 * 由 Y 代替 X: Y takes the places of X, in their order; what Y has already of a kind of which one is enough is kept
 * (a bed) or left (a seat in another coach). The order of speakers is a fact and stays whatever the rank is.
 */
export function personSubstituted(event: Event, personId: PersonId, substitute: Substitute, order: SubstituteOrder, chosen: Treatments = new Map()): ChangePlan {
  const person = event.people[personId]
  const taker = substitute.kind === 'known' ? substitute.personId : substitute.person.id
  if (!person || taker === personId) throw new RangeError(`${personId} cannot be substituted by ${taker}`)
  const added = substitute.kind === 'new' ? [addition(event, person, substitute.person, order)] : []
  const own: NewEntity<'people'> | undefined = substitute.kind === 'new' ? substitute.person : event.people[taker]
  const moved: readonly EventCommand[] =
    substitute.kind === 'known' && order === 'same-place' ? [{ type: 'entity.move', collection: 'people', id: taker, beforeId: personId }] : []
  return changePlan(event, personId, 'person-substituted', {
    before: added,
    places: plannedPlaces(withAdded(event, added), personId, chosen, taker),
    others: [declined(event, personId), ...moved, { type: 'entity.edit', collection: 'people', id: taker, changes: asSubstitute(person, own, order) }],
  })
}

function withAdded(event: Event, added: readonly EventCommand[]): Event {
  const outcome = runCommand(event, { type: 'batch', commands: added })
  return outcome.ok ? outcome.event : event
}

function declined(event: Event, personId: PersonId): EventCommand {
  const attendance = event.people[personId]?.attendance ?? {}
  return { type: 'entity.edit', collection: 'people', id: personId, changes: { attendance: { ...attendance, state: 'declined' } } }
}

/** Before X, who stays in the list as declined; by rank before the first who comes after. */
function addition(event: Event, absent: Person, person: NewEntity<'people'>, order: SubstituteOrder): EventCommand {
  const { rank } = person
  const next = order === 'same-place' ? absent : rank === undefined ? undefined : ordered(event.people).find((other) => other.rank !== undefined && other.rank > rank)
  return { type: 'entities.add', collection: 'people', entities: [person], ...(next ? { beforeId: next.id } : {}) }
}

function asSubstitute(absent: Person, own: NewEntity<'people'> | undefined, order: SubstituteOrder): EntityChanges<'people'> {
  const delegationId = own?.delegationId ?? absent.delegationId
  return {
    attendance: { ...own?.attendance, state: 'confirmed', substituteForId: absent.id },
    ...(delegationId === undefined ? {} : { delegationId }),
    ...(order === 'same-place' && absent.rank !== undefined ? { rank: absent.rank } : {}),
  }
}

/** 职务变动: the posts, and the rank that comes with them. No place changes; what is printed does. */
export function postsChanged(event: Event, personId: PersonId, changes: Pick<EntityChanges<'people'>, 'posts' | 'rank' | 'category'>): ChangePlan {
  return changePlan(event, personId, 'posts-changed', {
    places: [],
    others: [{ type: 'entity.edit', collection: 'people', id: personId, changes }],
  })
}
