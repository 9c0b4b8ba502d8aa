import fc from 'fast-check'
import type { EventCommand } from '#shared/domain/event/command.ts'
import { collectionNames, collectionSchemas, type CollectionName, type Event } from '#shared/domain/event/event.ts'
import { anEntity } from './builders.ts'

/**
 * What a user might do next, before it is known what the event holds by then: choices between 0 and 1 become
 * collections, entities and fields when the step is taken.
 */
export type Step = {
  readonly action: 'profile' | 'add' | 'edit' | 'clear' | 'remove' | 'move' | 'arrange'
  readonly collection: number
  readonly target: number
  readonly other: number
}

const choice = fc.double({ min: 0, max: 0.999_999, noNaN: true })

export const aStep: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom('profile' as const, 'add' as const, 'edit' as const, 'clear' as const, 'remove' as const, 'move' as const, 'arrange' as const),
  collection: choice,
  target: choice,
  other: choice,
})

export const someSteps = fc.array(aStep, { minLength: 1, maxLength: 12 })

const pick = <Item>(items: readonly Item[], chosen: number): Item | undefined => items[Math.floor(chosen * items.length)]

/**
 * The command of a step, or null when the collection has nothing to do it with.
 *
 * @param freshId an id that the event does not have
 */
export function commandOf(event: Event, step: Step, freshId: string): EventCommand | null {
  if (step.action === 'profile') return { type: 'profile.edit', changes: { name: freshId, city: step.target < 0.5 ? null : '云溪市' } }
  const collection = pick(collectionNames, step.collection)!
  const ids = Object.keys(event[collection])
  const [target, other] = [pick(ids, step.target), pick(ids, step.other)]
  const before = step.other < 0.7 && other !== undefined ? { beforeId: other } : {}
  if (step.action === 'add') {
    const entity = copyOf(event, collection, target, freshId)
    return entity === null ? null : ({ type: 'entities.add', collection, entities: [entity], ...before } as EventCommand)
  }
  if (target === undefined) return null
  switch (step.action) {
    case 'edit':
      return { type: 'entity.edit', collection, id: target, changes: fieldsOf(event[collection][other ?? target]!) } as EventCommand
    case 'clear':
      return { type: 'entity.edit', collection, id: target, changes: Object.fromEntries(optionalFields(collection).map((field) => [field, null])) } as EventCommand
    case 'remove':
      return { type: 'entities.remove', collection, ids: [...new Set([target, other ?? target])] }
    case 'move':
      return { type: 'entity.move', collection, id: target, ...before }
    case 'arrange':
      return { type: 'entities.arrange', collection, ids: [...new Set([other ?? target, target, ...ids.slice(0, 3)])] }
  }
}

/** A new entity like one that is there, so that its references point to what exists; else the least that is valid. */
function copyOf(event: Event, collection: CollectionName, id: string | undefined, freshId: string): object | null {
  const entity = id === undefined ? leastOf(event, collection) : event[collection][id]!
  return entity && { ...fieldsOf(entity), id: freshId }
}

const WHOLES = { tourId: 'tours', sessionId: 'sessions', personId: 'people' } as const

/** Null where the entity would need a whole (a stop its tour) and the event has none. */
function leastOf(event: Event, collection: CollectionName): object | null {
  const required = Object.entries(WHOLES).filter(([field]) => isRequired(collection, field))
  const wholes = required.map(([field, whole]) => [field, Object.keys(event[whole])[0]])
  return wholes.some(([, id]) => id === undefined) ? null : anEntity(collection, Object.fromEntries(wholes))
}

function isRequired(collection: CollectionName, field: string): boolean {
  return field in collectionSchemas[collection].shape && !optionalFields(collection).includes(field)
}

function fieldsOf(entity: object): object {
  return Object.fromEntries(Object.entries(entity).filter(([field]) => field !== 'id' && field !== 'position'))
}

function optionalFields(collection: CollectionName): readonly string[] {
  return Object.entries(collectionSchemas[collection].shape)
    .filter(([, schema]) => schema.def.type === 'optional')
    .map(([field]) => field)
}
