import type { JournalEntry } from './journal.ts'

/** Which steps undo and redo would take, derived from the journal alone. */
export type UndoStack = { readonly done: readonly JournalEntry[]; readonly undone: readonly JournalEntry[] }

/** Steps kept in memory; older ones stay in the history on disk but can no longer be undone. */
export const MAX_STEPS = 1_000

export const emptyUndoStack: UndoStack = { done: [], undone: [] }

const NOTHING_UNDONE: readonly JournalEntry[] = []

/**
 * The stack after one more step.
 *
 * @param own lists that only the caller sees: those grow in place
 */
export function stackAfter(stack: UndoStack, entry: JournalEntry, own: WeakSet<object> = new WeakSet()): UndoStack {
  return entry.kind === 'do' ? { done: withLast(stack.done, entry, own), undone: NOTHING_UNDONE } : stackOf([entry], stack)
}

/**
 * The last steps with one more: the oldest makes room. A thousand steps copied for each new one took longer than
 * everything else between two syncs.
 *
 * @param own lists that only the caller sees: those grow in place
 */
export function withLast(steps: readonly JournalEntry[], entry: JournalEntry, own: WeakSet<object>): readonly JournalEntry[] {
  if (!own.has(steps)) {
    const copy = [...steps.slice(1 - MAX_STEPS), entry]
    own.add(copy)
    return copy
  }
  const list = steps as JournalEntry[]
  if (list.push(entry) > MAX_STEPS) list.shift()
  return list
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
