import { computed, ref, shallowRef, watch } from 'vue'
import { blockOf, clamped } from './blocks.ts'
import type { Block, Place } from './sheet-types.ts'

export type SheetSelection = ReturnType<typeof useSheetSelection>

/**
 * The cell that is typed into and the blocks that are chosen. Rows and columns are followed by their ids: after a
 * change of order the same cell of the same row is the active one.
 */
export function useSheetSelection(rowIds: () => readonly string[], rowCount: () => number, columnIds: () => readonly string[]) {
  const active = ref<Place>({ row: 0, column: 0 })
  /** the corner of the current block that is not the active cell */
  const end = ref<Place>({ row: 0, column: 0 })
  const others = shallowRef<readonly Block[]>([])

  const block = computed(() => blockOf(active.value, end.value))
  const blocks = computed(() => [...others.value, block.value])
  const inside = (place: Place) => clamped(place, rowCount(), columnIds().length)

  function moveTo(place: Place): void {
    active.value = end.value = inside(place)
    others.value = []
  }

  function extendTo(place: Place): void {
    end.value = inside(place)
  }

  /** Begins one more block beside those that are chosen. */
  function addAt(place: Place): void {
    others.value = blocks.value
    active.value = end.value = inside(place)
  }

  function select({ top, left, bottom, right }: Block): void {
    moveTo({ row: top, column: left })
    extendTo({ row: bottom, column: right })
  }

  watch([rowIds, columnIds], ([rows, columns], [rowsBefore, columnsBefore]) => {
    const follow = ({ row, column }: Place): Place => {
      const [rowId, columnId] = [rowsBefore[row], columnsBefore[column]]
      const [newRow, newColumn] = [rowId === undefined ? -1 : rows.indexOf(rowId), columnId === undefined ? -1 : columns.indexOf(columnId)]
      return inside({ row: newRow < 0 ? row : newRow, column: newColumn < 0 ? column : newColumn })
    }
    const isWhole = rows.length === rowsBefore.length
    const next = follow(active.value)
    end.value = isWhole ? follow(end.value) : next
    active.value = next
    others.value = []
  })

  return { active, end, block, blocks, moveTo, extendTo, addAt, select }
}
