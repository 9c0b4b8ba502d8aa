import pdfmake from 'pdfmake'
import type { Paper } from '#shared/documents/paper.ts'
import { changedSheets } from '#shared/documents/ledger/changed-sheets.ts'
import { paperStyle, type PaperStyle } from '#shared/documents/styles.ts'
import type { FontShelf } from '../fonts/font-shelf.ts'
import { Typecase } from '../fonts/typecase.ts'
import { asBooklet, withoutSheets } from './imposition.ts'
import type { LaidOutDocument } from './laid-out-pages.ts'
import { factPlaces } from './fact-places.ts'
import { sheetPrints } from './sheet-prints.ts'
import { PiecesPrinter } from '../pieces/pieces-pdf.ts'
import { lentFonts } from './pdfmake-fonts.ts'
import './pdfmake-measure.ts'
import './pdfmake-rows.ts'
import './pdfmake-strokes.ts'
import './pdfkit-streams.ts'
import { pdfDefinition } from './pdf-definition.ts'
import type { PdfResult } from './pdf-result.ts'

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
    if (paper.pieces) return withoutOldSheets(paper, await new PiecesPrinter(paper, paper.pieces, this.#shelf, typecase).print(), since)
    const { definition, usedFonts } = pdfDefinition(paper, style, typecase)
    pdfmake.setFonts(lentFonts(this.#shelf, usedFonts))
    // Here the definition has to fit pdfmake's own type; everything before knows only ours.
    const document: unknown = pdfmake.createPdf(definition)
    const bytes = new Uint8Array(await (document as BytesOf).getBuffer())
    const laidOut = await (document as BytesOf).getStream()
    const sheets = sheetPrints(laidOut)
    const made = { bytes, pages: sheets.length, sheets, places: factPlaces(laidOut), warnings: typecase.warnings }
    if (paper.isImposed === true) return { ...made, ...(await asBooklet(bytes, paper.madeAt)), places: [] }
    return withoutOldSheets(paper, made, since)
  }
}

async function withoutOldSheets({ documentId, madeAt }: Paper, made: PdfResult, since: readonly string[] | undefined): Promise<PdfResult> {
  if (since === undefined) return made
  const isWanted = changedSheets(documentId, since, made.sheets)
  const numberOf = new Map(isWanted.flatMap((isOne, page) => (isOne ? [page] : [])).map((page, number) => [page, number]))
  const places = made.places.flatMap((place) => (numberOf.has(place.page) ? [{ ...place, page: numberOf.get(place.page) ?? 0 }] : []))
  return { ...made, ...(await withoutSheets(made.bytes, isWanted, madeAt)), places }
}
