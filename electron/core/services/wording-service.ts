import type { ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError, type Problem } from '#shared/contract/errors.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import { readWording, wordingFile } from '#shared/documents/news/phrase-book/wording.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { FileDialogs } from '../ports/ports.ts'
import { linesOf, readJson } from '../storage/json-text.ts'
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
    const json = text.replace(/^\uFEFF/, '')
    const { value, findings } = readJson(json)
    if (value === undefined || findings.length > 0) throw refused(json, findings)
    const read = readWording(value)
    if (!read.ok) throw refused(json, read.problems)
    const { newsWording } = await this.#settings.get()
    await this.#settings.change({ newsWording: { ...newsWording, [read.locale]: read.wording } })
    return { locale: read.locale }
  }
}

type Found = { readonly path: readonly (string | number)[]; readonly code: Problem['code']; readonly subject?: string; readonly expected?: string; readonly line?: number }

function refused(json: string, found: readonly Found[]): AppError {
  const lines = linesOf(json, found.map(({ path }) => path))
  const problems = found.map(({ path, line = lines[found.findIndex((one) => one.path === path)], ...rest }): Problem => {
    const problem = { path: path.join('.'), ...(line === undefined ? {} : { line }), ...rest }
    return { ...problem, message: problemSentence({ ...problem, message: '' }, 'en') }
  })
  return new AppError('invalid-input', 'this file of wording cannot be used', { problems })
}
