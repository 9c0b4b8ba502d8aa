import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PageSize } from './page-layout.ts'

/** A PDF that was opened for reading; `close` frees what the worker holds of it. */
export type PdfFile = {
  readonly sizes: readonly PageSize[]
  readonly page: (index: number) => Promise<PDFPageProxy>
  readonly close: () => Promise<void>
}

/** The reader weighs more than the rest of the page, so it comes when the first paper is shown. */
export async function loadPdfReader() {
  const reader = await import('pdfjs-dist')
  reader.GlobalWorkerOptions.workerSrc = workerUrl
  return reader
}

/** A file that is closed while it is being drawn would else be warned of. */
const ERRORS_ONLY = 0

/** One worker reads all papers: to start it takes longer than to read most of them. */
let worker: Promise<PDFWorker> | undefined

function sharedWorker(): Promise<PDFWorker> {
  worker ??= loadPdfReader().then(({ PDFWorker }) => new PDFWorker())
  return worker
}

/**
 * Opens the bytes of a PDF.
 *
 * @throws Error of the reader when the bytes are no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await loadPdfReader()
  // The reader hands the bytes over to its worker, so it gets a copy. Our policy allows no WebAssembly.
  const pdf = await getDocument({ data: bytes.slice(), worker: await sharedWorker(), useWasm: false, useWorkerFetch: false, verbosity: ERRORS_ONLY }).promise
  return { sizes: await pageSizes(pdf), page: (index) => pdf.getPage(index + 1), close: () => pdf.loadingTask.destroy() }
}

async function pageSizes(pdf: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 })
    return { widthPt: width, heightPt: height }
  })
}
