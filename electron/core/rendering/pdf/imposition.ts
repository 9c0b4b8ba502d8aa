import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'

/** Two pages side by side on each side of a sheet. */
const PAGES_PER_SHEET = 4

/** The pages of one side of a sheet from left to right, counted from 1; absent where the booklet has none. */
export type BookletSide = readonly [left: number | undefined, right: number | undefined]

/**
 * Which pages stand on which side, so that the sheets, printed on both sides over the short edge, laid on one another
 * and folded once, are a booklet to be stapled in the fold.
 */
export function bookletSides(pages: number): readonly BookletSide[] {
  const total = Math.ceil(pages / PAGES_PER_SHEET) * PAGES_PER_SHEET
  const page = (number: number) => (number <= pages ? number : undefined)
  return Array.from({ length: total / PAGES_PER_SHEET }, (_, sheet): readonly BookletSide[] => [
    [page(total - 2 * sheet), page(2 * sheet + 1)],
    [page(2 * sheet + 2), page(total - 2 * sheet - 1)],
  ]).flat()
}

/**
 * Pages of one size as a booklet on sheets of twice that size. A page that lies across stands on its side.
 *
 * @param madeAt instant that the file says of itself, so that the same pages are the same booklet to the byte
 */
export async function asBooklet(bytes: Uint8Array, madeAt: string): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const booklet = await PDFDocument.create({ updateMetadata: false })
  const embedded = await booklet.embedPages(source.getPages())
  const width = Math.min(...embedded.map((page) => page.width))
  const height = Math.max(...embedded.map((page) => page.height))
  const sides = bookletSides(embedded.length)
  for (const side of sides) {
    const sheet = booklet.addPage([width * 2, height])
    side.forEach((number, index) => {
      const page = number === undefined ? undefined : embedded[number - 1]
      if (page) place(page, sheet, index * width, width)
    })
  }
  describe(booklet, source, madeAt)
  return { bytes: await booklet.save(), pages: sides.length }
}

/**
 * The pages of a document without some of them, for whoever has those already.
 *
 * @param isWanted of each page; where none is, the file has one white page, because a PDF cannot be without
 */
export async function withoutSheets(bytes: Uint8Array, isWanted: readonly boolean[], madeAt: string): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const part = await PDFDocument.create({ updateMetadata: false })
  const wanted = isWanted.flatMap((isOne, index) => (isOne ? [index] : []))
  for (const page of await part.copyPages(source, wanted)) part.addPage(page)
  if (wanted.length === 0) part.addPage()
  describe(part, source, madeAt)
  return { bytes: await part.save(), pages: wanted.length }
}

function describe(made: PDFDocument, source: PDFDocument, madeAt: string): void {
  made.setTitle(source.getTitle() ?? '', { showInWindowTitleBar: true })
  made.setCreator('Huicheng')
  made.setProducer('Huicheng')
  made.setCreationDate(new Date(madeAt))
}

function place(page: PDFEmbeddedPage, sheet: PDFPage, x: number, widthPt: number): void {
  const liesAcross = page.width > page.height
  // Turned about its left lower corner it would stand left of it.
  if (liesAcross) sheet.drawPage(page, { x: x + widthPt, y: 0, rotate: degrees(90) })
  else sheet.drawPage(page, { x, y: 0 })
}
