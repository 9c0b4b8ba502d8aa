import type { Event } from '../../domain/event/event.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import { unitTextOf } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { comes } from '../../domain/seating/comes.ts'
import { roomOf } from '../../domain/seating/room.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import type { ChosenOptions, DocumentOption } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { seatName } from '../seating/seat-name.ts'
import type { PieceSet } from './piece-set.ts'

/** Somebody who gets a piece, with their seat where a plan gives them one. */
export type ChosenPerson = { readonly person: Person; readonly place?: string }

/** Whose pieces are made, and which of them are printed now. */
export const sourceOption: DocumentOption = { id: 'people', kind: 'source' }
export const onlyOption: DocumentOption = { id: 'only', kind: 'people' }

/** The plan that was chosen as the source of people; undefined for everyone who comes, and where it is gone. */
export function chosenPlan(event: Event, { people }: ChosenOptions): SeatingPlan | undefined {
  return typeof people === 'string' ? Object.values(event.seatingPlans).find(({ id }) => id === people) : undefined
}

/** Everyone who comes in the order of the roster, or the people of a plan as one walks along their seats. */
export function chosenPeople(event: Event, chosen: ChosenOptions): readonly ChosenPerson[] {
  const plan = chosenPlan(event, chosen)
  return plan ? peopleOfPlan(event, plan) : attendeesInOrder(event).map(({ person }) => ({ person }))
}

/** Who is on the list and can have no piece because nobody knows the name. */
export function withoutName(event: Event, people: readonly ChosenPerson[]): PieceSet['lacks'] {
  return people.flatMap(({ person }) => (person.name === '' ? [{ name: unitTextOf(event, person), lack: 'no-name' }] : []))
}

export function peopleGaps(event: Event): readonly IncompleteReason[] {
  const people = chosenPeople(event, {})
  return reasonsFrom({ 'no-people': people.length === 0, 'people-without-name': withoutName(event, people).length })
}

function peopleOfPlan(event: Event, plan: SeatingPlan): readonly ChosenPerson[] {
  const seated = roomOf(event, plan).seats.flatMap((seat): ChosenPerson[] => {
    const person = event.people[plan.assignments[seat.id]?.personId ?? '']
    return person ? [{ person, place: seatName(plan.layout.kind, seat, event.documentLocale) }] : []
  })
  const placed = new Set<string>(seated.map(({ person }) => person.id))
  const waiting = plan.seated.flatMap(({ personId }): ChosenPerson[] => {
    const person = event.people[personId]
    return person && !placed.has(personId) && comes(event, personId) ? [{ person }] : []
  })
  return [...seated, ...waiting]
}
