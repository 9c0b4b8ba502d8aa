import type { DocumentWarning } from '#shared/contract/results.ts'
import type { Face } from '#shared/documents/faces.ts'
import { cleaned } from '../cleaned-text.ts'
import type { FontKey, FontShelf } from './font-shelf.ts'

/** A stretch of text that one font can print. */
export type PrintableRun = { readonly text: string; readonly font: FontKey }

/** What is printed where no font has the character, so that the gap is seen on paper. */
const MISSING_MARK = '〓'
const MAX_WARNINGS = 200

/** Chooses one of several forms of a Chinese character; the bundled fonts know the usual form only. */
const VARIATION_SELECTOR = /[\u{e0100}-\u{e01ef}]/u
const STRAIGHT_QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

/** Splits text into what each font can print, and reports every character that none of them has. */
export class Typecase {
  readonly #shelf: FontShelf
  readonly #hasStraightQuotes: boolean
  readonly #warnings = new Map<string, DocumentWarning>()

  /** @param hasStraightQuotes the quotes of a Chinese font are as wide as a character, which tears English apart */
  constructor(shelf: FontShelf, hasStraightQuotes: boolean) {
    this.#shelf = shelf
    this.#hasStraightQuotes = hasStraightQuotes
  }

  get warnings(): readonly DocumentWarning[] {
    return [...this.#warnings.values()]
  }

  /** @param where the words around it, by which a person finds the place */
  runs(text: string, face: Face, isBold: boolean, where: string): readonly PrintableRun[] {
    const runs: { text: string; font: FontKey }[] = []
    const chain = this.#shelf.chain(face, isBold)
    const [usual = 'song-regular'] = chain
    let before = ''
    for (const character of cleaned(text)) {
      if (VARIATION_SELECTOR.test(character)) {
        this.warn({ code: 'missing-glyph', subject: before + character, where })
        continue
      }
      before = character
      const printed = this.#hasStraightQuotes ? (STRAIGHT_QUOTES[character] ?? character) : character
      const covering = this.#covering(printed, chain, usual)
      if (covering === null) this.warn({ code: 'missing-glyph', subject: character, where })
      const last = runs.at(-1)
      const [shown, font] = covering === null ? [MISSING_MARK, usual] : [printed, covering]
      if (last?.font === font) last.text += shown
      else runs.push({ text: shown, font })
    }
    return runs
  }

  /** Height of a line of a face over the size of its type. */
  lineRatio(face: Face, isBold: boolean): number {
    const [usual = 'song-regular'] = this.#shelf.chain(face, isBold)
    return this.#shelf.lineRatio(usual)
  }

  #covering(character: string, chain: readonly FontKey[], usual: FontKey): FontKey | null {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n') return usual
    return chain.find((key) => this.#shelf.covers(key, codePoint)) ?? null
  }

  /** What is to be known before printing, told once. */
  warn(warning: DocumentWarning): void {
    const key = `${warning.code}\n${warning.subject}\n${warning.where}`
    if (this.#warnings.size < MAX_WARNINGS) this.#warnings.set(key, warning)
  }
}
