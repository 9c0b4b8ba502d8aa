import { assertNever } from '../../../lib/assert-never.ts'
import type { Event } from '../../event/event.ts'
import { postsText } from '../../people/person-text.ts'
import type { Speaker } from '../agenda-item.ts'

/** Who speaks, in one line as on a slip of paper: post and name, the unit, so many representatives. */
export function speakerName(event: Event, speaker: Speaker): string {
  const isEnglish = event.documentLocale === 'en'
  switch (speaker.kind) {
    case 'person': {
      const person = event.people[speaker.personId]
      if (!person) return ''
      const posts = postsText(event, person)
      if (posts === '') return person.name
      return isEnglish ? `${person.name}, ${posts}` : `${posts}${person.name}`
    }
    case 'unit':
      return event.units[speaker.unitId]?.name ?? ''
    case 'text':
      return speaker.text
    case 'count':
      return isEnglish ? `${speaker.count} ${speaker.of}` : `${speaker.count}位${speaker.of}`
    default:
      return assertNever(speaker)
  }
}
