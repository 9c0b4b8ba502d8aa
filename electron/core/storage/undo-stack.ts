import type { JournalEntry } from './journal.ts'

/** Which steps undo and redo would take, derived from the journal alone. */
export type UndoStack = { readonly done: readonly JournalEntry[]; readonly undone: readonly JournalEntry[] }

/** Steps kept in memory; older ones stay in the history on disk but can no longer be undone. */
export const MAX_STEPS = 1_000

export const emptyUndoStack: UndoStack = { done: [], undone: [] }

/**
 * The stack after one more step. Where the step that is undone or redone lies before what is known, nothing known can
 * be undone or redone either: it lies beneath that step.
 */
export function stackAfter({ done, undone }: UndoStack, entry: JournalEntry): UndoStack {
  switch (entry.kind) {
    case 'do':
      return { done: [...done.slice(-MAX_STEPS + 1), entry], undone: [] }
    case 'undo': {
      const step = done.at(-1)
      return step ? { done: done.slice(0, -1), undone: [...undone, step] } : emptyUndoStack
    }
    case 'redo': {
      const step = undone.at(-1)
      return step ? { done: [...done, step], undone: undone.slice(0, -1) } : emptyUndoStack
    }
  }
}
