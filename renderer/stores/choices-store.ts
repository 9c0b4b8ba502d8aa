import { computed } from 'vue'
import { defineStore } from 'pinia'
import { searchable } from '#shared/lib/text-search.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { titlesText, unitTextOf } from '#shared/domain/people/person-text.ts'
import { useEventStore } from './event-store.ts'
import { nameReader } from './name-reader.ts'

/** What pickers, palette and searches offer of the open event; made only while one of them asks. */
export const useChoicesStore = defineStore('choices', () => {
  const store = useEventStore()

  /** the one index that people are searched in, in the order of the event */
  const peopleIndex = computed(() => (store.event ? searchablePeople(store.event, nameReader()) : []))

  const people = computed(() => {
    const { event } = store
    if (!event) return []
    return peopleIndex.value.map(({ id, person, search }) => ({
      id,
      label: person.name,
      hint: [unitTextOf(event, person), titlesText(event, person)].filter((part) => part !== '').join(' '),
      search,
      isStruck: person.attendance?.state === 'declined',
    }))
  })

  const units = computed(() =>
    ordered(store.event?.units ?? {}).map(({ id, name, shortNames }) => ({ id, label: name, search: searchable([name, ...shortNames], []) })),
  )

  return { peopleIndex, people, units }
})
