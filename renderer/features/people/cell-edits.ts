import { newEntity, type EntityChanges, type EventCommand, type NewEntity, type Wish } from '#shared/domain/event/command.ts'
import type { Group } from '#shared/domain/people/delegation.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { WishKind } from '#shared/domain/event/wish.ts'
import { cellText } from './columns/sheet.ts'
import type { PersonColumn, Sheet } from './columns/column.ts'

/** A text for a cell. A person who is not in the event yet is added. */
export type CellEdit = { readonly personId: string; readonly column: PersonColumn; readonly text: string }

/** What the list shown already says of everyone in it. */
export type Given = { readonly category?: Person['category']; readonly delegationId?: string; readonly groupId?: string }

export type EditPlan = {
  /** null where nothing changes */
  readonly command: EventCommand | null
  readonly changedCells: number
  /** texts that could not be understood; they are kept as they were typed */
  readonly unclearCells: number
  readonly newPeople: number
}

/** More than a cell of Excel holds. */
const LONGEST_UNCLEAR = 40_000

/** An event that differs from the real one by what earlier cells said. */
type Draft = { readonly person: Person; readonly isNew: boolean; readonly groups: ReadonlySet<string> | null }

/**
 * One step that writes texts into cells, in their order: a title that comes after its unit belongs to it. Delegations
 * and groups are made by naming them; a text that cannot be understood is kept at the person as it was typed.
 *
 * @param wish what undo calls the step, unless it is an edit of one cell, which has a name of its own
 */
export function planEdits(sheet: Sheet, edits: readonly CellEdit[], newId: () => string, given: Given, wish: WishKind): EditPlan {
  const drafts = new Map<string, Draft>()
  const delegations = new Map<string, string>()
  const [counts, groups] = [{ changed: 0, unclear: 0 }, new Map<string, string>()]
  for (const { personId, column, text } of edits) {
    const draft = drafts.get(personId) ?? firstDraft(sheet, personId, given)
    const next = written(sheet, draft, column, text, (name) => idOf(name, sheet.delegationIds, delegations, newId), (name) => idOf(name, sheet.groupIds, groups, newId))
    if (next !== draft) {
      counts.changed += 1
      if (next.person.unclear?.[column.id] !== undefined) counts.unclear += 1
    }
    drafts.set(personId, next)
  }
  const added = [...drafts.values()].filter(({ isNew }) => isNew)
  const commands = [...newCommands(delegations, groups), ...addCommands(added), ...editCommands(sheet, drafts), ...memberCommands(sheet, drafts, groups)]
  return { command: asOne(commands, { kind: wish, count: counts.changed }, edits.length), changedCells: counts.changed, unclearCells: counts.unclear, newPeople: added.length }
}

function firstDraft({ event }: Sheet, id: string, { groupId, ...given }: Given): Draft {
  const person = Object.hasOwn(event.people, id) ? event.people[id] : undefined
  if (person) return { person, isNew: false, groups: null }
  const added = { ...newEntity('people', { id, name: '', ...given } as { readonly id: string }), position: '' }
  return { person: added, isNew: true, groups: groupId === undefined ? null : new Set([groupId]) }
}

/** The draft after one cell; the same one when the cell says that already. */
function written(sheet: Sheet, draft: Draft, column: PersonColumn, typed: string, delegationId: (name: string) => string, groupId: (name: string) => string): Draft {
  const { person } = draft
  const text = typed.trim()
  const before = cellText(sheet, column, person)
  const isSame = text === before || (column.mask !== undefined && before !== '' && text === column.mask(before))
  if (!column.write || (isSame && !(column.id === 'groups' && draft.groups))) return draft
  const result = column.write(text, sheet, person)
  if ('problem' in result) return { ...draft, person: withFields(person, { unclear: { ...person.unclear, [column.id]: text.slice(0, LONGEST_UNCLEAR) } }) }
  const cleared = person.unclear?.[column.id] === undefined ? {} : { unclear: without(person.unclear, column.id) }
  if ('groups' in result) return { ...draft, person: withFields(person, cleared), groups: new Set(result.groups.map(groupId)) }
  const changes: EntityChanges<'people'> = 'delegation' in result ? { delegationId: result.delegation === '' ? null : (delegationId(result.delegation) as never) } : result.changes
  return { ...draft, person: withFields(person, { ...cleared, ...changes }) }
}

