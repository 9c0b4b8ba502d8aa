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

/** An object that is about one thing goes with it: a speaker without the person says nothing. */
const CARRYING_FIELDS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  people: ['personId'],
  units: [],
  sessions: [],
  stops: [],
  rooms: [],
}

/** Parts that cannot stand without their whole: they are removed with it. */
export const ownedCollections: Readonly<Partial<Record<CollectionName, readonly { collection: CollectionName; field: string }[]>>> = {
  sessions: [{ collection: 'agendaItems', field: 'sessionId' }],
  tours: [
    { collection: 'lines', field: 'tourId' },
    { collection: 'stops', field: 'tourId' },
    { collection: 'legs', field: 'tourId' },
  ],
  people: [{ collection: 'participations', field: 'personId' }],
}

export type Reference = {
  /** where the id stands, from the event's root */
  readonly path: readonly (string | number)[]
  readonly collection: CollectionName
  readonly id: string
}

/** Every reference of an event, in the order of its fields. */
export function referencesOf(event: Event): readonly Reference[] {
  const found: Reference[] = []
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      const childPath = [...path, Array.isArray(value) ? Number(key) : key]
      const collection = Array.isArray(value) ? undefined : referenceFields[key]
      // The event's own collections share names with no reference field, so a hit is always a reference.
      if (collection === undefined) visit(child, childPath)
      else if (typeof child === 'string') found.push({ path: childPath, collection, id: child })
      else if (Array.isArray(child)) child.forEach((id: string, index) => found.push({ path: [...childPath, index], collection, id }))
      else if (typeof child === 'object' && child !== null) {
        for (const id of Object.keys(child)) found.push({ path: [...childPath, id], collection, id })
      }
    }
  }
  visit(event, [])
  return found
}

/** References to things that the event does not have. */
export function danglingReferences(event: Event): readonly Reference[] {
  return referencesOf(event).filter(({ collection, id }) => !Object.hasOwn(event[collection], id))
}

/**
 * The patches that take every mention of the given entities out of the event: fields are cleared, lists and sets
 * lose the id, and an object that was about the entity alone goes with it.
 */
export function forgetReferences(event: Event, collection: CollectionName, ids: ReadonlySet<string>): readonly Patch[] {
  const patches: Patch[] = []
  const prune = (owner: Readonly<Record<string, unknown>>, path: readonly string[]): void => {
    for (const [key, child] of Object.entries(owner)) {
      const pruned = pruneValue(key, child as JsonValue, collection, ids)
      if (pruned !== child) patches.push(patchTo([...path, key], pruned))
    }
  }
  for (const name of collectionNames) {
    for (const [id, entity] of Object.entries(event[name])) {
      if (name === collection && ids.has(id)) continue
      prune(entity as unknown as Readonly<Record<string, unknown>>, [name, id])
    }
  }
  const isProfileField = ([key]: [string, unknown]) => !(collectionNames as readonly string[]).includes(key)
  prune(Object.fromEntries(Object.entries(event).filter(isProfileField)), [])
  return patches
}

function pruneValue(key: string, value: JsonValue, collection: CollectionName, ids: ReadonlySet<string>): JsonValue | undefined {
  const pointsHere = referenceFields[key] === collection
  if (pointsHere && typeof value === 'string') return ids.has(value) ? undefined : value
  if (Array.isArray(value)) {
    const kept = value.flatMap((item: JsonValue) => {
      if (pointsHere && typeof item === 'string') return ids.has(item) ? [] : [item]
      if (isAbout(item, collection, ids)) return []
      const pruned = pruneObject(item, collection, ids)
      return pruned === undefined ? [] : [pruned]
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

function pruneObject(value: JsonValue, collection: CollectionName, ids: ReadonlySet<string>): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  let isChanged = false
  const entries = Object.entries(value).flatMap(([key, child]): [string, JsonValue][] => {
    const pruned = pruneValue(key, child, collection, ids)
    if (pruned !== child) isChanged = true
    return pruned === undefined ? [] : [[key, pruned]]
  })
  return isChanged ? Object.fromEntries(entries) : value
}

/** A union member such as `{ kind: 'person', personId }` or `{ kind: 'room', roomId }` means nothing without its id. */
function isAbout(value: JsonValue, collection: CollectionName, ids: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const isTagged = 'kind' in value
  return Object.entries(value).some(
    ([key, id]) =>
      typeof id === 'string' &&
      referenceFields[key] === collection &&
      ids.has(id) &&
      (isTagged || CARRYING_FIELDS[collection]?.includes(key) === true),
  )
}
