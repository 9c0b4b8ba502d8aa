import type { EventCommand } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import { attendeesInOrder } from '../people/attendees.ts'
import type { Person } from '../people/person.ts'
import { isThere, spanOfOccasion } from '../people/presence.ts'
import type { Meal } from './reception.ts'

const USUAL_SEATS = 10

/** Diets that are cooked and served apart, in the order of their tables. */
const APART = ['halal', 'vegetarian'] as const
type Kitchen = (typeof APART)[number] | 'usual'

export type TableAllocation = { readonly placed: number; readonly command: EventCommand | null }

/**
 * Gives those who come to a meal their tables: in the order of the roster, so that leaders sit at table 1 and a
 * delegation stays together, evenly filled; halal and vegetarian guests have tables of their own at the end.
 *
 * @param isAnew else everybody keeps their table, and whoever has none gets a free seat or a new table
 */
export function allocateTables(event: Event, meal: Meal, isAnew: boolean): TableAllocation {
  const seats = meal.seatsPerTable ?? USUAL_SEATS
  const guests = guestsOfMeal(event, meal)
  const coming = new Set<string>(guests.map(({ id }) => id))
  const kept = isAnew ? [] : Object.entries(meal.tableNumbers ?? {}).filter(([id]) => coming.has(id))
  const tableOf = new Map<string, number>(kept)
  const waiting = guests.filter(({ id }) => !tableOf.has(id))
  for (const kitchen of ['usual', ...APART] as const) {
    const people = waiting.filter((person) => kitchenOf(person) === kitchen)
    const rest = people.filter((person) => !joinTable(event, tableOf, person, seats))
    const first = Math.max(0, ...tableOf.values()) + 1
    evenly(rest, Math.ceil(rest.length / seats)).forEach((table, index) => table.forEach(({ id }) => tableOf.set(id, first + index)))
  }
  const isSame = Object.keys(meal.tableNumbers ?? {}).length === tableOf.size && [...tableOf].every(([id, table]) => meal.tableNumbers?.[id as Person['id']] === table)
  if (isSame || tableOf.size === 0) return { placed: 0, command: null }
  const changes = { tableNumbers: Object.fromEntries(tableOf) as NonNullable<Meal['tableNumbers']>, tables: new Set(tableOf.values()).size }
  const edit = { type: 'entity.edit', collection: 'meals', id: meal.id, changes } as const
  return { placed: waiting.length, command: { type: 'batch', commands: [edit], wish: { kind: 'allocate-tables', count: waiting.length } } }
}

/** Who is there when the meal is: not before they arrive nor after they leave, as far as that is known. */
export function guestsOfMeal(event: Event, meal: Pick<Meal, 'date' | 'startsAt'>): readonly Person[] {
  const span = spanOfOccasion(meal)
  return attendeesInOrder(event).flatMap(({ person }) => (isThere(event, person, span) ? [person] : []))
}

function kitchenOf({ diets }: Person): Kitchen {
  return APART.find((diet) => diets.includes(diet)) ?? 'usual'
}

/** The first table of the same kitchen with a seat left, among those that were laid before. */
function joinTable(event: Event, tableOf: Map<string, number>, person: Person, seats: number): boolean {
  const tables = Map.groupBy(tableOf.keys(), (id) => tableOf.get(id) ?? 0)
  const fitting = [...tables].sort(([a], [b]) => a - b).find(([, ids]) => ids.length < seats && ids.every((id) => {
    const neighbour = event.people[id]
    return neighbour !== undefined && kitchenOf(neighbour) === kitchenOf(person)
  }))
  if (fitting) tableOf.set(person.id, fitting[0])
  return fitting !== undefined
}

/** In so many parts, the first ones larger by one at most. */
function evenly<One>(all: readonly One[], count: number): readonly (readonly One[])[] {
  return Array.from({ length: count }, (_, index) => all.slice(Math.ceil((all.length * index) / count), Math.ceil((all.length * (index + 1)) / count)))
}
