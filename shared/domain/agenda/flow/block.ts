import { addDays, countedDay, dayNumber, epochDay, minutesOfTime, timeOfMinutes } from '../../../lib/local-date.ts'
import type { Event } from '../../event/event.ts'
import type { SessionId } from '../../event/ids.ts'
import type { Place } from '../place.ts'
import { sessionsInOrder } from '../programme.ts'
import type { Session } from '../session.ts'
import { itemsLength, MINUTES_A_DAY, withFlowingTimes } from './flowing-times.ts'

/** A session as a stretch on the clock, in minutes from an origin that all blocks of an event share. */
export type Block = {
  readonly sessionId: SessionId
  readonly startMinutes: number
  /** as the clock has it: a block that is squeezed ends before its length is over */
  readonly endMinutes: number
  /** as long as it wants to be */
  readonly lengthMinutes: number
  /** whether the event says when it ends or how long it takes; else its length is 0 here */
  readonly hasLength: boolean
  readonly isLocked: boolean
  /** the place that it shares its time with others in; null: the whole event is at it, so it keeps order with all */
  readonly lane: string | null
  /** the block inside which it takes place (a launch within a visit): it moves along and keeps order with those beside it */
  readonly within: SessionId | null
  /** minutes of its day's beginning, and of its end where a later day could not be written down */
  readonly dayStartMinutes: number
  readonly latestMinutes: number
}

/** Days that nobody knows lie far before all others and far from each other. */
const UNKNOWN_DAYS = -10_000_000

const blocksByEvent = new WeakMap<Event, readonly Block[]>()

/** Every session that has a start, in the order of the clock. */
export function blocksOf(event: Event): readonly Block[] {
  const known = blocksByEvent.get(event)
  if (known) return known
  const blocks = laidOut(event)
  blocksByEvent.set(event, blocks)
  return blocks
}

function laidOut(event: Event): readonly Block[] {
  const timed = withFlowingTimes(event)
  const unknownDays = [...new Set(Object.values(timed.sessions).map(({ date }) => date ?? ''))]
  const itemsBySession = Map.groupBy(Object.values(timed.agendaItems), ({ sessionId }) => sessionId)
  const bare = sessionsInOrder(timed).flatMap((session): Block[] => {
    const { id, date, startsAt, endsAt, durationMinutes, isTimeLocked } = session
    if (startsAt === undefined) return []
    const day = dayNumber(date) ?? UNKNOWN_DAYS - 1000 * unknownDays.indexOf(date ?? '')
    const start = minutesOfTime(startsAt)
    const clock = endsAt === undefined ? undefined : lasting(start, minutesOfTime(endsAt))
    const hasLength = durationMinutes !== undefined || clock !== undefined
    const length = hasLength ? Math.max(durationMinutes ?? 0, clock ?? 0) : (itemsLength(itemsBySession.get(id) ?? []) ?? 0)
    const origin = day * MINUTES_A_DAY
    return [{
      sessionId: id,
      startMinutes: origin + start,
      endMinutes: origin + start + (clock ?? length),
      lengthMinutes: length,
      hasLength,
      isLocked: isTimeLocked,
      lane: placeKey(session.place),
      within: null,
      dayStartMinutes: origin,
      latestMinutes: date !== undefined && (epochDay(date) ?? countedDay(date)) !== null ? Number.POSITIVE_INFINITY : origin + MINUTES_A_DAY - 1,
    }]
  })
  const sorted = bare.sort((a, b) => a.startMinutes - b.startMinutes || a.endMinutes - b.endMinutes)
  const sharing = sharingTime(sorted)
  return sorted.map((block) => {
    const others = sharing.get(block) ?? []
    const isParallel = others.some(({ lane }) => lane !== block.lane)
    const around = others.filter((other) => isAround(other, block)).sort((a, b) => lengthOf(a) - lengthOf(b))[0]
    return { ...block, lane: isParallel ? block.lane : null, within: around?.sessionId ?? null }
  })
}

/** Which blocks are at one time. In the order of the clock only those near each other can be. */
function sharingTime(sorted: readonly Block[]): ReadonlyMap<Block, readonly Block[]> {
  const sharing = new Map<Block, Block[]>(sorted.map((block) => [block, []]))
  sorted.forEach((block, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]
      if (!other || (other.startMinutes >= block.endMinutes && other.startMinutes !== block.startMinutes)) break
      if (!share(block, other)) continue
      sharing.get(block)?.push(other)
      sharing.get(other)?.push(block)
    }
  })
  return sharing
}

function lasting(start: number, end: number): number {
  return end < start ? end + MINUTES_A_DAY - start : end - start
}

/** How much of the clock a block takes, which is less than its length where it is squeezed. */
function lengthOf({ startMinutes, endMinutes }: Block): number {
  return endMinutes - startMinutes
}

/** Two that begin together are beside each other even when nobody knows how long they take. */
function share(a: Block, b: Block): boolean {
  const isOpen = !a.hasLength && !b.hasLength
  return (a.startMinutes < b.endMinutes && b.startMinutes < a.endMinutes) || (isOpen && a.startMinutes === b.startMinutes)
}

/** Two places at one time stand beside each other; a session without a place, or in the same one, stands around. */
function isAround(outer: Block, inner: Block): boolean {
  const isSameLane = outer.lane === null || inner.lane === null || outer.lane === inner.lane
  const holds = outer.startMinutes <= inner.startMinutes && inner.endMinutes <= outer.endMinutes
  return isSameLane && holds && lengthOf(outer) > lengthOf(inner)
}

/** What two sessions must have in common to be in one place; null where the place is not known. */
export function placeKey(place: Place | undefined): string | null {
  switch (place?.kind) {
    case 'room':
      return `room ${place.roomId}`
    case 'stop':
      return `stop ${place.stopId}`
    case 'text':
      return place.text.trim() === '' ? null : `text ${place.text.trim()}`
    default:
      return null
  }
}

/** Date and clock time of a moment on the day of a session, or as many days later as it lies. */
export function clockOf(session: Session, dayStartMinutes: number, minutes: number): { readonly date?: string; readonly time: string } {
  const days = Math.floor((minutes - dayStartMinutes) / MINUTES_A_DAY)
  return { ...(session.date === undefined ? {} : { date: addDays(session.date, days) }), time: timeOfMinutes(minutes - dayStartMinutes) }
}
