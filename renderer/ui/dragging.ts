import { onBeforeUnmount, onMounted, ref, type Directive, type Ref, type TemplateRef } from 'vue'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

const stops = new WeakMap<HTMLElement, () => void>()

/** `v-dragged:person="id"`: something of that kind that can be dragged to where its kind is taken. */
export const vDragged: Directive<HTMLElement, string> = {
  mounted: drag,
  updated: (element, binding) => {
    if (binding.value !== binding.oldValue) drag(element, binding)
  },
  beforeUnmount: (element) => stops.get(element)?.(),
}

function drag(element: HTMLElement, { value: id, arg: kind = '' }: { readonly value: string; readonly arg?: string }): void {
  stops.get(element)?.()
  stops.set(element, draggable({ element, getInitialData: () => ({ kind, id }) }))
}

/** Makes an element take what is dragged of one kind. @returns whether something of it is held above it */
export function useDropTarget(element: Readonly<TemplateRef<HTMLElement>>, kind: string, onDrop: (id: string) => void): Ref<boolean> {
  const isOver = ref(false)
  let stop: (() => void) | undefined
  onMounted(() => {
    if (!element.value) return
    stop = dropTargetForElements({
      element: element.value,
      canDrop: ({ source }) => source.data['kind'] === kind,
      onDragEnter: () => (isOver.value = true),
      onDragLeave: () => (isOver.value = false),
      // Of targets that lie within each other the innermost takes it.
      onDrop: ({ source, location, self }) => {
        isOver.value = false
        if (location.current.dropTargets[0]?.element === self.element) onDrop(String(source.data['id']))
      },
    })
  })
  onBeforeUnmount(() => stop?.())
  return isOver
}
