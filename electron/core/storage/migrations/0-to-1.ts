import { positionsBetween } from '#shared/domain/event/position.ts'

type Fields = Readonly<Record<string, unknown>>
type Entity = Fields & { readonly id: string }

/**
 * The format before the first release kept lists, named people by their names and units in plain words:
 *
 *     { schemaVersion: 0, title, from, to, language, hosts: ['单位'], people: [{ name, unit, job }],
 *       delegations: [{ name, leader: '姓名' }], sessions: [{ title, start, end, place, presider: '姓名',
 *       items: [{ kind, speaker: '姓名', minutes }] }] }
 *
 * Version 1 keys every collection by id and refers by id. A name that no entry has gets an entry, because dropping it
 * would lose a fact. Fields that version 0 did not have stay where they are.
 */
export function from0to1(raw: unknown): unknown {
  // What does not look like version 0 is left for the reader, which says what is wrong with it.
  if (!isFields(raw) || ![raw['people'], raw['delegations'], raw['sessions']].every(isOldList))
    return isFields(raw) ? { ...raw, schemaVersion: 1 } : raw
  const { title, from, to, language, convener, hosts, organizers, people, delegations, sessions, ...rest } = raw
  const units = new Register('units', [])
  const persons = new Register('people', listOf(people))
  const teams = new Register('delegations', listOf(delegations))
  const programme = new Register('sessions', listOf(sessions))

  const migrated = {
    ...rest,
    schemaVersion: 1,
    ...renamed({ name: title, startDate: from, endDate: to }),
    ...(language === undefined ? {} : { documentLocale: language === 'en' ? 'en' : 'zh-CN' }),
    ...renamed({
      convenerIds: idsByName(convener, units),
      hostIds: idsByName(hosts, units),
      organizerIds: idsByName(organizers, units),
    }),
  }
  const items: Fields[] = []
  const collections = {
    delegations: teams.map(({ leader, ...team }) => ({ ...team, ...renamed({ leaderId: idByName(leader, persons) }) })),
    sessions: programme.map((session) => migrateSession(session, persons, items)),
    agendaItems: new Register('agendaItems', items).map((item) => item),
    // Last, when everyone whose name stood elsewhere has been entered.
    people: persons.map((person) => migratePerson(person, teams)),
    units: units.map((unit) => unit),
  }
  return {
    ...migrated,
    ...Object.fromEntries(Object.entries(collections).filter(([, entities]) => Object.keys(entities).length > 0)),
  }
}

function migratePerson({ unit, job, delegation, ...person }: Entity, teams: Register): Fields {
  const post = renamed({ unitText: unit, title: job ?? (unit === undefined ? undefined : '') })
  return {
    ...person,
    ...(Object.keys(post).length === 0 ? {} : { posts: [post] }),
    ...renamed({ delegationId: idByName(delegation, teams) }),
  }
}

function migrateSession(
  { start, end, place, presider, items, ...session }: Entity,
  persons: Register,
  allItems: Fields[],
): Fields {
  for (const { speaker, minutes, ...item } of isOldList(items) ? listOf(items) : []) {
    const personId = idByName(speaker, persons)
    allItems.push({
      kind: 'other',
      ...item,
      sessionId: session.id,
      ...renamed({
        durationMinutes: minutes,
        speakers: personId === undefined ? undefined : [{ kind: 'person', personId }],
      }),
    })
  }
  return {
    type: 'other',
    ...session,
    ...renamed({
      startsAt: start,
      endsAt: end,
      place: typeof place === 'string' ? { kind: 'text', text: place } : place,
      presiderIds: idsByName(presider, persons),
      items: isOldList(items) ? undefined : items,
    }),
  }
}

/** The entries of one collection with their ids, found by name and added when nothing has the name. */
class Register {
  readonly #collection: string
  readonly #entries: Entity[]

  constructor(collection: string, entries: readonly Fields[]) {
    this.#collection = collection
    this.#entries = entries.map((entry, index) => ({ ...entry, id: `${collection}-${index + 1}` }))
  }

  idOf(name: string): string {
    const known = this.#entries.find((entry) => entry['name'] === name)
    if (known) return known.id
    const id = `${this.#collection}-${this.#entries.length + 1}`
    this.#entries.push({ id, name })
    return id
  }

  /** The collection as version 1 keeps it. */
  map(change: (entry: Entity) => Fields): Fields {
    const positions = positionsBetween(null, null, this.#entries.length)
    return Object.fromEntries(
      this.#entries.map((entry, index) => [entry.id, { ...change(entry), position: positions[index] }]),
    )
  }
}

/** Something that is no name comes back as it is, for the reader to find. */
function idByName(name: unknown, register: Register): unknown {
  if (name === '') return undefined
  return typeof name === 'string' ? register.idOf(name) : name
}

function idsByName(names: unknown, register: Register): readonly unknown[] | undefined {
  if (names === undefined) return undefined
  return (Array.isArray(names) ? names : [names]).flatMap((name: unknown) => idByName(name, register) ?? [])
}

function renamed(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Version 0 wrote lists of objects that had no ids yet. */
function isOldList(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((entry) => isFields(entry) && !('id' in entry)))
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly Fields[]) : []
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
