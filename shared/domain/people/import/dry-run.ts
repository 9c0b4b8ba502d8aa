import type { Event } from '../../event/event.ts'
import type { Person } from '../person.ts'
import { differencesOf, type Difference } from './differences.ts'
import type { PersonFacts } from './facts.ts'
import { PeopleBook, type Match } from './match-person.ts'
import { compactText, nameKey } from './plain-text.ts'
import type { Entry } from './read-rows.ts'
import { UnitBook, type NearUnit, type UnitChoices } from './unit-book.ts'

/** What becomes of an entry. Each has exactly one. */
export const entryStates = ['doubtful', 'new', 'changed', 'duplicate', 'rejected', 'skipped'] as const
export type EntryState = (typeof entryStates)[number]

/** Why a whole row should be looked at before it is believed. */
export type RowDoubt =
  | { readonly kind: Extract<Match, { kind: 'perhaps' }>['because']; readonly personId: string }
  | { readonly kind: 'twice-in-list'; readonly row: number }
  | { readonly kind: 'near-unit'; readonly near: string }
  /** hidden in the file: struck from the list, or out of sight behind a filter */
  | { readonly kind: 'hidden-row' }

type PersonEntry = Extract<Entry, { kind: 'person' }>

export type PersonOutcome = PersonEntry & {
  readonly state: 'doubtful' | 'new' | 'changed' | 'duplicate'
  /** whom of the event the row is about, where that is sure or was said */
  readonly person?: Person
  /** an earlier row says the same */
  readonly sameAsRow?: number
  readonly differences: readonly Difference[]
  readonly doubts: readonly RowDoubt[]
  /** whether the import takes it over: what is sure is, what is doubtful only when the user says so */
  readonly isTaken: boolean
}
export type Outcome = PersonOutcome | (Extract<Entry, { kind: 'rejected' | 'skipped' }> & { readonly state: 'rejected' | 'skipped' })

/** What the user has said about single rows, by `Entry.key`, and about units. */
export type ImportChoices = {
  /** take a doubtful row, or leave a sure one out */
  readonly taken: ReadonlyMap<string, boolean>
  /** the row is about the person that it may be about, or about somebody else */
  readonly persons: ReadonlyMap<string, 'same' | 'other'>
  readonly units: UnitChoices
}

/**
 * What an import would do. `rows` with the further people of shared rows is the sum of all states:
 * `rows + extra = new + changed + duplicate + doubtful + rejected + skipped`.
 */
export type DryRun = {
  readonly outcomes: readonly Outcome[]
  /** rows that held anything */
  readonly rows: number
  /** people that share a row with another */
  readonly extra: number
  readonly counts: Readonly<Record<EntryState, number>>
  readonly nearUnits: readonly NearUnit[]
  /** people that the import takes over */
  readonly takenCount: number
}

export function dryRun(event: Event, entries: readonly Entry[], choices: ImportChoices): DryRun {
  const units = new UnitBook(event, choices.units)
  const people = new PeopleBook(event, units)
  const earlier = new EarlierRows(units)
  const outcomes = entries.map((entry): Outcome => {
    if (entry.kind !== 'person') return { ...entry, state: entry.kind } as Outcome
    const same = earlier.sameAs(entry)
    if (same && choices.persons.get(entry.key) !== 'other') {
      if (addsNothing(entry.facts, same.facts)) return { ...entry, state: 'duplicate', sameAsRow: same.row, differences: [], doubts: [], isTaken: false }
      return judged(event, entry, choices, units, people.match(entry.facts), [{ kind: 'twice-in-list', row: same.row }])
    }
    return judged(event, entry, choices, units, people.match(entry.facts), [])
  })
  const counts = Object.fromEntries(entryStates.map((state) => [state, 0])) as Record<EntryState, number>
  for (const { state } of outcomes) counts[state] += 1
  // Further people of a row follow its first.
  const rows = entries.filter(({ row }, index) => row !== entries[index - 1]?.row).length
  return {
    outcomes,
    rows,
    extra: entries.length - rows,
    counts,
    nearUnits: nearUnitsOf(outcomes, units),
    takenCount: outcomes.filter((outcome) => isPerson(outcome) && outcome.isTaken).length,
  }
}

