import { computed } from 'vue'
import { placeAfterKey, placeAfterTab, type Extent } from './blocks.ts'
import type { SheetSelection } from './use-sheet-selection.ts'

/** What keys ask for beyond moving about. */
export type SheetActs = {
  readonly edit: () => void
  /** false where there is no row to open */
  readonly openRow: () => boolean
  readonly fillDown: () => void
  readonly clear: () => void
  readonly insert: () => void
  readonly remove: () => void
  readonly move: (direction: 'up' | 'down') => void
  readonly leave: (isBack: boolean) => void
  /** something would have been written into a sheet that is only looked at */
  readonly refuse: () => void
}

/** Keys as in Excel, while no cell is being edited. */
export function useSheetKeys(extent: () => Extent, sheet: { readonly rows: readonly unknown[]; readonly isReadonly: boolean }, selection: SheetSelection, acts: SheetActs) {
  const { active, end, block, blocks, moveTo, extendTo, select } = selection
  const areRowsWhole = computed(() => blocks.value.every(({ left, right }) => left === 0 && right === extent().columns - 1))
  const isOneCell = computed(() => blocks.value.length === 1 && block.value.bottom === block.value.top && block.value.right === block.value.left)

  function onKey(event: KeyboardEvent): void {
    if (onMoveKey(event) || onActKey(event)) event.preventDefault()
  }

  /** @returns whether there was a cell to go to */
  function goTab(isBack: boolean): boolean {
    const next = placeAfterTab(active.value, isBack, extent())
    if (next) moveTo(next)
    return next !== null
  }

  function onMoveKey(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = event
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) acts.move(key === 'ArrowUp' ? 'up' : 'down')
    else if (altKey) return false
    else if (key === 'Tab') return goTab(shiftKey)
    else if (key === 'Enter') moveTo({ row: active.value.row + (shiftKey ? -1 : 1), column: active.value.column })
    else {
      const place = placeAfterKey(event, shiftKey ? end.value : active.value, extent())
      if (!place) return false
      if (shiftKey) extendTo(place)
      else moveTo(place)
    }
    return true
  }

  function onActKey({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const letter = ctrlKey || metaKey ? key.toLowerCase() : ''
    if (key === 'F2') acts.edit()
    else if (key === 'Enter' && altKey) return acts.openRow()
    else if (key === 'F6') acts.leave(shiftKey)
    else if (letter === 'a') select({ top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: extent().columns - 1 })
    else if (key === 'Escape' && !isOneCell.value) moveTo(active.value)
    else if (sheet.isReadonly && (key === 'Delete' || key === 'Backspace' || letter === 'd' || key === 'Insert')) acts.refuse()
    else if (key === 'Insert' && !ctrlKey && !shiftKey) acts.insert()
    else if (letter === 'd') acts.fillDown()
    else if (key === 'Delete' && areRowsWhole.value) acts.remove()
    else if (key === 'Delete' || key === 'Backspace') acts.clear()
    else return false
    return true
  }

  return { onKey, goTab }
}
