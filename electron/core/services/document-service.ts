import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ExportedDocument, RenderedDocument, SaveResult } from '#shared/contract/results.ts'
import { unknownOption } from '#shared/documents/document-options.ts'
import { contentPrint, issuedVersion, paperAsPrinted } from '#shared/documents/ledger/print-ledger.ts'
import { lacksReason } from '#shared/documents/lists/list-paper.ts'
import { draftPaper } from '#shared/documents/news/draft-paper.ts'
import { draftOf } from '#shared/documents/news/edited-draft.ts'
import type { PaperOptions } from '#shared/documents/page-frame.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import { findDocument, type DocumentEntry } from '#shared/documents/registry.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import { isDocumentId } from '#shared/documents/document-ids.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Print } from '#shared/domain/event/print.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { dictionaryReading } from '#shared/domain/people/names/dictionary-reading.ts'
import { photosOf } from '#shared/domain/news/release.ts'
import { partFileName } from '#shared/lib/file-name.ts'
import type { Clock, FileDialogs, Log } from '../ports/ports.ts'
import type { PaperLook, Rendered } from '../rendering/render-message.ts'
import type { DocumentRenderer } from '../rendering/renderer.ts'
import type { EventRepository } from '../storage/event-repository.ts'
import type { IssuedCopies } from '../storage/issued-copies.ts'
import type { LiveEvent } from '../storage/live-event.ts'
import { DocumentPacks } from './document-pack.ts'
import type { FontService } from './font-service.ts'
import type { Pushes } from './pushes.ts'
import type { SettingsService } from './settings-service.ts'
import type { Turns } from './turns.ts'

/** Makes papers and drafts of an event, to be looked at or kept. */
export class DocumentService {
  readonly #events: EventRepository
  readonly #renderer: DocumentRenderer
  readonly #copies: IssuedCopies
  readonly #dialogs: FileDialogs
  readonly #clock: Clock
  readonly #settings: SettingsService
  readonly #fonts: FontService
  readonly #packs: DocumentPacks
  readonly #turns: Turns<EventId>

  constructor(
    events: EventRepository,
    renderer: DocumentRenderer,
    copies: IssuedCopies,
    { dialogs, clock, log, settings, fonts }: { readonly dialogs: FileDialogs; readonly clock: Clock; readonly log: Log; readonly settings: SettingsService; readonly fonts: FontService },
    turns: Turns<EventId>,
    pushes: Pushes,
  ) {
    this.#events = events
    this.#renderer = renderer
    this.#copies = copies
    this.#dialogs = dialogs
    this.#clock = clock
    this.#settings = settings
    this.#fonts = fonts
    this.#turns = turns
    this.#packs = new DocumentPacks({ dialogs, clock, log }, pushes)
  }

  /** The pages of a document, the same bytes that an export keeps. */
  async render({ since, ...input }: ParsedInput<'documents.render'>): Promise<RenderedDocument> {
    const paper = this.#paper((await this.#view(input.id)).event, input, entryOf(input.document, 'pdf'))
    const { bytes, pages = 0, sheets = [], places = [], warnings, milliseconds } = await this.#renderer.render(paper, 'pdf', await this.#look(), since)
    return { base64: Buffer.from(bytes).toString('base64'), styleId: paper.styleId, pages, sheets: [...sheets], places: [...places], warnings: [...warnings], milliseconds }
  }

  /** @throws AppError 'not-found' for a document that is not there, 'unsupported' for a format that it does not have */
  async export({ format, ...input }: ParsedInput<'documents.export'>): Promise<ExportedDocument> {
    const { event } = await this.#view(input.id)
    const paper = this.#paper(event, input, entryOf(input.document, format))
    return this.#keep(partFileName(event.name, paper.facts.document, format), paper, format)
  }

  /** Opens the pages in the machine's own program, where the host can. */
  async open({ since, ...input }: ParsedInput<'documents.open'>): Promise<EndpointOutput<'documents.open'>> {
    const { event } = await this.#view(input.id)
    const paper = this.#paper(event, input, entryOf(input.document, 'pdf'))
    const { bytes } = await this.#renderer.render(paper, 'pdf', await this.#look(), since)
    return this.#openFile(partFileName(event.name, paper.facts.document, 'pdf'), bytes)
  }

  /** Makes a document as the version that it is to be, and keeps the bytes before anybody is told of them. */
  async freeze({ versionNumber, ...input }: ParsedInput<'documents.freeze'>): Promise<EndpointOutput<'documents.freeze'>> {
    const { event, revision } = await this.#view(input.id)
    const entry = entryOf(input.document, 'pdf')
    const paper = this.#paper(event, input, entry, { number: versionNumber, isRevised: false })
    const { bytes, sheets = [] } = await this.#renderer.render(paper, 'pdf', await this.#look())
    const copy = await this.#copies.keep(event.id, bytes)
    return { copy, revision, content: contentPrint(paperAsPrinted(event, entry, input.options)), sheets: [...sheets] }
  }

