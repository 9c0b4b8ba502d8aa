import type { PDFPageProxy } from 'pdfjs-dist'
import { PX_PER_PT } from './page-layout.ts'
import { loadPdfReader } from './pdf-file.ts'

/** Beyond this a canvas costs more memory than its sharpness is worth. */
const MAX_CANVAS_PIXELS = 24_000_000

/** Draws a page onto a new canvas, with so many canvas pixels for each point of the paper. */
export function drawOnCanvas(page: PDFPageProxy, pixelsPerPoint: number) {
  const bare = page.getViewport({ scale: 1 })
  const affordable = Math.sqrt(MAX_CANVAS_PIXELS / (bare.width * bare.height))
  const viewport = page.getViewport({ scale: Math.min(pixelsPerPoint, affordable) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  return { canvas, task: page.render({ canvas, viewport }) }
}

/** Lays transparent text over a page, so that it can be selected, copied and found. */
export async function layTextOver(page: PDFPageProxy, scale: number): Promise<HTMLElement> {
  const { TextLayer } = await loadPdfReader()
  const container = document.createElement('div')
  container.className = 'paper-text'
  const viewport = page.getViewport({ scale: scale * PX_PER_PT })
  container.style.setProperty('--total-scale-factor', String(viewport.scale))
  await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render()
  return container
}
