import { drawOnCanvas } from './draw-page.ts'
import type { PageSize } from './page-layout.ts'
import type { PdfFile } from './pdf-file.ts'

/** Good laser printers show no more of a letter's edge. */
const PRINT_DPI = 300

export type PrintProgress = { readonly done: number; readonly total: number }

/**
 * Prints a PDF through the page's own print dialog, which every host has: pages are drawn at print resolution into
 * a container that only paper shows. The sizes of the sheets follow those of the pages.
 *
 * @param signal ends the drawing before the dialog opens
 */
export async function printPages(pdf: PdfFile, signal: AbortSignal, onProgress: (progress: PrintProgress) => void): Promise<void> {
  const container = document.createElement('div')
  container.className = 'print-pages'
  const sheet = new CSSStyleSheet()
  const cleanUp = (): void => {
    container.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    for (const { src } of container.querySelectorAll('img')) URL.revokeObjectURL(src)
  }
  try {
    const total = pdf.sizes.length
    for (const [index, size] of pdf.sizes.entries()) {
      onProgress({ done: index, total })
      const image = await pageImage(pdf, index)
      image.className = sheetName(size)
      container.append(image)
      if (signal.aborted) {
        cleanUp()
        return
      }
    }
    // A constructed sheet is not inline style, so the content security policy lets it through.
    sheet.replaceSync(printRules(pdf.sizes))
    document.adoptedStyleSheets.push(sheet)
    document.body.append(container)
    await Promise.all([...container.querySelectorAll('img')].map((image) => image.decode()))
  } catch (error) {
    cleanUp()
    throw error
  }
  // Not every host stops here until the dialog is closed.
  window.addEventListener('afterprint', cleanUp, { once: true })
  window.print()
}

async function pageImage(pdf: PdfFile, index: number): Promise<HTMLImageElement> {
  const { canvas, task } = drawOnCanvas(await pdf.page(index), PRINT_DPI / 72)
  await task.promise
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve) })
  if (!blob) throw new Error(`page ${index + 1} could not be drawn for printing`)
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  return image
}

function sheetName({ widthPt, heightPt }: PageSize): string {
  return `sheet-${Math.round(widthPt)}-${Math.round(heightPt)}`
}

/** Rules for paper alone; a document may mix upright and lying sheets. */
export function printRules(sizes: readonly PageSize[]): string {
  const kinds = new Map(sizes.map((size) => [sheetName(size), size]))
  const perSheet = [...kinds].map(
    ([name, { widthPt, heightPt }]) =>
      `@page ${name} { size: ${widthPt}pt ${heightPt}pt; margin: 0 } .${name} { page: ${name}; width: ${widthPt}pt; height: ${heightPt}pt }`,
  )
  return [
    '@media screen { .print-pages { display: none } }',
    '@media print { body > :not(.print-pages) { display: none !important } html, body { margin: 0; height: auto; overflow: visible; background: none } }',
    '.print-pages img { display: block; break-after: page; break-inside: avoid }',
    ...perSheet,
  ].join('\n')
}
