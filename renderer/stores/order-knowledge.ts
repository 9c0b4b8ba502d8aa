import { computed, shallowRef, type ComputedRef } from 'vue'
import type { OrderKnowledge } from '#shared/domain/people/orders/criterion.ts'
import { orderKnowledge } from '#shared/domain/people/orders/office-knowledge.ts'
import type { StrokeDictionary } from '#shared/domain/people/orders/stroke-dictionary.ts'
import { nameReader } from './name-reader.ts'
import { useSettingsStore } from './settings-store.ts'

const strokes = shallowRef<StrokeDictionary | null>(null)

/** The dictionaries with what the office added in the settings; null until both are there. */
export function useOrderKnowledge(): ComputedRef<OrderKnowledge | null> {
  const settings = useSettingsStore()
  if (!strokes.value) void import('#shared/domain/people/orders/stroke-dictionary.ts').then(({ gbStrokes }) => { strokes.value = gbStrokes }, () => undefined)
  return computed(() => {
    const read = nameReader()
    return strokes.value && read && orderKnowledge(strokes.value, read, settings.settings)
  })
}
