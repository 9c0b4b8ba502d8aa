import { assertNever } from '../../lib/assert-never.ts'
import type { Event } from '../event/event.ts'
import type { Place } from './place.ts'

/** A place in words: venue, floor and room, or the name of a stop; '' when unknown. */
export function placeText(event: Event, place: Place | undefined): string {
  if (place === undefined) return ''
  switch (place.kind) {
    case 'text':
      return place.text
    case 'stop':
      return event.stops[place.stopId]?.name ?? ''
    case 'room': {
      const room = event.rooms[place.roomId]
      if (!room) return ''
      const venue = room.venueId === undefined ? '' : (event.venues[room.venueId]?.name ?? '')
      const parts = [venue, room.floor ?? '', room.name].filter((part) => part !== '')
      return event.documentLocale === 'en' ? parts.reverse().join(', ') : parts.join('')
    }
    default:
      return assertNever(place)
  }
}
