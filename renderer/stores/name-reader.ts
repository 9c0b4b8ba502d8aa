import { shallowRef } from 'vue'
import type { NameReader } from '#shared/domain/people/names/reading.ts'

const reader = shallowRef<NameReader | null>(null)
let isAskedFor = false

/** The dictionary of readings, fetched when first asked for: null until it is there, which whoever asked then sees. */
export function nameReader(): NameReader | null {
  if (!isAskedFor) {
    isAskedFor = true
    import('#shared/domain/people/names/dictionary-reading.ts')
      .then(({ dictionaryReading }) => { reader.value = dictionaryReading })
      .catch(() => { isAskedFor = false })
  }
  return reader.value
}
