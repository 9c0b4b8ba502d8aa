import type { EventState, PastState } from '#shared/contract/results.ts'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { labelOf } from '#shared/domain/event/label.ts'
import { planCommand } from '#shared/domain/event/run-command.ts'
import { applyPatches, applyToOwn, invertPatches, patchesBetween, type Patch } from '#shared/lib/patch.ts'
import type { JournalEntry } from './journal.ts'
import { MAX_STEPS, stackAfter, stackOf, withLast, type UndoStack } from './undo-stack.ts'

/** Who did something when. */
export type Stamp = { readonly at: string; readonly author: string }

/** An event as it stands, with the steps that led there. Immutable: each step gives the next. */
export type LiveEvent = {
  readonly event: Event
  readonly revision: number
  readonly savedAt: string
  readonly entries: readonly JournalEntry[]
  readonly stack: UndoStack
}

/** @param entries steps that the event holds already: they tell undo and the history what there was */
export function liveEvent(event: Event, revision: number, savedAt: string, entries: readonly JournalEntry[] = []): LiveEvent {
  return { event, revision, savedAt, entries: entries.slice(-MAX_STEPS), stack: stackOf(entries) }
}

type Standing = Pick<LiveEvent, 'event' | 'revision'>

/**
 * The journal entry that a command makes; nothing has happened yet.
 *
 * @throws AppError 'not-found' | 'conflict' when it cannot be done
 */
export function entryOfCommand({ event, revision }: Standing, command: EventCommand, stamp: Stamp): JournalEntry {
  const outcome = planCommand(event, command)
  if (!outcome.ok) {
    const { code, id } = outcome.refusal
    throw new AppError(code === 'entity-missing' ? 'not-found' : 'conflict', `${code}: ${id}`, { subject: id })
  }
  return {
    revision: revision + 1,
    ...stamp,
    kind: 'do',
    label: labelOf(event, command),
    patches: outcome.patches,
    inverse: invertPatches(event, outcome.patches),
  }
}

/** The steps that commands come to, how many of them could be done, and why the next one could not. */
export type Steps = { readonly entries: readonly JournalEntry[]; readonly done: number; readonly refusal?: ErrorData }

/** The journal entries of commands that follow one another, up to the first that cannot be done; nothing has happened yet. */
export function entriesOfCommands(live: Standing, commands: readonly EventCommand[], stamp: Stamp): Steps {
  const entries: JournalEntry[] = []
  const own = new WeakSet()
  let { event, revision } = live
  for (const [done, command] of commands.entries()) {
    try {
      const entry = entryOfCommand({ event, revision }, command, stamp)
      if (entry.patches.length === 0) continue
      entries.push(entry)
      revision = entry.revision
      if (done + 1 < commands.length) event = applyToOwn(event, entry.patches, own)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { entries, done, refusal: error.toData() }
    }
  }
  return { entries, done: commands.length }
}

/** The entry that takes the last step back, or puts the last undone one on again; null when there is none. */
export function entryOfReversal(live: LiveEvent, kind: 'undo' | 'redo', stamp: Stamp): JournalEntry | null {
  const step = (kind === 'undo' ? live.stack.done : live.stack.undone).at(-1)
  if (!step) return null
  const [patches, inverse] = kind === 'undo' ? [step.inverse, step.patches] : [step.patches, step.inverse]
  return { revision: live.revision + 1, ...stamp, kind, label: step.label, patches, inverse }
}

/**
 * The event as it was after a step.
 *
 * @param steps in order, up to the present one
 * @returns null when the steps do not reach back so far
 */
export function pastState(live: LiveEvent, steps: readonly JournalEntry[], revision: number): PastState | null {
  if (revision === live.revision) return { event: live.event, revision, savedAt: live.savedAt }
  const later = steps.filter((step) => step.revision > revision)
  if (revision > live.revision || revision < 0 || later.length !== live.revision - revision) return null
  const event = later.reduceRight((state, step) => applyPatches(state, step.inverse), live.event)
  const savedAt = steps.find((step) => step.revision === revision)?.at ?? later[0]?.at ?? live.savedAt
  return { event, revision, savedAt }
}

/** The entry that takes the event to a past state; like any step it can be undone. Null when nothing differs. */
export function entryOfRestoring(live: LiveEvent, past: PastState, stamp: Stamp): JournalEntry | null {
  const patches = patchesBetween(live.event, past.event)
  if (patches.length === 0) return null
  return {
    revision: live.revision + 1,
    ...stamp,
    kind: 'do',
    label: { action: 'restore', count: 1, restoredAt: past.savedAt },
    patches,
    inverse: invertPatches(live.event, patches),
  }
}

/**
 * The event after an entry that the disk has.
 *
 * @param own what of the event and its steps only the caller sees: that is changed in place (`applyToOwn`, `withLast`)
 */
export function advance(live: LiveEvent, entry: JournalEntry, own: WeakSet<object> = new WeakSet()): LiveEvent {
  return {
    entries: withLast(live.entries, entry, own),
    stack: stackAfter(live.stack, entry, own),
    event: applyToOwn(live.event, entry.patches, own),
    revision: entry.revision,
    savedAt: entry.at,
  }
}

export function stateOf({ revision, savedAt, stack }: LiveEvent): EventState {
  const [undo, redo] = [stack.done.at(-1), stack.undone.at(-1)]
  return { revision, savedAt, ...(undo ? { undo: undo.label } : {}), ...(redo ? { redo: redo.label } : {}) }
}

/** Everything that happened after a revision; null when the journal does not reach back so far. */
export function patchesSince(live: LiveEvent, revision: number): readonly Patch[] | null {
  if (revision > live.revision) return null
  const later = live.entries.filter((entry) => entry.revision > revision)
  return later.length === live.revision - revision ? later.flatMap(({ patches }) => patches) : null
}
