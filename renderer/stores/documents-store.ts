import { computed, ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { DocumentWarning, FactPlace } from '#shared/contract/results.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import type { StyleId } from '#shared/documents/styles.ts'
import type { Print } from '#shared/domain/event/print.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import { useApi } from '../api/client.ts'
import { bytesOf } from './bytes-of.ts'
import { useEventStore } from './event-store.ts'
import { useSettingsStore } from './settings-store.ts'

/** What the paper shows: a document in the language of the event, or in another, made as chosen among its options. */
export type PaperChoice = { readonly document: string; readonly locale?: DocumentLocale; readonly options?: ChosenOptions; /** sheets that the reader has, which are left out */ readonly since?: readonly string[]; /** the bytes that this entry of the ledger issued, as they were */ readonly issued?: Print }

/** Pages as they would be saved. */
export type RenderedPaper = {
  /** the save that it was made from */
  readonly savedAt: string | null
  readonly pdf: Uint8Array
  readonly pages: number
  /** absent of what was issued: its style cannot be changed any more */
  readonly styleId?: StyleId
  /** fingerprints of all sheets, also of those that are left out */
  readonly sheets: readonly string[]
  /** where on the pages each fact of the event stands */
  readonly places: readonly FactPlace[]
  readonly warnings: readonly DocumentWarning[]
}

/** Saves come in bursts while someone types; the pages wait for the end of one, those that take long for longer. */
const SETTLE_MS = 300
const LONGEST_SETTLE_MS = 5_000
const SETTLE_SHARE = 0.25

/**
 * The paper beside the work: drawn by the core from what is saved, so that it is the very file that an export writes.
 * The pages last made stay until newer ones are there.
 */
export const useDocumentsStore = defineStore('documents', () => {
  const api = useApi()
  const store = useEventStore()
  const settings = useSettingsStore()

  const choice = shallowRef<PaperChoice | null>(null)
  /** the part of a section that is at work, where it has a paper of its own */
  const part = ref<string | null>(null)
  /** by document and language: going back to a section shows its paper at once */
  const papers = shallowRef<ReadonlyMap<string, RenderedPaper>>(new Map())
  /** by document, while the event is open: nothing that shows more than usual outlives it */
  const chosenOptions = shallowRef<Readonly<Record<string, ChosenOptions>>>({})
  const failure = shallowRef<ErrorData | null>(null)
  const isRendering = ref(false)
  let latest = 0
  let [isDrawing, isWantedAgain] = [false, false]
  let settleMs = SETTLE_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  const paper = computed(() => (choice.value ? (papers.value.get(keyOf(choice.value)) ?? null) : null))

  /** Shows a document from now on; null while no paper is on the screen, so that nothing is drawn for nobody. */
  function show(wanted: Omit<PaperChoice, 'options'> | null): void {
    const next = wanted && withOptions(wanted)
    if (next && choice.value && keyOf(next) === keyOf(choice.value)) return
    choice.value = next
    reset()
    if (next && (!paper.value || paper.value.savedAt !== store.savedAt)) void render()
  }

  /** What is made and saved of a document from now on. */
  function chooseOptions(document: string, options: ChosenOptions): void {
    chosenOptions.value = { ...chosenOptions.value, [document]: options }
    if (choice.value?.document === document) show(choice.value)
  }

  function withOptions<Choice extends { readonly document: string }>({ ...wanted }: Choice): Choice & { readonly options?: ChosenOptions } {
    const options = chosenOptions.value[wanted.document]
    return { ...wanted, ...(options === undefined || Object.keys(options).length === 0 ? {} : { options }) }
  }

  /** Gives up whatever is under way. */
  function reset(): void {
    latest += 1
    isWantedAgain = false
    clearTimeout(timer)
    failure.value = null
    isRendering.value = false
  }

  /**
   * Draws what is saved now. What is being drawn is let finish; whatever was asked for meanwhile comes to one drawing
   * after it, so that pages that nobody will see do not queue up before saves.
   */
  async function render(): Promise<void> {
    if (!choice.value || !store.event) return
    reset()
    if (choice.value.issued && paper.value) return // it never changes
    isRendering.value = true
    isWantedAgain = isDrawing
    if (isDrawing) return
    isDrawing = true
    try {
      await draw()
      while (isWantedAgain) await draw()
    } finally {
      isDrawing = false
    }
  }

  async function draw(): Promise<void> {
    const [wanted, id, { savedAt }, turn] = [choice.value, store.event?.id, store, latest]
    isWantedAgain = false
    if (!wanted || id === undefined) return
    const adopt = (made: Omit<RenderedPaper, 'savedAt'>): void => {
      if (id === store.event?.id) papers.value = new Map(papers.value).set(keyOf(wanted), { savedAt, ...made })
    }
    try {
      if (wanted.issued) {
        const { sheets } = wanted.issued
        const { base64 } = await api.call('documents.issued', { id, print: wanted.issued.id })
        return adopt({ pdf: bytesOf(base64), pages: sheets.length, sheets, places: [], warnings: [] })
      }
      const { base64, pages, styleId, sheets, places, warnings, milliseconds } = await api.call('documents.render', { id, ...inputOf(wanted) })
      settleMs = Math.min(LONGEST_SETTLE_MS, Math.max(SETTLE_MS, milliseconds * SETTLE_SHARE))
      adopt({ pdf: bytesOf(base64), pages, styleId, sheets, places, warnings })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (turn === latest) failure.value = error.toData()
    } finally {
      if (turn === latest) isRendering.value = false
    }
  }

  watch(() => store.event?.id, () => {
    reset()
    papers.value = new Map()
    chosenOptions.value = {}
    void render()
  })
  watch(() => store.savedAt, (savedAt, previous) => {
    if (savedAt === null || previous === null) return
    clearTimeout(timer)
    timer = setTimeout(() => void render(), settleMs)
  })

  // Another font or margin makes another page of every paper.
  watch(() => [settings.settings.fonts, settings.settings.paperStyles], async ([fonts, styles], [lastFonts, lastStyles]) => {
    if (JSON.stringify([fonts, styles]) === JSON.stringify([lastFonts, lastStyles])) return
    await settings.kept()
    papers.value = new Map([...papers.value].filter(([key]) => choice.value && key === keyOf(choice.value)))
    void render()
  })

  /** Opens what is shown in the program that the machine has for it. @throws AppError */
  async function open(): Promise<void> {
    const [wanted, id] = [choice.value, store.event?.id]
    if (!wanted || id === undefined) return
    if (wanted.issued) await api.call('documents.open-issued', { id, print: wanted.issued.id })
    else await api.call('documents.open', { id, ...inputOf(wanted) })
  }

  return { choice, part, paper, failure, isRendering, chosenOptions, chooseOptions, withOptions, show, render, open }
})

function keyOf({ document, locale, options = {}, since, issued }: PaperChoice): string {
  return `${issued?.id ?? ''} ${document} ${locale ?? ''} ${JSON.stringify(options)} ${since?.join('') ?? ''}`
}

function inputOf({ since, issued: _issued, ...wanted }: PaperChoice) {
  return { ...wanted, ...(since === undefined ? {} : { since: [...since] }) }
}
