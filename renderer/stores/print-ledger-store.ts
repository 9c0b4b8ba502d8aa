import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import { contentPrint, issuedVersion, paperAsPrinted } from '#shared/documents/ledger/print-ledger.ts'
import { findDocument } from '#shared/documents/registry.ts'
import { newEntity, type EventCommand, type NewEntity } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Print } from '#shared/domain/event/print.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'
import { newId } from './new-id.ts'
import { useSettingsStore } from './settings-store.ts'

/** A document that has just left the office. */
export type Leaving = { readonly document: string; readonly options?: ChosenOptions | undefined; readonly format?: string; readonly sheets?: readonly string[] | undefined }

/** To whom a document was sent, and by what. */
export type Sending = { readonly recipients: readonly string[]; readonly means: NonNullable<Print['means']> }

/** How far several documents are: how many are done, the one that is being made, pages so far. */
export type Making = { readonly done: number; readonly total: number; readonly document: string; readonly pages: number }

/** What became of the last version. */
export type Issued = { readonly outcome: 'issued'; readonly number: number; readonly count: number; readonly pages: number } | { readonly outcome: 'cancelled' }

type Made = Omit<Parameters<typeof newEntity<'prints'>>[1], 'id' | 'position' | 'at' | 'by' | 'way'>

/** 印发台账: what was printed, saved, issued and sent. An event that can only be read is printed too, but keeps no record of it. */
export const usePrintLedgerStore = defineStore('print-ledger', () => {
  const api = useApi()
  const store = useEventStore()
  const settings = useSettingsStore()
  let account = ''
  /** the version that is being made, and what became of the last one */
  const issuing = shallowRef<Making | null>(null)
  const issued = shallowRef<Issued | null>(null)
  let running = new AbortController()

  async function record(way: 'print' | 'save', leaving: readonly Leaving[]): Promise<void> {
    const entities = await entitiesOf(way, leaving.flatMap((one) => madeNow(one) ?? []))
    if (entities.length > 0) store.run({ type: 'batch', commands: [added(entities)], wish: { kind: 'documents-printed', count: entities.length } })
  }

  /** What was issued was printed again as it was then. */
  async function recordReprint({ document, revision, content, sheets, format, options, copy, versionNumber }: Print): Promise<void> {
    const same = { document, revision, content, sheets: [...sheets], ...(format === undefined ? {} : { format }), ...(versionNumber === undefined ? {} : { versionNumber }) }
    const entities = await entitiesOf('print', [{ ...same, ...(options === undefined ? {} : { options: changeable(options) }), ...(copy === undefined ? {} : { copy }) }])
    if (entities.length > 0) store.run({ type: 'batch', commands: [added(entities)], wish: { kind: 'documents-printed', count: 1 } })
  }

  /**
   * Records that a document, as it is now, was sent; the program itself sends nothing.
   *
   * @throws AppError
   */
  async function recordSending({ document, options }: Pick<Leaving, 'document' | 'options'>, { recipients, means }: Sending): Promise<void> {
    const { event } = store
    if (!event) return
    await store.flush()
    const { sheets } = await api.call('documents.render', { id: event.id, document, ...chosen(options) })
    const made = madeNow({ document, options, sheets })
    const found = findDocument(document)
    if (!made || found.state !== 'ready') return
    const issued = issuedVersion(event, found.entry.id, () => paperAsPrinted(event, found.entry, options))
    const entities = await entitiesOf('send', [{ ...made, recipients: [...recipients], means, ...(issued?.isRevised === false ? { versionNumber: issued.number } : {}) }])
    if (entities.length > 0) store.run({ type: 'batch', commands: [added(entities)], wish: { kind: 'document-sent', count: recipients.length } })
  }

  /**
   * Issues documents as the next version: their very bytes are kept as they are now, and later edits show as such. One
   * that is cancelled, or of which a document fails, is no version.
   *
   * @throws AppError
   */
  async function issue(documents: readonly { readonly document: DocumentId; readonly options?: ChosenOptions }[], name: (id: DocumentId) => string): Promise<void> {
    if (!store.event || store.heldBy || issuing.value || documents.length === 0) return
    const { id } = store.event
    const number = nextVersion(store.event)
    running = new AbortController()
    const { signal } = running
    issued.value = null
    try {
      const made = await frozen(documents, { id, number, signal })
      if (signal.aborted || store.event.id !== id) {
        issued.value = { outcome: 'cancelled' }
        return
      }
      const prints = await entitiesOf('issue', made)
      const version = newEntity('versions', { id: newId(), number, at: new Date().toISOString(), documents: documents.map(({ document }) => name(document)) })
      const commands: EventCommand[] = [{ type: 'entities.add', collection: 'versions', entities: [version] }, added(prints)]
      if (prints.length > 0) store.run({ type: 'batch', commands, wish: { kind: 'version-issued', count: number } })
      issued.value = { outcome: 'issued', number, count: made.length, pages: pagesOf(made) }
    } finally {
      issuing.value = null
    }
  }

  /** The bytes of a version, one document after the other; what is being made when it is cancelled is waited for no longer. */
  async function frozen(documents: readonly { readonly document: DocumentId; readonly options?: ChosenOptions }[], { id, number, signal }: { readonly id: EventId; readonly number: number; readonly signal: AbortSignal }): Promise<readonly Made[]> {
    const cancelled = new Promise<null>((resolve) => { signal.addEventListener('abort', () => { resolve(null) }, { once: true }) })
    const made: Made[] = []
    for (const { document, options } of documents) {
      issuing.value = { done: made.length, total: documents.length, document, pages: pagesOf(made) }
      if (made.length === 0) await store.flush()
      const one = await Promise.race([api.call('documents.freeze', { id, document, versionNumber: number, ...chosen(options) }), cancelled])
      if (one === null || signal.aborted) break
      made.push({ ...one, document, format: 'pdf', versionNumber: number, ...chosen(options) })
    }
    return made
  }

  /** Nothing is recorded of the version that is being made. */
  function cancelIssue(): void {
    running.abort()
  }

  watch(() => store.event?.id, () => {
    cancelIssue()
    issued.value = null
  })

  /** What a document says at this moment, which is what has just left. */
  function madeNow({ document, options, format, sheets = [] }: Leaving): Made | null {
    const { event, revision } = store
    const found = findDocument(document)
    if (!event || revision === null || found.state !== 'ready') return null
    return { document, revision, content: contentPrint(paperAsPrinted(event, found.entry, options)), sheets: [...sheets], ...(format === undefined ? {} : { format }), ...chosen(options) }
  }

  async function entitiesOf(way: Print['way'], made: readonly Made[]): Promise<readonly NewEntity<'prints'>[]> {
    if (!store.event || store.heldBy) return []
    const by = settings.settings.author || (account ||= await accountName())
    return made.map((one) => newEntity('prints', { ...one, id: newId(), at: new Date().toISOString(), by, way }))
  }

  /** A record without a name is better than none. */
  async function accountName(): Promise<string> {
    return settings.programInfo().then((info) => info.account, () => '')
  }

  /** @throws AppError 'not-found' | 'damaged' */
  async function keepIssued({ id: print }: Print): Promise<void> {
    if (store.event) await api.keep(await api.call('documents.keep-issued', { id: store.event.id, print }))
  }

  return { issuing, issued, record, recordReprint, recordSending, issue, cancelIssue, keepIssued, past: (revision: number) => api.call('events.past', { id: store.event?.id ?? ('' as never), revision }) }
})

function pagesOf(made: readonly Made[]): number {
  return made.reduce((sum, { sheets = [] }) => sum + sheets.length, 0)
}

function added(entities: readonly NewEntity<'prints'>[]): EventCommand {
  return { type: 'entities.add', collection: 'prints', entities }
}

function chosen(options: ChosenOptions | undefined): { readonly options?: Record<string, string | string[]> } {
  return options === undefined || Object.keys(options).length === 0 ? {} : { options: changeable(options) }
}

function changeable(options: ChosenOptions): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]))
}

/** The number that the next issue gets. */
export function nextVersion(event: Event): number {
  return 1 + Math.max(0, ...ordered(event.versions).map(({ number }) => number))
}
