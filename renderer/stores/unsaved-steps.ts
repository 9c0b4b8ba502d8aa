import { eventCommandSchema, type EventCommand } from '#shared/domain/event/command.ts'
import type { PendingStep } from './pending-steps.ts'

/**
 * Steps that could not be saved, kept in this tab so that a reload while the core is unreachable loses nothing.
 * They are done again when their event is opened; those that the core had done after all fall away there.
 */
const keyOf = (id: string): string => `huicheng.unsaved.${id}`

export function keepUnsaved(id: string, steps: readonly PendingStep[]): void {
  if (steps.length === 0) {
    sessionStorage.removeItem(keyOf(id))
    return
  }
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(steps.map(({ command }) => command)))
  } catch {
    // Too much for the tab's storage, such as a long list pasted in: the page still holds it, and asks before it closes.
  }
}

export function takeUnsaved(id: string): readonly EventCommand[] {
  const text = sessionStorage.getItem(keyOf(id))
  if (text === null) return []
  sessionStorage.removeItem(keyOf(id))
  try {
    const parsed = eventCommandSchema.array().safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}
