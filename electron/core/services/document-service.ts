import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ExportedDocument, RenderedDocument } from '#shared/contract/results.ts'
import { unknownOption } from '#shared/documents/document-options.ts'
import { issuedVersion, paperAsPrinted } from '#shared/documents/ledger/print-ledger.ts'
import { lacksReason } from '#shared/documents/lists/list-paper.ts'
import { draftPaper } from '#shared/documents/news/draft-paper.ts'
import { draftOf } from '#shared/documents/news/edited-draft.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import { findDocument, type DocumentEntry } from '#shared/documents/registry.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { photosOf } from '#shared/domain/news/release.ts'
import { partFileName } from '#shared/lib/file-name.ts'
import type { Clock, FileDialogs } from '../ports/ports.ts'
import type { PaperLook } from '../rendering/render-message.ts'
import type { DocumentRenderer } from '../rendering/renderer.ts'
import type { EventRepository } from '../storage/event-repository.ts'
import { DocumentPacks } from './document-pack.ts'
import type { FontService } from './font-service.ts'
import type { Pushes } from './pushes.ts'
import type { SettingsService } from './settings-service.ts'
import type { Turns } from './turns.ts'

/** Makes papers and drafts of an event, to be looked at or kept. */
export class DocumentService {
  readonly #events: EventRepository
  readonly #renderer: DocumentRenderer
  readonly #dialogs: FileDialogs
  readonly #clock: Clock
  readonly #settings: SettingsService
  readonly #fonts: FontService
  readonly #packs: DocumentPacks
  readonly #turns: Turns<EventId>

  constructor(
    events: EventRepository,
    renderer: DocumentRenderer,
    { dialogs, clock, settings, fonts }: { readonly dialogs: FileDialogs; readonly clock: Clock; readonly settings: SettingsService; readonly fonts: FontService },
    turns: Turns<EventId>,
    pushes: Pushes,
  ) {
    this.#events = events
    this.#renderer = renderer
    this.#dialogs = dialogs
    this.#clock = clock
    this.#settings = settings
    this.#fonts = fonts
    this.#turns = turns
    this.#packs = new DocumentPacks({ dialogs, clock }, pushes)
  }

  /** The pages of a document, the same bytes that an export keeps. */
  async render({ since, ...input }: ParsedInput<'documents.render'>): Promise<RenderedDocument> {
    const paper = await this.#paper(input, entryOf(input.document, 'pdf'))
    const { bytes, pages = 0, sheets = [], places = [], warnings, milliseconds } = await this.#renderer.render(paper, 'pdf', await this.#look(), since)
    return { base64: Buffer.from(bytes).toString('base64'), styleId: paper.styleId, pages, sheets: [...sheets], places: [...places], warnings: [...warnings], milliseconds }
  }

  /** @throws AppError 'not-found' for a document that is not there, 'unsupported' for a format that it does not have */
  async export({ format, ...input }: ParsedInput<'documents.export'>): Promise<ExportedDocument> {
    const paper = await this.#paper(input, entryOf(input.document, format))
    const { name } = await this.#event(input.id)
    return this.#keep(partFileName(name, paper.facts.document, format), paper, format)
  }

  /** @throws AppError 'invalid-input' for an option that the document does not have, or whole numbers without a reason */
  async #paper({ id, locale, options = {} }: ParsedInput<'documents.render'>, entry: DocumentEntry): Promise<Paper> {
    const unknown = unknownOption(entry.options, options)
    if (unknown !== null) throw invalidOption(unknown, `${entry.id} has no such ${unknown}`)
    if (lacksReason(options)) throw invalidOption('reason', 'whole numbers are only given for a stated reason')
    const event = await this.#event(id)
    const wishes = { ...this.#options(), readName: dictionaryReading, chosen: options, ...(locale === undefined ? {} : { locale }) }
    const issued = issuedVersion(event, entry.id, () => paperAsPrinted(event, entry, options))
    return entry.build(event, issued ? { ...wishes, issue: issued } : wishes)
  }

  /** @throws AppError `refused` once it is cancelled; nothing is written then */
  async pack(input: ParsedInput<'documents.pack'>): Promise<EndpointOutput<'documents.pack'>> {
    const { name } = await this.#event(input.id)
    return this.#packs.make(input, {
      eventName: name,
      paper: ({ format, ...job }) => this.#paper({ id: input.id, ...job }, entryOf(job.document, format)),
      render: async (paper, { format }) => this.#renderer.render(paper, format, await this.#look()),
    })
  }

  async cancelPack({ id }: ParsedInput<'documents.cancel-pack'>): Promise<Record<string, never>> {
    await this.#event(id)
    return this.#packs.cancel(id)
  }

  async exportDraft({ id, kind, outlet, format }: ParsedInput<'news.export'>): Promise<ExportedDocument> {
    const event = await this.#event(id)
    const of = { kind, outlet }
    const paper = draftPaper(event, draftOf(event, of, (await this.#settings.get()).newsWording), photosOf(event), this.#options())
    const { releaseKind, outlet: outletWords } = wordsOf(event.documentLocale)
    return this.#keep(partFileName(event.name, `${releaseKind[kind]} ${outletWords[outlet]}`, format), paper, format)
  }

  /** @throws AppError 'nothing-dated' for a calendar that would be empty */
  async #keep(fileName: string, paper: Paper, format: PaperFormat): Promise<ExportedDocument> {
    if (format === 'ics' && (paper.appointments ?? []).length === 0) throw new AppError('nothing-dated', 'no date is known, or nobody was chosen: the calendar would be empty', { subject: `${paper.documentId}.ics` })
    const { bytes, pages, sheets, warnings, milliseconds } = await this.#renderer.render(paper, format, await this.#look())
    const save = await this.#dialogs.save(fileName, bytes)
    const counts = { ...(pages === undefined ? {} : { pages }), ...(sheets === undefined ? {} : { sheets: [...sheets] }) }
    return { save, byteCount: bytes.length, ...counts, milliseconds, warnings: [...warnings] }
  }

  /** How the office wants its papers to look. */
  async #look(): Promise<PaperLook> {
    const [{ paperStyles }, fonts] = await Promise.all([this.#settings.get(), this.#fonts.choice()])
    return { styles: paperStyles, fonts }
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

function invalidOption(path: string, message: string): AppError {
  return new AppError('invalid-input', message, { problems: [{ path: `options.${path}`, code: 'option', message }] })
}
