import { ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import type { DocumentFormat, EndpointInput } from '#shared/contract/endpoints.ts'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { DocumentWarning, ExportedDocument, SaveResult } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'
import { usePrintLedgerStore } from './print-ledger-store.ts'

export type ExportJob = { readonly document: string; readonly format: DocumentFormat; readonly options?: ChosenOptions }

/** What became of something that was to be saved. */
export type Kept =
  | { readonly outcome: 'saved'; readonly path: string; readonly warnings: readonly DocumentWarning[]; readonly sheets?: readonly string[] | undefined }
  | { readonly outcome: 'handed-over' | 'cancelled'; readonly warnings: readonly DocumentWarning[]; readonly sheets?: readonly string[] | undefined }
  | { readonly outcome: 'failed'; readonly error: ErrorData }

export type Exported = Kept & { readonly job: ExportJob }

/** What became of a pack. */
export type Packed = { readonly save: SaveResult; readonly count: number } | { readonly error: ErrorData }

/** Saving documents as files, one after the other; what is being typed is saved first. */
export const useExportStore = defineStore('export', () => {
  const api = useApi()
  const store = useEventStore()
  const ledger = usePrintLedgerStore()

  const jobs = shallowRef<readonly ExportJob[]>([])
  const results = shallowRef<readonly Exported[]>([])
  const isRunning = ref(false)
  /** the pack that is being made, and what became of the last one */
  const packing = shallowRef<{ readonly done: number; readonly total: number; readonly document: string } | null>(null)
  const packed = shallowRef<Packed | null>(null)
  let running = new AbortController()

  async function run(wanted: readonly ExportJob[]): Promise<void> {
    if (isRunning.value || !store.event) return
    const { id } = store.event
    jobs.value = wanted
    results.value = []
    packed.value = null
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
      record(results.value)
    }
  }

  /** What was saved has left the office; nobody waits for the record. */
  function record(done: readonly Exported[]): void {
    const left = done.flatMap(({ job, ...kept }) => (kept.outcome === 'saved' || kept.outcome === 'handed-over' ? [{ ...job, sheets: kept.sheets }] : []))
    if (left.length > 0) void ledger.record('save', left)
  }

  async function exported(job: ExportJob, id: EventId): Promise<Exported> {
    return { job, ...(await kept(() => api.call('documents.export', { id, ...job }))) }
  }

  /** Several documents in one file; nothing is written before all are made. */
  async function pack(wanted: readonly ExportJob[]): Promise<void> {
    if (isRunning.value || !store.event || wanted.length === 0) return
    const { id } = store.event
    ;[jobs.value, results.value, packed.value] = [wanted, [], null]
    isRunning.value = true
    packing.value = { done: 0, total: wanted.length, document: wanted[0]?.document ?? '' }
    try {
      await store.flush()
      const { save, files } = await api.call('documents.pack', { id, jobs: wanted.map(({ options, ...job }) => ({ ...job, ...(options === undefined ? {} : { options: { ...options } }) })) })
      await api.keep(save)
      packed.value = { save, count: files.length }
      if (save.outcome !== 'cancelled') void ledger.record('save', files.map((file, index) => ({ ...file, options: wanted[index]?.options })))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      packed.value = error.details.subject === 'cancelled' ? { save: { outcome: 'cancelled' }, count: 0 } : { error: error.toData() }
    } finally {
      isRunning.value = false
      packing.value = null
      jobs.value = []
    }
  }

  api.onPush((push) => {
    if (push.name === 'documents.progress' && push.id === store.event?.id && packing.value) packing.value = { done: push.done, total: push.total, document: push.document }
  })

  /** Saves the news draft as it stands; what is being typed is saved first. */
  async function saveDraft(wish: Omit<EndpointInput<'news.export'>, 'id'>): Promise<Kept> {
    const { event } = store
    if (!event) return { outcome: 'cancelled', warnings: [] }
    await store.flush()
    return kept(() => api.call('news.export', { id: event.id, ...wish }))
  }

  async function kept(make: () => Promise<ExportedDocument>): Promise<Kept> {
    try {
      const { save, sheets, warnings } = await make()
      await api.keep(save)
      if (save.outcome === 'saved') return { outcome: 'saved', path: save.path, sheets, warnings }
      return { outcome: save.outcome === 'unknown' ? 'handed-over' : 'cancelled', sheets, warnings }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { outcome: 'failed', error: error.toData() }
    }
  }

  /** Ends after the document that is being written. */
  function cancel(): void {
    running.abort()
    if (packing.value && store.event) void api.call('documents.cancel-pack', { id: store.event.id })
  }

  watch(() => store.event?.id, () => {
    jobs.value = []
    results.value = []
    packed.value = null
  })

  return { jobs, results, isRunning, packing, packed, run, pack, cancel, saveDraft }
})
