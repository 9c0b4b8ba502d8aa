import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { labelOf, type StepLabel } from '#shared/domain/event/label.ts'
import { runCommand, type CommandRefusal } from '#shared/domain/event/run-command.ts'
import { valueAt, type JsonValue, type Patch } from '#shared/lib/patch.ts'

/** A step that the page has done and the core has not yet confirmed. */
export type PendingStep = {
  readonly command: EventCommand
  readonly patches: readonly Patch[]
  readonly label: StepLabel
  /** steps with the same key that follow one another become one, as long as the first has not been sent */
  readonly mergeKey?: string
}

export type Prepared = { readonly ok: true; readonly event: Event; readonly step: PendingStep } | { readonly ok: false; readonly refusal: CommandRefusal }

export function prepareStep(event: Event, command: EventCommand, mergeKey?: string): Prepared {
  const outcome = runCommand(event, command)
  if (!outcome.ok) return outcome
  const label = labelOf(event, command)
  return { ok: true, event: outcome.event, step: { command, patches: outcome.patches, label, ...(mergeKey === undefined ? {} : { mergeKey }) } }
}

/** Two edits of the same thing as one; null when they are not of the same thing. */
export function mergedCommand(first: EventCommand, second: EventCommand): EventCommand | null {
  if (first.type === 'profile.edit' && second.type === 'profile.edit') {
    return { type: 'profile.edit', changes: { ...first.changes, ...second.changes } }
  }
  if (first.type === 'entity.edit' && second.type === 'entity.edit' && first.collection === second.collection && first.id === second.id) {
    return { ...second, changes: { ...first.changes, ...second.changes } } as EventCommand
  }
  return null
}

export type Rebased = {
  readonly event: Event
  readonly steps: readonly PendingStep[]
  /** steps that touch what others have changed meanwhile, or that no longer can be done */
  readonly lost: readonly PendingStep[]
}

/**
 * Does pending steps again on an event that has moved on. A step that is already in it (the core had done it, only
 * the answer was lost) falls away in silence; one that touches the same field as `theirs` is lost and is to be told.
 */
export function rebase(event: Event, steps: readonly PendingStep[], theirs: readonly Patch[]): Rebased {
  let current = event
  const kept: PendingStep[] = []
  const lost: PendingStep[] = []
  for (const step of steps) {
    if (isDone(current, step)) continue
    const again = touchesSame(step.patches, theirs) ? null : prepareStep(current, step.command, step.mergeKey)
    if (again?.ok === true) {
      current = again.event
      kept.push(again.step)
    } else {
      lost.push(step)
    }
  }
  return { event: current, steps: kept, lost }
}

/** Whether an event already holds everything that a step would set. */
export function isDone(event: Event, { patches }: PendingStep): boolean {
  return patches.every(({ path, value }) => isSame(valueAt(event, path), value))
}

/** Whether two sets of patches set the same field, or one sets something inside what the other sets. */
export function touchesSame(mine: readonly Patch[], theirs: readonly Patch[]): boolean {
  return mine.some(({ path }) => theirs.some((other) => isPrefix(path, other.path) || isPrefix(other.path, path)))
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length <= long.length && short.every((key, index) => key === long[index])
}

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, JsonValue>)[key], (b as Record<string, JsonValue>)[key]))
  )
}
