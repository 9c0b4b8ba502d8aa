import type { DocumentWarning } from '#shared/contract/results.ts'

/** A document as a PDF, and what is to be known of it before it is printed. */
export type PdfResult = { readonly bytes: Uint8Array; readonly pages: number; /** fingerprint of every sheet */ readonly sheets: readonly string[]; readonly warnings: readonly DocumentWarning[] }
