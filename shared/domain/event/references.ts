import { patchTo, type JsonValue, type Patch } from '../../lib/patch.ts'
import { collectionNames, type CollectionName, type Event } from './event.ts'

/**
 * Which field names point into which collection. A field holds one id, a list of ids, or a record keyed by id.
 * New reference fields are added here; `tests/unit/shared/domain/event/references.test.ts` compares with the schema.
 */
export const referenceFields: Readonly<Record<string, CollectionName>> = {
  unitId: 'units',
  parentId: 'units',
  hostUnitId: 'units',
  convenerIds: 'units',
  hostIds: 'units',
  organizerIds: 'units',
  coOrganizerIds: 'units',
  personId: 'people',
  substituteForId: 'people',
  leaderId: 'people',
  liaisonId: 'people',
  convenerId: 'people',
  recorderId: 'people',
  presiderIds: 'people',
  readById: 'people',
  guideId: 'people',
  contactId: 'people',
  ownerId: 'people',
  members: 'people',
  passengers: 'people',
  guests: 'people',
  helpers: 'people',
  delegationId: 'delegations',
  groupIds: 'groups',
  venueId: 'venues',
  roomId: 'rooms',
  sessionId: 'sessions',
  tourId: 'tours',
  lineId: 'lines',
  stopId: 'stops',
  stopIds: 'stops',
  fromStopId: 'stops',
  toStopId: 'stops',
  alternativeStopId: 'stops',
  vehicleId: 'vehicles',
}

/**
 * Parts that cannot stand without their whole: they are removed with it, in this order. A leg without one of its ends
 * would mean the start or the end of the tour, a part in a session without the session one in the event.
 */
export const ownedCollections: Readonly<Partial<Record<CollectionName, readonly OwnedParts[]>>> = {
  people: [{ collection: 'participations', paths: [['personId']] }],
  sessions: [
    { collection: 'agendaItems', paths: [['sessionId']] },
    { collection: 'participations', paths: [['sessionId']] },
  ],
  tours: [
    { collection: 'lines', paths: [['tourId']] },
    { collection: 'legs', paths: [['tourId']] },
    { collection: 'stops', paths: [['tourId']] },
  ],
  stops: [{ collection: 'legs', paths: [['fromStopId'], ['toStopId']] }],
  vehicles: [{ collection: 'seatingPlans', paths: [['layout', 'vehicleId']] }],
}

/** A collection whose entities name their whole at any of the paths. */
export type OwnedParts = { readonly collection: CollectionName; readonly paths: readonly (readonly string[])[] }

export type Reference = {
  /** where the id stands, from the event's root */
  readonly path: readonly (string | number)[]
  readonly collection: CollectionName
  readonly id: string
}

/** Every reference of an event, in the order of its fields. */
export function referencesOf(event: Event): readonly Reference[] {
  const found: Reference[] = []
  visitReferences(event, (collection, id, path) => found.push({ path: [...path], collection, id }))
  return found
}

/** References to things that the event does not have. */
export function danglingReferences(event: Event): readonly Reference[] {
  const found: Reference[] = []
  visitReferences(event, (collection, id, path) => {
    if (!Object.hasOwn(event[collection], id)) found.push({ path: [...path], collection, id })
  })
  return found
}

type Visitor = (collection: CollectionName, id: string, path: Reference['path']) => void

/** The path is one list that grows and shrinks on the way: of thousands of references hardly any is kept. */
function visitReferences(event: Event, onReference: Visitor): void {
  const path: (string | number)[] = []
  const at = (key: string | number, look: () => void): void => {
    path.push(key)
    look()
    path.pop()
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach((item, index) => at(index, () => visit(item)))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) at(key, () => visitField(key, child))
    }
  }
  const visitField = (key: string, child: unknown): void => {
    const collection = Object.hasOwn(referenceFields, key) ? referenceFields[key] : undefined
    if (collection === undefined) visit(child)
    else if (typeof child === 'string') onReference(collection, child, path)
    else if (Array.isArray(child)) child.forEach((id: string, index) => at(index, () => onReference(collection, id, path)))
    else if (typeof child === 'object' && child !== null) {
      for (const id of Object.keys(child)) at(id, () => onReference(collection, id, path))
    }
  }
  for (const [key, value] of Object.entries(event)) {
    // Ids are chosen freely, so a key of a collection is no field, even where it reads like one: `guests`.
    if (isCollectionName(key)) at(key, () => Object.entries(value).forEach(([id, entity]) => at(id, () => visit(entity))))
    else at(key, () => visitField(key, value))
  }
}

/**
 * The patches that take every mention of the given entities out of the event: fields are cleared, lists and sets
 * lose the id, and an object that was about the entity alone goes with it.
 */
export function forgetReferences(event: Event, collection: CollectionName, ids: ReadonlySet<string>): readonly Patch[] {
  const patches: Patch[] = []
  const prune = (owner: object, path: readonly string[]): void => {
    for (const [key, child] of Object.entries(owner) as [string, JsonValue][]) {
      const pruned = pruneValue(key, child, collection, ids)
      if (pruned !== child) patches.push(patchTo([...path, key], pruned))
    }
  }
  for (const name of collectionNames) {
    for (const [id, entity] of Object.entries<object>(event[name])) {
      if (name === collection && ids.has(id)) continue
      prune(entity, [name, id])
    }
  }
  prune(Object.fromEntries(Object.entries(event).filter(([key]) => !isCollectionName(key))), [])
  return patches
}

function isCollectionName(key: string): key is CollectionName {
  return (collectionNames as readonly string[]).includes(key)
}

function pruneValue(key: string, value: JsonValue, collection: CollectionName, ids: ReadonlySet<string>): JsonValue | undefined {
  const pointsHere = referenceFields[key] === collection
  if (pointsHere && typeof value === 'string') return ids.has(value) ? undefined : value
  if (isList(value)) {
    const kept = value.flatMap((item): JsonValue[] => {
      if (pointsHere && typeof item === 'string') return ids.has(item) ? [] : [item]
      return isAbout(item, collection, ids) ? [] : [pruneObject(item, collection, ids)]
    })
    return kept.length === value.length && kept.every((item, index) => item === value[index]) ? value : kept
  }
  if (typeof value !== 'object' || value === null) return value
  if (isAbout(value, collection, ids)) return undefined
  if (pointsHere) {
    const kept = Object.entries(value).filter(([id]) => !ids.has(id))
    return kept.length === Object.keys(value).length ? value : Object.fromEntries(kept)
  }
  return pruneObject(value, collection, ids)
}

function pruneObject(value: JsonValue, collection: CollectionName, ids: ReadonlySet<string>): JsonValue {
  if (typeof value !== 'object' || value === null || isList(value)) return value
  const entries = Object.entries(value).flatMap(([key, child]): [string, JsonValue][] => {
    const pruned = pruneValue(key, child, collection, ids)
    return pruned === undefined ? [] : [[key, pruned]]
  })
  const isSame = entries.length === Object.keys(value).length && entries.every(([key, child]) => child === value[key])
  return isSame ? value : Object.fromEntries(entries)
}

/**
 * Whether an object says nothing without what it names: a union member such as `{ kind: 'room', roomId }`, and whatever
 * is about one person.
 */
function isAbout(value: JsonValue, collection: CollectionName, ids: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null || isList(value)) return false
  return Object.entries(value).some(
    ([key, id]) =>
      typeof id === 'string' && referenceFields[key] === collection && ids.has(id) && ('kind' in value || key === 'personId'),
  )
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
