import type { DocumentWarning, FactPlace } from '#shared/contract/results.ts'

/** A document as a PDF, and what is to be known of it before it is printed. */
export type PdfResult = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** fingerprint of every sheet */
  readonly sheets: readonly string[]
  /** where each fact of the event stands; none on sheets that hold several pages */
  readonly places: readonly FactPlace[]
  readonly warnings: readonly DocumentWarning[]
}
