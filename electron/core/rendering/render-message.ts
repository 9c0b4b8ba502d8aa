import type { ErrorData } from '#shared/contract/errors.ts'
import type { DocumentWarning } from '#shared/contract/results.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'

/** What the core asks of the worker thread. */
export type RenderRequest = { readonly id: number; readonly paper: Paper; readonly format: PaperFormat }

/** What a document has become. */
export type Rendered = {
  readonly bytes: Uint8Array
  /** absent where the format has no pages */
  readonly pages?: number
  readonly warnings: readonly DocumentWarning[]
  readonly milliseconds: number
}

export type RenderReply = { readonly id: number } & (
  | { readonly outcome: 'rendered'; readonly rendered: Rendered }
  | { readonly outcome: 'refused'; readonly error: ErrorData }
  | { readonly outcome: 'failed'; readonly message: string; readonly stack: string }
)
