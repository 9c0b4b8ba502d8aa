import type { Venue } from '../agenda/place.ts'
import { newEntity, type EntityChanges, type EventCommand, type NewEntity } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { PersonId, RoomId, UnitId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import type { Post } from '../people/person.ts'
import { collectionOf } from './event-facts.ts'
import type { Contact, EntryOf, FactsOf, KnownRoom, Listing, RegisterKind } from './register.ts'

/** What an event needs to take facts of the register in. */
export type Taking = { readonly event: Event; readonly known: Pick<Listing, 'people' | 'units'>; readonly newId: () => string }

/** Facts as fields of an entity, with what has to be in the event before it and what comes with it. */
type Fields<Kind extends RegisterKind> = {
  readonly before: readonly EventCommand[]
  readonly changes: EntityChanges<(typeof collectionOf)[Kind]>
  readonly after: (localId: string) => readonly EventCommand[]
}

/**
 * What puts an entry into an event: itself, linked to the register, with the units and contacts that the event does not
 * have yet and, for a venue, its rooms.
 *
 * @param more fields that the register does not know: the tour of a stop
 */
export function addedToEvent<Kind extends RegisterKind>(
  kind: Kind,
  entry: EntryOf<Kind>,
  taking: Taking,
  more: object = {},
): { readonly localId: string; readonly commands: readonly EventCommand[] } {
  const localId = taking.newId()
  const { before, changes, after } = fieldsFrom(kind, factsOfEntry(entry), taking)
  const entity = newEntity(collectionOf[kind], { id: localId, ...more, ...changes, registerId: entry.id } as never)
  const add = { type: 'entities.add', collection: collectionOf[kind], entities: [entity] } as unknown as EventCommand
  return { localId, commands: [...before, add, ...after(localId)] }
}

/** Somebody of the register as a new person of the event; units that it does not have stay in words. */
export function personFromRegister(event: Event, entry: EntryOf<'people'>, newId: () => string): NewEntity<'people'> {
  const { changes } = fieldsFrom('people', factsOfEntry(entry), { event, known: { people: [], units: [] }, newId })
  return newEntity('people', { id: newId(), ...changes, registerId: entry.id } as never)
}

/** What fills something that stands in an event already from an entry, and links it; what the register does not know stays. */
export function filledInEvent<Kind extends RegisterKind>(kind: Kind, localId: string, entry: EntryOf<Kind>, taking: Taking): readonly EventCommand[] {
  const { before, changes, after } = fieldsFrom(kind, factsOfEntry(entry), taking)
  return [...before, editOf(kind, localId, { ...changes, registerId: entry.id }), ...after(localId)]
}

/** What takes the register's word for one fact. */
export function acceptance<Kind extends RegisterKind>(kind: Kind, localId: string, entry: EntryOf<Kind>, field: keyof FactsOf<Kind>, taking: Taking): readonly EventCommand[] {
  const contact = kind === 'sites' && (field === 'contact' || field === 'guide') ? sameContact(localId, entry as EntryOf<RegisterKind> as EntryOf<'sites'>, field, taking.event) : []
  if (contact.length > 0) return contact
  const fact = field === 'rooms' ? roomsHere(localId, entry as EntryOf<RegisterKind> as EntryOf<'venues'>, taking.event) : entry[field as keyof EntryOf<Kind>]
  const { before, changes, after } = fieldsFrom(kind, { [field]: fact } as Partial<FactsOf<Kind>>, taking)
  return [...before, ...(Object.keys(changes).length === 0 ? [] : [editOf(kind, localId, changes)]), ...after(localId)]
}

/** A contact of the same name is the same person: it is the telephone that the register knows differently. */
function sameContact(stopId: string, entry: EntryOf<'sites'>, field: 'contact' | 'guide', { stops, people }: Event): readonly EventCommand[] {
  const [stop, said] = [stops[stopId], entry[field]]
  const person = people[(field === 'contact' ? stop?.contactId : stop?.guideId) ?? '']
  if (!person || person.name !== said?.name) return []
  return [{ type: 'entity.edit', collection: 'people', id: person.id, changes: { phone: said.phone ?? null } }]
}

/** The rooms of a venue that the event uses: the others are no difference. */
function roomsHere(venueId: string, { rooms }: EntryOf<'venues'>, event: Event): readonly KnownRoom[] {
  const names = new Set(Object.values(event.rooms).flatMap((room) => (room.venueId === venueId ? [room.name] : [])))
  return rooms.filter(({ name }) => names.has(name))
}

/** A change of what the kind is in an event. */
export function editOf(kind: RegisterKind, localId: string, changes: object): EventCommand {
  return { type: 'entity.edit', collection: collectionOf[kind], id: localId, changes } as EventCommand
}

function factsOfEntry<Kind extends RegisterKind>(entry: EntryOf<Kind>): FactsOf<Kind> {
  const { id: _id, formerIds: _former, seenAt: _seen, ...facts } = entry
  return facts as unknown as FactsOf<Kind>
}

function fieldsFrom<Kind extends RegisterKind>(kind: Kind, facts: Partial<FactsOf<Kind>>, taking: Taking): Fields<Kind> {
  return writers[kind](facts, new Newcomers(taking))
}

const writers: { readonly [Kind in RegisterKind]: (facts: Partial<FactsOf<Kind>>, newcomers: Newcomers) => Fields<Kind> } = {
  people: ({ posts, ...facts }, newcomers) => {
    const changes = { ...facts, ...(posts ? { posts: posts.map((post) => newcomers.postOf(post)) } : {}) }
    return { before: newcomers.commands(), changes, after: nothing }
  },
  units: ({ parent, ...facts }, newcomers) => {
    const changes = { ...facts, ...(parent === undefined ? {} : { parentId: newcomers.unitId(parent) }) }
    return { before: newcomers.commands(), changes, after: nothing }
  },
  sites: ({ hostUnit, contact, guide, ...facts }, newcomers) => {
    const changes = {
      ...facts,
      ...(hostUnit === undefined ? {} : { hostUnitId: newcomers.unitId(hostUnit) }),
      ...(contact === undefined ? {} : { contactId: newcomers.personId(contact, 'staff') }),
      ...(guide === undefined ? {} : { guideId: newcomers.personId(guide, 'guide') }),
    }
    return { before: newcomers.commands(), changes, after: nothing }
  },
  venues: ({ rooms = [], contact: _ofTheHouse, ...facts }, newcomers) => ({
    before: newcomers.commands(),
    changes: facts,
    after: (venueId) => newcomers.rooms(venueId as Venue['id'], rooms),
  }),
}

function nothing(): readonly EventCommand[] {
  return []
}

/** Units and people that come into the event because something of the register names them. */
class Newcomers {
  readonly #taking: Taking
  readonly #unitIds: Map<string, UnitId>
  readonly #commands: EventCommand[] = []

  constructor(taking: Taking) {
    this.#taking = taking
    this.#unitIds = new Map(Object.values(taking.event.units).map(({ id, name }) => [name, id]))
  }

  commands(): readonly EventCommand[] {
    return this.#commands
  }

  /** The unit of the event by its full name; one that it does not have is added, with what the register knows of it. */
  unitId(name: string): UnitId {
    const here = this.#unitIds.get(name)
    if (here !== undefined) return here
    const id = this.#taking.newId() as UnitId
    const known = this.#taking.known.units.find((unit) => unit.name === name)
    const { shortNames = [], kind, level, divisionCode } = known ?? {}
    const facts = Object.entries({ kind, level, divisionCode, registerId: known?.id }).filter(([, value]) => value !== undefined)
    const unit = newEntity('units', { id, name, shortNames: [...shortNames], ...Object.fromEntries(facts) })
    this.#unitIds.set(name, id)
    this.#commands.push({ type: 'entities.add', collection: 'units', entities: [unit] })
    return id
  }

  /** A post of the event; a unit that neither the event nor the register knows stays in words. */
  postOf({ unit, title }: FactsOf<'people'>['posts'][number]): Post {
    if (unit === '') return { title }
    const isKnown = this.#unitIds.has(unit) || this.#taking.known.units.some(({ name }) => name === unit)
    return isKnown ? { unitId: this.unitId(unit), title } : { unitText: unit, title }
  }

  /** Whoever is meant by a contact: someone of the event, else added to it. */
  personId({ name, phone, personId }: Contact, category: 'staff' | 'guide'): PersonId {
    const here = ordered(this.#taking.event.people).find(
      (person) => (personId !== undefined && person.registerId === personId) || (person.name === name && (phone === undefined || person.phone === undefined || person.phone === phone)),
    )
    if (here) {
      if (here.phone === undefined && phone !== undefined) this.#commands.push({ type: 'entity.edit', collection: 'people', id: here.id, changes: { phone } })
      return here.id
    }
    const id = this.#taking.newId() as PersonId
    const known = personId === undefined ? undefined : this.#taking.known.people.find((person) => person.id === personId)
    const posts = known?.posts.map((post) => this.postOf(post)) ?? []
    const facts = Object.entries({ phone: phone ?? known?.phone, gender: known?.gender, pinyin: known?.pinyin, registerId: known?.id }).filter(([, value]) => value !== undefined)
    const person = newEntity('people', { id, name, category, posts, ...Object.fromEntries(facts) })
    this.#commands.push({ type: 'entities.add', collection: 'people', entities: [person] })
    return id
  }

  /** Rooms of the venue that the event has by name get what is known of them; the others are added. */
  rooms(venueId: Venue['id'], rooms: readonly KnownRoom[]): readonly EventCommand[] {
    const { event, newId } = this.#taking
    return rooms.map(({ layouts: _layouts, doors: _doors, screens: _screens, ...facts }): EventCommand => {
      const here = Object.values(event.rooms).find((room) => room.venueId === venueId && room.name === facts.name)
      if (here) return { type: 'entity.edit', collection: 'rooms', id: here.id, changes: facts }
      return { type: 'entities.add', collection: 'rooms', entities: [newEntity('rooms', { id: newId() as RoomId, venueId, ...facts })] }
    })
  }
}
