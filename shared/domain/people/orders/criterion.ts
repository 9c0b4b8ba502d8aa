import type { Event } from '../../event/event.ts'
import type { UnitKind } from '../unit.ts'
import type { Person } from '../person.ts'
import type { NameReader } from '../names/reading.ts'
import type { OrderKey } from './order-keys.ts'
import type { Reason } from './reason.ts'
import type { StrokeDictionary } from './stroke-dictionary.ts'

/** What is known beside the event: dictionaries with what the office added to them. */
export type OrderKnowledge = {
  readonly strokes: StrokeDictionary
  readonly read: NameReader
  /** 党委, 人大, 政府 …: custom, not a published rule, so each office may have its own */
  readonly organs: readonly UnitKind[]
}

/** People in the order of the event, which is what nothing else decides goes by. */
export type OrderSubject = { readonly event: Event; readonly people: readonly Person[] }

/** A character without data, and those in whose names it stands. */
export type UnknownCharacter = { readonly data: 'strokes' | 'reading'; readonly character: string; readonly ids: readonly Person['id'][] }

/** One key made ready for certain people; what it knows of the person at an index of `people`. */
export type Criterion = {
  readonly key: OrderKey
  /** the smaller first; equal where the key does not decide */
  readonly values: readonly (number | string)[]
  /** for two whose values differ, the one that comes first named first */
  readonly reason: (first: number, second: number) => Reason
  /** those of whom the key knows nothing: they come last */
  readonly missing: readonly Person['id'][]
  readonly unknown: readonly UnknownCharacter[]
  /** characters that are no different by the rule, although the list has to put one of them first */
  readonly tiedCharacters: readonly (readonly string[])[]
}

export function plainCriterion(key: OrderKey, values: Criterion['values'], reason: Criterion['reason'], missing: Criterion['missing'] = []): Criterion {
  return { key, values, reason, missing, unknown: [], tiedCharacters: [] }
}
