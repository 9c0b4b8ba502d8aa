import type { JsonValue } from '../../../lib/patch.ts'
import type { Speaker } from '../../agenda/agenda-item.ts'
import type { EventCommand } from '../../event/command.ts'
import type { CollectionName, Event } from '../../event/event.ts'
import { ownedCollections, withSwapped, type Swap } from '../../event/references.ts'
import { placeKey, type Place } from './place.ts'
import { rivalPlaces } from './rival-places.ts'
import type { Treatment } from './treatment.ts'

export type TreatedPlace = { readonly place: Place; readonly treatment: Treatment }

/** What carries the treatments of a person's places out: one edit for each entity, then the entities that fall. */
export function placeCommands(event: Event, personId: string, treated: readonly TreatedPlace[]): readonly EventCommand[] {
  const values = new Map<string, { readonly place: Place; readonly value: JsonValue | undefined }>()
  const fallen: Place[] = []
  const change = (place: Place, changed: (value: JsonValue) => JsonValue | undefined): void => {
    const known = values.get(placeKey(place))
    const value = known ? known.value : fieldAt(event, place)
    if (value !== undefined) values.set(placeKey(place), { place, value: changed(value) })
  }
  const swap = (place: Place, swapped: Swap): void => change(place, (value) => withSwapped(place.field, value, 'people', swapped))

  for (const { place, treatment } of treated) {
    switch (treatment.kind) {
      case 'keep':
        break
      case 'drop':
        fallen.push(place)
        break
      case 'vacate':
      case 'seat-anew':
        if (isNothingWithout(place)) fallen.push(place)
        else swap(place, (id) => (id === personId ? undefined : id))
        break
      case 'give': {
        const { personId: taker } = treatment
        for (const rival of rivalPlaces(event, place, taker)) swap(rival, (id) => (id === taker ? undefined : id))
        swap(place, (id) => (id === personId ? taker : id === taker ? undefined : id))
        break
      }
      case 'leave-open':
        change(place, ofSpeaker(personId, () => ({ kind: 'text', text: event.documentLocale === 'en' ? 'To be announced' : '待定' })))
        break
      case 'in-writing':
        change(place, ofSpeaker(personId, (speaker) => ({ ...speaker, mode: 'written' })))
    }
  }
  return [...editsOf([...values.values()].filter(({ place }) => !fallen.some((gone) => isSameEntity(gone, place)))), ...removalsOf(fallen)]
}

function fieldAt(event: Event, { collection, id, field }: Place): JsonValue | undefined {
  const entities = event[collection] as Readonly<Record<string, Readonly<Record<string, JsonValue>>>>
  return entities[id]?.[field]
}

/** Whether the whole entity is about its person: a stated part in a session. */
function isNothingWithout({ collection, field }: Place): boolean {
  return (ownedCollections.people ?? []).some((owned) => owned.collection === collection && owned.paths.some(([first]) => first === field))
}

function ofSpeaker(personId: string, changed: (speaker: Speaker & { kind: 'person' }) => Speaker): (value: JsonValue) => JsonValue {
  return (value) => (value as unknown as readonly Speaker[]).map((speaker) => (speaker.kind === 'person' && speaker.personId === personId ? changed(speaker) : speaker)) as unknown as JsonValue
}

function isSameEntity(a: Place, b: Place): boolean {
  return a.collection === b.collection && a.id === b.id
}

function editsOf(values: readonly { readonly place: Place; readonly value: JsonValue | undefined }[]): readonly EventCommand[] {
  const byEntity = Map.groupBy(values, ({ place: { collection, id } }) => `${collection}/${id}`)
  return [...byEntity.values()].flatMap((ofEntity): EventCommand[] => {
    const [first] = ofEntity
    if (!first) return []
    const { collection, id } = first.place
    const changes = Object.fromEntries(ofEntity.map(({ place, value }) => [place.field, value ?? null]))
    // Which field of which collection this is follows from the references, not from the types.
    return [{ type: 'entity.edit', collection, id, changes } as EventCommand]
  })
}

function removalsOf(fallen: readonly Place[]): readonly EventCommand[] {
  return [...Map.groupBy(fallen, ({ collection }) => collection)].map(([collection, places]): EventCommand => ({
    type: 'entities.remove',
    collection: collection satisfies CollectionName,
    ids: [...new Set(places.map(({ id }) => id))],
  }))
}
