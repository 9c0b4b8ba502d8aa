import { computed } from 'vue'
import { useText } from '#renderer/i18n/text.ts'
import { useSettingsStore } from '#renderer/stores/settings-store.ts'
import { useKept } from '#renderer/ui/use-kept.ts'
import { builtInSets, columnById, columnsOfSet, type BuiltInSet } from './columns/all-columns.ts'
import type { ColumnId } from './columns/column.ts'

/** Own sets are chosen by their name behind this sign, which no built-in one has. */
const OWN = '·'

/** Columns by purpose: those that are built in, and own ones, which the library keeps. */
export function useColumnSets() {
  const t = useText()
  const settings = useSettingsStore()
  const chosen = useKept<string>('people.columns', 'basic')

  const own = computed(() => settings.settings.columnSets)
  const current = computed(() => own.value.find(({ name }) => chosen.value === OWN + name))
  const options = computed(() => [
    ...builtInSets.map((set) => ({ value: set as string, label: t(`people.sets.${set}`) })),
    ...own.value.map(({ name }) => ({ value: OWN + name, label: name })),
  ])
  const columnIds = computed<readonly ColumnId[]>(() => {
    const builtIn = builtInSets.find((set) => set === chosen.value) ?? ('basic' satisfies BuiltInSet)
    const ids = current.value?.columns.flatMap((id) => columnById.get(id)?.id ?? []) ?? columnsOfSet[builtIn]
    return ['name', ...ids.filter((id) => id !== 'name')]
  })

  function change(sets: typeof own.value): void {
    // Not kept where the library cannot be written; it holds for this window all the same.
    settings.change({ columnSets: [...sets] }).catch(() => undefined)
  }

  /** Shows or leaves out a column; from a built-in set an own one is made. */
  function toggle(id: ColumnId, isShown: boolean): void {
    const wanted = new Set([...columnIds.value.filter((one) => one !== id), ...(isShown ? [id] : [])])
    const columns = columnsOfSet.all.filter((one) => wanted.has(one))
    const { name } = current.value ?? {}
    if (name !== undefined) {
      change(own.value.map((set) => (set.name === name ? { name, columns } : set)))
      return
    }
    const free = [...own.value.keys(), own.value.length].map((index) => t('people.sets.mine', { number: index + 1 })).find((one) => own.value.every((set) => set.name !== one)) ?? t('people.sets.all')
    change([...own.value, { name: free, columns }])
    chosen.value = OWN + free
  }

  function rename(typed: string): void {
    const name = typed.trim().slice(0, 20)
    const before = current.value
    if (!before || name === '' || own.value.some((set) => set.name === name)) return
    change(own.value.map((set) => (set === before ? { ...set, name } : set)))
    chosen.value = OWN + name
  }

  function remove(): void {
    change(own.value.filter((set) => set !== current.value))
    chosen.value = 'basic'
  }

  function choose(set: string): void {
    chosen.value = set
  }

  return { chosen, choose, options, current, columnIds, toggle, rename, remove }
}
