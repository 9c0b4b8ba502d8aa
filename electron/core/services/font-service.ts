import type { EndpointOutput } from '#shared/contract/endpoints.ts'
import { faces } from '#shared/documents/faces.ts'
import type { FontChoice } from '../rendering/fonts/font-choice.ts'
import { installedFonts, type InstalledFont } from '../rendering/fonts/installed-fonts.ts'
import type { SettingsService } from './settings-service.ts'

/** Which fonts the machine has, and which of them documents are set in. They are looked for once. */
export class FontService {
  readonly #folders: readonly string[]
  readonly #settings: SettingsService
  #found: Promise<readonly InstalledFont[]> | undefined

  constructor(folders: readonly string[], settings: SettingsService) {
    this.#folders = folders
    this.#settings = settings
  }

  async list(): Promise<EndpointOutput<'fonts.list'>> {
    const fonts = await this.#installed()
    return { fonts: fonts.filter((font) => font.faces.length > 0).map(({ id, name, faces: parts, isUsual }) => ({ id, name, faces: [...parts], isUsual })) }
  }

  /** What the user chose for a part, else a font that only a machine can have (仿宋, 小标宋); the others are the bundled ones. */
  async choice(): Promise<FontChoice> {
    const [fonts, { fonts: chosen }] = await Promise.all([this.#installed(), this.#settings.get()])
    const forFace = (face: (typeof faces)[number]) => {
      const wanted = chosen[face]
      return fonts.find((font) => font.faces.includes(face) && (wanted === undefined ? font.isUsual : font.id === wanted))
    }
    const found = faces.flatMap((face) => {
      const font = forFace(face)
      return font ? [[face, font] as const] : []
    })
    return { faces: Object.fromEntries(found), rare: fonts.filter(({ isForRare }) => isForRare) }
  }

  #installed(): Promise<readonly InstalledFont[]> {
    this.#found ??= installedFonts(this.#folders)
    return this.#found
  }
}
