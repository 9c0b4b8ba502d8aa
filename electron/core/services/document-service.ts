import type { ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ExportedDocument, RenderedDocument } from '#shared/contract/results.ts'
import { composeDraft } from '#shared/documents/news/compose-draft.ts'
import { draftPaper } from '#shared/documents/news/draft-paper.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import { documentTitle, findDocument, type DocumentEntry } from '#shared/documents/registry.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { partFileName } from '#shared/lib/file-name.ts'
import type { Clock, FileDialogs } from '../ports/ports.ts'
import type { DocumentRenderer } from '../rendering/renderer.ts'
import type { EventRepository } from '../storage/event-repository.ts'
import type { Turns } from './turns.ts'

/** Makes papers and drafts of an event, to be looked at or kept. */
export class DocumentService {
  readonly #events: EventRepository
  readonly #renderer: DocumentRenderer
  readonly #dialogs: FileDialogs
  readonly #clock: Clock
  readonly #turns: Turns<EventId>

  constructor(
    events: EventRepository,
    renderer: DocumentRenderer,
    { dialogs, clock }: { readonly dialogs: FileDialogs; readonly clock: Clock },
    turns: Turns<EventId>,
  ) {
    this.#events = events
    this.#renderer = renderer
    this.#dialogs = dialogs
    this.#clock = clock
    this.#turns = turns
  }

  /** The pages of a document, the same bytes that an export keeps. */
  async render({ id, document, locale }: ParsedInput<'documents.render'>): Promise<RenderedDocument> {
    const entry = entryOf(document, 'pdf')
    const paper = entry.build(await this.#event(id), { ...this.#options(), ...(locale === undefined ? {} : { locale }) })
    const { bytes, pages = 0, warnings, milliseconds } = await this.#renderer.render(paper, 'pdf')
    return { base64: Buffer.from(bytes).toString('base64'), pages, warnings: [...warnings], milliseconds }
  }

  /** @throws AppError 'not-found' for a document that is not there, 'unsupported' for a format that it does not have */
  async export({ id, document, format, locale }: ParsedInput<'documents.export'>): Promise<ExportedDocument> {
    const entry = entryOf(document, format)
    const event = await this.#event(id)
    const paper = entry.build(event, { ...this.#options(), ...(locale === undefined ? {} : { locale }) })
    return this.#keep(partFileName(event.name, documentTitle(entry.id, paper.locale), format), paper, format)
  }

  async exportDraft({ id, kind, outlet, format }: ParsedInput<'news.export'>): Promise<ExportedDocument> {
    const event = await this.#event(id)
    const paper = draftPaper(event, composeDraft(event, { kind, outlet }), this.#options())
    const { releaseKind, outlet: outletWords } = wordsOf(event.documentLocale)
    return this.#keep(partFileName(event.name, `${releaseKind[kind]} ${outletWords[outlet]}`, format), paper, format)
  }

  async #keep(fileName: string, paper: Paper, format: PaperFormat): Promise<ExportedDocument> {
    const { bytes, pages, warnings, milliseconds } = await this.#renderer.render(paper, format)
    const save = await this.#dialogs.save(fileName, bytes)
    const counts = pages === undefined ? {} : { pages }
    return { save, byteCount: bytes.length, ...counts, milliseconds, warnings: [...warnings] }
  }

  async #event(id: EventId): Promise<Event> {
    return (await this.#turns.take(id, () => this.#events.view(id))).event
  }

  #options(): { readonly madeAt: string } {
    return { madeAt: this.#clock.now().toISOString() }
  }
}

function entryOf(document: string, format: PaperFormat): DocumentEntry {
  const found = findDocument(document)
  if (found.state !== 'ready') {
    const message = found.state === 'later' ? `${document} cannot be made yet` : `there is no document ${document}`
    throw new AppError('not-found', message, { subject: document })
  }
  if (found.entry.formats.includes(format)) return found.entry
  throw new AppError('unsupported', `${document} is not made as ${format}`, { subject: `${document}.${format}` })
}
