import type { JournalEntry } from './journal.ts'

/** Which steps undo and redo would take, derived from the journal alone. */
export type UndoStack = { readonly done: readonly JournalEntry[]; readonly undone: readonly JournalEntry[] }

/** Steps kept in memory; older ones stay in the history on disk but can no longer be undone. */
export const MAX_STEPS = 1_000

export const emptyUndoStack: UndoStack = { done: [], undone: [] }

/** The stack after one more step. */
export function stackAfter(stack: UndoStack, entry: JournalEntry): UndoStack {
  return entry.kind === 'do' ? { done: [...stack.done.slice(1 - MAX_STEPS), entry], undone: [] } : stackOf([entry], stack)
}

/**
 * The stack after steps in order. Where the step that is undone or redone lies before what is known, nothing known can
 * be undone or redone either: it lies beneath that step.
 */
export function stackOf(entries: readonly JournalEntry[], before: UndoStack = emptyUndoStack): UndoStack {
  let [done, undone] = [[...before.done], [...before.undone]]
  for (const entry of entries) {
    if (entry.kind === 'do') {
      done.push(entry)
      undone = []
      continue
    }
    const [from, to] = entry.kind === 'undo' ? [done, undone] : [undone, done]
    const step = from.pop()
    if (step) to.push(step)
    else [done, undone] = [[], []]
  }
  return { done: done.slice(-MAX_STEPS), undone }
}
