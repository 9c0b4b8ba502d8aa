import type { DocumentWarning, FactPlace } from '#shared/contract/results.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import type { StyleChanges } from '#shared/documents/style-changes.ts'
import type { StyleId } from '#shared/documents/styles.ts'
import { bundledOnly, type FontChoice } from './fonts/font-choice.ts'

/** How an office wants its papers to look: what it changed of the styles, and fonts of its own. */
export type PaperLook = { readonly styles: Readonly<Partial<Record<StyleId, StyleChanges>>>; readonly fonts: FontChoice }

/** As the program comes. */
export const usualLook: PaperLook = { styles: {}, fonts: bundledOnly }

/** What the core asks of the worker thread. */
export type RenderTask = { readonly paper: Paper; readonly format: PaperFormat; readonly look: PaperLook; /** sheets that the reader has already, which are left out */ readonly since?: readonly string[] }

/** What a document has become. */
export type Rendered = {
  readonly bytes: Uint8Array
  /** absent where the format has no pages */
  readonly pages?: number
  /** fingerprint of every sheet, absent where the format has none */
  readonly sheets?: readonly string[]
  /** where each fact of the event stands, absent where the format has no pages */
  readonly places?: readonly FactPlace[]
  readonly warnings: readonly DocumentWarning[]
  readonly milliseconds: number
}
