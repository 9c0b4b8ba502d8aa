import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { Place } from '#shared/domain/agenda/place.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'

type NamedPlace = { readonly text: string; readonly place: Place }

/** Rooms and stops of the event by the words that stand for them. */
export function knownPlaces(event: Event): readonly NamedPlace[] {
  const rooms = ordered(event.rooms).map(({ id }): Place => ({ kind: 'room', roomId: id }))
  const stops = ordered(event.stops).map(({ id }): Place => ({ kind: 'stop', stopId: id }))
  return [...rooms, ...stops].map((place) => ({ text: placeText(event, place), place })).filter(({ text }) => text !== '')
}

/** The room or stop that is called so, else the words themselves; null when nothing is typed. */
export function typedPlace(event: Event, typed: string): Place | null {
  const text = typed.trim()
  if (text === '') return null
  return knownPlaces(event).find((known) => known.text === text)?.place ?? { kind: 'text', text }
}
