import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { CollectionName } from '#shared/domain/event/event.ts'

/** Where an issue, a line on paper or a search result points: an entity, or a field of the profile. */
export type Target = {
  readonly collection?: CollectionName
  readonly id?: string
  readonly field?: string
}

/** What is chosen in the work area and on paper: one selection for both. */
export const useSelectionStore = defineStore('selection', () => {
  const collection = ref<CollectionName | null>(null)
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  /** a place to be brought into view and focused; pages watch it, every jump is a new object */
  const target = shallowRef<Target | null>(null)

  function select(name: CollectionName, chosen: Iterable<string>): void {
    collection.value = name
    ids.value = new Set(chosen)
  }

  function clear(): void {
    ids.value = new Set()
  }

  function jumpTo(place: Target): void {
    target.value = { ...place }
    if (place.collection !== undefined && place.id !== undefined) select(place.collection, [place.id])
  }

  /** The place was found and shown: whoever comes to the page later is not taken there again. */
  function arrived(): void {
    target.value = null
  }

  return { collection, ids, target, select, clear, jumpTo, arrived }
})
