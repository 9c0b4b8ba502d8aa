import type { PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { onBeforeUnmount, watch, type Ref } from 'vue'
import { drawOnCanvas } from './draw-page.ts'
import type { PdfFile } from './pdf-file.ts'

type PageDrawing = {
  readonly surface: Readonly<Ref<HTMLElement | null>>
  /** the page, and what else asks for a new drawing */
  readonly watched: () => readonly [pdf: PdfFile, index: number, ...rest: readonly number[]]
  /** canvas pixels for a point of the paper */
  readonly pixelsPerPoint: () => number
  /** what lies over the drawing */
  readonly over?: (page: PDFPageProxy) => Promise<readonly HTMLElement[]>
  readonly failed?: (error: unknown) => void
}

/** Draws beside what is shown and then takes its place, so that a page never flashes white; a newer drawing cancels the one before. */
export function usePageDrawing({ surface, watched, pixelsPerPoint, over = async () => [], failed }: PageDrawing): void {
  let task: RenderTask | undefined
  let latest = 0

  watch(watched, ([pdf, index]) => void draw(pdf, index), { immediate: true, flush: 'post' })
  onBeforeUnmount(() => {
    latest += 1
    task?.cancel()
  })

  async function draw(pdf: PdfFile, index: number): Promise<void> {
    const turn = ++latest
    task?.cancel()
    try {
      const page = await pdf.page(index)
      if (turn !== latest) return
      const drawing = drawOnCanvas(page, pixelsPerPoint())
      task = drawing.task
      const [above] = await Promise.all([over(page), drawing.task.promise])
      if (turn !== latest) return
      drawing.canvas.setAttribute('aria-hidden', 'true')
      surface.value?.replaceChildren(drawing.canvas, ...above)
    } catch (error) {
      // A newer page cancelled this one, or its file was closed meanwhile.
      if (turn === latest) failed?.(error)
    }
  }
}
