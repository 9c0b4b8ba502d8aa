import { create, type Font } from 'fontkit'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { Face } from '#shared/documents/styles.ts'

/** A face in one of its two weights, each of which is a font file. */
export type FontKey = `${Face}-${'regular' | 'bold'}`

export const fontKeys: readonly FontKey[] = ['song-regular', 'song-bold', 'hei-regular', 'hei-bold']

export function fontKey(face: Face, isBold: boolean): FontKey {
  return `${face}-${isBold ? 'bold' : 'regular'}`
}

/** Package and name of each font. A built program has the files side by side, the packages each in a folder. */
const FILES: Readonly<Record<FontKey, { readonly family: string; readonly weight: string; readonly file: string }>> = {
  'song-regular': { family: 'noto-serif-sc', weight: '400Regular', file: 'NotoSerifSC_400Regular.ttf' },
  'song-bold': { family: 'noto-serif-sc', weight: '700Bold', file: 'NotoSerifSC_700Bold.ttf' },
  'hei-regular': { family: 'noto-sans-sc', weight: '400Regular', file: 'NotoSansSC_400Regular.ttf' },
  'hei-bold': { family: 'noto-sans-sc', weight: '700Bold', file: 'NotoSansSC_700Bold.ttf' },
}

/** The fonts that documents are set in, each read when it is first needed and kept. */
export class FontShelf {
  readonly #folder: string
  readonly #bytes = new Map<FontKey, Buffer>()
  readonly #fonts = new Map<FontKey, Font>()
  readonly #covered = new Map<FontKey, Map<number, boolean>>()
  readonly #advances = new Map<FontKey, Map<number, number>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  bytes(key: FontKey): Buffer {
    const known = this.#bytes.get(key)
    if (known) return known
    const bytes = readFileSync(this.#locate(key))
    this.#bytes.set(key, bytes)
    return bytes
  }

  /** Whether the font has a picture of the character. */
  covers(key: FontKey, codePoint: number): boolean {
    const covered = this.#covered.get(key) ?? new Map<number, boolean>()
    this.#covered.set(key, covered)
    const known = covered.get(codePoint)
    if (known !== undefined) return known
    const isCovered = this.#font(key).hasGlyphForCodePoint(codePoint)
    covered.set(codePoint, isCovered)
    return isCovered
  }

  /** How far the font goes on for the character, over the size of its type. */
  advance(key: FontKey, codePoint: number): number {
    const advances = this.#advances.get(key) ?? new Map<number, number>()
    this.#advances.set(key, advances)
    const known = advances.get(codePoint)
    if (known !== undefined) return known
    const font = this.#font(key)
    const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
    advances.set(codePoint, advance)
    return advance
  }

  #font(key: FontKey): Font {
    const known = this.#fonts.get(key)
    if (known) return known
    const font = create(this.bytes(key)) as Font
    this.#fonts.set(key, font)
    return font
  }

  #locate(key: FontKey): string {
    const { family, weight, file } = FILES[key]
    const found = [path.join(this.#folder, file), path.join(this.#folder, family, weight, file)].find((place) => existsSync(place))
    if (found === undefined) throw new AppError('unavailable', `The font ${file} is not in ${this.#folder}.`, { subject: file })
    return found
  }
}
