import type { EndpointOutput, ParsedInput } from '#shared/contract/endpoints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Finding } from '#shared/contract/event-file-findings.ts'
import type { SaveResult } from '#shared/contract/results.ts'
import { readStyleFile, STYLE_FILE_ENDING, writeStyleFile, type StyleFile } from '#shared/contract/style-file.ts'
import { faces } from '#shared/documents/faces.ts'
import { specimenOf } from '#shared/documents/specimen.ts'
import { changesOf, LEAST_TEXT_MM, measuresOf, textRoomMm, type StyleChanges } from '#shared/documents/style-changes.ts'
import { paperStyle, styleIds, type StyleId } from '#shared/documents/styles.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'
import type { Clock, FileDialogs } from '../ports/ports.ts'
import type { DocumentRenderer } from '../rendering/renderer.ts'
import { readEdited, refusedFile } from './edited-file.ts'
import type { FontService } from './font-service.ts'
import type { SettingsService } from './settings-service.ts'

type Styles = Readonly<Partial<Record<StyleId, StyleChanges>>>

/** The styles of the office: given out as a file, read from one, and shown on pages of an invented event. */
export class StyleService {
  readonly #settings: SettingsService
  readonly #fonts: FontService
  readonly #renderer: DocumentRenderer
  readonly #dialogs: FileDialogs
  readonly #clock: Clock

  constructor({ settings, fonts, renderer, dialogs, clock }: { readonly settings: SettingsService; readonly fonts: FontService; readonly renderer: DocumentRenderer; readonly dialogs: FileDialogs; readonly clock: Clock }) {
    this.#settings = settings
    this.#fonts = fonts
    this.#renderer = renderer
    this.#dialogs = dialogs
    this.#clock = clock
  }

  async export({ styleId, locale }: ParsedInput<'styles.export'>): Promise<SaveResult> {
    const { paperStyles, fonts } = await this.#settings.get()
    const wanted = styleId === undefined ? styleIds : [styleId]
    const styles = Object.fromEntries(wanted.map((id) => [id, measuresOf(paperStyle(id), paperStyles[id])]))
    const which = styleId === undefined ? { 'zh-CN': '全部', en: 'All' }[locale] : wordsOf(locale).paperStyle[styleId]
    const name = locale === 'en' ? `${which} style${styleId === undefined ? 's' : ''}` : `${which}版面`
    const text = writeStyleFile({ styles, ...(styleId === undefined && Object.keys(fonts).length > 0 ? { fonts } : {}) })
    return this.#dialogs.save(`${name}.${STYLE_FILE_ENDING}`, new TextEncoder().encode(text))
  }

  /** @throws AppError 'invalid-input' with what is wrong by line, 'newer-version' */
  async read({ text }: ParsedInput<'styles.read'>): Promise<EndpointOutput<'styles.read'>> {
    const read = readStyleFile(readEdited(text))
    if (read.state === 'newer') throw new AppError('newer-version', 'this file of styles is of a later version', { subject: String(read.version) })
    const findings = read.state === 'refused' ? read.findings : tightPages(read.file)
    if (read.state === 'refused' || findings.length > 0) throw refusedFile(text, findings)

    const { styles = {}, fonts: named = {} } = read.file
    // Fonts are known by the names of their files in small letters.
    const given = Object.fromEntries(Object.entries(named).map(([face, file]) => [face, file.toLowerCase()]))
    const now = await this.#settings.get()
    const paperStyles = { ...now.paperStyles, ...stylesIn(styles, (id, changes) => changesOf(paperStyle(id), changes)) }
    const fonts = { ...now.fonts, ...given }
    const parts = Object.values(styles).flatMap(({ titleFace, headingFace, bodyFace }) => [titleFace, headingFace, bodyFace])
    const missing = await this.#fonts.missing(faces.filter((face) => parts.includes(face)), given)
    return { paperStyles: stylesIn(paperStyles, (_id, changes) => (Object.keys(changes).length === 0 ? undefined : changes)), fonts, missing }
  }

  async specimen({ styleId, locale, changes, fonts }: ParsedInput<'styles.specimen'>): Promise<EndpointOutput<'styles.specimen'>> {
    const paper = specimenOf(styleId, locale, this.#clock.now().toISOString())
    const { bytes } = await this.#renderer.render(paper, 'pdf', { styles: { [styleId]: changes }, fonts: await this.#fonts.choice(fonts) })
    return { base64: Buffer.from(bytes).toString('base64') }
  }
}

function stylesIn(styles: Styles, change: (id: StyleId, changes: StyleChanges) => StyleChanges | undefined): Styles {
  return Object.fromEntries(
    styleIds.flatMap((id) => {
      const changed = styles[id] && change(id, styles[id])
      return changed === undefined ? [] : [[id, changed] as const]
    }),
  )
}

/** Margins that a schema lets pass one by one, and that leave no room together. */
function tightPages({ styles = {} }: StyleFile): readonly Finding[] {
  return styleIds.flatMap((id) => {
    const margins = styles[id]?.marginsMm
    const room = margins === undefined ? LEAST_TEXT_MM : textRoomMm(paperStyle(id), margins)
    return room >= LEAST_TEXT_MM ? [] : [{ path: ['styles', id, 'marginsMm'], code: 'no-room' as const, subject: String(Math.round(room * 10) / 10), expected: String(LEAST_TEXT_MM) }]
  })
}
