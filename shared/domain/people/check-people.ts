import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'
import { unitTextOf } from './person-text.ts'

/** Whether somebody stands in the list twice: the same name at the same unit, blanks aside. */
export function checkPeople(event: Event): readonly Issue[] {
  const people = ordered(event.people).filter(({ name }) => name.trim() !== '')
  const alike = Map.groupBy(people, (person) => withoutBlanks(`${person.name}\n${unitTextOf(event, person)}`))
  return [...alike.values()].flatMap((same) =>
    same.slice(1).map((person) => issueOf('duplicate-person', ['people', person.id], [person.name, unitTextOf(event, person)])),
  )
}

const BLANK = /[^\S\n]/

function withoutBlanks(text: string): string {
  return BLANK.test(text) ? text.replaceAll(/[^\S\n]/g, '') : text
}
