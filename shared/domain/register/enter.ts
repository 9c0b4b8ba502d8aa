import type { Arrivals, EntryOf, FactsOf, KnownRoom, Origin, Register, RegisterKind } from './register.ts'
import { withContactsLinked } from './contacts.ts'

/** How entries of a kind are known again, what is noted with each event, and what both sides of a union keep. */
type Rules<Kind extends RegisterKind> = {
  readonly isSame: (known: EntryOf<Kind>, facts: FactsOf<Kind>) => boolean
  readonly noted: (facts: FactsOf<Kind>) => Omit<EntryOf<Kind>['seenAt'][number], keyof Origin>
  /** the facts that both sides add to */
  readonly united?: (known: FactsOf<Kind>, facts: FactsOf<Kind>) => Partial<FactsOf<Kind>>
}

const rules: { readonly [Kind in RegisterKind]: Rules<Kind> } = {
  people: { isSame: isSamePerson, noted: ({ posts }) => ({ posts }) },
  units: { isSame: () => true, noted: ({ name }) => ({ name }) },
  sites: {
    isSame: (known, facts) => agree(known.division, facts.division),
    noted: ({ hostUnit, contact, stayMinutes, neededMinutes }) => withoutEmpty({ hostUnit, contact, stayMinutes, neededMinutes }),
    // What the last visit took in truth is what the next one is planned with.
    united: (_known, { neededMinutes }) => withoutEmpty({ stayMinutes: neededMinutes }),
  },
  venues: {
    isSame: (known, facts) => agree(known.address, facts.address),
    noted: () => ({}),
    united: (known, facts) => ({ rooms: unitedRooms(known.rooms, facts.rooms) }),
  },
}

/**
 * Enters what an event knows of people, units, sites or venues. Known ones (by their link, else the same name where
 * nothing speaks against it; people need the same telephone or unit too) keep their facts and get those that were
 * missing: what differs is shown and decided by someone. The event is noted with what was true in it.
 *
 * @returns the links: which entry each arrival is
 */
export function entered(
  register: Register,
  { kind, arrivals }: Arrivals,
  { from, newId }: { readonly from: Origin; readonly newId: () => string },
): { readonly register: Register; readonly links: Readonly<Record<string, string>> } {
  const of = rules[kind] as Rules<RegisterKind>
  const entries: Record<string, EntryOf<RegisterKind>> = { ...register[kind] }
  const byName = Map.groupBy(Object.values(entries), ({ name }) => name)
  const byFormerId = new Map(Object.values(entries).flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id])))
  const links: Record<string, string> = {}
  for (const { localId, registerId = '', facts: brought } of arrivals) {
    const facts = withContactsLinked(register.people, brought)
    const linkedId = Object.hasOwn(entries, registerId) ? registerId : byFormerId.get(registerId)
    const linked = linkedId === undefined ? undefined : entries[linkedId]
    const known = linked ?? byName.get(facts.name)?.find((entry) => of.isSame(entry, facts))
    const id = known?.id ?? newId()
    const earlier = known?.seenAt ?? []
    const before = earlier.find(({ eventId }) => eventId === from.eventId)
    const seenAt = [...earlier.filter((seen) => seen !== before), { ...before, ...from, ...of.noted(facts) }].sort(byDate)
    const { neededMinutes: _noted, ...kept } = united(kind, facts, known) as FactsOf<'sites'>
    const entry = { ...kept, id, seenAt } as EntryOf<RegisterKind>
    entries[id] = entry
    if (!known) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry])
    links[localId] = id
  }
  return { register: { ...register, [kind]: entries }, links }
}

/** What is known, filled in from what is brought. */
export function united<Kind extends RegisterKind>(kind: Kind, facts: FactsOf<Kind>, known: FactsOf<Kind> | undefined): FactsOf<Kind> {
  const both = (rules[kind] as Rules<Kind>).united?.(known ?? facts, facts)
  return { ...facts, ...withoutEmpty(known ?? {}), ...both }
}

/** Appearances at events as one sees them: the oldest first, those without a date before all. */
export function byDate({ date: a = '' }: Origin, { date: b = '' }: Origin): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isSamePerson(known: EntryOf<'people'>, facts: FactsOf<'people'>): boolean {
  if (known.phone !== undefined && known.phone === facts.phone) return true
  const units = new Set([...known.posts, ...known.seenAt.flatMap(({ posts }) => posts)].map(({ unit }) => unit))
  return facts.posts.some(({ unit }) => unit !== '' && units.has(unit))
}

/** Whether two statements can both be true: the same, or one of them is not made. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

function unitedRooms(known: readonly KnownRoom[], brought: readonly KnownRoom[]): readonly KnownRoom[] {
  const more = brought.filter(({ name }) => !known.some((room) => room.name === name))
  return [
    ...known.map((room) => {
      const same = brought.find(({ name }) => name === room.name)
      if (!same) return room
      const layouts = new Map([...same.layouts, ...room.layouts].map((one) => [JSON.stringify(one.layout), one]))
      return { ...same, ...withoutEmpty(room), layouts: [...layouts.values()] }
    }),
    ...more,
  ]
}

function withoutEmpty<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: Exclude<Facts[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  ) as { [Key in keyof Facts]?: Exclude<Facts[Key], undefined> }
}
