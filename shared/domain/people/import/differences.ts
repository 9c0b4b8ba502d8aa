import type { Event } from '../../event/event.ts'
import { postUnitText } from '../person-text.ts'
import type { Person } from '../person.ts'
import type { PersonFacts, StatedPost } from './facts.ts'
import { nameKey } from './plain-text.ts'
import type { UnitBook } from './unit-book.ts'

export const comparedFields = [
  'posts',
  'phone',
  'gender',
  'ethnicity',
  'birthDate',
  'politicalStatus',
  'email',
  'idNumber',
  'category',
  'delegation',
  'group',
  'diets',
  'lodgingWish',
  'roommates',
  'arrival',
  'departure',
  'note',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** A field in which the list says otherwise than the event; '' where the event does not know. */
export type Difference = { readonly field: ComparedField; readonly before: string; readonly after: string }

/** What the list says of a person that the event does not; what the list leaves open is no difference. */
export function differencesOf(event: Event, person: Person, facts: PersonFacts, units: UnitBook): readonly Difference[] {
  const plain = (['gender', 'ethnicity', 'birthDate', 'politicalStatus', 'phone', 'email', 'idNumber', 'category', 'lodgingWish'] as const).flatMap((field) =>
    differing(field, person[field] ?? '', facts[field] ?? ''),
  )
  return [
    ...postDifference(event, person, facts.posts, units),
    ...plain,
    ...differing('delegation', delegationName(event, person), facts.delegation ?? ''),
    ...differing('group', groupNames(event, person).includes(facts.group ?? '') ? (facts.group ?? '') : groupNames(event, person).join('、'), facts.group ?? ''),
    ...(facts.diets === undefined ? [] : differing('diets', dietText(person), dietText({ diets: facts.diets, ...(facts.dietNote === undefined ? {} : { dietNote: facts.dietNote }) }))),
    ...roommateDifference(event, person, facts.roommates ?? []),
    ...(['arrival', 'departure'] as const).flatMap((side) => differing(side, journeyText(person.attendance?.[side]), journeyText(facts[side] && { ...person.attendance?.[side], ...facts[side] }))),
    ...differing('note', person.note ?? '', mergedNote(person.note, facts.notes)),
  ]
}

/** The note with what is new in the list below it; a list that is read in twice adds nothing. */
export function mergedNote(note: string | undefined, more: readonly string[]): string {
  const added = more.filter((line) => !(note ?? '').includes(line))
  return [...(note === undefined || note === '' ? [] : [note]), ...new Set(added)].join('\n')
}

/** The event's names of what the facts mean: a short name of a unit is no other unit. */
function postDifference(event: Event, person: Person, stated: readonly StatedPost[], units: UnitBook): readonly Difference[] {
  if (stated.every(({ unit, title }) => unit === '' && title === '')) return []
  const key = (unit: string, title: string) => `${unit === '' ? '' : units.keyOf(unit)} ${nameKey(title)}`
  const known = person.posts.map((post) => key(postUnitText(event, post), post.title))
  const said = stated.map(({ unit, title }) => key(unit, title))
  // A list that names the unit alone says nothing of the titles.
  const isUnitOnly = stated.every(({ title }) => title === '') && said.every((one) => known.some((other) => other.startsWith(one.trimEnd())))
  if (isUnitOnly || known.join('\n') === said.join('\n')) return []
  const text = (posts: readonly StatedPost[]) => posts.map(({ unit, title }) => `${unit}${unit === '' || title === '' ? '' : ' '}${title}`).join('、')
  return [{ field: 'posts', before: text(person.posts.map((post) => ({ unit: postUnitText(event, post), title: post.title }))), after: text(stated) }]
}

/** Somebody who could not be found by name stands as it was written. */
function roommateDifference(event: Event, { roommates = {}, unclear }: Person, stated: readonly string[]): readonly Difference[] {
  const known = [...Object.keys(roommates).map((id) => event.people[id]?.name ?? ''), ...(unclear?.['roommates']?.split('、') ?? [])].filter((name) => name !== '')
  const keys = new Set(known.map(nameKey))
  return stated.every((name) => keys.has(nameKey(name))) ? [] : [{ field: 'roommates', before: known.join('、'), after: stated.join('、') }]
}

function differing(field: ComparedField, before: string, after: string): readonly Difference[] {
  return after === '' || nameKey(before) === nameKey(after) ? [] : [{ field, before, after }]
}

function delegationName(event: Event, { delegationId }: Person): string {
  return delegationId === undefined ? '' : (event.delegations[delegationId]?.name ?? '')
}

function groupNames(event: Event, { id }: Person): readonly string[] {
  return Object.values(event.groups).filter(({ members }) => members[id] === true).map(({ name }) => name)
}

function dietText({ diets, dietNote }: Pick<Person, 'diets' | 'dietNote'>): string {
  return [...diets, dietNote ?? ''].filter((part) => part !== '').join(' ')
}

function journeyText(journey: PersonFacts['arrival'] | undefined): string {
  return [journey?.mode, journey?.number, journey?.at?.date, journey?.at?.time].filter((part) => part !== undefined).join(' ')
}
