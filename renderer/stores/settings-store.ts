import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import type { EndpointOutput } from '#shared/contract/endpoints.ts'
import { useApi } from '../api/client.ts'

export type ProgramInfo = EndpointOutput<'app.info'>

/** What the user has chosen for the program. A choice holds at once; the core keeps it. */
export const useSettingsStore = defineStore('settings', () => {
  const api = useApi()
  const settings = shallowRef<Settings>(defaultSettings)
  const systemLocale = ref(navigator.language)
  addEventListener('languagechange', () => (systemLocale.value = navigator.language))

  const locale = computed<'zh-CN' | 'en'>(() => {
    if (settings.value.locale !== 'system') return settings.value.locale
    return systemLocale.value.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  })

  /** @throws AppError */
  async function load(): Promise<void> {
    settings.value = await api.call('settings.get', {})
  }

  /** @throws AppError; the choice holds for this window all the same */
  async function change(changes: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...changes }
    await api.call('settings.change', changes)
  }

  return { settings, locale, load, change, programInfo: () => api.call('app.info', {}) }
})
