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

  let last: Promise<unknown> = Promise.resolve()

  /** @throws AppError */
  async function load(): Promise<void> {
    settings.value = await api.call('settings.get', {})
  }

  /** @throws AppError; the choice holds for this window all the same */
  async function change(changes: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...changes }
    const call = api.call('settings.change', changes)
    last = call.catch(() => undefined)
    await call
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

  /** @throws AppError */
  async function installedFonts(): Promise<EndpointOutput<'fonts.list'>['fonts']> {
    return (await api.call('fonts.list', {})).fonts
  }

  return { settings, locale, load, change, exportWording, importWording, installedFonts, /** when the core has the last choice */ kept: () => last, programInfo: () => api.call('app.info', {}) }
})
