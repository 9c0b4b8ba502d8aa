import type { Ref } from 'vue'
import { useRouter } from 'vue-router'
import { stepText } from '../i18n/step-text.ts'
import { useText } from '../i18n/text.ts'
import type { Action } from '../stores/actions-store.ts'
import { useEventStore } from '../stores/event-store.ts'
import { useNoticesStore } from '../stores/notices-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { sectionNames } from './sections.ts'

/** The actions that there are on every page. */
export function useFrameActions(panel: Ref<'palette' | 'shortcuts' | null>): readonly Action[] {
  const t = useText()
  const router = useRouter()
  const store = useEventStore()
  const settings = useSettingsStore()
  const notices = useNoticesStore()
  const isInEvent = (): boolean => store.event !== null

  // A choice that could not be kept still holds for this window, so nothing more is said than that.
  const change = (changes: Parameters<typeof settings.change>[0]): void => {
    settings.change(changes).catch(() => notices.announce(t('app.save.failed')))
  }

  return [
    { id: 'go.library', section: 'go', label: () => t('app.library'), shortcut: 'Ctrl+L', run: () => void router.push({ name: 'library' }) },
    { id: 'go.register', section: 'go', label: () => t('register.title'), run: () => void router.push({ name: 'register' }) },
    ...sectionNames.map((name, index): Action => ({
      id: `go.${name}`,
      section: 'go',
      label: () => t(`app.section.${name}`),
      shortcut: `Ctrl+${String(index + 1)}`,
      isEnabled: isInEvent,
      run: () => void router.push({ name, params: { id: store.event?.id ?? '' } }),
    })),
    {
      id: 'go.history',
      section: 'go',
      label: () => t('history.title'),
      shortcut: 'Ctrl+H',
      isEnabled: isInEvent,
      run: () => void router.push({ name: 'history', params: { id: store.event?.id ?? '' } }),
    },
    {
      id: 'edit.undo',
      section: 'edit',
      label: () => (store.undoLabel ? t('steps.undo', { step: stepText(t, store.undoLabel) }) : t('app.undo')),
      shortcut: 'Ctrl+Z',
      isEnabled: () => store.undoLabel !== null,
      run: () => void store.undo(),
    },
    {
      id: 'edit.redo',
      section: 'edit',
      label: () => (store.redoLabel ? t('steps.redo', { step: stepText(t, store.redoLabel) }) : t('app.redo')),
      shortcut: 'Ctrl+Y',
      isEnabled: () => store.redoLabel !== null,
      run: () => void store.redo(),
    },
    { id: 'view.palette', section: 'view', label: () => t('app.search'), shortcut: 'Ctrl+K', run: () => { panel.value = 'palette' } },
    { id: 'view.work', section: 'view', label: () => t('app.skipToWork'), run: () => document.getElementById('work')?.focus() },
    ...(['light', 'dark', 'system'] as const).map((theme): Action => ({
      id: `view.theme-${theme}`,
      section: 'view',
      label: () => `${t('settings.theme')}: ${t(`settings.themes.${theme}`)}`,
      isEnabled: () => settings.settings.theme !== theme,
      run: () => change({ theme }),
    })),
    ...(['zh-CN', 'en'] as const).map((locale): Action => ({
      id: `view.locale-${locale}`,
      section: 'view',
      label: () => `${t('settings.locale')}: ${t(`settings.locales.${locale}`)}`,
      isEnabled: () => settings.locale !== locale,
      run: () => change({ locale }),
    })),
    { id: 'file.settings', section: 'file', label: () => t('app.settings'), shortcut: 'Ctrl+,', run: () => void router.push({ name: 'settings' }) },
    { id: 'help.shortcuts', section: 'help', label: () => t('app.shortcuts.help'), shortcut: '?', run: () => { panel.value = 'shortcuts' } },
  ]
}
