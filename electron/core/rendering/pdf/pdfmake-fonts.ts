import pdfmakeDocument from 'pdfmake/js/PDFDocument.js'
import type { FontKeeping } from '../fonts/lent-font.ts'
import type { FontKey, FontShelf } from '../fonts/font-shelf.ts'
import { prototypeOf } from './pdfmake-class.ts'

/** pdfmake's document, on top of pdfkit's: `fonts` is what it was told of the fonts that it is set in. */
type PdfmakeDocument = FontKeeping & { readonly fonts: Readonly<Record<string, { readonly normal: string }>> }

/** The shelves that documents are being set from, by the name that pdfmake is given for each font. */
const shelves = new Map<string, FontShelf>()

const prototype = prototypeOf(pdfmakeDocument) as { provideFont: (this: PdfmakeDocument, name: string) => unknown }

// pdfmake opens and parses each font anew for each document, which took longer than setting a page or two.
prototype.provideFont = function (name) {
  const shelf = shelves.get(this.fonts[name]?.normal ?? '')
  if (!shelf) throw new Error(`no font ${name} was lent`)
  return shelf.lend(name as FontKey, this)
}

/** What pdfmake is told of its fonts; made anew each time, because it writes into it. */
export function lentFonts(shelf: FontShelf, keys: ReadonlySet<FontKey>): Record<string, { normal: string }> {
  shelves.set(shelf.name, shelf)
  return Object.fromEntries([...keys].map((key) => [key, { normal: shelf.name }]))
}
