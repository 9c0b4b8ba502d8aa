import { minutesOfTime, timeOfMinutes } from '../../../lib/local-date.ts'
import type { EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { AgendaItemId, SessionId } from '../../event/ids.ts'
import { runCommand } from '../../event/run-command.ts'
import type { AgendaItem } from '../agenda-item.ts'
import { itemsOf } from '../programme.ts'
import { blocksOf } from './block.ts'
import { planLengths } from './drag.ts'
import { withFlowingTimes } from './flowing-times.ts'
import { overrunOf } from './squeeze.ts'
import { NO_CHANGE, planOf, type TimePlan } from './time-plan.ts'

/** Where the day is delayed: a session, or one of its items. */
export type LatePoint = { readonly sessionId: SessionId; readonly itemId?: AgendaItemId }

/**
 * The rest of the day when something begins so many minutes late: a session, or an item, in which case the item before
 * it takes that much longer. What is over stays as it was; what is locked stands still.
 */
export function lateStart(event: Event, { sessionId, itemId }: LatePoint, minutes: number): TimePlan {
  const items = itemsOf(event, sessionId)
  const index = items.findIndex(({ id }) => id === itemId)
  if (index > 0) {
    const edit = delayOf(items[index], items[index - 1], minutes)
    return edit === null ? NO_CHANGE : planWith(event, [edit])
  }
  const blocks = blocksOf(event)
  const block = blocks.find((candidate) => candidate.sessionId === sessionId)
  return block ? planOf(event, blocks, new Map([[sessionId, { startMinutes: block.startMinutes + minutes }]])) : NO_CHANGE
}

/** A fixed start is put off; else the item before takes longer. Where neither is known, no time can be. */
function delayOf(item: AgendaItem | undefined, before: AgendaItem | undefined, minutes: number): EventCommand | null {
  if (item?.lockedStart !== undefined) {
    const lockedStart = timeOfMinutes(minutesOfTime(item.lockedStart) + minutes)
    return { type: 'entity.edit', collection: 'agendaItems', id: item.id, changes: { lockedStart } }
  }
  if (before?.durationMinutes === undefined) return null
  const durationMinutes = Math.max(0, before.durationMinutes + minutes)
  return { type: 'entity.edit', collection: 'agendaItems', id: before.id, changes: { durationMinutes } }
}

/**
 * What changes of items do to the programme: items put in, stretched, taken out. A session that they fit into no more
 * grows and pushes what follows, unless its times are locked. The plan carries out the changes themselves too.
 */
export function planWith(event: Event, changes: readonly EventCommand[]): TimePlan {
  const outcome = runCommand(event, { type: 'batch', commands: changes })
  if (!outcome.ok) return NO_CHANGE
  const lengths = new Map<SessionId, number>()
  const blocks = new Map(blocksOf(outcome.event).map((block) => [block.sessionId, block]))
  for (const { id, isTimeLocked } of Object.values(outcome.event.sessions)) {
    const [block, grown] = [blocks.get(id), overrunIn(outcome.event, id) - overrunIn(event, id)]
    if (block && grown > 0 && !isTimeLocked) lengths.set(id, block.lengthMinutes + grown)
  }
  const plan = planLengths(outcome.event, lengths)
  return { ...plan, commands: [...changes, ...plan.commands] }
}

function overrunIn(event: Event, sessionId: SessionId): number {
  const session = withFlowingTimes(event).sessions[sessionId]
  return session === undefined ? 0 : overrunOf(session, itemsOf(event, sessionId))
}
