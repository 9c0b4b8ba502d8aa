import { newEntity, type EntityChanges, type EventCommand, type NewEntity } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { PersonId, UnitId } from '../../event/ids.ts'
import { postUnitText } from '../person-text.ts'
import type { Person, Post } from '../person.ts'
import type { RegisterFacts, RegisterPerson, RegisterUnit } from './register.ts'

/** What the register would keep of somebody of an event. */
export function registerFactsOf(event: Event, person: Person): RegisterFacts {
  const { name, nameVariants, pinyin, gender, phone, email, category } = person
  return {
    name,
    nameVariants,
    category,
    posts: person.posts.map((post) => ({ unit: postUnitText(event, post), title: post.title })),
    ...Object.fromEntries(Object.entries({ pinyin, gender, phone, email }).filter(([, value]) => value !== undefined && value !== '')),
  }
}

/** What puts somebody of the register into an event: their units where the register knows more than the name, then themselves. */
export function addedFromRegister(event: Event, known: RegisterPerson, units: Readonly<Record<string, RegisterUnit>>, newId: () => string): { readonly personId: PersonId; readonly commands: readonly EventCommand[] } {
  const unitIds = new Map<string, UnitId>(Object.values(event.units).map(({ id, name }) => [name, id]))
  const missing = [...new Set(known.posts.map(({ unit }) => unit))].flatMap((name) => (!unitIds.has(name) && units[name] ? [units[name]] : []))
  const added = missing.map((unit) => newEntity('units', { id: newId() as UnitId, ...unit, shortNames: [...unit.shortNames] }))
  for (const { id, name } of added) unitIds.set(name, id)
  const person = knownPerson(unitIds, known, newId)
  return {
    personId: person.id,
    commands: [
      ...(added.length > 0 ? [{ type: 'entities.add', collection: 'units', entities: added } as const] : []),
      { type: 'entities.add', collection: 'people', entities: [person] },
    ],
  }
}

/** Somebody of the register as a new person of the event; units that it does not have stay in words. */
export function personFromRegister(event: Event, known: RegisterPerson, newId: () => string): NewEntity<'people'> {
  return knownPerson(new Map(Object.values(event.units).map(({ id, name }) => [name, id])), known, newId)
}

function knownPerson(unitIds: ReadonlyMap<string, UnitId>, { id: registerId, seenAt: _seenAt, posts, nameVariants, ...facts }: RegisterPerson, newId: () => string): NewEntity<'people'> {
  return newEntity('people', { id: newId() as PersonId, ...facts, nameVariants: [...nameVariants], registerId, posts: posts.map((post) => postIn(unitIds, post)) })
}

function postIn(unitIds: ReadonlyMap<string, UnitId>, { unit, title }: RegisterPerson['posts'][number]): Post {
  const unitId = unitIds.get(unit)
  if (unitId !== undefined) return { unitId, title }
  return unit === '' ? { title } : { unitText: unit, title }
}

export const comparedFields = ['name', 'posts', 'phone', 'email', 'gender', 'pinyin'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One fact that an event and the register tell differently, both in words. */
export type Difference = { readonly field: ComparedField; readonly here: string; readonly there: string }

/** Where somebody differs from the register; not what the register does not say, nor what was knowingly kept. */
export function differencesFrom(event: Event, person: Person, known: RegisterPerson): readonly Difference[] {
  const facts = registerFactsOf(event, person)
  return comparedFields.flatMap((field) => {
    const [here, there] = [factText(facts, field), factText(known, field)]
    return here === there || there === '' || person.registerKept?.[field] === there ? [] : [{ field, here, there }]
  })
}

function factText(facts: RegisterFacts, field: ComparedField): string {
  if (field !== 'posts') return facts[field] ?? ''
  return facts.posts.map(({ unit, title }) => (title.startsWith(unit) ? title : `${unit}${title}`)).join('、')
}

/** The register's word is taken. */
export function acceptance(event: Event, known: RegisterPerson, field: ComparedField): EntityChanges<'people'> {
  if (field !== 'posts') return { [field]: known[field] ?? null }
  const unitIds = new Map<string, UnitId>(Object.values(event.units).map(({ id, name }) => [name, id]))
  return { posts: known.posts.map((post) => postIn(unitIds, post)) }
}

/** The event's word stands, until the register says something else again. */
export function keeping(person: Person, { field, there }: Difference): EntityChanges<'people'> {
  return { registerKept: { ...person.registerKept, [field]: there } }
}