/** What is left of the texts that are not understood; null for nothing. */
function without(unclear: NonNullable<Person['unclear']>, columnId: string): Person['unclear'] | null {
  const { [columnId]: _understood, ...others } = unclear
  return Object.keys(others).length === 0 ? null : others
}

/** The person with other fields; null takes one away. */
function withFields(person: Person, changes: Readonly<Record<string, unknown>>): Person {
  const next: Record<string, unknown> = { ...person, ...changes }
  for (const [field, value] of Object.entries(changes)) if (value === null || value === undefined) delete next[field]
  return next as Person
}

function idOf(name: string, known: ReadonlyMap<string, string>, made: Map<string, string>, newId: () => string): string {
  const id = known.get(name) ?? made.get(name) ?? newId()
  if (!known.has(name)) made.set(name, id)
  return id
}

function newCommands(delegations: ReadonlyMap<string, string>, groups: ReadonlyMap<string, string>): readonly EventCommand[] {
  const named = (names: ReadonlyMap<string, string>) => [...names].map(([name, id]) => ({ id, name }))
  return [
    ...(delegations.size === 0 ? [] : [{ type: 'entities.add', collection: 'delegations', entities: named(delegations).map((one) => newEntity('delegations', one as never)) } as const]),
    ...(groups.size === 0 ? [] : [{ type: 'entities.add', collection: 'groups', entities: named(groups).map((one) => newEntity('groups', one as never)) } as const]),
  ]
}

function addCommands(drafts: readonly Draft[]): readonly EventCommand[] {
  const entities = drafts.map(({ person: { position: _none, ...entity } }): NewEntity<'people'> => entity)
  return entities.length === 0 ? [] : [{ type: 'entities.add', collection: 'people', entities }]
}

function editCommands({ event }: Sheet, drafts: ReadonlyMap<string, Draft>): readonly EventCommand[] {
  return [...drafts].flatMap(([id, { person, isNew }]): readonly EventCommand[] => {
    const before = event.people[id]
    if (isNew || !before || person === before) return []
    const changes = changesBetween(before, person)
    return Object.keys(changes).length === 0 ? [] : [{ type: 'entity.edit', collection: 'people', id, changes }]
  })
}

function changesBetween(before: Person, after: Person): EntityChanges<'people'> {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof Person>
  return Object.fromEntries(
    [...fields].filter((field) => before[field] !== after[field] && JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => [field, after[field] ?? null]),
  )
}

function memberCommands({ event }: Sheet, drafts: ReadonlyMap<string, Draft>, made: ReadonlyMap<string, string>): readonly EventCommand[] {
  const touched = [...drafts].filter(([, { groups }]) => groups !== null)
  if (touched.length === 0) return []
  const ids = [...Object.keys(event.groups), ...made.values()]
  return ids.flatMap((groupId): readonly EventCommand[] => {
    const before: Readonly<Record<string, true>> = event.groups[groupId]?.members ?? {}
    const members: Record<string, true> = { ...before }
    for (const [personId, { groups }] of touched) {
      if (groups?.has(groupId)) members[personId] = true
      else delete members[personId]
    }
    const isSame = Object.keys(members).length === Object.keys(before).length && Object.keys(members).every((id) => before[id] === true)
    return isSame ? [] : [{ type: 'entity.edit', collection: 'groups', id: groupId, changes: { members: members as Group['members'] } }]
  })
}

function asOne(commands: readonly EventCommand[], wish: Wish, edits: number): EventCommand | null {
  const [first] = commands
  if (!first || (commands.length === 1 && edits === 1)) return first ?? null
  return { type: 'batch', commands: commands as never, ...(edits === 1 ? {} : { wish }) }
}
