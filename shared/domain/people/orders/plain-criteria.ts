import { ordered } from '../../event/position.ts'
import { postUnitText } from '../person-text.ts'
import type { Person } from '../person.ts'
import type { UnitKind } from '../unit.ts'
import { plainCriterion, type Criterion, type OrderKnowledge, type OrderSubject } from './criterion.ts'
import { divisionOf } from './divisions.ts'

/** After every text that a value can be. */
const LAST = '\uffff'
/** After every unit of the event. */
const UNLISTED = '\uf000'

export function rankCriterion({ people }: OrderSubject): Criterion {
  const ranks = people.map(({ rank }) => rank ?? null)
  const reason = (first: number, second: number) => ({ kind: 'rank', ranks: [ranks[first] ?? null, ranks[second] ?? null] }) as const
  return plainCriterion('rank', ranks.map((rank) => rank ?? Infinity), reason, withoutValue(people, ranks))
}

export function divisionCriterion({ event, people }: OrderSubject): Criterion {
  const divisions = people.map((person) => divisionOf(event, person))
  const reason = (first: number, second: number) => ({ kind: 'division', divisions: [divisions[first] ?? null, divisions[second] ?? null] }) as const
  return plainCriterion('division', divisions.map((division) => division?.code ?? LAST), reason, withoutValue(people, divisions))
}

/** By the kind of the unit of the first post that has one. */
export function organCriterion({ event, people }: OrderSubject, { organs }: OrderKnowledge): Criterion {
  const kinds = people.map(({ posts }): UnitKind | null => {
    const unit = posts.map(({ unitId }) => (unitId === undefined ? undefined : event.units[unitId])).find((one) => one?.kind !== undefined)
    return unit?.kind ?? null
  })
  const place = (kind: UnitKind | null) => (kind === null ? Infinity : organs.includes(kind) ? organs.indexOf(kind) : organs.length)
  const reason = (first: number, second: number) => ({ kind: 'organ', organs: [kinds[first] ?? null, kinds[second] ?? null] }) as const
  return plainCriterion('organ', kinds.map(place), reason, withoutValue(people, kinds))
}

/** Units in their own order, then those in words, which have none: they are only kept together by their names. */
export function unitCriterion({ event, people }: OrderSubject): Criterion {
  const posts = people.map((person) => person.posts.find((post) => postUnitText(event, post) !== '') ?? null)
  const places = new Map(ordered(event.units).map(({ id }, index) => [id as string, String.fromCharCode(1 + index)]))
  const names = posts.map((post) => (post ? postUnitText(event, post) : ''))
  const values = posts.map((post, index) => (post ? (places.get(post.unitId ?? '') ?? `${UNLISTED}${names[index] ?? ''}`) : LAST))
  const isListed = (index: number): boolean => values[index]?.startsWith(UNLISTED) !== true
  const reason = (first: number, second: number) =>
    ({ kind: 'unit', units: [names[first] ?? '', names[second] ?? ''], areListed: isListed(first) && isListed(second) }) as const
  return plainCriterion('unit', values, reason, withoutValue(people, posts))
}

export function registrationCriterion({ people }: OrderSubject): Criterion {
  const times = people.map(({ attendance }) => {
    const { date, time } = attendance?.signedInAt ?? {}
    return date === undefined && time === undefined ? null : [date, time].filter((part) => part !== undefined).join(' ')
  })
  const reason = (first: number, second: number) => ({ kind: 'registration', times: [times[first] ?? null, times[second] ?? null] }) as const
  return plainCriterion('registration', times.map((time) => time ?? LAST), reason, withoutValue(people, times))
}

export function handCriterion({ people }: OrderSubject): Criterion {
  return plainCriterion('hand', people.map((_person, index) => index), () => ({ kind: 'hand' }))
}

function withoutValue(people: readonly Person[], values: readonly unknown[]): readonly Person['id'][] {
  return people.filter((_person, index) => values[index] === null).map(({ id }) => id)
}
