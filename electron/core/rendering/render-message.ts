import type { DocumentWarning } from '#shared/contract/results.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'

/** What the core asks of the worker thread. */
export type RenderTask = { readonly paper: Paper; readonly format: PaperFormat }

/** What a document has become. */
export type Rendered = {
  readonly bytes: Uint8Array
  /** absent where the format has no pages */
  readonly pages?: number
  readonly warnings: readonly DocumentWarning[]
  readonly milliseconds: number
}
