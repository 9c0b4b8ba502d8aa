import { changedContacts, isContact } from './contacts.ts'
import { byDate, united } from './enter.ts'
import type { EntryOf, FactsOf, KindOfEntry, Listing, Register, RegisterKind } from './register.ts'

/** A changed register, and the entries as they stood before: putting them back undoes the change. */
type Mended = { readonly register: Register; readonly before: readonly KindOfEntry[] }

/** Puts entries as they are, over what stood there. */
export function withEntries(register: Register, entries: readonly KindOfEntry[]): Register {
  const next: Record<RegisterKind, Record<string, unknown>> = { people: { ...register.people }, units: { ...register.units }, sites: { ...register.sites }, venues: { ...register.venues } }
  for (const { kind, entry } of entries) next[kind][entry.id] = entry
  return next as unknown as Register
}

/** Takes entries out. Whoever is forgotten as a person is forgotten as the contact of sites and venues too. */
export function withoutEntries(register: Register, kind: RegisterKind, ids: readonly string[]): Mended {
  const gone = ids.flatMap((id) => (Object.hasOwn(register[kind], id) ? [register[kind][id] as EntryOf<RegisterKind>] : []))
  const left = { ...register, [kind]: Object.fromEntries(Object.entries(register[kind]).filter(([id]) => !ids.includes(id))) }
  const before = gone.map((entry) => ({ kind, entry }) as KindOfEntry)
  if (kind !== 'people') return { register: left, before }
  const people = gone as readonly EntryOf<'people'>[]
  const { sites, venues } = changedContacts(left, (contact) => (people.some((person) => isContact(contact, person)) ? null : contact))
  return withChangedContacts(left, before, sites, venues)
}

/**
 * Makes two entries one: what the kept one says stands, what it does not say comes from the other, the events of both
 * are its history, and links to the other lead to it.
 */
export function merged(register: Register, kind: RegisterKind, id: string, into: string): Mended {
  const [other, kept] = [register[kind][id], register[kind][into]]
  if (!other || !kept || id === into) return { register, before: [] }
  const seenAt = new Map([...other.seenAt, ...kept.seenAt].map((seen) => [seen.eventId, seen]))
  const whole = {
    ...united(kind, other, kept),
    ...otherNames(kind, other, kept),
    id: kept.id,
    formerIds: [...(kept.formerIds ?? []), ...(other.formerIds ?? []), other.id],
    seenAt: [...seenAt.values()].sort(byDate),
  } as EntryOf<RegisterKind>
  const { [id]: _other, ...left } = register[kind] as Record<string, EntryOf<RegisterKind>>
  const next = { ...register, [kind]: { ...left, [into]: whole } }
  const before = [other, kept].map((entry) => ({ kind, entry }) as KindOfEntry)
  if (kind !== 'people') return { register: next, before }
  const { sites, venues } = changedContacts(next, (contact) => (contact.personId === id ? { ...contact, personId: into } : contact))
  return withChangedContacts(next, before, sites, venues)
}

function withChangedContacts(register: Register, before: readonly KindOfEntry[], sites: readonly EntryOf<'sites'>[], venues: readonly EntryOf<'venues'>[]): Mended {
  const changed: readonly KindOfEntry[] = [...sites.map((entry) => ({ kind: 'sites' as const, entry })), ...venues.map((entry) => ({ kind: 'venues' as const, entry }))]
  const were = changed.map(({ kind, entry }) => ({ kind, entry: register[kind][entry.id] }) as KindOfEntry)
  return { register: withEntries(register, changed), before: [...before, ...were] }
}

/** By the other's name one may still look for it. */
function otherNames<Kind extends RegisterKind>(kind: Kind, other: FactsOf<Kind>, kept: FactsOf<Kind>): object {
  const more = (known: readonly string[], further: readonly string[]) => [...new Set([...known, ...further])].filter((name) => name !== kept.name)
  if (kind === 'people') {
    const [one, two] = [kept, other] as readonly FactsOf<RegisterKind>[] as readonly [FactsOf<'people'>, FactsOf<'people'>]
    return { nameVariants: more(one.nameVariants, [two.name, ...two.nameVariants]) }
  }
  if (kind === 'units') {
    const [one, two] = [kept, other] as readonly FactsOf<RegisterKind>[] as readonly [FactsOf<'units'>, FactsOf<'units'>]
    return { shortNames: more(one.shortNames, [two.name, ...two.shortNames]) }
  }
  return {}
}

/** About a hundred and fifty metres: sites that are nearer are one. */
const NEAR_DEGREES = 0.0015

/**
 * Entries that may be the same: called alike, a unit as another is known too, sites at the same place. Each entry is in
 * one group at most.
 */
export function likelyTwins<Kind extends RegisterKind>(kind: Kind, entries: Listing[Kind]): readonly (readonly EntryOf<Kind>[])[] {
  const all = entries as readonly EntryOf<Kind>[]
  const names = new Set(all.map(({ name }) => name))
  const groups: EntryOf<Kind>[][] = []
  const taken = new Set<string>()
  const keyed = all.flatMap((entry) => keysOf(kind, entry, names).map((key) => ({ key, entry })))
  for (const group of Map.groupBy(keyed, ({ key }) => key).values()) {
    const free = [...new Set(group.map(({ entry }) => entry))].filter(({ id }) => !taken.has(id))
    if (free.length < 2) continue
    for (const { id } of free) taken.add(id)
    groups.push(free)
  }
  return groups
}

function keysOf(kind: RegisterKind, entry: EntryOf<RegisterKind>, names: ReadonlySet<string>): readonly string[] {
  if (kind === 'units') return [entry.name, ...(entry as EntryOf<'units'>).shortNames.filter((name) => names.has(name))]
  const { coordinates } = entry as EntryOf<'sites'>
  if (kind !== 'sites' || !coordinates) return [entry.name]
  return [entry.name, `${Math.round(coordinates.latitude / NEAR_DEGREES)} ${Math.round(coordinates.longitude / NEAR_DEGREES)}`]
}
