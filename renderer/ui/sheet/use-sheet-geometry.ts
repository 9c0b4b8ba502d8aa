import { computed, ref, type Ref } from 'vue'
import { useVirtualRows } from '../use-virtual-rows.ts'
import { HEAD_PX, NUMBER_PX, ROW_PX, type Place, type SheetColumn } from './sheet-types.ts'

/** Where cells stand in the room that scrolls: which rows are in view, and what lies where. Lengths in pixels. */
export function useSheetGeometry(room: Readonly<Ref<HTMLElement | null>>, columns: () => readonly SheetColumn[], rowCount: () => number) {
  const [scrollLeft, scrollTop] = [ref(0), ref(0)]
  const { first, last, rowsPerRoom, onScroll: onRowScroll, reveal: revealRow } = useVirtualRows(room, ROW_PX, rowCount)

  /** the left edge of each column before scrolling, and the right edge of the last */
  const lefts = computed(() => columns().reduce<readonly number[]>((all, { widthPx }) => [...all, (all.at(-1) ?? 0) + widthPx], [NUMBER_PX]))
  const frozenRight = computed(() => lefts.value[columns().filter(({ isFrozen }) => isFrozen).length] ?? NUMBER_PX)
  const sizes = computed(() => ({
    '--sheet-columns': [NUMBER_PX, ...columns().map(({ widthPx }) => widthPx)].map((px) => `${px}px`).join(' '),
    '--sheet-width': `${lefts.value[columns().length] ?? NUMBER_PX}px`,
  }))

  function onScroll(): void {
    scrollLeft.value = room.value?.scrollLeft ?? 0
    scrollTop.value = room.value?.scrollTop ?? 0
    onRowScroll()
  }

  function reveal({ row, column }: Place): void {
    const element = room.value
    if (!element) return
    revealRow(row, HEAD_PX)
    if (columns()[column]?.isFrozen === true) return
    const [left, right] = [lefts.value[column] ?? 0, lefts.value[column + 1] ?? 0]
    if (left < element.scrollLeft + frozenRight.value) element.scrollLeft = left - frozenRight.value
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth
    onScroll()
  }

  /** Where a column stands as it is scrolled, from the left edge of the room. */
  function xOf(column: number): number {
    return (lefts.value[column] ?? 0) - (columns()[column]?.isFrozen === true ? 0 : scrollLeft.value)
  }

  /** The cell under a point of the window, or the nearest; null while there is no room. */
  function placeAt(x: number, y: number): Place | null {
    const box = room.value?.getBoundingClientRect()
    if (!box) return null
    const inside = x - box.left
    const across = inside < frozenRight.value && inside >= 0 ? inside : inside + scrollLeft.value
    const column = lefts.value.findIndex((left) => across < left) - 1
    return {
      row: Math.max(0, Math.min(Math.floor((y - box.top - HEAD_PX + scrollTop.value) / ROW_PX), rowCount() - 1)),
      column: column < -1 ? columns().length - 1 : Math.max(0, column),
    }
  }

  return { first, last, rowsPerRoom, lefts, scrollTop, sizes, onScroll, reveal, xOf, placeAt }
}
