import type { Directive } from 'vue'
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

const stops = new WeakMap<HTMLElement, () => void>()

/** `v-person="id"`: a line that can be dragged to another group. */
export const vPerson: Directive<HTMLElement, string> = {
  mounted: drag,
  updated: (element, binding) => {
    if (binding.value !== binding.oldValue) drag(element, binding)
  },
  beforeUnmount: (element) => stops.get(element)?.(),
}

function drag(element: HTMLElement, { value: personId }: { readonly value: string }): void {
  stops.get(element)?.()
  stops.set(element, draggable({ element, getInitialData: () => ({ personId }) }))
}
