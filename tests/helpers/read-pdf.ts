import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fileURLToPath } from 'node:url'

const assets = (folder: string) => fileURLToPath(new URL(`../../node_modules/pdfjs-dist/${folder}/`, import.meta.url))
const MM_PER_POINT = 25.4 / 72

/** A piece of text as it lies on the page; millimetres from the upper left corner. */
export type PlacedText = { readonly text: string; readonly xMm: number; readonly yMm: number; readonly sizePt: number; readonly rightMm: number }
export type ReadPage = { readonly widthMm: number; readonly heightMm: number; readonly items: readonly PlacedText[]; readonly text: string }
export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  /** all text in the order of the file, without blanks between the pieces */
  readonly text: string
  readonly info: Readonly<Record<string, unknown>>
  readonly bookmarks: readonly string[]
  /** empty unless asked for, because it takes reading every page as if to draw it */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
}

/** Opens a PDF as a reader would: what it says, where it stands, which fonts it brings. */
export async function readPdf(bytes: Uint8Array, { withFonts = false } = {}): Promise<ReadPdf> {
  const document = await getDocument({
    data: bytes.slice(),
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
    fontExtraProperties: true,
    verbosity: 0,
  }).promise
  const pages: ReadPage[] = []
  const fonts = new Map<string, boolean>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent({ disableNormalization: true })
    if (withFonts) await page.getOperatorList()
    const items = content.items.flatMap((item) => {
      if (!('str' in item) || item.str === '') return []
      if (withFonts) {
        const { name, missingFile } = page.commonObjs.get(item.fontName) as { name: string; missingFile?: boolean }
        fonts.set(name, missingFile !== true)
      }
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])]
      const place = { xMm: x * MM_PER_POINT, yMm: (height - y) * MM_PER_POINT, rightMm: (x + item.width) * MM_PER_POINT }
      return [{ text: item.str, sizePt: Number(item.transform[3]), ...place }]
    })
    pages.push({ widthMm: width * MM_PER_POINT, heightMm: height * MM_PER_POINT, items, text: items.map(({ text }) => text).join('') })
  }
  const { info } = await document.getMetadata()
  const outline = await document.getOutline()
  await document.loadingTask.destroy()
  return {
    pages,
    text: pages.map(({ text }) => text).join(''),
    info: info as Readonly<Record<string, unknown>>,
    bookmarks: titlesIn((outline ?? []) as readonly Bookmark[]),
    fonts: [...fonts].map(([name, isEmbedded]) => ({ name, isEmbedded })),
  }
}

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }

/** Every bookmark, with those below it after it. */
function titlesIn(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesIn(items)])
}
