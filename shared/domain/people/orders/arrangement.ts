import { assertNever } from '../../../lib/assert-never.ts'
import type { Event } from '../../event/event.ts'
import { comparePositions } from '../../event/position.ts'
import type { Person } from '../person.ts'
import type { Criterion, OrderKnowledge, OrderSubject, UnknownCharacter } from './criterion.ts'
import { divisionOf, type Division } from './divisions.ts'
import type { OrderKey } from './order-keys.ts'
import { pinyinCriterion } from './pinyin-criterion.ts'
import { divisionCriterion, handCriterion, organCriterion, rankCriterion, registrationCriterion, unitCriterion } from './plain-criteria.ts'
import type { Reason } from './reason.ts'
import { strokeCriterion } from './stroke-criterion.ts'

type PersonId = Person['id']

/** Two people and what puts the first before the second; `key` is none where they are only kept as they stood. */
export type Placing = { readonly first: PersonId; readonly second: PersonId; readonly key: OrderKey | null; readonly reason: Reason }

/** People put in order, and everything that the order rests on or leaves open. */
export type Arrangement = {
  readonly order: readonly PersonId[]
  /** those whom no key tells apart, in the order of the list */
  readonly ties: readonly (readonly PersonId[])[]
  /** characters that the stroke rule does not tell apart: 旻 and 昊 */
  readonly tiedCharacters: readonly (readonly string[])[]
  /** characters without data; those who have them come last */
  readonly unknown: readonly UnknownCharacter[]
  /** of whom a key knows nothing */
  readonly missing: readonly { readonly key: OrderKey; readonly ids: readonly PersonId[] }[]
  /** divisions that were recognised by a name, not stated */
  readonly guessed: readonly { readonly id: PersonId; readonly division: Division }[]
  /** which of two of these people the keys put first, and why */
  readonly reasonBetween: (one: PersonId, other: PersonId) => Placing
}

/**
 * Puts people in order by keys, the first of which decides, the next where it leaves open; what is then still open
 * stays in the order of the event, so that the result does not depend on how the people are given.
 */
export function arrangement(event: Event, people: readonly Person[], keys: readonly OrderKey[], knowledge: OrderKnowledge): Arrangement {
  const inEventOrder = people.toSorted(comparePositions)
  const subject: OrderSubject = { event, people: inEventOrder }
  const criteria = keys.flatMap((key) => criteriaOf(key, subject, knowledge))
  const places = inEventOrder.map((_person, index) => index).sort((a, b) => comparePlaces(criteria, a, b) || a - b)
  const indexes = new Map(inEventOrder.map(({ id }, index) => [id, index]))
  const idAt = (index: number): PersonId[] => inEventOrder.slice(index, index + 1).map(({ id }) => id)

  return {
    order: places.flatMap(idAt),
    ties: tiesOf(criteria, places).map((tie) => tie.flatMap(idAt)),
    tiedCharacters: criteria.flatMap(({ tiedCharacters }) => tiedCharacters),
    unknown: criteria.flatMap(({ unknown }) => unknown),
    missing: criteria.filter(({ missing }) => missing.length > 0).map(({ key, missing }) => ({ key, ids: missing })),
    guessed: keys.includes('division') ? guessedDivisions(subject) : [],
    reasonBetween: (one, other) => {
      const [a, b] = [indexes.get(one) ?? -1, indexes.get(other) ?? -1]
      const isReversed = (comparePlaces(criteria, a, b) || a - b) > 0
      const [first, second] = isReversed ? [b, a] : [a, b]
      const criterion = criteria.find(({ values }) => values[a] !== values[b])
      const names = isReversed ? { first: other, second: one } : { first: one, second: other }
      return { ...names, key: criterion?.key ?? null, reason: criterion?.reason(first, second) ?? { kind: 'tie' } }
    },
  }
}

function criteriaOf(key: OrderKey, subject: OrderSubject, knowledge: OrderKnowledge): readonly Criterion[] {
  switch (key) {
    case 'rank':
      return [rankCriterion(subject), unitCriterion(subject)]
    case 'strokes':
    case 'name-strokes':
      return [strokeCriterion(key, subject, knowledge)]
    case 'pinyin':
      return [pinyinCriterion(subject, knowledge)]
    case 'division':
      return [divisionCriterion(subject)]
    case 'organ':
      return [organCriterion(subject, knowledge)]
    case 'unit':
      return [unitCriterion(subject)]
    case 'registration':
      return [registrationCriterion(subject)]
    case 'hand':
      return [handCriterion(subject)]
    default:
      return assertNever(key)
  }
}

function comparePlaces(criteria: readonly Criterion[], a: number, b: number): number {
  for (const { values } of criteria) {
    const [left, right] = [values[a] ?? 0, values[b] ?? 0]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

function tiesOf(criteria: readonly Criterion[], places: readonly number[]): readonly (readonly number[])[] {
  const ties: number[][] = []
  for (const [index, place] of places.entries()) {
    const previous = places[index - 1]
    if (previous === undefined || comparePlaces(criteria, previous, place) !== 0) continue
    if (ties.at(-1)?.at(-1) === previous) ties.at(-1)?.push(place)
    else ties.push([previous, place])
  }
  return ties
}

function guessedDivisions({ event, people }: OrderSubject): Arrangement['guessed'] {
  return people.flatMap((person) => {
    const division = divisionOf(event, person)
    return division?.isGuessed === true ? [{ id: person.id, division }] : []
  })
}
