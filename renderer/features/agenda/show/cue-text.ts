import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Text } from '#renderer/i18n/text.ts'
import { programmeName } from '../programme-name.ts'
import type { Cue } from './cues.ts'

export function cueName({ session, item }: Cue, t: Text): string {
  return programmeName(item ?? session, t)
}

/** The session that an item belongs to, and where it is. */
export function cueWhere(event: Event, { session, item }: Cue, t: Text): string {
  return [item ? programmeName(session, t) : '', placeText(event, session.place)].filter((part) => part !== '').join(' · ')
}
