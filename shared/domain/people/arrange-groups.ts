import { chineseNumeral } from '../../lib/chinese-numeral.ts'
import { newEntity, type BatchCommand, type EntityChanges, type EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { GroupId, PersonId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { byRank } from './by-rank.ts'
import type { Group } from './delegation.ts'
import { evenGroups, type Candidate } from './grouping.ts'
import { hasDeclined } from './has-declined.ts'
import { unitTextOf } from './person-text.ts'
import type { Person } from './person.ts'

/** Who is divided, and into how many groups. */
export type GroupingWish = { readonly count: number; readonly categories: ReadonlySet<Person['category']> }

/**
 * Divides the people of the chosen categories into even groups, one step: groups that are missing are made, those too
 * many go. Whoever is fixed in a group, convenes it or records for it stays there; who is of no chosen category stays
 * where they are; who has declined is in none.
 *
 * @returns null when there is nobody to divide
 */
export function groupsArranged(event: Event, { count, categories }: GroupingWish, newId: () => string): BatchCommand | null {
  const known = ordered(event.groups)
  const kept = known.slice(0, count)
  const people = ordered(event.people).filter((person) => categories.has(person.category) && !hasDeclined(person))
  if (people.length === 0) return null
  const divided = new Set<string>(people.map(({ id }) => id))
  const divisions = evenGroups(candidatesOf(event, people, kept), count)
  const added = Array.from({ length: count - kept.length }, (_, index) => ({ id: newId() as GroupId, number: kept.length + index + 1 }))
  const ids = [...kept.map(({ id }) => id), ...added.map(({ id }) => id)]
  const membersOf = (index: number, group: Group | undefined): Readonly<Record<PersonId, true>> => {
    const staying = Object.keys(group?.members ?? {}).filter((id) => !divided.has(id) && event.people[id]?.attendance?.state !== 'declined')
    return setOf([...staying, ...(divisions[index] ?? [])])
  }
  const commands: EventCommand[] = []
  const surplus = known.slice(count).map(({ id }) => id)
  if (surplus.length > 0) commands.push({ type: 'entities.remove', collection: 'groups', ids: surplus })
  if (added.length > 0) {
    const entities = added.map(({ id, number }) => newEntity('groups', { id, name: groupName(event, number), members: membersOf(ids.indexOf(id), undefined) }))
    commands.push({ type: 'entities.add', collection: 'groups', entities })
  }
  kept.forEach((group, index) => {
    const members = membersOf(index, group)
    commands.push({ type: 'entity.edit', collection: 'groups', id: group.id, changes: { members, ...withLocksAmong(group, members) } })
  })
  return { type: 'batch', commands, wish: { kind: 'arrange-groups', count: people.length } }
}

/** Leaders by their category, in the order of protocol, else of the list. */
function candidatesOf(event: Event, people: readonly Person[], groups: readonly Group[]): readonly Candidate[] {
  const leaders = people.filter(({ category }) => category === 'leader').toSorted(byRank)
  const placeOf = new Map(leaders.map(({ id }, index) => [id, index + 1]))
  const lockOf = new Map(groups.flatMap((group, index) => [...stayingIn(group)].map((id) => [id, index] as const)))
  return people.map((person) => {
    const [leaderPlace, lockedTo] = [placeOf.get(person.id), lockOf.get(person.id)]
    return {
      id: person.id,
      delegation: person.delegationId ?? '',
      unit: unitTextOf(event, person),
      ...(leaderPlace === undefined ? {} : { leaderPlace }),
      ...(lockedTo === undefined ? {} : { lockedTo }),
    }
  })
}

/** Who does not leave a group by itself: those fixed there, and who has a task in it. */
export function stayingIn(group: Group): ReadonlySet<string> {
  return new Set([...Object.keys(group.lockedMembers ?? {}), group.convenerId, group.recorderId, group.liaisonId].filter((id) => id !== undefined))
}

/**
 * Puts somebody into a group by hand and fixes them there, so that the next automatic grouping keeps it; null takes
 * them out of all. Whoever leaves a group has no task in it any more.
 */
export function regrouped(event: Event, personIds: readonly PersonId[], to: GroupId | null): BatchCommand | null {
  const going = new Set<string>(personIds)
  const commands = ordered(event.groups).flatMap((group): EventCommand[] => {
    const changes = group.id === to ? joined(group, personIds) : left(group, going)
    return changes === null ? [] : [{ type: 'entity.edit', collection: 'groups', id: group.id, changes }]
  })
  if (commands.length === 0) return null
  const [first] = personIds
  if (personIds.length > 1 || first === undefined) return { type: 'batch', commands, wish: { kind: 'arrange-groups', count: personIds.length } }
  return { type: 'batch', commands, wish: { kind: 'person-regrouped', name: event.people[first]?.name ?? '', count: 1 } }
}

function joined(group: Group, personIds: readonly PersonId[]): EntityChanges<'groups'> | null {
  if (personIds.every((id) => Object.hasOwn(group.members, id))) return null
  return { members: { ...group.members, ...setOf(personIds) }, lockedMembers: { ...group.lockedMembers, ...setOf(personIds) } }
}

function left(group: Group, going: ReadonlySet<string>): EntityChanges<'groups'> | null {
  const tasks = (['convenerId', 'recorderId', 'liaisonId'] as const).filter((task) => going.has(group[task] ?? ''))
  const members = setOf(Object.keys(group.members).filter((id) => !going.has(id)))
  if (tasks.length === 0 && Object.keys(members).length === Object.keys(group.members).length) return null
  return { members, ...withLocksAmong(group, members), ...Object.fromEntries(tasks.map((task) => [task, null])) }
}

/** Only members can be fixed. */
function withLocksAmong({ lockedMembers }: Group, members: Readonly<Record<string, true>>): Pick<EntityChanges<'groups'>, 'lockedMembers'> {
  if (!lockedMembers) return {}
  const locked = Object.keys(lockedMembers).filter((id) => Object.hasOwn(members, id))
  return { lockedMembers: locked.length === 0 ? null : setOf(locked) }
}

function setOf(ids: readonly string[]): Readonly<Record<PersonId, true>> {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}

/** 第一组 … 第十二组; Group 12 */
export function groupName({ documentLocale }: Pick<Event, 'documentLocale'>, number: number): string {
  return documentLocale === 'en' ? `Group ${number}` : `第${chineseNumeral(number)}组`
}
