import type { EndpointOutput } from '#shared/contract/endpoints.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { faces, type Face } from '#shared/documents/faces.ts'
import type { FontChoice } from '../rendering/fonts/font-choice.ts'
import { fontName, installedFonts, type InstalledFont } from '../rendering/fonts/installed-fonts.ts'
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

  /**
   * What was chosen for a part and is there, else a font that only a machine can have (仿宋, 小标宋); the others are the
   * bundled ones.
   */
  async choice(wanted?: Settings['fonts']): Promise<FontChoice> {
    const [fonts, chosen] = await Promise.all([this.#installed(), wanted ?? this.#settings.get().then((settings) => settings.fonts)])
    const forFace = (face: Face) => {
      const playing = fonts.filter((font) => font.faces.includes(face))
      return playing.find(({ id }) => id === chosen[face]) ?? playing.find(({ isUsual }) => isUsual)
    }
    const found = faces.flatMap((face) => {
      const font = forFace(face)
      return font ? [[face, font] as const] : []
    })
    return { faces: Object.fromEntries(found), rare: fonts.filter(({ isForRare }) => isForRare) }
  }

  /** The parts of these that this machine has no font for: the one that is wanted, or any where none is bundled. */
  async missing(parts: readonly Face[], wanted: Settings['fonts']): Promise<EndpointOutput<'styles.read'>['missing']> {
    const [fonts, choice] = await Promise.all([this.#installed(), this.choice(wanted)])
    return faces.flatMap((face) => {
      const id = wanted[face]
      if (id !== undefined && !fonts.some((font) => font.id === id && font.faces.includes(face))) return [{ face, font: fontName(id) }]
      return parts.includes(face) && isOfMachine(face) && choice.faces[face] === undefined ? [{ face }] : []
    })
  }

  #installed(): Promise<readonly InstalledFont[]> {
    this.#found ??= installedFonts(this.#folders)
    return this.#found
  }
}

/** No font that may be passed on plays these parts. */
function isOfMachine(face: Face): boolean {
  return face === 'fangsong' || face === 'title'
}
