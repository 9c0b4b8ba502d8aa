import type { BatchCommand, EntityChanges, EventCommand, NewEntity } from '../../event/command.ts'
import { newEntity } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { Group } from '../delegation.ts'
import type { Person, Post } from '../person.ts'
import { mergedNote, type ComparedField } from './differences.ts'
import { isPerson, type DryRun, type PersonOutcome } from './dry-run.ts'
import type { GroupRole, PersonFacts, StatedPost } from './facts.ts'
import { nameKey } from './plain-text.ts'
import { UnitBook, type UnitChoices } from './unit-book.ts'

/**
 * One step of the undo that takes over what a dry run takes: units, delegations and groups that are not there yet, new
 * people in the order of the list, and the fields that the list knows better. Null where there is nothing to do.
 */
export function importCommand(event: Event, { outcomes }: DryRun, units: UnitChoices, newId: () => string): BatchCommand | null {
  const taken = outcomes.filter(isPerson).filter(({ isTaken }) => isTaken)
  if (taken.length === 0) return null
  const names = new NameBook(event, units, newId)
  const people: NewEntity<'people'>[] = []
  const edits: EventCommand[] = []
  const members = new Map<string, Member[]>()
  const withIds = taken.map((outcome) => ({ outcome, id: outcome.person?.id ?? newId() }))
  const rooms = new RoommateBook(event, withIds)
  for (const { outcome, id } of withIds) {
    const { person, facts } = outcome
    if (!person) people.push(personOf(id, facts, names, rooms))
    else {
      const changes = changesOf(person, outcome, names, rooms)
      if (Object.keys(changes).length > 0) edits.push({ type: 'entity.edit', collection: 'people', id, changes })
    }
    if (facts.group !== undefined) {
      const groupId = names.group(facts.group)
      members.set(groupId, [...(members.get(groupId) ?? []), { id, role: facts.groupRole }])
    }
  }
  const commands: EventCommand[] = [
    ...added('units', names.newUnits),
    ...added('delegations', names.newDelegations),
    ...added('people', people),
    ...edits,
    ...groupCommands(event, names, members),
  ]
  if (commands.length === 0) return null
  return { type: 'batch', wish: { kind: 'import-people', count: taken.length }, commands }
}

function added<Name extends 'units' | 'delegations' | 'people' | 'groups'>(collection: Name, entities: readonly NewEntity<Name>[]): readonly EventCommand[] {
  return entities.length === 0 ? [] : [{ type: 'entities.add', collection, entities } as EventCommand]
}

/** Somebody whom the list puts into a group, and what they are in it. */
type Member = { readonly id: string; readonly role: GroupRole | undefined }

const ROLE_FIELDS: Readonly<Record<GroupRole, 'convenerId' | 'recorderId' | 'liaisonId'>> = { convener: 'convenerId', recorder: 'recorderId', liaison: 'liaisonId' }

function groupCommands(event: Event, names: NameBook, members: ReadonlyMap<string, readonly Member[]>): readonly EventCommand[] {
  const fresh = names.newGroups.map((group) => ({ ...group, ...withMembers({ members: {} }, members.get(group.id) ?? []) }) as NewEntity<'groups'>)
  const moved = new Map([...members].flatMap(([groupId, said]) => said.map(({ id }) => [id, names.groupName(groupId)] as const)))
  const edits = Object.values(event.groups).flatMap((group): EventCommand[] => {
    const staying = Object.fromEntries(Object.keys(group.members).filter((id) => !isMovedFrom(group.name, moved.get(id))).map((id) => [id, true as const]))
    const said = members.get(group.id) ?? []
    if (said.length === 0 && Object.keys(staying).length === Object.keys(group.members).length) return []
    return [{ type: 'entity.edit', collection: 'groups', id: group.id, changes: withMembers({ ...group, members: staying }, said) } as EventCommand]
  })
  return [...added('groups', fresh), ...edits]
}

/** The members with those who come, and whoever leads where nobody did. */
function withMembers(group: Pick<Group, 'members' | 'convenerId' | 'recorderId' | 'liaisonId'>, coming: readonly Member[]): Partial<Group> {
  const roles = coming.flatMap(({ id, role }) => (role === undefined || group[ROLE_FIELDS[role]] !== undefined ? [] : [[ROLE_FIELDS[role], id] as const]))
  return { members: { ...group.members, ...Object.fromEntries(coming.map(({ id }) => [id, true as const])) }, ...Object.fromEntries(roles.toReversed()) }
}

/** 第一组 and 第三组 are of one division, in which nobody is twice; 第一组 and A组 may be of two. */
function isMovedFrom(group: string, to: string | undefined): boolean {
  const series = (name: string) => nameKey(name).replaceAll(/[一二三四五六七八九十百]+|\d+/gu, '#')
  return to !== undefined && nameKey(to) !== nameKey(group) && series(group).includes('#') && series(to) === series(group)
}

/** Finds units, delegations and groups by name, and makes those that are not there, once each. */
class NameBook {
  readonly #event: Event
  readonly #units: UnitBook
  readonly #made = new Map<string, string>()
  readonly #delegations: Map<string, string>
  readonly #groups: Map<string, string>
  readonly #newId: () => string
  readonly newUnits: NewEntity<'units'>[] = []
  readonly newDelegations: NewEntity<'delegations'>[] = []
  readonly newGroups: NewEntity<'groups'>[] = []

  constructor(event: Event, units: UnitChoices, newId: () => string) {
    this.#event = event
    this.#units = new UnitBook(event, units)
    this.#delegations = idsByName(event.delegations)
    this.#groups = idsByName(event.groups)
    this.#newId = newId
  }

