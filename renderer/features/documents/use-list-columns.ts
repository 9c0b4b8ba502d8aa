import type { ListColumns } from '#shared/contract/settings.ts'
import { useSettingsStore } from '#renderer/stores/settings-store.ts'

/** The sets of columns that the user has put together, kept with the settings. */
export function useListColumns() {
  const store = useSettingsStore()
  const others = (document: string, name: string) => store.settings.listColumns.filter((set) => set.document !== document || set.name !== name)

  // A set that cannot be kept still holds in this window.
  const keep = (listColumns: ListColumns[]) => void store.change({ listColumns }).catch(() => undefined)

  return {
    of: (document: string) => store.settings.listColumns.filter((set) => set.document === document),
    save: (set: ListColumns) => keep([...others(set.document, set.name), set]),
    remove: (document: string, name: string) => keep(others(document, name)),
  }
}
