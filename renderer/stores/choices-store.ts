import { computed } from 'vue'
import { defineStore } from 'pinia'
import { ordered } from '#shared/domain/event/position.ts'
import { titlesText, unitTextOf } from '#shared/domain/people/person-text.ts'
import { useEventStore } from './event-store.ts'

/** What pickers offer of the open event; made only while one of them is open. */
export const useChoicesStore = defineStore('choices', () => {
  const store = useEventStore()

  const people = computed(() => {
    const { event } = store
    if (!event) return []
    return ordered(event.people).map((person) => ({
      id: person.id,
      label: person.name,
      hint: [unitTextOf(event, person), titlesText(event, person)].filter((part) => part !== '').join(' '),
      search: [...person.nameVariants, person.pinyin ?? ''].join(' '),
    }))
  })

  const units = computed(() =>
    ordered(store.event?.units ?? {}).map(({ id, name, shortNames }) => ({ id, label: name, search: shortNames.join(' ') })),
  )

  return { people, units }
})
