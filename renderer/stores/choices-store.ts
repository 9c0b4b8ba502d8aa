import { computed } from 'vue'
import { defineStore } from 'pinia'
import { searchable } from '#shared/lib/text-search.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { hasDeclined } from '#shared/domain/people/has-declined.ts'
import type { NameReader } from '#shared/domain/people/names/reading.ts'
import { officeReader } from '#shared/domain/people/orders/office-knowledge.ts'
import { searchablePeople } from '#shared/domain/people/people-search.ts'
import { titlesText, unitTextOf } from '#shared/domain/people/person-text.ts'
import { useEventStore } from './event-store.ts'
import { nameReader } from './name-reader.ts'
import { useSettingsStore } from './settings-store.ts'

/** What pickers, palette and searches offer of the open event; made only while one of them asks. */
export const useChoicesStore = defineStore('choices', () => {
  const store = useEventStore()
  const settings = useSettingsStore()

  function readerOfOffice(): NameReader | null {
    const read = nameReader()
    return read && officeReader(read, settings.settings.characterReadings)
  }

  /** the one index that people are searched in, in the order of the event */
  const peopleIndex = computed(() => (store.event ? searchablePeople(store.event, readerOfOffice()) : []))

  const people = computed(() => {
    const { event } = store
    if (!event) return []
    return peopleIndex.value.map(({ id, person, search }) => ({
      id,
      label: person.name,
      hint: [unitTextOf(event, person), titlesText(event, person)].filter((part) => part !== '').join(' '),
      search,
      isStruck: hasDeclined(person),
    }))
  })

  const units = computed(() =>
    ordered(store.event?.units ?? {}).map(({ id, name, shortNames }) => ({ id, label: name, search: searchable([name, ...shortNames], []) })),
  )

  return { peopleIndex, people, units }
})
