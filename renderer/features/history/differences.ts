import { collectionNames, type CollectionName, type Event } from '#shared/domain/event/event.ts'
import { patchesBetween, valueAt, type JsonValue } from '#shared/lib/patch.ts'

/** A field of a thing, as it was and as it is. */
export type FieldDifference = { readonly field: string; readonly then: JsonValue | undefined; readonly now: JsonValue | undefined }

/** A thing of the event that is no longer there, was not yet there, or has other fields. */
export type ThingDifference = { readonly id: string; readonly kind: 'gone' | 'new' | 'changed'; readonly fields: readonly FieldDifference[] }

/** What differs in one collection, or without one in what the event says of itself. */
export type PartDifference = { readonly collection?: CollectionName; readonly things: readonly ThingDifference[] }

/** What differs between an earlier state of an event and the present one, by collection and thing. */
export function differencesBetween(then: Event, now: Event): readonly PartDifference[] {
  const profile = new Map<string, FieldDifference>()
  const collections = new Map<CollectionName, Map<string, ThingDifference>>()
  for (const { path } of patchesBetween(then, now)) {
    const [first = '', id, field] = path
    const collection = collectionNames.find((name) => name === first)
    if (collection === undefined) profile.set(first, fieldAt(then, now, [first]))
    else if (id !== undefined) {
      const things = collections.get(collection) ?? new Map<string, ThingDifference>()
      collections.set(collection, things.set(id, thingWith(things.get(id), then, now, [collection, id], field)))
    }
  }
  const ofProfile = profile.size === 0 ? [] : [{ things: [{ id: now.id, kind: 'changed' as const, fields: [...profile.values()] }] }]
  return [...ofProfile, ...collectionNames.flatMap((collection) => {
    const things = collections.get(collection)
    return things ? [{ collection, things: [...things.values()] }] : []
  })]
}

/** In how many places two states differ: fields, and things that only one of them has. */
export function countOf(parts: readonly PartDifference[]): number {
  return parts.reduce((sum, { things }) => sum + things.reduce((all, { fields }) => all + Math.max(1, fields.length), 0), 0)
}

function thingWith(known: ThingDifference | undefined, then: Event, now: Event, path: readonly [string, string], field: string | undefined): ThingDifference {
  const [, id] = path
  if (field === undefined) return { id, kind: valueAt(now, path) === undefined ? 'gone' : 'new', fields: [] }
  const fields = (known?.fields ?? []).filter((one) => one.field !== field)
  return { id, kind: 'changed', fields: [...fields, fieldAt(then, now, [...path, field])] }
}

/** Whole fields, however deep inside the difference lies: half a place or half a post says nothing. */
function fieldAt(then: Event, now: Event, path: readonly string[]): FieldDifference {
  return { field: path.at(-1) ?? '', then: valueAt(then, path), now: valueAt(now, path) }
}