  /** @throws AppError 'not-found' | 'damaged' when the copy is not here, or is not what was issued */
  async issued(input: ParsedInput<'documents.issued'>): Promise<EndpointOutput<'documents.issued'>> {
    return { base64: Buffer.from((await this.#issuedFile(input)).bytes).toString('base64') }
  }

  /** @throws AppError as `issued` does */
  async keepIssued(input: ParsedInput<'documents.keep-issued'>): Promise<SaveResult> {
    const { fileName, bytes } = await this.#issuedFile(input)
    return this.#dialogs.save(fileName, bytes)
  }

  /** @throws AppError as `issued` does */
  async openIssued(input: ParsedInput<'documents.open-issued'>): Promise<EndpointOutput<'documents.open'>> {
    const { fileName, bytes } = await this.#issuedFile(input)
    return this.#openFile(fileName, bytes)
  }

  async #issuedFile({ id, print }: ParsedInput<'documents.issued'>): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
    const { event } = await this.#view(id)
    const entry = event.prints[print]
    if (!entry?.copy) throw new AppError('not-found', `no issued copy belongs to ${print}`, { subject: print })
    const bytes = await this.#copies.read(id, entry.copy)
    return { fileName: partFileName(event.name, issuedName(event, entry), 'pdf'), bytes }
  }

  async #openFile(fileName: string, bytes: Uint8Array): Promise<EndpointOutput<'documents.open'>> {
    await this.#dialogs.open?.(fileName, bytes)
    return { isOpened: this.#dialogs.open !== undefined }
  }

  /** @throws AppError 'invalid-input' for an option that the document does not have, or whole numbers without a reason */
  #paper(event: Event, { locale, options = {} }: Omit<ParsedInput<'documents.render'>, 'id'>, entry: DocumentEntry, issue?: PaperOptions['issue']): Paper {
    const unknown = unknownOption(entry.options, options)
    if (unknown !== null) throw invalidOption(unknown, `${entry.id} has no such ${unknown}`)
    if (lacksReason(options)) throw invalidOption('reason', 'whole numbers are only given for a stated reason')
    const wishes = { ...this.#options(), readName: dictionaryReading, chosen: options, ...(locale === undefined ? {} : { locale }) }
    const issued = issue ?? issuedVersion(event, entry.id, () => paperAsPrinted(event, entry, options))
    return entry.build(event, issued ? { ...wishes, issue: issued } : wishes)
  }

  /** @throws AppError `refused` once it is cancelled; nothing is written then */
  async pack(input: ParsedInput<'documents.pack'>): Promise<EndpointOutput<'documents.pack'>> {
    const { event } = await this.#view(input.id)
    return this.#packs.make(input, {
      event,
      make: async ({ format, ...job }) => {
        const paper = this.#paper(event, job, entryOf(job.document, format))
        return { ...(await this.#made(paper, format)), name: paper.facts.document }
      },
    })
  }

  async cancelPack({ id }: ParsedInput<'documents.cancel-pack'>): Promise<Record<string, never>> {
    await this.#view(id)
    return this.#packs.cancel(id)
  }

  /** Ends the packs that are under way. */
  close(): Promise<void> {
    return this.#packs.close()
  }

  async exportDraft({ id, kind, outlet, format }: ParsedInput<'news.export'>): Promise<ExportedDocument> {
    const { event } = await this.#view(id)
    const of = { kind, outlet }
    const paper = draftPaper(event, draftOf(event, of, (await this.#settings.get()).newsWording), photosOf(event), this.#options())
    const { releaseKind, outlet: outletWords } = wordsOf(event.documentLocale)
    return this.#keep(partFileName(event.name, `${releaseKind[kind]} ${outletWords[outlet]}`, format), paper, format)
  }

  async #keep(fileName: string, paper: Paper, format: PaperFormat): Promise<ExportedDocument> {
    const { bytes, pages, sheets, warnings, milliseconds } = await this.#made(paper, format)
    const save = await this.#dialogs.save(fileName, bytes)
    const counts = { ...(pages === undefined ? {} : { pages }), ...(sheets === undefined ? {} : { sheets: [...sheets] }) }
    return { save, byteCount: bytes.length, ...counts, milliseconds, warnings: [...warnings] }
  }

  /** @throws AppError 'nothing-dated' for a calendar that would be empty */
  async #made(paper: Paper, format: PaperFormat): Promise<Rendered> {
    if (format === 'ics' && (paper.appointments ?? []).length === 0) throw new AppError('nothing-dated', 'no date is known, or nobody was chosen: the calendar would be empty', { subject: `${paper.documentId}.ics` })
    return this.#renderer.render(paper, format, await this.#look())
  }

  /** How the office wants its papers to look. */
  async #look(): Promise<PaperLook> {
    const [{ paperStyles }, fonts] = await Promise.all([this.#settings.get(), this.#fonts.choice()])
    return { styles: paperStyles, fonts }
  }

  #view(id: EventId): Promise<LiveEvent> {
    return this.#turns.take(id, () => this.#events.view(id))
  }

  #options(): { readonly madeAt: string } {
    return { madeAt: this.#clock.now().toISOString() }
  }
}

/** 会议手册 第2版, so that two versions do not lie in one folder under one name. */
function issuedName({ documentLocale }: Event, { document, versionNumber = 1 }: Print): string {
  const name = isDocumentId(document) ? wordsOf(documentLocale).document[document] : document
  return documentLocale === 'en' ? `${name} version ${versionNumber}` : `${name} 第${versionNumber}版`
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
