import type { CollectionName, Event } from '../../event/event.ts'
import { referencesOf } from '../../event/references.ts'

/** Parts of the work, in the order in which a plan of a change shows them. */
export const placeAreas = ['programme', 'seating', 'vehicles', 'lodging', 'pickUps', 'meals', 'groups', 'visits', 'duties', 'news'] as const
export type PlaceArea = (typeof placeAreas)[number]

/** A field in which a person stands: presides, speaks, sits, rides, sleeps, leads. One that stands there twice has one place. */
export type Place = {
  readonly collection: CollectionName
  readonly id: string
  readonly field: string
}

const areas: Partial<Readonly<Record<CollectionName, PlaceArea>>> = {
  sessions: 'programme',
  agendaItems: 'programme',
  participations: 'programme',
  seatingPlans: 'seating',
  vehicles: 'vehicles',
  lines: 'vehicles',
  lodgings: 'lodging',
  pickUps: 'pickUps',
  meals: 'meals',
  delegations: 'groups',
  groups: 'groups',
  tours: 'visits',
  stops: 'visits',
  duties: 'duties',
  supplies: 'duties',
}

export function areaOf({ collection }: Place): PlaceArea {
  return areas[collection] ?? 'news'
}

/** Names a place among the choices of a plan. */
export function placeKey({ collection, id, field }: Place): string {
  return `${collection}/${id}/${field}`
}

/** Every place of a person, area by area; who comes instead of whom is a fact about people and no place. */
export function placesOf(event: Event, personId: string): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { path, collection, id } of referencesOf(event)) {
    if (collection !== 'people' || id !== personId) continue
    const [owner, ownerId, field] = path as readonly [CollectionName, string, string]
    if (owner === 'people') continue
    const place = { collection: owner, id: ownerId, field }
    places.set(placeKey(place), place)
  }
  return [...places.values()].sort((a, b) => placeAreas.indexOf(areaOf(a)) - placeAreas.indexOf(areaOf(b)))
}
