import { holds, typedParts } from '#shared/lib/text-search.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { titlesText, unitTextOf } from '#shared/domain/people/person-text.ts'
import type { SearchablePerson } from '#shared/domain/people/people-search.ts'
import { attendanceStates, personCategories, type Person } from '#shared/domain/people/person.ts'

export type AttendanceKey = (typeof attendanceStates)[number] | 'unasked'

/** Which people are shown: all, or those of one branch of the tree. */
export type PeopleFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly id: Person['category'] }
  | { readonly kind: 'delegation'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'attendance'; readonly id: AttendanceKey }

/** A person as a row of the table. */
export type PersonRow = {
  readonly person: Person
  /** running number in the event, from 1, whatever is shown */
  readonly number: number
  readonly unit: string
  readonly post: string
  readonly delegation: string
  readonly attendance: AttendanceKey
}

export const sortableColumns = ['name', 'unit', 'post', 'category', 'delegation', 'attendance'] as const
export type SortableColumn = (typeof sortableColumns)[number]
export type Sorting = { readonly column: SortableColumn; readonly isDescending: boolean }

export function peopleRows(event: Event): readonly PersonRow[] {
  return ordered(event.people).map((person, index) => ({
    person,
    number: index + 1,
    unit: unitTextOf(event, person),
    post: titlesText(event, person),
    delegation: person.delegationId === undefined ? '' : (event.delegations[person.delegationId]?.name ?? ''),
    attendance: person.attendance?.state ?? 'unasked',
  }))
}

export function isInBranch(event: Event, { person, attendance }: PersonRow, filter: PeopleFilter): boolean {
  switch (filter.kind) {
    case 'all':
      return true
    case 'category':
      return person.category === filter.id
    case 'delegation':
      return person.delegationId === filter.id
    case 'group':
      return event.groups[filter.id]?.members[person.id] === true
    case 'attendance':
      return attendance === filter.id
  }
}

/** The rows of those whom a typed text finds. */
export function searchedRows(rows: readonly PersonRow[], query: string, index: () => readonly SearchablePerson[]): readonly PersonRow[] {
  const parts = typedParts(query)
  if (parts.length === 0) return rows
  const found = new Set(index().flatMap(({ id, search }) => (holds(search, parts) ? [id] : [])))
  return rows.filter(({ person }) => found.has(person.id))
}

/** Rows in another order, for looking only: the order of the event stays. Empty cells come last either way. */
export function sortedRows(rows: readonly PersonRow[], sorting: Sorting | null, locale: string): readonly PersonRow[] {
  if (!sorting) return rows
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sign = sorting.isDescending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [sortKey(a, sorting.column), sortKey(b, sorting.column)]
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right) || a.number - b.number
    if (left === '' || right === '') return left === right ? a.number - b.number : left === '' ? 1 : -1
    return sign * compare(String(left), String(right)) || a.number - b.number
  })
}

function sortKey({ person, unit, post, delegation, attendance }: PersonRow, column: SortableColumn): string | number {
  switch (column) {
    case 'name':
      return person.name
    case 'unit':
      return unit
    case 'post':
      return post
    case 'delegation':
      return delegation
    case 'category':
      return personCategories.indexOf(person.category)
    case 'attendance':
      return attendance === 'unasked' ? attendanceStates.length : attendanceStates.indexOf(attendance)
  }
}

/** The branches of the tree, with how many people each holds; those of none are left out. */
export function branchCounts(event: Event, rows: readonly PersonRow[]) {
  const counted = <Key extends string>(keys: readonly Key[], keyOf: (row: PersonRow) => string | undefined) => {
    const counts = new Map<string | undefined, number>()
    for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
    return keys.flatMap((id) => (counts.has(id) ? [{ id, count: counts.get(id) ?? 0 }] : []))
  }
  const delegations = ordered(event.delegations)
  const sizes = new Map(counted(delegations.map(({ id }) => id), ({ person }) => person.delegationId).map(({ id, count }) => [id, count]))
  return {
    categories: counted(personCategories, ({ person }) => person.category),
    attendance: counted([...attendanceStates, 'unasked'] as const, (row) => row.attendance),
    // An empty delegation or group is still one that people are to be put into.
    delegations: delegations.map(({ id, name }) => ({ id, name, count: sizes.get(id) ?? 0 })),
    groups: ordered(event.groups).map(({ id, name, members }) => ({ id, name, count: Object.keys(members).length })),
  }
}