  unit(name: string): string {
    const known = this.#units.idOf(name) ?? this.#made.get(nameKey(name))
    if (known !== undefined) return known
    const id = this.#newId()
    this.#made.set(nameKey(name), id)
    this.newUnits.push(newEntity('units', { id, name } as never))
    return id
  }

  delegation(name: string): string {
    return this.#found(this.#delegations, name, (id) => this.newDelegations.push(newEntity('delegations', { id, name } as never)))
  }

  group(name: string): string {
    return this.#found(this.#groups, name, (id) => this.newGroups.push(newEntity('groups', { id, name } as never)))
  }

  groupName(id: string): string {
    return this.#event.groups[id]?.name ?? this.newGroups.find((group) => group.id === id)?.name ?? ''
  }

  #found(ids: Map<string, string>, name: string, make: (id: string) => void): string {
    const known = ids.get(nameKey(name))
    if (known !== undefined) return known
    const id = this.#newId()
    ids.set(nameKey(name), id)
    make(id)
    return id
  }
}

function idsByName(collection: Readonly<Record<string, { readonly id: string; readonly name: string }>>): Map<string, string> {
  return new Map(Object.values(collection).map(({ id, name }) => [nameKey(name), id]))
}

type RoommateFields = Pick<Person, 'roommates' | 'unclear'>

/** Finds roommates by name, among the people of the event and those who come with the list. */
class RoommateBook {
  readonly #ids = new Map<string, Set<string>>()

  constructor(event: Event, coming: readonly { readonly outcome: PersonOutcome; readonly id: string }[]) {
    for (const { id, name } of Object.values(event.people)) this.#add(name, id)
    for (const { id, outcome } of coming) this.#add(outcome.facts.name, id)
  }

  #add(name: string, id: string): void {
    const key = nameKey(name)
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id))
  }

  /** Whom the names mean; a name that is nobody's or several people's stays as it was written, for the roster to ask. */
  fieldsOf(ownId: string, stated: readonly string[], person?: Person): RoommateFields {
    const meant = stated.map((name) => ({ name, ids: [...(this.#ids.get(nameKey(name)) ?? [])].filter((id) => id !== ownId) }))
    const found = meant.flatMap(({ ids }) => (ids.length === 1 ? ids : []))
    const open = meant.filter(({ ids }) => ids.length !== 1).map(({ name }) => name)
    const roommates = Object.fromEntries([...Object.keys(person?.roommates ?? {}), ...found].map((id) => [id, true as const]))
    return {
      ...(found.length === 0 ? {} : { roommates }),
      ...(open.length === 0 ? {} : { unclear: { ...person?.unclear, roommates: open.join('、') } }),
    } as RoommateFields
  }
}

function personOf(id: string, facts: PersonFacts, names: NameBook, rooms: RoommateBook): NewEntity<'people'> {
  const { name, posts, delegation, group: _group, groupRole: _role, roommates = [], notes, arrival, departure, ...plain } = facts
  const note = mergedNote(undefined, notes)
  return newEntity('people', {
    ...plain,
    id,
    name,
    posts: postsOf(posts, names),
    ...(plain.diets === undefined ? {} : { diets: [...plain.diets] }),
    ...(delegation === undefined ? {} : { delegationId: names.delegation(delegation) }),
    ...rooms.fieldsOf(id, roommates),
    ...(arrival || departure ? { attendance: { ...(arrival ? { arrival } : {}), ...(departure ? { departure } : {}) } } : {}),
    ...(note === '' ? {} : { note }),
  } as never)
}

function postsOf(posts: readonly StatedPost[], names: NameBook): readonly Post[] {
  return posts.filter(({ unit, title }) => unit !== '' || title !== '').map(({ unit, title }) => ({ title, ...(unit === '' ? {} : { unitId: names.unit(unit) }) }) as Post)
}

/** The fields in which the list says otherwise, and no others. */
function changesOf(person: Person, { facts, differences }: PersonOutcome, names: NameBook, rooms: RoommateBook): EntityChanges<'people'> {
  const fields = new Set<ComparedField>(differences.map(({ field }) => field))
  const plain = (['gender', 'ethnicity', 'birthDate', 'politicalStatus', 'phone', 'email', 'idNumber', 'category', 'lodgingWish'] as const).filter((field) => fields.has(field))
  const { arrival, departure, delegation } = facts
  const isJourney = fields.has('arrival') || fields.has('departure')
  return {
    ...Object.fromEntries(plain.map((field) => [field, facts[field]])),
    ...(fields.has('posts') ? { posts: postsOf(facts.posts, names) } : {}),
    ...(fields.has('delegation') && delegation !== undefined ? { delegationId: names.delegation(delegation) } : {}),
    ...(fields.has('roommates') ? rooms.fieldsOf(person.id, facts.roommates ?? [], person) : {}),
    ...(fields.has('diets') ? { diets: facts.diets ?? [], ...(facts.dietNote === undefined ? {} : { dietNote: facts.dietNote }) } : {}),
    ...(isJourney
      ? {
          attendance: {
            ...person.attendance,
            ...(arrival ? { arrival: { ...person.attendance?.arrival, ...arrival } } : {}),
            ...(departure ? { departure: { ...person.attendance?.departure, ...departure } } : {}),
          },
        }
      : {}),
    ...(fields.has('note') ? { note: mergedNote(person.note, facts.notes) } : {}),
  } as EntityChanges<'people'>
}
