import { fieldText } from '#renderer/i18n/step-text.ts'
import type { Text } from '#renderer/i18n/text.ts'
import { entityName } from '#shared/domain/event/entity-name.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Place } from '#shared/domain/people/change/place.ts'

/** What holds a place, as its user calls it: 开幕会 · 领导讲话; 云溪宾馆 801. */
export function placeSubject(t: Text, event: Event, { collection, id }: Pick<Place, 'collection' | 'id'>): string {
  const said = subjectParts(t, event, collection, id).filter((part) => part !== undefined && part !== '')
  return said.length === 0 ? t(`steps.collection.${collection}`) : said.join(' · ')
}

function subjectParts(t: Text, event: Event, collection: Place['collection'], id: string): readonly (string | undefined)[] {
  const sessionTitle = (sessionId: string | undefined) => (sessionId === undefined ? undefined : event.sessions[sessionId]?.title)
  switch (collection) {
    case 'agendaItems': {
      const item = event.agendaItems[id]
      return item ? [sessionTitle(item.sessionId), item.title === '' ? t(`words.itemKind.${item.kind}`) : item.title] : []
    }
    case 'participations': {
      const part = event.participations[id]
      return part ? [sessionTitle(part.sessionId), t(`words.participationVerb.${part.verb}`)] : []
    }
    case 'lodgings': {
      const room = event.lodgings[id]
      return [[room?.hotel, room?.roomNumber].filter((part) => part !== undefined).join(' ')]
    }
    case 'pickUps': {
      const lift = event.pickUps[id]
      return lift ? [t(`words.pickUpDirection.${lift.direction}`), lift.number ?? lift.place] : []
    }
    case 'meals': {
      const meal = event.meals[id]
      return meal ? [meal.date, t(`words.meal.${meal.meal}`)] : []
    }
    default:
      return [entityName(event[collection][id])]
  }
}

/** The part that a person has there: 主持人, 乘车人; a speaker among others with the place in the order. */
export function placePart(t: Text, event: Event, { collection, id, field }: Place, personId: string): string {
  if (collection === 'participations') return t('steps.collection.participations')
  const part = fieldText(t, field)
  if (collection === 'seatingPlans') return Object.entries(event.seatingPlans[id]?.assignments ?? {}).find(([, seat]) => seat.personId === personId)?.[0] ?? part
  if (collection !== 'agendaItems' || field !== 'speakers') return part
  const speakers = event.agendaItems[id]?.speakers ?? []
  if (speakers.length < 2) return part
  const index = speakers.findIndex((speaker) => speaker.kind === 'person' && speaker.personId === personId)
  return t('changes.seat', { number: index + 1, total: speakers.length })
}
