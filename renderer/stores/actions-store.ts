import { computed, onScopeDispose, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { MenuSection } from '#shared/contract/host.ts'

/**
 * One thing that the user can have done, under one name on every surface: button, menu of the desktop, shortcut,
 * palette. `label` and `isEnabled` are read again whenever what they look at changes.
 */
export type Action = {
  readonly id: string
  readonly label: () => string
  readonly section: MenuSection
  /** 'Ctrl+Shift+P', 'Alt+ArrowUp': names as in KeyboardEvent.key; Ctrl stands for ⌘ on a Mac */
  readonly shortcut?: string
  readonly isEnabled?: () => boolean
  readonly run: () => void
}

/** Every action that can be had at the moment; pages add theirs while they are shown. */
export const useActionsStore = defineStore('actions', () => {
  const groups = shallowRef<readonly (readonly Action[])[]>([])
  const actions = computed(() => groups.value.flat())

  function add(group: readonly Action[]): () => void {
    groups.value = [...groups.value, group]
    return () => (groups.value = groups.value.filter((one) => one !== group))
  }

  /** Runs an action by its id; false when there is none or it cannot be done now. */
  function run(id: string): boolean {
    const action = actions.value.find((one) => one.id === id)
    if (!action || action.isEnabled?.() === false) return false
    action.run()
    return true
  }

  return { actions, add, run }
})

/** Offers actions for as long as the component is there. */
export function useActions(actions: readonly Action[]): void {
  onScopeDispose(useActionsStore().add(actions))
}
