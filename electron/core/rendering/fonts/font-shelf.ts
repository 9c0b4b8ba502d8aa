import { create, type Font } from 'fontkit'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { Face } from '#shared/documents/faces.ts'
import { bundledOnly, type FontChoice, type FontFile } from './font-choice.ts'
import { LendableFont, type FontKeeping } from './lent-font.ts'
import { woffToTtf } from './woff-to-ttf.ts'

/** A font in which a stretch of text is printed: a face in one of its weights, or one for rare characters. */
export type FontKey = `${Face}-${'regular' | 'bold'}` | `rare-${number}`

type BundledFace = 'song' | 'hei' | 'kai'
type Place = { readonly scope: string; readonly folder: string; readonly file: string }

/** Package and file of each font. A built program has the files side by side, the packages each in a folder. */
const BUNDLED: Readonly<Record<`${BundledFace}-${'regular' | 'bold'}`, Place>> = {
  'song-regular': { scope: '.', folder: 'noto-serif-sc/400Regular', file: 'NotoSerifSC_400Regular.ttf' },
  'song-bold': { scope: '.', folder: 'noto-serif-sc/700Bold', file: 'NotoSerifSC_700Bold.ttf' },
  'hei-regular': { scope: '.', folder: 'noto-sans-sc/400Regular', file: 'NotoSansSC_400Regular.ttf' },
  'hei-bold': { scope: '.', folder: 'noto-sans-sc/700Bold', file: 'NotoSansSC_700Bold.ttf' },
  // Despite its name the package holds the whole font; it has no second weight that differs enough to be seen.
  'kai-regular': { scope: '../@fontsource', folder: 'lxgw-wenkai/files', file: 'lxgw-wenkai-latin-500-normal.woff' },
  'kai-bold': { scope: '../@fontsource', folder: 'lxgw-wenkai/files', file: 'lxgw-wenkai-latin-500-normal.woff' },
}

const BOTH = ['song', 'hei'] as const
/** What stands in for a face that the machine has no font for. */
const SUBSTITUTES: Readonly<Record<Face, readonly FontKey[]>> = {
  song: ['song-regular'],
  hei: ['hei-regular'],
  kai: ['kai-regular'],
  fangsong: ['song-regular'],
  title: ['song-bold'],
}

/** The bundled font with the most characters: Ł and ğ, which Noto lacks. A name in another hand is better than one with a gap. */
const LAST_RESORT: FontKey = 'kai-regular'

/** The fonts that documents are set in, each read when it is first needed and kept. */
export class FontShelf {
  readonly #folder: string
  readonly #choice: FontChoice
  readonly #bytes = new Map<FontKey, Buffer>()
  readonly #fonts = new Map<FontKey, Font>()
  readonly #lendable = new Map<FontKey, LendableFont>()
  readonly #covered = new Map<FontKey, Map<number, boolean>>()
  readonly #advances = new Map<FontKey, Map<number, number>>()
  readonly #chains = new Map<string, readonly FontKey[]>()

  /** @param folder of the bundled fonts */
  constructor(folder: string, choice: FontChoice = bundledOnly) {
    this.#folder = folder
    this.#choice = choice
  }

  /** The fonts that are asked for a character of a face, best first. */
  chain(face: Face, isBold: boolean): readonly FontKey[] {
    const name = `${face} ${isBold}`
    const known = this.#chains.get(name)
    if (known) return known
    const weight = isBold ? 'bold' : 'regular'
    const own: readonly FontKey[] = this.#choice.faces[face] ? [`${face}-${weight}`] : []
    const substitutes = isBold ? SUBSTITUTES[face].map((key) => key.replace('regular', 'bold') as FontKey) : SUBSTITUTES[face]
    const chain = [...new Set<FontKey>([...own, ...substitutes, ...BOTH.map((other) => `${other}-${weight}` as const), ...this.#choice.rare.map((_, index) => `rare-${index}` as const), LAST_RESORT])]
    this.#chains.set(name, chain)
    return chain
  }

  /** A choice of fonts has one name. */
  get name(): string {
    return `${this.#folder} ${JSON.stringify(this.#choice)}`
  }

  /** The font for a document of pdfkit, read once for all of them. */
  lend(key: FontKey, document: FontKeeping): unknown {
    const lendable = this.#lendable.get(key) ?? new LendableFont(this.#font(key), this.#bytesOf('song-regular'))
    this.#lendable.set(key, lendable)
    return lendable.lendTo(document, key)
  }

  #bytesOf(key: FontKey): Buffer {
    const known = this.#bytes.get(key)
    if (known) return known
    const bytes = this.#read(key)
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

  /** Height of a line over the size of its type. */
  lineRatio(key: FontKey): number {
    const { ascent, descent, unitsPerEm } = this.#font(key)
    return (ascent - descent) / unitsPerEm
  }

  #font(key: FontKey): Font {
    const known = this.#fonts.get(key)
    if (known) return known
    const font = create(this.#bytesOf(key), this.#chosen(key)?.postscriptName) as Font
    this.#fonts.set(key, font)
    return font
  }

  #chosen(key: FontKey): FontFile | undefined {
    if (key.startsWith('rare-')) return this.#choice.rare[Number(key.slice('rare-'.length))]
    return this.#choice.faces[key.slice(0, key.indexOf('-')) as Face]
  }

  #read(key: FontKey): Buffer {
    const chosen = this.#chosen(key)
    if (chosen) return readFileSync(chosen.path)
    const place = Object.hasOwn(BUNDLED, key) ? BUNDLED[key as keyof typeof BUNDLED] : BUNDLED['song-regular']
    return woffToTtf(readFileSync(this.#locate(place)))
  }

  #locate({ scope, folder, file }: Place): string {
    const found = [path.join(this.#folder, file), path.join(this.#folder, scope, folder, file)].find((place) => existsSync(place))
    if (found === undefined) throw new AppError('unavailable', `The font ${file} is not in ${this.#folder}.`, { subject: file })
    return found
  }
}
