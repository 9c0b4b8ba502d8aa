import { wordsOf } from '#shared/documents/words/words-of.ts'
import type { DocumentLocale, Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { namedUnits } from '#shared/domain/people/typed-posts.ts'
import type { CellProblem, PersonColumn, Sheet } from './column.ts'

/** The event as cells read it, in the language of the page. */
export function sheetOf(event: Event, locale: DocumentLocale, { yesNo, listMark }: Pick<Sheet, 'yesNo' | 'listMark'>): Sheet {
  const groupNames = new Map<string, string[]>()
  for (const { name, members } of ordered(event.groups)) {
    for (const id of Object.keys(members)) groupNames.set(id, [...(groupNames.get(id) ?? []), name])
  }
  const rooms = new Map<string, string>()
  for (const { hotel, roomNumber, guests } of ordered(event.lodgings)) {
    for (const id of Object.keys(guests)) rooms.set(id, [rooms.get(id), [hotel, roomNumber].filter(Boolean).join(' ')].filter(Boolean).join(listMark))
  }
  return {
    event,
    words: wordsOf(locale),
    yesNo,
    listMark,
    units: namedUnits(event),
    groupNames,
    rooms,
    delegationIds: idsByName(ordered(event.delegations)),
    groupIds: idsByName(ordered(event.groups)),
    namesakes: Map.groupBy(ordered(event.people), ({ name }) => name),
  }
}

function idsByName(things: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  // Of two that are called alike the first is meant.
  return new Map(things.toReversed().map(({ id, name }) => [name, id]))
}

/** What stands in a cell: what was typed and could not be understood, else what is known. */
export function cellText(sheet: Sheet, column: PersonColumn, person: Person): string {
  return person.unclear?.[column.id] ?? column.read(sheet, person)
}

/** What stands in a cell as it may be read by whoever looks at the screen. */
export function shownText(sheet: Sheet, column: PersonColumn, person: Person, isRevealed: boolean): string {
  const text = cellText(sheet, column, person)
  return column.mask && !isRevealed ? column.mask(text) : text
}

/** Why what was typed into a cell could not be understood; null where all is well. */
export function cellProblem(sheet: Sheet, column: PersonColumn, person: Person): CellProblem | null {
  const typed = person.unclear?.[column.id]
  if (typed === undefined) return null
  const written = column.write?.(typed.trim(), sheet, person)
  // What has become clear meanwhile (a person who was added) still waits to be typed once more.
  return written && 'problem' in written ? written.problem : { kind: 'again' }
}
