import { shallowRef } from 'vue'
import type { NameReader } from '#shared/domain/people/names/reading.ts'

const reader = shallowRef<NameReader | null>(null)
let fetching: Promise<void> | null = null

/** The dictionary of readings, fetched when first asked for: null until it is there, which whoever asked then sees. */
export function nameReader(): NameReader | null {
  void readingsFetched()
  return reader.value
}

/** Done when the dictionary is there, or could not be had this time: for an act that must not miss a name by its reading. */
export function readingsFetched(): Promise<void> {
  fetching ??= import('#shared/domain/people/names/dictionary-reading.ts')
    .then(({ dictionaryReading }) => { reader.value = dictionaryReading })
    .catch(() => { fetching = null })
  return fetching
}
