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
  leaverId: 'people',
  forwardTeamIds: 'people',
  ownerId: 'people',
  members: 'people',
  lockedMembers: 'people',
  passengers: 'people',
  guests: 'people',
  roommates: 'people',
  tableNumbers: 'people',
  helpers: 'people',
  delegationId: 'delegations',
  groupIds: 'groups',
  venueId: 'venues',
  roomId: 'rooms',
  sessionId: 'sessions',
  itemId: 'agendaItems',
  tourId: 'tours',
  lineId: 'lines',
  lockedLineId: 'lines',
  stopId: 'stops',
  stopIds: 'stops',
  stays: 'stops',
  leftAt: 'stops',
  fromStopId: 'stops',
  toStopId: 'stops',
  alternativeStopId: 'stops',
  vehicleId: 'vehicles',
  pictureId: 'pictures',
  mapPictureId: 'pictures',
  coverPictureId: 'pictures',
  emblemPictureId: 'pictures',
  mapSpots: 'stops',
}

/** Texts by the name of a field: what is said of the field `roommates` there is no id of a person. */
const TEXTS_BY_FIELD: ReadonlySet<string> = new Set(['unclear', 'registerKept'])

/**
 * Parts that cannot stand without their whole: they are removed with it, in this order. A leg without one of its ends
 * would mean the start or the end of the tour, a part in a session without the session one in the event.
 */
export const ownedCollections: Readonly<Partial<Record<CollectionName, readonly OwnedParts[]>>> = {
  people: [
    { collection: 'participations', paths: [['personId']] },
    { collection: 'confirmations', paths: [['personId']] },
  ],
  sessions: [
    { collection: 'agendaItems', paths: [['sessionId']] },
    { collection: 'participations', paths: [['sessionId']] },
    { collection: 'confirmations', paths: [['sessionId']] },
  ],
  agendaItems: [{ collection: 'confirmations', paths: [['itemId']] }],
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
  visitReferences(event, ({ path, collection, id }, ...owner) => found.push({ path: [...owner, ...path], collection, id }))
  return found
}

/** References to things that the event does not have. */
export function danglingReferences(event: Event): readonly Reference[] {
  const found: Reference[] = []
  visitReferences(event, (reference, ...owner) => {
    if (!Object.hasOwn(event[reference.collection], reference.id)) found.push({ ...reference, path: [...owner, ...reference.path] })
  })
  return found
}

/** `owner` is the collection and the id of the entity that a reference stands in; nothing for one of the profile. */
function visitReferences(event: Event, onReference: (reference: Reference, ...owner: readonly string[]) => void): void {
  const profile = Object.fromEntries(Object.entries(event).filter(([key]) => !isCollectionName(key)))
  for (const reference of referencesWithin(profile)) onReference(reference)
  for (const name of collectionNames) {
    for (const [id, entity] of Object.entries<unknown>(event[name])) {
      // A file that is still being examined may hold anything here.
      if (typeof entity !== 'object' || entity === null) continue
      for (const reference of referencesWithin(entity)) onReference(reference, name, id)
    }
  }
}

const NONE: readonly Reference[] = []
const referencesByEntity = new WeakMap<object, readonly Reference[]>()

/** The references of one entity, with their paths from there. An entity never changes, so each is looked through once. */
function referencesWithin(entity: object): readonly Reference[] {
  const known = referencesByEntity.get(entity)
  if (known) return known
  const found: Reference[] = []
  const visit = (value: unknown, path: Reference['path']): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) visitField(key, child, [...path, key])
    }
  }
  const visitField = (key: string, child: unknown, path: Reference['path']): void => {
    if (TEXTS_BY_FIELD.has(key)) return
    const collection = Object.hasOwn(referenceFields, key) ? referenceFields[key] : undefined
    if (collection === undefined) visit(child, path)
    else if (typeof child === 'string') found.push({ path, collection, id: child })
    else if (Array.isArray(child)) child.forEach((id: string, index) => found.push({ path: [...path, index], collection, id }))
    else if (typeof child === 'object' && child !== null) found.push(...Object.keys(child).map((id) => ({ path: [...path, id], collection, id })))
  }
  visit(entity, [])
  const references = found.length === 0 ? NONE : found
  referencesByEntity.set(entity, references)
  return references
}

/** What becomes of a reference: the id stays, another takes its place, or the mention goes. */
export type Swap = (id: string) => string | undefined

/**
 * The patches that take every mention of the given entities out of the event: fields are cleared, lists and sets
 * lose the id, and an object that was about the entity alone goes with it.
 */
export function forgetReferences(event: Event, collection: CollectionName, ids: ReadonlySet<string>): readonly Patch[] {
  const patches: Patch[] = []
  const forget: Swap = (id) => (ids.has(id) ? undefined : id)
  const prune = (owner: object, path: readonly string[]): void => {
    for (const [key, child] of Object.entries(owner) as [string, JsonValue][]) {
      const pruned = withSwapped(key, child, collection, forget)
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

/**
 * The value of a field with its references into a collection swapped, the same value where none is.
 *
 * @returns undefined when the field is to be cleared
 */
export function withSwapped(key: string, value: JsonValue, collection: CollectionName, swap: Swap): JsonValue | undefined {
  if (TEXTS_BY_FIELD.has(key)) return value
  const pointsHere = referenceFields[key] === collection
  if (pointsHere && typeof value === 'string') return swap(value)
  if (isList(value)) {
    const kept = value.flatMap((item): JsonValue[] => {
      if (pointsHere && typeof item === 'string') return [swap(item)].filter((id) => id !== undefined)
      return losesItsMatter(item, collection, swap) ? [] : [objectSwapped(item, collection, swap)]
    })
    return kept.length === value.length && kept.every((item, index) => item === value[index]) ? value : kept
  }
  if (typeof value !== 'object' || value === null) return value
  if (losesItsMatter(value, collection, swap)) return undefined
  if (!pointsHere) return objectSwapped(value, collection, swap)
  if (Object.keys(value).every((id) => swap(id) === id)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, child]) => {
      const next = swap(id)
      return next === undefined ? [] : [[next, child]]
    }),
  )
}

function objectSwapped(value: JsonValue, collection: CollectionName, swap: Swap): JsonValue {
  if (typeof value !== 'object' || value === null || isList(value)) return value
  const entries = Object.entries(value).flatMap(([key, child]): [string, JsonValue][] => {
    const swapped = withSwapped(key, child, collection, swap)
    return swapped === undefined ? [] : [[key, swapped]]
  })
  const isSame = entries.length === Object.keys(value).length && entries.every(([key, child]) => child === value[key])
  return isSame ? value : Object.fromEntries(entries)
}

/**
 * Whether an object says nothing once its references are swapped: a union member such as `{ kind: 'room', roomId }`,
 * and whatever is about one person, when that one goes.
 */
function losesItsMatter(value: JsonValue, collection: CollectionName, swap: Swap): boolean {
  if (typeof value !== 'object' || value === null || isList(value)) return false
  return Object.entries(value).some(
    ([key, id]) =>
      typeof id === 'string' && referenceFields[key] === collection && ('kind' in value || key === 'personId') && swap(id) === undefined,
  )
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
