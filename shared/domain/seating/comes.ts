import type { Event } from '../event/event.ts'
import { hasDeclined } from '../people/has-declined.ts'

/** Whether a person is in the event and has not declined: only they are given a seat. */
export function comes(event: Event, personId: string): boolean {
  const person = event.people[personId]
  return person !== undefined && !hasDeclined(person)
}
