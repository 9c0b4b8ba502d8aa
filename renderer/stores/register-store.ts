import { computed, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { AppError } from '#shared/contract/errors.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Person } from '#shared/domain/people/person.ts'
import { registerFactsOf, differencesFrom, type Difference } from '#shared/domain/people/register/register-link.ts'
import type { RegisterPerson, RegisterUnit } from '#shared/domain/people/register/register.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'

/** Somebody of the open event of whom the register says something else. */
export type Differing = { readonly person: Person; readonly known: RegisterPerson; readonly differences: readonly Difference[] }

/** Who is known across the events of the library. Calls may throw AppError; what is shown follows the core's pushes. */
export const useRegisterStore = defineStore('register', () => {
  const api = useApi()
  const store = useEventStore()
  const people = shallowRef<readonly RegisterPerson[]>([])
  const units = shallowRef<readonly RegisterUnit[]>([])
  /** why the register cannot be read */
  const failure = shallowRef<AppError | null>(null)
  let isAsked = false

  const byId = computed(() => new Map(people.value.map((person) => [person.id, person])))
  const differing = computed<readonly Differing[]>(() => {
    const { event } = store
    if (!event || people.value.length === 0) return []
    return ordered(event.people).flatMap((person): Differing[] => {
      const known = person.registerId === undefined ? undefined : byId.value.get(person.registerId)
      const differences = known ? differencesFrom(event, person, known) : []
      return known && differences.length > 0 ? [{ person, known, differences }] : []
    })
  })

  async function load(): Promise<void> {
    isAsked = true
    try {
      const listing = await api.call('register.list', {})
      people.value = listing.people
      units.value = listing.units
      failure.value = null
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failure.value = error
    }
  }

  api.onPush((push) => {
    if (isAsked && (push.name === 'register.changed' || push.name === 'library.switched')) void load()
  })
  api.onReconnect(() => {
    if (isAsked) void load()
  })

  /** Enters people of the open event and links them in it. @returns how many are linked that were not before */
  async function enter(event: Event, chosen: readonly Person[]): Promise<number> {
    const named = chosen.filter(({ name }) => name !== '')
    const entries = named.map((person) => ({
      personId: person.id,
      ...(person.registerId === undefined ? {} : { registerId: person.registerId }),
      facts: registerFactsOf(event, person),
    }))
    const from = { eventId: event.id, event: event.shortName ?? event.name, ...(event.startDate === undefined ? {} : { date: event.startDate }) }
    const unitNames = new Set(entries.flatMap(({ facts }) => facts.posts.map(({ unit }) => unit)))
    const known = ordered(event.units).filter(({ name }) => unitNames.has(name))
    const { links } = await api.call('register.enter', { from, entries, units: known.map(unitFacts) })
    await load()
    const linked = named.filter((person) => links[person.id] !== undefined && links[person.id] !== person.registerId)
    if (linked.length > 0) {
      store.run({
        type: 'batch',
        commands: linked.map(({ id }) => ({ type: 'entity.edit', collection: 'people', id, changes: { registerId: links[id] ?? '' } })),
        wish: { kind: 'enter-register', count: linked.length },
      })
    }
    return named.length
  }

  async function put(person: RegisterPerson): Promise<void> {
    await api.call('register.put', { person })
    await load()
  }

  async function remove(id: string): Promise<void> {
    await api.call('register.remove', { id })
    await load()
  }

  return { people, units, failure, differing, load, enter, put, remove }
})

function unitFacts({ name, shortNames, kind, level, divisionCode }: Event['units'][keyof Event['units']]): RegisterUnit {
  return { name, shortNames, ...(kind === undefined ? {} : { kind }), ...(level === undefined ? {} : { level }), ...(divisionCode === undefined ? {} : { divisionCode }) }
}
