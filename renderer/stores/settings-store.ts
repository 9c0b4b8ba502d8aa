import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import type { EndpointOutput } from '#shared/contract/endpoints.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
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

  /** Gives out the wording of news drafts as a file. @throws AppError */
  async function exportWording(of: DocumentLocale): Promise<SaveResult> {
    const save = await api.call('news.wording-export', { locale: of })
    await api.keep(save)
    return save
  }

  /** Takes the wording of news drafts from a file. @returns its language @throws AppError with what is wrong by line */
  async function importWording(fileName: string, text: string): Promise<DocumentLocale> {
    const read = await api.call('news.wording-import', { fileName, text })
    await load()
    return read.locale
  }

  return { settings, locale, load, change, exportWording, importWording, programInfo: () => api.call('app.info', {}) }
})
