import { defineStore } from 'pinia'
import type { RenderedDocument } from '#shared/contract/results.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import { contentPrint, paperAsPrinted } from '#shared/documents/ledger/print-ledger.ts'
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

/** 印发台账: what was printed, saved and issued. An event that can only be read is printed too, but keeps no record of it. */
export const usePrintLedgerStore = defineStore('print-ledger', () => {
  const api = useApi()
  const store = useEventStore()
  const settings = useSettingsStore()
  let account = ''

  async function record(way: Print['way'], leaving: readonly Leaving[]): Promise<void> {
    const entities = await entitiesOf(way, leaving)
    if (entities.length > 0) store.run({ type: 'batch', commands: [{ type: 'entities.add', collection: 'prints', entities }], wish: { kind: 'documents-printed', count: entities.length } })
  }

  /**
   * Issues documents as the next version: their sheets are kept as they are now, and later edits show as such.
   *
   * @throws AppError
   */
  async function issue(documents: readonly { readonly document: DocumentId; readonly options?: ChosenOptions }[], name: (id: DocumentId) => string): Promise<void> {
    if (!store.event) return
    await store.flush()
    const { id } = store.event
    const number = nextVersion(store.event)
    const leaving: Leaving[] = []
    for (const one of documents) {
      const { sheets }: RenderedDocument = await api.call('documents.render', { id, ...one })
      leaving.push({ ...one, format: 'pdf', sheets })
    }
    const prints = (await entitiesOf('issue', leaving)).map((print) => ({ ...print, versionNumber: number }))
    const version = newEntity('versions', { id: newId(), number, at: new Date().toISOString(), documents: documents.map(({ document }) => name(document)) })
    const commands: EventCommand[] = [
      { type: 'entities.add', collection: 'versions', entities: [version] },
      { type: 'entities.add', collection: 'prints', entities: prints },
    ]
    if (prints.length > 0) store.run({ type: 'batch', commands, wish: { kind: 'version-issued', count: number } })
  }

  async function entitiesOf(way: Print['way'], leaving: readonly Leaving[]): Promise<readonly NewEntity<'prints'>[]> {
    const { event, revision, heldBy } = store
    if (!event || revision === null || heldBy) return []
    const by = settings.settings.author || (account ||= await accountName())
    return leaving.flatMap(({ document, options, format, sheets = [] }) => {
      const found = findDocument(document)
      if (found.state !== 'ready') return []
      const kept = options === undefined || Object.keys(options).length === 0 ? {} : { options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]])) }
      return [newEntity('prints', {
        id: newId(),
        at: new Date().toISOString(),
        by,
        way,
        document,
        ...(format === undefined ? {} : { format }),
        revision,
        content: contentPrint(paperAsPrinted(event, found.entry, options)),
        sheets: [...sheets],
        ...kept,
      })]
    })
  }

  /** A record without a name is better than none. */
  async function accountName(): Promise<string> {
    return settings.programInfo().then((info) => info.account, () => '')
  }

  return { record, issue, past: (revision: number) => api.call('events.past', { id: store.event?.id ?? ('' as never), revision }) }
})

/** The number that the next issue gets. */
export function nextVersion(event: Event): number {
  return 1 + Math.max(0, ...ordered(event.versions).map(({ number }) => number))
}
