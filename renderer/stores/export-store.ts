import { ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import type { DocumentFormat, EndpointInput, EndpointOutput } from '#shared/contract/endpoints.ts'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { DocumentWarning, ExportedDocument } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'
import { usePrintLedgerStore, type Making } from './print-ledger-store.ts'

export type ExportJob = { readonly document: string; readonly format: DocumentFormat; readonly options?: ChosenOptions }

/** What became of something that was to be saved. */
export type Kept =
  | { readonly outcome: 'saved'; readonly path: string; readonly warnings: readonly DocumentWarning[]; readonly sheets?: readonly string[] | undefined }
  | { readonly outcome: 'handed-over' | 'cancelled'; readonly warnings: readonly DocumentWarning[]; readonly sheets?: readonly string[] | undefined }
  | { readonly outcome: 'failed'; readonly error: ErrorData }

export type Exported = Kept & { readonly job: ExportJob }

/** What became of a pack. */
export type Packed = Pick<EndpointOutput<'documents.pack'>, 'save' | 'files' | 'failures'> | { readonly error: ErrorData }

export type PackForm = EndpointInput<'documents.pack'>['as']

/** Saving documents as files, one after the other; what is being typed is saved first. */
export const useExportStore = defineStore('export', () => {
  const api = useApi()
  const store = useEventStore()
  const ledger = usePrintLedgerStore()

  const jobs = shallowRef<readonly ExportJob[]>([])
  const results = shallowRef<readonly Exported[]>([])
  const isRunning = ref(false)
  /** the pack that is being made, and what became of the last one */
  const packing = shallowRef<Making | null>(null)
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

  /** Several documents in one zip or folder, which is there whole or not at all. */
  async function pack(wanted: readonly ExportJob[], as: PackForm): Promise<void> {
    if (isRunning.value || !store.event || wanted.length === 0) return
    const { id } = store.event
    ;[jobs.value, results.value, packed.value] = [wanted, [], null]
    isRunning.value = true
    packing.value = { done: 0, total: wanted.length, document: wanted[0]?.document ?? '', pages: 0 }
    try {
      await store.flush()
      const { save, files, failures } = await api.call('documents.pack', { id, as, jobs: wanted.map(({ options, ...job }) => ({ ...job, ...(options === undefined ? {} : { options: { ...options } }) })) })
      await api.keep(save)
      packed.value = { save, files, failures }
      if (save.outcome !== 'cancelled') void ledger.record('save', files.map((file) => ({ ...file, options: wanted[file.job]?.options })))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      packed.value = error.details.subject === 'cancelled' ? { save: { outcome: 'cancelled' }, files: [], failures: [] } : { error: error.toData() }
    } finally {
      isRunning.value = false
      packing.value = null
      jobs.value = []
    }
  }

  api.onPush((push) => {
    if (push.name === 'documents.progress' && push.id === store.event?.id && packing.value) packing.value = push
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
