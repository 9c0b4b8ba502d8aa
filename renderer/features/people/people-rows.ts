import { holds, typedParts } from '#shared/lib/text-search.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
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
  readonly id: string
  /** running number in the event, from 1, whatever is shown */
  readonly number: number
  readonly person: Person
}

/** What the rows of one column are held to: a part of the text, or some of the texts that stand there. */
export type ColumnFilter = { readonly part: string; readonly texts: ReadonlySet<string> | null }

export function peopleRows(event: Event): readonly PersonRow[] {
  return ordered(event.people).map((person, index) => ({ id: person.id, number: index + 1, person }))
}

function attendanceOf(person: Person): AttendanceKey {
  return person.attendance?.state ?? 'unasked'
}

export function isInBranch(event: Event, { person }: PersonRow, filter: PeopleFilter): boolean {
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
      return attendanceOf(person) === filter.id
  }
}

/** The rows of those whom a typed text finds. */
export function searchedRows(rows: readonly PersonRow[], query: string, index: () => readonly SearchablePerson[]): readonly PersonRow[] {
  const parts = typedParts(query)
  if (parts.length === 0) return rows
  const found = new Set(index().flatMap(({ id, search }) => (holds(search, parts) ? [id] : [])))
  return rows.filter(({ person }) => found.has(person.id))
}

export function filteredRows(rows: readonly PersonRow[], filters: ReadonlyMap<string, ColumnFilter>, textOf: (row: PersonRow, columnId: string) => string): readonly PersonRow[] {
  const held = [...filters]
  if (held.length === 0) return rows
  return rows.filter((row) => held.every(([columnId, { part, texts }]) => {
    const text = textOf(row, columnId)
    return text.toLowerCase().includes(part.trim().toLowerCase()) && (texts === null || texts.has(text))
  }))
}

/** Rows in another order, for looking only: the order of the event stays. Empty cells come last either way. */
export function sortedRows(rows: readonly PersonRow[], keyOf: (row: PersonRow) => string | number, isDescending: boolean, locale: string): readonly PersonRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sign = isDescending ? -1 : 1
  const isEmpty = (key: string | number) => key === '' || key === Number.POSITIVE_INFINITY
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      const inOrder = a.row.number - b.row.number
      if (isEmpty(a.key) || isEmpty(b.key)) return isEmpty(a.key) === isEmpty(b.key) ? inOrder : isEmpty(a.key) ? 1 : -1
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key) || inOrder
      return sign * compare(String(a.key), String(b.key)) || inOrder
    })
    .map(({ row }) => row)
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
    attendance: counted([...attendanceStates, 'unasked'] as const, ({ person }) => attendanceOf(person)),
    // An empty delegation or group is still one that people are to be put into.
    delegations: delegations.map(({ id, name }) => ({ id, name, count: sizes.get(id) ?? 0 })),
    groups: ordered(event.groups).map(({ id, name, members }) => ({ id, name, count: Object.keys(members).length })),
  }
}
