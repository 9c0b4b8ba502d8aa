import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Event } from '#shared/domain/event/event.ts'
import { useLocale, useText } from '#renderer/i18n/text.ts'
import { useChoicesStore } from '#renderer/stores/choices-store.ts'
import type { SheetSorting } from '#renderer/ui/sheet/sheet-types.ts'
import type { Given } from './cell-edits.ts'
import { columnById } from './columns/all-columns.ts'
import { cellText, sheetOf, shownText } from './columns/sheet.ts'
import { filteredRows, isInBranch, peopleRows, searchedRows, sortedRows, type ColumnFilter, type PeopleFilter, type PersonRow } from './people-rows.ts'

/**
 * Which people are shown and in what order. Once a filter, a search or a sorting is chosen, rows keep their places while
 * they are typed into, as in Excel, until it is chosen anew; people who are added are shown too.
 */
export function usePeopleView(event: Readonly<Ref<Event>>) {
  const t = useText()
  const locale = useLocale()
  const choices = useChoicesStore()

  const branch = shallowRef<PeopleFilter>({ kind: 'all' })
  const query = ref('')
  const sorting = shallowRef<SheetSorting | null>(null)
  const columnFilters = shallowRef<ReadonlyMap<string, ColumnFilter>>(new Map())
  const isRevealed = ref(false)

  const sheet = computed(() => sheetOf(event.value, locale.value, { yesNo: [t('history.yes'), t('history.no')], listMark: t('marks.list') }))
  const allRows = computed(() => peopleRows(event.value))
  const isAll = computed(() => branch.value.kind === 'all' && query.value.trim() === '' && sorting.value === null && columnFilters.value.size === 0)

  const chosenIds = shallowRef<readonly string[]>([])
  watch([branch, query, sorting, columnFilters], () => (chosenIds.value = isAll.value ? [] : chosenRows().map(({ id }) => id)), { flush: 'sync' })
  watch(allRows, (rows, before) => {
    if (isAll.value) return
    const [known, shown] = [new Set(before.map(({ id }) => id)), new Set(chosenIds.value)]
    const added = rows.filter(({ id }) => !known.has(id) && !shown.has(id))
    if (added.length > 0) chosenIds.value = [...chosenIds.value, ...added.map(({ id }) => id)]
  }, { flush: 'sync' })

  const rows = computed(() => {
    if (isAll.value) return allRows.value
    const chosen = new Set(chosenIds.value)
    if (sorting.value === null) return allRows.value.filter(({ id }) => chosen.has(id))
    const byId = new Map(allRows.value.map((row) => [row.id, row]))
    return chosenIds.value.flatMap((id) => byId.get(id) ?? [])
  })

  function chosenRows(): readonly PersonRow[] {
    const inBranch = allRows.value.filter((row) => isInBranch(event.value, row, branch.value))
    const found = searchedRows(inBranch, query.value, () => choices.peopleIndex)
    const filtered = filteredRows(found, columnFilters.value, ({ person }, columnId) => textOf(columnId, person))
    const column = columnById.get(sorting.value?.columnId ?? '')
    if (!column || !sorting.value) return filtered
    const key = ({ person }: PersonRow) => column.sortKey?.(person) ?? cellText(sheet.value, column, person)
    return sortedRows(filtered, key, sorting.value.isDescending, locale.value)
  }

  function textOf(columnId: string, person: PersonRow['person']): string {
    const column = columnById.get(columnId)
    return column ? shownText(sheet.value, column, person, isRevealed.value) : ''
  }

  /** What whoever is added now has in common with those shown. */
  const given = computed<Given>(() => {
    switch (branch.value.kind) {
      case 'category':
        return { category: branch.value.id }
      case 'delegation':
        return { delegationId: branch.value.id }
      case 'group':
        return { groupId: branch.value.id }
      case 'all':
      case 'attendance':
        return {}
    }
  })

  function showAll(): void {
    branch.value = { kind: 'all' }
    query.value = ''
    columnFilters.value = new Map()
  }

  function setSorting(by: SheetSorting | null): void {
    sorting.value = by
  }

  /** Upwards, downwards, then not at all. */
  function sortBy(columnId: string): void {
    if (sorting.value?.columnId !== columnId) setSorting({ columnId, isDescending: false })
    else setSorting(sorting.value.isDescending ? null : { columnId, isDescending: true })
  }

  /** Leaves out rows by what stands in a column; null shows them again. */
  function holdTo(columnId: string, filter: ColumnFilter | null): void {
    const filters = new Map(columnFilters.value)
    if (filter) filters.set(columnId, filter)
    else filters.delete(columnId)
    columnFilters.value = filters
  }

  return { branch, query, sorting, columnFilters, isRevealed, sheet, allRows, rows, given, textOf, showAll, setSorting, sortBy, holdTo }
}

export type PeopleView = ReturnType<typeof usePeopleView>
