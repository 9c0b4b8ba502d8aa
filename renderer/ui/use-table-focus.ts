import { nextTick, type Ref } from 'vue'

/** Where the keys are in a table whose rows carry `data-row` and whose cells carry `data-column`. */
export function useTableFocus(table: Readonly<Ref<HTMLElement | null>>) {
  function focusCell(row: string, column: string): void {
    table.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-column="${column}"] input`)?.focus()
  }

  /**
   * Rows that change places are put in anew, and the field that was being used must not lose the keys. From a line that
   * is no row of its own, such as a gap with its ways out, they go to the first field of the row beside it.
   */
  function keepingFocus(change: () => void): void {
    const focused = document.activeElement
    const line = focused instanceof HTMLElement ? focused.closest('tr') : null
    const beside = [line, line?.nextElementSibling, line?.previousElementSibling].find((one): one is HTMLElement => one instanceof HTMLElement && one.dataset['row'] !== undefined)
    const row = beside?.dataset['row']
    const column = (focused instanceof HTMLElement ? columnOf(focused) : undefined) ?? beside?.querySelector<HTMLElement>('[data-column]')?.dataset['column']
    change()
    if (row === undefined || column === undefined) return
    void nextTick(() => {
      if (document.activeElement !== document.body) return
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
      else focusCell(row, column)
    })
  }

  /** Enter goes on to the next line of the same column. */
  function goDown(field: HTMLElement): void {
    const fields = [...(table.value?.querySelectorAll<HTMLElement>(`[data-column="${columnOf(field) ?? ''}"] input`) ?? [])]
    fields[fields.indexOf(field) + 1]?.focus()
  }

  return { focusCell, keepingFocus, goDown }
}

function columnOf(field: HTMLElement): string | undefined {
  return field.closest<HTMLElement>('[data-column]')?.dataset['column']
}
