import type { Font, Glyph } from 'fontkit'
import PDFDocument from 'pdfkit'

/**
 * What pdfkit keeps of a font while it writes a document: which characters are used, and how they are embedded. Its class
 * is not exported, and opens the font anew for every document.
 */
type EmbeddedFont = {
  readonly layout: (text: string, features: undefined, onlyWidth: true) => { readonly advanceWidth: number }
  layoutRun: (text: string) => unknown
  layoutCached: (text: string) => unknown
  widthOfString: (text: string, sizePt: number, features?: unknown) => number
}
type EmbeddedFontClass = new (document: unknown, font: Font, id: string) => EmbeddedFont

/** The parts of pdfkit's document in which its fonts are kept. */
export type FontKeeping = { _fontCount: number; _fontFamilies: Record<string, unknown> }

/** A glyph as the subset of a font reads it: of a simple one only that it is simple, of others what they are made of. */
type DecodedGlyph = { readonly numberOfContours: number } | null
type DecodableGlyph = Glyph & { _decode: () => DecodedGlyph; isRemembered?: true }

/** Chinese characters stand alone: no font moves one for its neighbour. */
const HAN_ONLY = /^[\u3400-\u9fff]+$/
/** Longer texts hardly come twice. */
const LONGEST_KEPT = 32
const MOST_KEPT = 60_000

/**
 * A font that is read once and lent to one document after another: what it has measured and looked up for one is known
 * for the next.
 */
export class LendableFont {
  readonly #font: Font
  readonly #class: EmbeddedFontClass
  readonly #runs = new Map<string, unknown>()
  readonly #widths = new Map<string, number>()

  /** @param sample any single font, by which pdfkit shows how it keeps one */
  constructor(font: Font, sample: Uint8Array) {
    this.#font = font
    this.#class = embeddedFontClass(sample)
    rememberDecoded(font)
  }

  /** The font for this document, which embeds it when it ends. */
  lendTo(document: FontKeeping, key: string): unknown {
    const known = document._fontFamilies[key]
    if (known !== undefined) return known
    document._fontCount += 1
    const lent = new this.#class(document, this.#font, `F${document._fontCount}`)
    const measured = lent.widthOfString.bind(lent)
    lent.layoutCached = (text) => kept(this.#runs, text, () => lent.layoutRun(text))
    lent.widthOfString = (text, sizePt, features) => (features ? measured(text, sizePt, features) : this.#width(lent, text) * sizePt)
    document._fontFamilies[key] = lent
    return lent
  }

  /** Over the size of the type. */
  #width(lent: EmbeddedFont, text: string): number {
    if (text.length > 1 && HAN_ONLY.test(text)) {
      let width = 0
      for (const character of text) width += this.#width(lent, character)
      return width
    }
    return kept(this.#widths, text, () => lent.layout(text, undefined, true).advanceWidth / 1000)
  }
}

function kept<Value>(values: Map<string, Value>, text: string, make: () => Value): Value {
  const known = values.get(text)
  if (known !== undefined) return known
  const value = make()
  if (text.length > LONGEST_KEPT) return value
  if (values.size >= MOST_KEPT) values.clear()
  values.set(text, value)
  return value
}

/** Decoding the outline of a character takes longer than copying its bytes, and is wanted for its kind alone. */
function rememberDecoded(font: Font): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints) as DecodableGlyph
    if (glyph.isRemembered === true || typeof glyph._decode !== 'function') return glyph
    const decode = glyph._decode.bind(glyph)
    let remembered: DecodedGlyph | undefined
    glyph._decode = () => (remembered ??= summary(decode()))
    glyph.isRemembered = true
    return glyph
  }
}

function summary(decoded: DecodedGlyph): DecodedGlyph {
  return decoded && decoded.numberOfContours >= 0 ? { numberOfContours: decoded.numberOfContours } : decoded
}

let knownClass: EmbeddedFontClass | undefined

/** Taken from an instance, which pdfkit makes of the bytes of a font. */
function embeddedFontClass(sample: Uint8Array): EmbeddedFontClass {
  if (knownClass) return knownClass
  const document = new PDFDocument({ autoFirstPage: false, font: null as unknown as string }) as unknown as { font: (bytes: Uint8Array) => { readonly _font: object } }
  knownClass = document.font(sample)._font.constructor as EmbeddedFontClass
  return knownClass
}
