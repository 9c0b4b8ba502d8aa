import pdfmake from 'pdfmake'
import type { Paper } from '#shared/documents/paper.ts'
import { paperStyle, type PaperStyle } from '#shared/documents/styles.ts'
import type { FontKey, FontShelf } from '../fonts/font-shelf.ts'
import { Typecase } from '../fonts/typecase.ts'
import { asBooklet, withoutSheets } from './imposition.ts'
import type { LaidOutDocument } from './laid-out-pages.ts'
import { factPlaces } from './fact-places.ts'
import { sheetPrints } from './sheet-prints.ts'
import { PiecesPrinter } from '../pieces/pieces-pdf.ts'
import { pdfDefinition } from './pdf-definition.ts'
import type { PdfResult } from './pdf-result.ts'

/** pdfmake's own file system in memory, which its types leave out. */
type VirtualFiles = { existsSync: (name: string) => boolean; writeFileSync: (name: string, content: Buffer) => void }
/** A file, or a font of a collection. */
type PDFFontSource = string | [file: string, postscriptName: string]
type BytesOf = { getBuffer: () => Promise<Buffer>; getStream: () => Promise<LaidOutDocument> }

/** Makes PDFs with fonts that are read once. Nothing of the machine or the net is ever opened for a document. */
export class PdfPress {
  readonly #shelf: FontShelf

  constructor(shelf: FontShelf) {
    this.#shelf = shelf
    pdfmake.setUrlAccessPolicy(() => false)
    pdfmake.setLocalAccessPolicy(() => false)
  }

  /** @param since fingerprints of the sheets that a reader has: those that are still the same are left out */
  async print(paper: Paper, style: PaperStyle = paperStyle(paper.styleId), since?: readonly string[]): Promise<PdfResult> {
    const typecase = new Typecase(this.#shelf, paper.locale === 'en')
    if (paper.pieces) return new PiecesPrinter(paper, paper.pieces, this.#shelf, typecase).print()
    const { definition, usedFonts } = pdfDefinition(paper, style, typecase)
    this.#mount(usedFonts)
    // Here the definition has to fit pdfmake's own type; everything before knows only ours.
    const document: unknown = pdfmake.createPdf(definition)
    const bytes = new Uint8Array(await (document as BytesOf).getBuffer())
    const laidOut = await (document as BytesOf).getStream()
    const sheets = sheetPrints(laidOut)
    const made = { bytes, pages: sheets.length, sheets, places: factPlaces(laidOut), warnings: typecase.warnings }
    if (paper.isImposed === true) return { ...made, ...(await asBooklet(bytes, paper.madeAt)), places: [] }
    if (since === undefined) return made
    const isWanted = made.sheets.map((sheet, index) => sheet !== since[index])
    const numberOf = new Map(isWanted.flatMap((isOne, page) => (isOne ? [page] : [])).map((page, number) => [page, number]))
    const places = made.places.flatMap((place) => (numberOf.has(place.page) ? [{ ...place, page: numberOf.get(place.page) ?? 0 }] : []))
    return { ...made, ...(await withoutSheets(bytes, isWanted, paper.madeAt)), places }
  }

  #mount(keys: ReadonlySet<FontKey>): void {
    const files = (pdfmake as unknown as { virtualfs: VirtualFiles }).virtualfs
    const fonts: Record<string, { normal: PDFFontSource }> = {}
    for (const key of keys) {
      const name = this.#shelf.fileName(key)
      if (!files.existsSync(name)) files.writeFileSync(name, this.#shelf.bytes(key))
      const postscriptName = this.#shelf.postscriptName(key)
      fonts[key] = { normal: postscriptName === undefined ? name : [name, postscriptName] }
    }
    // Made anew each time, because pdfmake writes into it.
    pdfmake.setFonts(fonts as Parameters<typeof pdfmake.setFonts>[0])
  }
}
