import { ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import type { DocumentFormat, EndpointInput } from '#shared/contract/endpoints.ts'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { DocumentWarning, ExportedDocument } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'

export type ExportJob = { readonly document: string; readonly format: DocumentFormat; readonly options?: ChosenOptions }

/** What became of something that was to be saved. */
export type Kept =
  | { readonly outcome: 'saved'; readonly path: string; readonly warnings: readonly DocumentWarning[] }
  | { readonly outcome: 'handed-over' | 'cancelled'; readonly warnings: readonly DocumentWarning[] }
  | { readonly outcome: 'failed'; readonly error: ErrorData }

export type Exported = Kept & { readonly job: ExportJob }

/** Saving documents as files, one after the other; what is being typed is saved first. */
export const useExportStore = defineStore('export', () => {
  const api = useApi()
  const store = useEventStore()

  const jobs = shallowRef<readonly ExportJob[]>([])
  const results = shallowRef<readonly Exported[]>([])
  const isRunning = ref(false)
  let running = new AbortController()

  async function run(wanted: readonly ExportJob[]): Promise<void> {
    if (isRunning.value || !store.event) return
    const { id } = store.event
    jobs.value = wanted
    results.value = []
    isRunning.value = true
    running = new AbortController()
    const { signal } = running
    try {
      await store.flush()
      for (const job of wanted) {
        if (signal.aborted) break
        results.value = [...results.value, await exported(job, id)]
      }
    } finally {
      isRunning.value = false
    }
  }

  async function exported(job: ExportJob, id: EventId): Promise<Exported> {
    return { job, ...(await kept(() => api.call('documents.export', { id, ...job }))) }
  }

  /** Saves the news draft as it stands; what is being typed is saved first. */
  async function saveDraft(wish: Omit<EndpointInput<'news.export'>, 'id'>): Promise<Kept> {
    const { event } = store
    if (!event) return { outcome: 'cancelled', warnings: [] }
    await store.flush()
    return kept(() => api.call('news.export', { id: event.id, ...wish }))
  }

  async function kept(make: () => Promise<ExportedDocument>): Promise<Kept> {
    try {
      const { save, warnings } = await make()
      await api.keep(save)
      if (save.outcome === 'saved') return { outcome: 'saved', path: save.path, warnings }
      return { outcome: save.outcome === 'unknown' ? 'handed-over' : 'cancelled', warnings }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { outcome: 'failed', error: error.toData() }
    }
  }

  /** Ends after the document that is being written. */
  function cancel(): void {
    running.abort()
  }

  watch(() => store.event?.id, () => {
    jobs.value = []
    results.value = []
  })

  return { jobs, results, isRunning, run, cancel, saveDraft }
})
