import type { ParsedInput } from '#shared/contract/endpoints.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import { readWording, wordingFile } from '#shared/documents/news/phrase-book/wording.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { FileDialogs } from '../ports/ports.ts'
import { readEdited, refusedFile } from './edited-file.ts'
import type { SettingsService } from './settings-service.ts'

/** The office's wording of news drafts, given out as a file and read back. */
export class WordingService {
  readonly #settings: SettingsService
  readonly #dialogs: FileDialogs

  constructor(settings: SettingsService, dialogs: FileDialogs) {
    this.#settings = settings
    this.#dialogs = dialogs
  }

  async export({ locale }: ParsedInput<'news.wording-export'>): Promise<SaveResult> {
    const { newsWording } = await this.#settings.get()
    const bytes = new TextEncoder().encode(wordingFile(locale, newsWording[locale]))
    return this.#dialogs.save(locale === 'en' ? 'News wording.json' : '新闻用语.json', bytes)
  }

  /** @throws AppError 'invalid-input' with what is wrong by line; nothing is kept then */
  async import({ text }: ParsedInput<'news.wording-import'>): Promise<{ readonly locale: DocumentLocale }> {
    const read = readWording(readEdited(text))
    if (!read.ok) throw refusedFile(text, read.problems)
    const { newsWording } = await this.#settings.get()
    await this.#settings.change({ newsWording: { ...newsWording, [read.locale]: read.wording } })
    return { locale: read.locale }
  }
}
