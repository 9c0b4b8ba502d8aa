import type { Speaker } from '#shared/domain/agenda/agenda-item.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { PersonId, UnitId } from '#shared/domain/event/ids.ts'
import { titlesText, unitTextOf } from '#shared/domain/people/person-text.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Choice } from '#renderer/ui/choices.ts'

const PERSON = 'person:'
const UNIT = 'unit:'
/** 8位代表, 3家企业, 8 representatives */
const SO_MANY = /^(\d{1,6})\s*(?:[位名个家](?=.))?\s*(\D.*)$/

/** Speakers as what a picker shows. */
export function speakerTokens(event: Event, speakers: readonly Speaker[]): readonly Choice[] {
  return speakers.map((speaker, index) => speakerToken(event, speaker, index))
}

function speakerToken(event: Event, speaker: Speaker, index: number): Choice {
  switch (speaker.kind) {
    case 'person': {
      const person = event.people[speaker.personId]
      const hint = person ? `${unitTextOf(event, person)} ${titlesText(event, person)}`.trim() : ''
      // Who speaks in writing may be away.
      const isStruck = speaker.mode === 'present' && person?.attendance?.state === 'declined'
      return { id: `${PERSON}${speaker.personId}`, label: person?.name ?? '', hint, isStruck }
    }
    case 'unit':
      return { id: `${UNIT}${speaker.unitId}`, label: event.units[speaker.unitId]?.name ?? '' }
    case 'text':
      return { id: `text:${index}`, label: speaker.text }
    case 'count':
      return { id: `count:${index}`, label: event.documentLocale === 'en' ? `${speaker.count} ${speaker.of}` : `${speaker.count}位${speaker.of}` }
    default:
      return assertNever(speaker)
  }
}

/** People and units of the event as speakers to choose from. */
export function speakerChoices(people: readonly Choice[], units: readonly Choice[]): readonly Choice[] {
  return [...people.map((choice) => ({ ...choice, id: PERSON + choice.id })), ...units.map((choice) => ({ ...choice, id: UNIT + choice.id }))]
}

export function chosenSpeaker(choiceId: string): Speaker {
  return choiceId.startsWith(UNIT)
    ? { kind: 'unit', unitId: choiceId.slice(UNIT.length) as UnitId }
    : { kind: 'person', personId: choiceId.slice(PERSON.length) as PersonId, mode: 'present' }
}

/** A speaker in words: so many of a kind, or whatever was typed. */
export function typedSpeaker(text: string): Speaker {
  const [, count, of] = SO_MANY.exec(text.trim()) ?? []
  return count !== undefined && of !== undefined ? { kind: 'count', count: Number(count), of } : { kind: 'text', text: text.trim() }
}
