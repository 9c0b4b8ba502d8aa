import { searchable, type Searchable } from '../../lib/text-search.ts'
import type { Event } from '../event/event.ts'
import type { PersonId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { readingOf, type NameReader } from './names/reading.ts'
import { postsText } from './person-text.ts'
import type { Person } from './person.ts'

/** A person as one looks for him: for `found()` of text-search. */
export type SearchablePerson = { readonly id: PersonId; readonly person: Person; readonly search: Searchable }

/**
 * The people of an event in its order, prepared for searching by name, pinyin, initials, telephone (also its last four
 * figures), unit, post, delegation and note. Made anew when the event changes: 50,000 people take a quarter of a second.
 *
 * @param read null while the dictionary is not there yet: then only written pinyin finds someone by letters
 */
export function searchablePeople(event: Event, read: NameReader | null): readonly SearchablePerson[] {
  return ordered(event.people).map((person) => ({ id: person.id, person, search: searchable(keysOf(person, read), textsOf(event, person)) }))
}

function keysOf(person: Person, read: NameReader | null): readonly string[] {
  const phone = (person.phone ?? '').replaceAll(/[\s-]/g, '')
  const lastFour = phone.length > 4 ? phone.slice(-4) : ''
  return [person.name, ...person.nameVariants, ...readings(person, read), phone, lastFour]
}

/** zhangwei and zw; of 吕 also lu and lyu beside lv. */
function readings(person: Person, read: NameReader | null): readonly string[] {
  const syllables = readingOf(person, read ?? (() => []))
  const full = syllables.map((syllable) => syllable?.letters ?? '').join('')
  const initials = syllables.map((syllable) => syllable?.letters[0] ?? '').join('')
  const others = full.includes('v') ? [full.replaceAll('v', 'u'), full.replaceAll('v', 'yu')] : []
  return [person.pinyin ?? '', full, initials, ...others]
}

function textsOf(event: Event, person: Person): readonly string[] {
  const shortNames = person.posts.flatMap(({ unitId }) => (unitId === undefined ? [] : (event.units[unitId]?.shortNames ?? [])))
  const delegation = person.delegationId === undefined ? '' : (event.delegations[person.delegationId]?.name ?? '')
  return [postsText(event, person), ...shortNames, delegation, person.phone ?? '', person.note ?? '']
}
