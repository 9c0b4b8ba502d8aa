import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { ordered } from '../event/position.ts'
import { unitTextOf } from './person-text.ts'

/** Who may stand in the list twice, and what was typed or read in for somebody without being understood. */
export function checkPeople(event: Event): readonly Issue[] {
  return [...checkDuplicates(event), ...checkCells(event)]
}

/** A room is not shared with somebody whose name is nobody's; it would be forgotten where that column is out of sight. */
function checkCells(event: Event): readonly Issue[] {
  return ordered(event.people).flatMap(({ id, name, unclear }) =>
    unclear === undefined ? [] : Object.entries(unclear).map(([field, text]) => issueOf('cell-not-understood', ['people', id, field], [name, text.slice(0, 40)])))
}

/** The same name at the same unit, blanks aside. */
function checkDuplicates(event: Event): readonly Issue[] {
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
