import type { ErrorData } from '#shared/contract/errors.ts'
import type { StepLabel } from '#shared/domain/event/label.ts'

/** What happened to a step after the user had already seen it done; the frame finds the words. */
export type Incident =
  | { readonly kind: 'refused'; readonly label: StepLabel; readonly error: Pick<ErrorData, 'code'> }
  | { readonly kind: 'overtaken'; readonly label: StepLabel; readonly keepMine: () => void }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'held' }
  | { readonly kind: 'too-late' }
  | { readonly kind: 'travelled'; readonly direction: 'undo' | 'redo'; readonly label: StepLabel }
