import type { Run, Text } from '#shared/documents/paper.ts'
import type { Face } from '#shared/documents/faces.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import type { FontKey } from '../fonts/font-shelf.ts'
import type { Typecase } from '../fonts/typecase.ts'
import { FONT_LINE, runSize } from '../measure.ts'
import { wholePieces } from '../whole-numbers.ts'
import type { PdfInline } from './pdf-nodes.ts'

/** The bundled Song and Hei differ by less from the line that styles reckon with. */
const NEGLIGIBLE = 0.02

/** Gives every run its face, weight and size, and notes which fonts the document needs. */
export class TextSetter {
  readonly usedFonts = new Set<FontKey>()
  readonly #style: PaperStyle
  readonly #typecase: Typecase

  constructor(style: PaperStyle, typecase: Typecase) {
    this.#style = style
    this.#typecase = typecase
  }

  /** Tells that a text came out too small to be read. */
  tooSmall(subject: string, where: string): void {
    this.#typecase.warn({ code: 'overflow', subject, where })
  }

  /** @param where the words around the text, by which a person finds it */
  inlines(text: Text, base: TextStyle, where: string): PdfInline[] {
    return text.flatMap((run) => this.#inlinesOf(run, base, where))
  }

  /** The factor by which pdfmake, which counts in lines of the font, sets lines as far apart as the style wants them, whatever the font. */
  lineHeight({ face, isBold, leading }: TextStyle): number {
    const factor = ((leading ?? 1) * FONT_LINE) / this.#typecase.lineRatio(face, isBold ?? false)
    return Math.abs(factor - (leading ?? 1)) < NEGLIGIBLE ? (leading ?? 1) : factor
  }

  #inlinesOf(run: Run, base: TextStyle, where: string): PdfInline[] {
    const { face, isBold, sizePt } = this.#lookOf(run, base)
    return (run.isWhole ? [{ text: run.text, isWhole: true }] : wholePieces(run.text)).flatMap((piece) =>
      this.#typecase.runs(piece.text, face, isBold, where).map(({ text, font }) => {
        this.usedFonts.add(font)
        return { text, font, fontSize: sizePt, ...(piece.isWhole ? { noWrap: true } : {}), ...(run.source === undefined ? {} : { source: run.source }) }
      }),
    )
  }

  #lookOf(run: Run, base: TextStyle): { readonly face: Face; readonly isBold: boolean; readonly sizePt: number } {
    const look = { face: base.face, isBold: base.isBold ?? false, sizePt: runSize(run, base, this.#style) }
    if (run.role === 'placeholder') return { ...look, ...this.#style.placeholder }
    return run.role === 'strong' ? { ...look, isBold: true } : look
  }
}
