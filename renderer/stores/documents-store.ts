import { computed, ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { DocumentWarning } from '#shared/contract/results.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'

/** What the paper shows: a document in the language of the event, or in another. */
export type PaperChoice = { readonly document: string; readonly locale?: DocumentLocale }

/** Pages as they would be saved, and whose they are. */
export type RenderedPaper = {
  readonly choice: PaperChoice
  readonly pdf: Uint8Array
  readonly pages: number
  readonly warnings: readonly DocumentWarning[]
}

/** Saves come in bursts while someone types; the pages wait for the end of one. */
const SETTLE_MS = 300

/**
 * The paper beside the work: drawn by the core from what is saved, so that it is the very file that an export writes.
 * The pages last made stay until newer ones are there.
 */
export const useDocumentsStore = defineStore('documents', () => {
  const api = useApi()
  const store = useEventStore()

  const choice = shallowRef<PaperChoice | null>(null)
  const paper = shallowRef<RenderedPaper | null>(null)
  const failure = shallowRef<ErrorData | null>(null)
  const isRendering = ref(false)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Shows a document from now on; null while no paper is on the screen, so that nothing is drawn for nobody. */
  function show(next: PaperChoice | null): void {
    if (next?.document === choice.value?.document && next?.locale === choice.value?.locale) return
    choice.value = next
    if (next) void render()
  }

  /** Draws what is saved now. An answer that was overtaken by a later call is dropped. */
  async function render(): Promise<void> {
    clearTimeout(timer)
    const turn = ++latest
    const [wanted, id] = [choice.value, store.event?.id]
    if (!wanted || id === undefined) return
    isRendering.value = true
    try {
      const { base64, pages, warnings } = await api.call('documents.render', { id, ...wanted })
      if (turn !== latest) return
      paper.value = { choice: wanted, pdf: bytesOf(base64), pages, warnings }
      failure.value = null
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (turn === latest) failure.value = error.toData()
    } finally {
      if (turn === latest) isRendering.value = false
    }
  }

  watch(() => store.event?.id, () => {
    latest += 1
    clearTimeout(timer)
    paper.value = null
    failure.value = null
    isRendering.value = false
    if (store.event) void render()
  })
  watch(() => store.savedAt, (savedAt, previous) => {
    if (savedAt === null || previous === null || !choice.value) return
    clearTimeout(timer)
    timer = setTimeout(() => void render(), SETTLE_MS)
  })

  return {
    choice,
    /** pages of another document are none of this one */
    paper: computed(() => (paper.value?.choice.document === choice.value?.document ? paper.value : null)),
    failure,
    isRendering,
    show,
    render,
  }
})

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
