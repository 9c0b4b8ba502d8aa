import type { AgendaItem } from '../../agenda/agenda-item.ts'
import type { Event } from '../../event/event.ts'
import type { Person } from '../person.ts'
import type { Place } from './place.ts'

/**
 * What becomes of a place whose person does not come: it is left free and a list closes up · a room seated by rule is
 * seated anew, so that the others move up · it stays in its order as
 * 待定 · the speech is handed in in writing · the whole item falls · it stays as it is · someone else takes it.
 */
export const treatmentKinds = ['vacate', 'seat-anew', 'leave-open', 'in-writing', 'drop', 'keep', 'give'] as const
export type TreatmentKind = (typeof treatmentKinds)[number]
export type Treatment = { readonly kind: Exclude<TreatmentKind, 'give'> } | { readonly kind: 'give'; readonly personId: Person['id'] }

/** What can be done with a place, the usual first. Places that anyone may fill can be given; a bed or a coach seat goes with its person. */
export function treatmentsOf(event: Event, place: Place, personId: string): readonly TreatmentKind[] {
  switch (`${place.collection}.${place.field}`) {
    case 'agendaItems.speakers':
      return ofSpeech(event.agendaItems[place.id], personId)
    // Whoever was put on a seat by hand leaves it free: no rule says who should have it.
    case 'seatingPlans.assignments': {
      const seat = Object.values(event.seatingPlans[place.id]?.assignments ?? {}).find((one) => one.personId === personId)
      return seat?.rule === undefined ? ['vacate', 'give'] : ['seat-anew', 'vacate', 'give']
    }
    case 'participations.personId':
      return event.participations[place.id]?.mode === 'written' ? ['keep', 'vacate', 'give'] : ['vacate', 'keep', 'give']
    // What somebody has stated stays theirs.
    case 'claims.personId':
      return ['keep', 'vacate', 'give']
    default:
      return ['vacate', 'give']
  }
}

function ofSpeech(item: AgendaItem | undefined, personId: string): readonly TreatmentKind[] {
  const isWritten = item?.speakers.some((speaker) => speaker.kind === 'person' && speaker.personId === personId && speaker.mode === 'written')
  if (isWritten === true) return ['keep', 'vacate', 'give']
  // Alone, the speaker is still to be named; among others the next ones move up.
  return item?.speakers.length === 1 ? ['vacate', 'in-writing', 'give', 'drop'] : ['vacate', 'leave-open', 'in-writing', 'give']
}
