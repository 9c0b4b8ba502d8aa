import { onScopeDispose, watch } from 'vue'
import type { MenuAction } from '#shared/contract/host.ts'
import { useLocale } from '../i18n/text.ts'
import { useActionsStore } from '../stores/actions-store.ts'

/** Keeps the desktop's menu equal to the list of actions; a browser has no menu of ours. */
export function useDesktopMenu(): void {
  const { host } = window
  if (!host) return
  const store = useActionsStore()
  const language = useLocale()
  watch(
    () =>
      store.actions.map(({ id, label, section, shortcut, isEnabled }): MenuAction => ({
        id,
        label: label(),
        section,
        enabled: isEnabled?.() ?? true,
        ...(shortcut === undefined ? {} : { shortcut }),
      })),
    (actions) => host.setActions({ locale: language.value, actions }),
    { immediate: true },
  )
  onScopeDispose(host.onAction((id) => void store.run(id)))
}