export function isPerson(outcome: Outcome): outcome is PersonOutcome {
  return outcome.kind === 'person'
}

function judged(event: Event, entry: PersonEntry, choices: ImportChoices, units: UnitBook, match: Match, doubts: readonly RowDoubt[]): PersonOutcome {
  const said = choices.persons.get(entry.key)
  const person = match.kind === 'person' || (match.kind === 'perhaps' && said === 'same') ? match.person : undefined
  const all = [...doubts]
  if (entry.isHidden) all.push({ kind: 'hidden-row' })
  if (match.kind === 'perhaps' && said === undefined) all.push({ kind: match.because, personId: match.person.id })
  for (const { unit } of entry.facts.posts) {
    const near = unit === '' ? null : units.nearTo(unit)
    if (near) all.push({ kind: 'near-unit', near: near.name })
  }
  const differences = person ? differencesOf(event, person, entry.facts, units) : []
  // What the event says already, doubtful cells and all, was looked at when it was taken over.
  const isThere = person !== undefined && differences.length === 0
  const isDoubtful = all.length > 0 || (!isThere && entry.cells.some(({ state }) => state === 'doubtful'))
  const state = isDoubtful ? 'doubtful' : !person ? 'new' : differences.length > 0 ? 'changed' : 'duplicate'
  const isTaken = state === 'duplicate' ? false : (choices.taken.get(entry.key) ?? state !== 'doubtful')
  return { ...entry, state, ...(person ? { person } : {}), differences, doubts: all, isTaken }
}

/** The rows so far, by what tells people apart: the identity number, or name and unit. */
class EarlierRows {
  readonly #units: UnitBook
  readonly #byName = new Map<string, Map<string, PersonEntry>>()
  readonly #byIdNumber = new Map<string, PersonEntry>()

  constructor(units: UnitBook) {
    this.#units = units
  }

  /** The first row about the same person; the row at hand is one of the earlier ones from then on. */
  sameAs(entry: PersonEntry): PersonEntry | undefined {
    const { name, idNumber, posts } = entry.facts
    const unit = this.#units.keyOf(posts.find((post) => post.unit !== '')?.unit ?? '')
    const namesakes = this.#namesakes(name)
    const same = namesakes.get(unit) ?? (idNumber === undefined ? undefined : this.#byIdNumber.get(idNumber))
    if (!namesakes.has(unit)) namesakes.set(unit, entry)
    if (idNumber !== undefined && !this.#byIdNumber.has(idNumber)) this.#byIdNumber.set(idNumber, entry)
    return same
  }

  #namesakes(name: string): Map<string, PersonEntry> {
    const key = nameKey(name)
    const known = this.#byName.get(key) ?? new Map<string, PersonEntry>()
    this.#byName.set(key, known)
    return known
  }
}

/** Whether a row says no more than an earlier one about the same person. */
function addsNothing(facts: PersonFacts, earlier: PersonFacts): boolean {
  const text = (value: unknown): string => (typeof value === 'string' ? compactText(value) : JSON.stringify(value))
  return Object.entries(facts).every(([field, value]) => {
    if (field === 'posts') return facts.posts.every(({ title }) => title === '' || earlier.posts.some((post) => nameKey(post.title) === nameKey(title)))
    if (field === 'notes') return facts.notes.every((note) => earlier.notes.includes(note))
    return text(value) === text(earlier[field as keyof PersonFacts])
  })
}

function nearUnitsOf(outcomes: readonly Outcome[], units: UnitBook): readonly NearUnit[] {
  const found = new Map<string, NearUnit>()
  for (const outcome of outcomes) {
    if (!isPerson(outcome) || outcome.doubts.length === 0) continue
    for (const { unit } of outcome.facts.posts) {
      const near = unit === '' ? null : units.nearTo(unit)
      if (!near) continue
      found.set(nameKey(unit), { unit, nearId: near.id, nearName: near.name, count: (found.get(nameKey(unit))?.count ?? 0) + 1 })
    }
  }
  return [...found.values()]
}
