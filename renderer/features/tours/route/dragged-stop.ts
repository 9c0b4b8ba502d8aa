import type { Directive } from 'vue'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

/** Where a row stands, and what becomes of one that is let go on it: `from` is put before the place `to`. */
type RowDrag = { readonly at: number; readonly drop: (from: number, to: number) => void }

const ends = new WeakMap<HTMLElement, () => void>()

/** `v-stop-row="{ at, drop }"`: a row that is pulled by its first cell and takes others before or behind it. */
export const vStopRow: Directive<HTMLElement, RowDrag> = {
  mounted: (element, { value }) => hold(element, value),
  updated: (element, { value, oldValue }) => {
    if (value.at !== oldValue?.at) hold(element, value)
  },
  beforeUnmount: (element) => ends.get(element)?.(),
}

function hold(element: HTMLElement, { at, drop }: RowDrag): void {
  ends.get(element)?.()
  const isBelow = (y: number): boolean => {
    const { top, height } = element.getBoundingClientRect()
    return y > top + height / 2
  }
  const mark = (where: 'before' | 'behind' | null): void => {
    if (where === null) delete element.dataset['drop']
    else element.dataset['drop'] = where
  }
  const handle = element.querySelector('.handle')
  ends.set(element, combine(
    draggable({ element, ...(handle ? { dragHandle: handle } : {}), getInitialData: () => ({ stopAt: at }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['stopAt'] === 'number',
      onDrag: ({ location }) => mark(isBelow(location.current.input.clientY) ? 'behind' : 'before'),
      onDragLeave: () => mark(null),
      onDrop: ({ source, location }) => {
        mark(null)
        drop(Number(source.data['stopAt']), at + (isBelow(location.current.input.clientY) ? 1 : 0))
      },
    }),
  ))
}
