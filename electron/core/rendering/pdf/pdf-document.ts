import pdfmake from 'pdfmake'
import type { Paper } from '#shared/documents/paper.ts'
import { fontKeys, type FontKey, type FontShelf } from '../fonts/font-shelf.ts'
import { Typecase } from '../fonts/typecase.ts'
import { PiecesPrinter } from '../pieces/pieces-pdf.ts'
import { pdfDefinition } from './pdf-definition.ts'
import type { PdfResult } from './pdf-result.ts'

/** pdfmake's own file system in memory, which its types leave out. */
type VirtualFiles = { existsSync: (name: string) => boolean; writeFileSync: (name: string, content: Buffer) => void }
type BytesOf = { getBuffer: () => Promise<Buffer> }

/** Makes PDFs with fonts that are read once. Nothing of the machine or the net is ever opened for a document. */
export class PdfPress {
  readonly #shelf: FontShelf

  constructor(shelf: FontShelf) {
    this.#shelf = shelf
    pdfmake.setUrlAccessPolicy(() => false)
    pdfmake.setLocalAccessPolicy(() => false)
  }

  async print(paper: Paper): Promise<PdfResult> {
    const typecase = new Typecase(this.#shelf, paper.locale === 'en')
    if (paper.pieces) return new PiecesPrinter(paper, paper.pieces, this.#shelf, typecase).print()
    const { definition, usedFonts, pageCount } = pdfDefinition(paper, typecase)
    this.#mount(usedFonts)
    // Here the definition has to fit pdfmake's own type; everything before knows only ours.
    const document: unknown = pdfmake.createPdf(definition)
    const buffer = await (document as BytesOf).getBuffer()
    return { bytes: new Uint8Array(buffer), pages: pageCount(), warnings: typecase.warnings }
  }

  #mount(keys: ReadonlySet<FontKey>): void {
    const files = (pdfmake as unknown as { virtualfs: VirtualFiles }).virtualfs
    for (const key of keys) {
      if (!files.existsSync(key)) files.writeFileSync(key, this.#shelf.bytes(key))
    }
    // Made anew each time, because pdfmake writes into it. A weight that is not used is never opened.
    const [songRegular, songBold, heiRegular, heiBold] = fontKeys
    pdfmake.setFonts({ song: { normal: songRegular, bold: songBold }, hei: { normal: heiRegular, bold: heiBold } })
  }
}
