import type { Event } from '../../event/event.ts'
import { postUnitText } from '../person-text.ts'
import type { Person } from '../person.ts'
import type { PersonFacts } from './facts.ts'
import { compactText, nameKey } from './plain-text.ts'
import type { UnitBook } from './unit-book.ts'

/** Whom of the event a row is about. */
export type Match =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'perhaps'; readonly person: Person; readonly because: 'same-name-other-unit' | 'same-name-other-phone' | 'same-phone-other-name' | 'several-of-that-name' }

/** The people of an event by what tells them apart. */
export class PeopleBook {
  readonly #event: Event
  readonly #units: UnitBook
  readonly #byName = new Map<string, Person[]>()
  readonly #byPhone = new Map<string, Person[]>()
  readonly #byIdNumber = new Map<string, Person>()

  constructor(event: Event, units: UnitBook) {
    this.#event = event
    this.#units = units
    for (const person of Object.values(event.people)) {
      for (const name of new Set([person.name, ...person.nameVariants].map(nameKey))) add(this.#byName, name, person)
      if (person.phone !== undefined) add(this.#byPhone, compactText(person.phone), person)
      if (person.idNumber !== undefined) this.#byIdNumber.set(person.idNumber, person)
    }
  }

  match(facts: PersonFacts): Match {
    const identical = facts.idNumber === undefined ? undefined : this.#byIdNumber.get(facts.idNumber)
    if (identical) return { kind: 'person', person: identical }
    const namesakes = this.#byName.get(nameKey(facts.name)) ?? []
    const withPhone = facts.phone === undefined ? [] : (this.#byPhone.get(compactText(facts.phone)) ?? [])
    if (namesakes.length === 0 && withPhone.length === 0) return { kind: 'nobody' }
    const units = this.#unitKeys(facts.posts.map(({ unit }) => unit))
    const sure = namesakes.find((person) => withPhone.includes(person)) ?? namesakes.find((person) => this.#shareUnit(person, units))
    if (sure) return { kind: 'person', person: sure }
    const [first, ...more] = namesakes
    if (first && more.length > 0) return { kind: 'perhaps', person: first, because: 'several-of-that-name' }
    if (first) {
      const isUnitUnknown = units.size === 0 || this.#unitKeysOf(first).size === 0
      if (!isUnitUnknown) return { kind: 'perhaps', person: first, because: 'same-name-other-unit' }
      // Without a unit on both sides another telephone is all there is to tell two people by.
      const isOtherPhone = facts.phone !== undefined && first.phone !== undefined
      return isOtherPhone ? { kind: 'perhaps', person: first, because: 'same-name-other-phone' } : { kind: 'person', person: first }
    }
    // One number beside several names is that of an office or a liaison.
    const [holder, ...others] = withPhone
    return holder && others.length === 0 ? { kind: 'perhaps', person: holder, because: 'same-phone-other-name' } : { kind: 'nobody' }
  }

  #shareUnit(person: Person, units: ReadonlySet<string>): boolean {
    return [...this.#unitKeysOf(person)].some((unit) => units.has(unit))
  }

  #unitKeysOf(person: Person): ReadonlySet<string> {
    return this.#unitKeys(person.posts.map((post) => postUnitText(this.#event, post)))
  }

  /** A unit of the event counts by its id, so that full and short name are one. */
  #unitKeys(units: readonly string[]): ReadonlySet<string> {
    return new Set(units.filter((unit) => unit !== '').map((unit) => this.#units.keyOf(unit)))
  }
}

function add(map: Map<string, Person[]>, key: string, person: Person): void {
  if (key === '') return
  const people = map.get(key)
  if (people) people.push(person)
  else map.set(key, [person])
}
