import type { OrderKey } from '#shared/domain/people/orders/order-keys.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { PersonId } from '#shared/domain/event/ids.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { unitKinds } from '#shared/domain/people/unit.ts'

/** Rules that speakers can be put in order by. */
export const orderRules = ['rank', 'division', 'strokes', 'pinyin'] as const satisfies readonly OrderKey[]
export type OrderRule = (typeof orderRules)[number]

/** Everybody of the event in the order of a rule. The dictionaries are large, and fetched when first needed. */
export async function arrangedPeople(event: Event, rule: OrderRule): Promise<readonly PersonId[]> {
  const [{ arrangement }, { gbStrokes }, { dictionaryReading }] = await Promise.all([
    import('#shared/domain/people/orders/arrangement.ts'),
    import('#shared/domain/people/orders/stroke-dictionary.ts'),
    import('#shared/domain/people/names/dictionary-reading.ts'),
  ])
  const people: readonly Person[] = Object.values(event.people)
  return arrangement(event, people, [rule], { strokes: gbStrokes, read: dictionaryReading, organs: unitKinds }).order
}
