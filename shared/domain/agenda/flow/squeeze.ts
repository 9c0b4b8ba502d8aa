import type { Event } from '../../event/event.ts'
import type { AgendaItemId, SessionId } from '../../event/ids.ts'
import { minutesOfTime } from '../../../lib/local-date.ts'
import type { AgendaItem } from '../agenda-item.ts'
import { itemTimes } from '../item-times.ts'
import type { Session } from '../session.ts'
import { blocksOf, type Block } from './block.ts'
import { MINUTES_A_DAY } from './flowing-times.ts'
import type { Placing } from './reflow.ts'

/** Sessions that want more time than there is before a locked one. */
export type SessionSqueeze = {
  /** the locked session; null when it is locked no longer and a new plan would give the time back */
  readonly lockId: SessionId | null
  readonly sessionIds: readonly SessionId[]
  /** how much is missing, altogether */
  readonly minutes: number
}

/** Items that want more time than there is before a fixed start, or before the end of their session. */
export type ItemSqueeze = {
  /** the item that begins at a fixed time; null for the end of the session */
  readonly lockId: AgendaItemId | null
  readonly itemIds: readonly AgendaItemId[]
  readonly minutes: number
}

/** What does not fit before the locked sessions of an event. */
export function squeezesOf(event: Event): readonly SessionSqueeze[] {
  const blocks = blocksOf(event)
  return squeezesAmong(blocks, new Map(blocks.map((block) => [block.sessionId, block])))
}

/** The same of a programme that is only planned. */
export function squeezesAmong(blocks: readonly Block[], placings: ReadonlyMap<SessionId, Placing>): readonly SessionSqueeze[] {
  const locks = blocks.filter(({ isLocked }) => isLocked).sort((a, b) => startOf(a, placings) - startOf(b, placings))
  const missing = blocks.flatMap((block) => {
    const placing = placings.get(block.sessionId)
    if (!placing || block.isLocked) return []
    const lock = nextLock(locks, block, placing, placings)
    const overlap = lock === undefined ? 0 : Math.max(0, placing.endMinutes - startOf(lock, placings))
    const minutes = placing.lengthMinutes - (placing.endMinutes - placing.startMinutes) + overlap
    return minutes > 0 ? [{ lockId: lock?.sessionId ?? null, sessionId: block.sessionId, minutes }] : []
  })
  return [...Map.groupBy(missing, ({ lockId }) => lockId)].map(([lockId, squeezed]) => ({
    lockId,
    sessionIds: squeezed.map(({ sessionId }) => sessionId),
    minutes: squeezed.reduce((sum, { minutes }) => sum + minutes, 0),
  }))
}

/** The locked session that a block ends at, or runs into: the first of them, which are in the order of their starts. */
function nextLock(locks: readonly Block[], block: Block, placing: Placing, placings: ReadonlyMap<SessionId, Placing>): Block | undefined {
  const isInTheWay = (lock: Block) => {
    const start = startOf(lock, placings)
    if (start === placing.endMinutes) return true
    const isSameLane = lock.lane === null || block.lane === null || lock.lane === block.lane
    return isSameLane && lock.within !== block.sessionId && start >= placing.startMinutes && start < placing.endMinutes
  }
  return locks.find(isInTheWay)
}

function startOf({ sessionId, startMinutes }: Block, placings: ReadonlyMap<SessionId, Placing>): number {
  return placings.get(sessionId)?.startMinutes ?? startMinutes
}

/**
 * What does not fit within one session: before each fixed start, and before its end.
 *
 * @param session with its flowing times filled in
 * @param items of this session, in their order
 */
export function itemSqueezesOf(session: Session, items: readonly AgendaItem[]): readonly ItemSqueeze[] {
  const times = itemTimes(session, items)
  const squeezes: ItemSqueeze[] = []
  let squeezed: { readonly id: AgendaItemId; readonly minutes: number }[] = []
  const close = (lockId: AgendaItemId | null) => {
    const minutes = squeezed.reduce((sum, item) => sum + item.minutes, 0)
    if (minutes > 0) squeezes.push({ lockId, itemIds: squeezed.map(({ id }) => id), minutes })
    squeezed = []
  }
  const sessionEnd = endOf(session)
  for (const { id, durationMinutes, lockedStart } of items) {
    if (lockedStart !== undefined) close(id)
    const { startMinutes, endMinutes } = times.get(id) ?? {}
    if (startMinutes === undefined || endMinutes === undefined || durationMinutes === undefined) continue
    const missing = durationMinutes - (endMinutes - startMinutes)
    const beyond = sessionEnd === null ? 0 : Math.max(0, endMinutes - Math.max(startMinutes, sessionEnd))
    if (missing + beyond > 0) squeezed.push({ id, minutes: missing + beyond })
  }
  close(null)
  return squeezes
}

function endOf({ startsAt, endsAt }: Session): number | null {
  if (startsAt === undefined || endsAt === undefined) return null
  const [start, end] = [minutesOfTime(startsAt), minutesOfTime(endsAt)]
  return end < start ? end + MINUTES_A_DAY : end
}

/** Minutes by which the items of a session go on after its end; 0 where either is not known. */
export function overrunOf(session: Session, items: readonly AgendaItem[]): number {
  return itemSqueezesOf(session, items).find(({ lockId }) => lockId === null)?.minutes ?? 0
}
