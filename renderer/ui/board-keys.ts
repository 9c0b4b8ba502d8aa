import { nextTick, type Ref } from 'vue'

/** What a board of columns does with its lines; columns are told by their index, 0 being those who are nowhere. */
type Board<Id extends string> = {
  /** the lines of a column as they stand; none where there is no such column */
  readonly idsOf: (column: number) => readonly Id[]
  readonly put: (id: Id, column: number) => void
  readonly fix: (id: Id, column: number) => void
}

/**
 * The keys of a board whose lines bear `data-person`: arrows walk, Alt with an arrow carries a line to the column
 * beside, the space bar fixes it, Delete puts it back among those who are nowhere. The keys stay with the line.
 */
export function useBoardKeys<Id extends string>(root: Readonly<Ref<HTMLElement | null>>, { idsOf, put, fix }: Board<Id>): (key: KeyboardEvent, column: number, id: Id) => void {
  function focusOn(id: Id | undefined): void {
    if (id === undefined) return
    const line = root.value?.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`)
    line?.focus()
    line?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  return (key, column, id) => {
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[key.key]
    const ids = idsOf(column)
    const at = ids.indexOf(id)
    if (key.altKey && sideways !== undefined) {
      put(id, column + sideways)
      void nextTick(() => focusOn(id))
    } else if (sideways !== undefined) {
      const beside = idsOf(column + sideways)
      focusOn(beside[at] ?? beside.at(-1))
    } else if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
      focusOn(ids[at + (key.key === 'ArrowDown' ? 1 : -1)])
    } else if (key.key === ' ') {
      fix(id, column)
    } else if (key.key === 'Delete' && column > 0) {
      const next = ids[at + 1] ?? ids[at - 1]
      put(id, 0)
      void nextTick(() => focusOn(next))
    } else {
      return
    }
    key.preventDefault()
  }
}
