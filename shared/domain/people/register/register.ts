import { z } from 'zod'
import type { DeepReadonly } from '../../../lib/deep-readonly.ts'
import { eventIdSchema } from '../../event/ids.ts'
import { lineSchema, localDateSchema } from '../../event/values.ts'
import { personCategories } from '../person.ts'
import { unitSchema } from '../unit.ts'

const registerPostSchema = z.strictObject({ unit: lineSchema, title: lineSchema })

/**
 * What is worth keeping of a person from one event to the next. Number of identity card, date of birth, diet, health and
 * notes are not: they are given for one event.
 */
const factsSchema = z.strictObject({
  name: lineSchema.min(1),
  nameVariants: z.array(lineSchema),
  pinyin: z.exactOptional(lineSchema),
  gender: z.exactOptional(z.enum(['male', 'female'])),
  phone: z.exactOptional(lineSchema),
  email: z.exactOptional(lineSchema),
  category: z.enum(personCategories),
  posts: z.array(registerPostSchema),
})

/** The event that somebody is entered from. */
export const originSchema = z.strictObject({
  eventId: eventIdSchema,
  event: lineSchema,
  date: z.exactOptional(localDateSchema),
})

/** An event that somebody was in, with the posts that they had then. */
const appearanceSchema = z.strictObject({ ...originSchema.shape, posts: z.array(registerPostSchema) })

const personSchema = z.strictObject({
  id: lineSchema,
  ...factsSchema.shape,
  seenAt: z.array(appearanceSchema).describe('oldest first'),
})

/** Units are known by their full name. */
const knownUnitSchema = unitSchema.pick({ name: true, shortNames: true, kind: true, level: true, divisionCode: true })

/** 人员库和单位库: who is known across the events of a library. */
export const registerSchema = z.strictObject({
  people: z.record(lineSchema, personSchema),
  units: z.record(lineSchema, knownUnitSchema),
})

export type RegisterFacts = DeepReadonly<z.infer<typeof factsSchema>>
export type RegisterPerson = DeepReadonly<z.infer<typeof personSchema>>
export type RegisterUnit = DeepReadonly<z.infer<typeof knownUnitSchema>>
export type Origin = DeepReadonly<z.infer<typeof originSchema>>
type Appearance = DeepReadonly<z.infer<typeof appearanceSchema>>
export type Register = DeepReadonly<z.infer<typeof registerSchema>>

// What crosses the process line is readonly on either side.
export const registerFactsSchema = factsSchema as unknown as z.ZodType<RegisterFacts, RegisterFacts>
export const registerPersonSchema = personSchema as unknown as z.ZodType<RegisterPerson, RegisterPerson>
export const registerUnitSchema = knownUnitSchema as unknown as z.ZodType<RegisterUnit, RegisterUnit>

/** Somebody of an event who is to be entered; `registerId` where the event says who that is. */
export type Entry = { readonly personId: string; readonly registerId?: string; readonly facts: RegisterFacts }

/**
 * Enters people as they stand in an event. Known ones (by their link, else the same name with the same telephone or
 * unit) keep their facts and get those that were missing: what differs is shown and decided by someone. The event is
 * noted with the posts that they had in it.
 */
export function entered(
  register: Register,
  { entries, units, from, newId }: { readonly entries: readonly Entry[]; readonly units: readonly RegisterUnit[]; readonly from: Origin; readonly newId: () => string },
): { readonly register: Register; readonly links: Readonly<Record<string, string>> } {
  const people: Record<string, RegisterPerson> = { ...register.people }
  const byName = Map.groupBy(Object.values(people), ({ name }) => name)
  const links: Record<string, string> = {}
  for (const { personId, registerId, facts } of entries) {
    const linked = registerId === undefined || !Object.hasOwn(people, registerId) ? undefined : people[registerId]
    const known = linked ?? byName.get(facts.name)?.find((person) => isSamePerson(person, facts))
    const id = known?.id ?? newId()
    const appearance = { ...from, posts: facts.posts }
    const seenAt = [...(known?.seenAt ?? []).filter(({ eventId }) => eventId !== from.eventId), appearance].sort(byDate)
    people[id] = { ...facts, ...withoutEmpty(known ?? {}), id, seenAt } as RegisterPerson
    links[personId] = id
  }
  const unitsNow: Record<string, RegisterUnit> = { ...register.units }
  for (const unit of units) unitsNow[unit.name] = { ...unit, ...withoutEmpty(unitsNow[unit.name] ?? {}) } as RegisterUnit
  return { register: { people, units: unitsNow }, links }
}

function isSamePerson(known: RegisterPerson, facts: RegisterFacts): boolean {
  if (known.phone !== undefined && known.phone === facts.phone) return true
  const units = new Set([...known.posts, ...known.seenAt.flatMap(({ posts }) => posts)].map(({ unit }) => unit))
  return facts.posts.some(({ unit }) => unit !== '' && units.has(unit))
}

function withoutEmpty(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)))
}

function byDate(a: Appearance, b: Appearance): number {
  const [left, right] = [a.date ?? '', b.date ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
