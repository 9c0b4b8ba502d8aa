import { AppError } from '#shared/contract/errors.ts'
import type { Problem } from '#shared/contract/errors.ts'
import type { ParsedInput } from '#shared/contract/endpoints.ts'
import { EVENT_FILE_EXTENSION, writeEventFile } from '#shared/contract/event-file.ts'
import type { Salvage, SaveResult } from '#shared/contract/results.ts'
import { SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import type { EventContent } from '#shared/domain/event/event-lists.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { fromTemplate, templateOf } from '#shared/domain/event/own-template.ts'
import { formEvent, templateEvent } from '#shared/domain/event/templates.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import type { Clock, FileDialogs, Ids } from '../ports/ports.ts'
import { readEventFile } from '../storage/event-file-reader.ts'
import type { EventRepository } from '../storage/event-repository.ts'
import type { IssuedCopies } from '../storage/issued-copies.ts'
import type { LibraryIndex, Listing } from '../storage/library-index.ts'
import type { EventAccess } from './event-access.ts'
import type { Pushes } from './pushes.ts'
import type { SettingsService } from './settings-service.ts'
import type { Turns } from './turns.ts'

/** The events of the library as wholes: listed, made, copied, read in, given out, put away. */
export class LibraryService {
  readonly #events: EventRepository
  readonly #copies: IssuedCopies
  readonly #index: LibraryIndex
  readonly #ids: Ids
  readonly #clock: Clock
  readonly #dialogs: FileDialogs
  readonly #turns: Turns<EventId>
  readonly #pushes: Pushes
  readonly #access: EventAccess
  readonly #settings: SettingsService

  constructor(
    events: EventRepository,
    copies: IssuedCopies,
    index: LibraryIndex,
    { ids, clock, dialogs }: { readonly ids: Ids; readonly clock: Clock; readonly dialogs: FileDialogs },
    turns: Turns<EventId>,
    pushes: Pushes,
    access: EventAccess,
    settings: SettingsService,
  ) {
    this.#events = events
    this.#copies = copies
    this.#index = index
    this.#ids = ids
    this.#clock = clock
    this.#dialogs = dialogs
    this.#turns = turns
    this.#pushes = pushes
    this.#access = access
    this.#settings = settings
  }

  list(): Promise<Listing> {
    return this.#index.list(this.#now())
  }

  async create({ kind, name, documentLocale, form, like, isTemplate = false, startDate }: ParsedInput<'library.create'>): Promise<{ id: EventId }> {
    const first = startDate === undefined ? {} : { startDate }
    if (like !== undefined) {
      const { event } = await this.#turns.take(like, () => this.#events.view(like))
      return this.#begin({ ...fromTemplate(templateOf(event), startDate), name, status: isTemplate ? 'template' : 'planning' })
    }
    return this.#begin({ ...(form === undefined ? templateEvent(kind, documentLocale) : formEvent(form, documentLocale)), name, ...first })
  }

  async duplicate({ id }: { id: EventId }): Promise<{ id: EventId }> {
    const { event } = await this.#turns.take(id, () => this.#events.view(id))
    const suffix = event.documentLocale === 'en' ? ' (copy)' : '（副本）'
    const copy = await this.#add({ ...event, name: `${event.name}${suffix}`.slice(0, 300), status: 'planning' })
    await this.#copies.copy(id, copy.id, Object.values(event.prints).flatMap((print) => print.copy ?? []))
    return copy
  }

  addSample({ key }: { key: string }): Promise<{ id: EventId }> {
    const sample = samples.find((candidate) => candidate.key === key)
    if (!sample) throw new AppError('not-found', `no sample ${key}`, { subject: key })
    return this.#add(sample.build())
  }

  /** @throws AppError 'invalid-input' with every problem | 'newer-version' */
  import({ fileName, text }: { fileName: string; text: string }): Promise<{ id: EventId }> {
    const outcome = readEventFile(text)
    if (outcome.ok) return this.#add(outcome.event)
    throw new AppError('invalid-input', `${fileName} is not a valid event`, { subject: fileName, problems: outcome.problems })
  }

  validate({ text }: { text: string }): { problems: Problem[] } {
    const outcome = readEventFile(text)
    return { problems: outcome.ok ? [] : [...outcome.problems] }
  }

  salvage({ fileName }: { fileName: string }): Promise<Salvage> {
    return this.#events.salvage(fileName)
  }

  async export({ id }: { id: EventId }): Promise<SaveResult> {
    const { event } = await this.#turns.take(id, () => this.#events.view(id))
    return this.#dialogs.save(`${event.name === '' ? id : event.name}${EVENT_FILE_EXTENSION}`, Buffer.from(writeEventFile(event)))
  }

  async remove({ id }: { id: EventId }): Promise<Record<string, never>> {
    await this.#change(id, async () => {
      await this.#access.require(id)
      await this.#events.remove(id)
      await this.#access.release([id])
    })
    return {}
  }

  async restore({ id }: { id: EventId }): Promise<Record<string, never>> {
    await this.#change(id, () => this.#events.restore(id))
    return {}
  }

  /** A new event with the customs of the office, unless its template has its own. */
  async #begin(content: EventContent): Promise<{ id: EventId }> {
    const { customs } = await this.#settings.get()
    return this.#add(Object.keys(customs).length === 0 ? content : { customs, ...content })
  }

  async #add(content: EventContent): Promise<{ id: EventId }> {
    const id = this.#ids.next() as EventId
    await this.#change(id, () => this.#events.create({ ...content, id, schemaVersion: SCHEMA_VERSION }, this.#now()))
    return { id }
  }

  async #change(id: EventId, change: () => Promise<void>): Promise<void> {
    await this.#index.distrust(this.#now())
    await this.#turns.take(id, change)
    this.#pushes.send({ name: 'library.changed' })
  }

  #now(): string {
    return this.#clock.now().toISOString()
  }
}
