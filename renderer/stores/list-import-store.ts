import { computed, ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import { MAX_LIST_BYTES } from '#shared/contract/endpoints.ts'
import type { ReadingRefusal } from '#shared/contract/list-file.ts'
import { dryRun, type DryRun, type EntryState, type ImportChoices } from '#shared/domain/people/import/dry-run.ts'
import { importCommand } from '#shared/domain/people/import/import-command.ts'
import { bestSheet, planList, readingContextOf } from '#shared/domain/people/import/list-plan.ts'
import type { Meaning } from '#shared/domain/people/import/meaning.ts'
import { nameKey } from '#shared/domain/people/import/plain-text.ts'
import { cellKey, readRows, type Corrections } from '#shared/domain/people/import/read-rows.ts'
import { headerSignature, withMeaning, type SheetPlan } from '#shared/domain/people/import/sheet-plan.ts'
import { withJoined, type ListSheet } from '#shared/domain/people/import/joined-sheets.ts'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'
import { newId } from './new-id.ts'
import { useSettingsStore } from './settings-store.ts'

type List = { readonly name: string; readonly sheets: readonly ListSheet[] }

const NO_CHOICES: ImportChoices = { taken: new Map(), persons: new Map(), units: new Map() }
const NO_CORRECTIONS: Corrections = new Map()
const LISTS_REMEMBERED = 50

/**
 * A list on its way into the open event: as it came, how it is read, and what the import would do. All of it is made
 * anew from the event and the user's choices, so that a list that was imported shows itself as already there.
 */
export const useListImportStore = defineStore('list-import', () => {
  const api = useApi()
  const events = useEventStore()
  const settings = useSettingsStore()

  const list = shallowRef<List | null>(null)
  const refusal = ref<ReadingRefusal | 'folder' | null>(null)
  const isReading = ref(false)
  const readingName = ref('')
  const sheetIndex = ref(0)
  const plan = shallowRef<SheetPlan | null>(null)
  const corrections = shallowRef(NO_CORRECTIONS)
  const choices = shallowRef(NO_CHOICES)
  let latestAsked = Symbol('none')

  const sheet = computed(() => list.value?.sheets[sheetIndex.value] ?? null)
  const context = computed(() => (events.event ? readingContextOf(events.event) : null))
  const entries = computed(() => (sheet.value && plan.value && context.value ? readRows(sheet.value, plan.value, corrections.value, context.value) : []))
  const result = computed<DryRun | null>(() => (events.event && sheet.value ? dryRun(events.event, entries.value, choices.value) : null))

  /** Reads the tables of a file; one that is asked for later wins. @throws AppError when the core cannot be reached */
  async function read(name: string, bytesOf: () => Promise<ArrayBuffer>, size = 0): Promise<void> {
    const asked = (latestAsked = Symbol(name))
    clear()
    if (size > MAX_LIST_BYTES) {
      refusal.value = 'too-large'
      return
    }
    isReading.value = true
    readingName.value = name
    try {
      const bytes = await bytesOf().catch(() => null)
      // A dropped folder looks like a file until it is read.
      const file = bytes === null ? ({ outcome: 'refused', reason: 'folder' } as const) : await api.call('people.read-file', { base64: await base64Of(bytes) })
      if (asked !== latestAsked) return
      if (file.outcome === 'refused') refusal.value = file.reason
      else show({ name, sheets: withJoined(file.sheets, (one) => planOf(one)) })
    } finally {
      if (asked === latestAsked) isReading.value = false
    }
  }

  function show(shown: List): void {
    list.value = shown
    chooseSheet(bestSheet(shown.sheets, (one) => planOf(one)))
  }

  function planOf(one: Sheet, chosen?: { readonly headerAt: number | null }): SheetPlan {
    return planList(one, settings.settings.importedColumns, chosen)
  }

  function chooseSheet(index: number): void {
    sheetIndex.value = index
    startOver(sheet.value ? planOf(sheet.value) : null)
  }

  function chooseHeader(headerAt: number | null): void {
    if (sheet.value) startOver(planOf(sheet.value, { headerAt }))
  }

  /** What was said of rows holds as long as they are read the same way. */
  function startOver(next: SheetPlan | null): void {
    plan.value = next
    corrections.value = NO_CORRECTIONS
    choices.value = NO_CHOICES
  }

  function chooseMeaning(column: number, meaning: Meaning): void {
    if (plan.value) plan.value = withMeaning(plan.value, column, meaning)
  }

  function correct(row: number, column: number, text: string): void {
    corrections.value = new Map(corrections.value).set(cellKey(row, column), text)
  }

  function take(keys: readonly string[], isTaken: boolean): void {
    const taken = new Map(choices.value.taken)
    for (const key of keys) taken.set(key, isTaken)
    choices.value = { ...choices.value, taken }
  }

  /** Takes or leaves all of a state at once. */
  function takeAll(state: EntryState, isTaken: boolean): void {
    take((result.value?.outcomes ?? []).flatMap((outcome) => (outcome.state === state ? [outcome.key] : [])), isTaken)
  }

  function choosePerson(key: string, said: 'same' | 'other'): void {
    choices.value = { ...choices.value, persons: new Map(choices.value.persons).set(key, said) }
  }

  function chooseUnit(unit: string, choice: string): void {
    choices.value = { ...choices.value, units: new Map(choices.value.units).set(nameKey(unit), choice) }
  }

  /** Does what the dry run says, as one step. @returns how many people, or null when nothing could be done */
  function commit(): number | null {
    const command = events.event && result.value ? importCommand(events.event, result.value, choices.value.units, newId) : null
    if (!command || !events.run(command)) return null
    // What was ticked is done; what is still doubtful wants a new look.
    choices.value = { ...choices.value, taken: new Map() }
    remember()
    return command.wish?.count ?? 0
  }

  function remember(): void {
    const headings = plan.value ? headerSignature(plan.value) : ''
    if (!plan.value || headings === '') return
    const meanings = plan.value.columns.map(({ meaning }) => meaning)
    const others = settings.settings.importedColumns.filter((one) => one.headings !== headings)
    // A list that is guessed anew next time is not worth a word.
    settings.change({ importedColumns: [{ headings, meanings }, ...others].slice(0, LISTS_REMEMBERED) }).catch(() => undefined)
  }

  function clear(): void {
    list.value = null
    refusal.value = null
    sheetIndex.value = 0
    startOver(null)
  }

  function cancel(): void {
    latestAsked = Symbol('cancelled')
    isReading.value = false
    clear()
  }

  // A list belongs to the event that it was read for.
  watch(() => events.event?.id, (id) => { if (id === undefined) cancel() })

  return {
    list,
    refusal,
    isReading,
    readingName,
    sheet,
    sheetIndex,
    plan,
    result,
    readFile: (file: File) => read(file.name, () => file.arrayBuffer(), file.size),
    readText: (text: string) => read('', async () => new TextEncoder().encode(text).buffer),
    cancel,
    chooseSheet,
    chooseHeader,
    chooseMeaning,
    correct,
    take,
    takeAll,
    choosePerson,
    chooseUnit,
    commit,
  }
})

/** Bytes as text for the call, by the browser itself: sixteen megabytes would hold up the page. */
function base64Of(bytes: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '')
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(new Blob([bytes]))
  })
}
