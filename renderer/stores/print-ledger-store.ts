import { defineStore } from 'pinia'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import { contentPrint, issuedVersion, paperAsPrinted } from '#shared/documents/ledger/print-ledger.ts'
import { findDocument } from '#shared/documents/registry.ts'
import { newEntity, type EventCommand, type NewEntity } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
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

type Made = Omit<Parameters<typeof newEntity<'prints'>>[1], 'id' | 'position' | 'at' | 'by' | 'way'>

/** 印发台账: what was printed, saved, issued and sent. An event that can only be read is printed too, but keeps no record of it. */
export const usePrintLedgerStore = defineStore('print-ledger', () => {
  const api = useApi()
  const store = useEventStore()
  const settings = useSettingsStore()
  let account = ''

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
   * Issues documents as the next version: their very bytes are kept as they are now, and later edits show as such.
   *
   * @throws AppError
   */
  async function issue(documents: readonly { readonly document: DocumentId; readonly options?: ChosenOptions }[], name: (id: DocumentId) => string): Promise<void> {
    if (!store.event || store.heldBy) return
    await store.flush()
    const { id } = store.event
    const number = nextVersion(store.event)
    const made: Made[] = []
    for (const { document, options } of documents) {
      const frozen = await api.call('documents.freeze', { id, document, versionNumber: number, ...chosen(options) })
      made.push({ ...frozen, document, format: 'pdf', versionNumber: number, ...chosen(options) })
    }
    const prints = await entitiesOf('issue', made)
    const version = newEntity('versions', { id: newId(), number, at: new Date().toISOString(), documents: documents.map(({ document }) => name(document)) })
    const commands: EventCommand[] = [{ type: 'entities.add', collection: 'versions', entities: [version] }, added(prints)]
    if (prints.length > 0) store.run({ type: 'batch', commands, wish: { kind: 'version-issued', count: number } })
  }

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

  return { record, recordReprint, recordSending, issue, keepIssued, past: (revision: number) => api.call('events.past', { id: store.event?.id ?? ('' as never), revision }) }
})

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
