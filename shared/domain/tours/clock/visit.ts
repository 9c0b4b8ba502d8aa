import { minutesOfTime } from '../../../lib/local-date.ts'
import { MINUTES_A_DAY } from '../../agenda/flow/flowing-times.ts'
import type { Line, Stop, Tour } from '../tour.ts'

/** Puts a wall-clock time on a line's clock, in minutes from the midnight that its day begins with. */
export type WallClock = (time: string) => number

/** A fixed time that lies further than this before the start is one of the next day. */
const MISSED_AT_MOST = 6 * 60

/** The wall clock of a line that starts then: a time is the next one of that name, or has just been missed. */
export function wallClockFrom(start: number): WallClock {
  const earliest = start - MISSED_AT_MOST
  return (time) => {
    const minutes = minutesOfTime(time)
    return minutes + MINUTES_A_DAY * Math.ceil((earliest - minutes) / MINUTES_A_DAY)
  }
}

/** What holds for a line at a stop, in minutes on its clock. */
export type VisitRules = {
  /** as long as it is wanted; 0 while nobody knows */
  readonly stay: number
  readonly earliest?: number
  readonly arrival?: number
  /** the opening of a ceremony, and how long into the stay it is */
  readonly opening?: { readonly at: number; readonly after: number }
  readonly departure?: number
  /** the earlier of: when somebody must leave, when the site closes */
  readonly limit?: { readonly kind: 'leaver' | 'closing'; readonly at: number }
  /** on the day: when it really left */
  readonly left?: number
}

/** A fixed time that is missed, by how much. */
export type Missed = {
  /** fixed arrival · opening of a ceremony · fixed departure · somebody must leave · the site closes */
  readonly kind: 'arrival' | 'opening' | 'departure' | 'leaver' | 'closing'
  readonly lockMinutes: number
  readonly minutes: number
  /** the stay after it still counts towards the next one */
  readonly isOnArrival: boolean
}

/** How a line spends its time at a stop. */
type Visit = {
  readonly arriveMinutes: number
  readonly leaveMinutes: number
  readonly missed: readonly Missed[]
  /** what counts towards the next fixed time: all that came before, from this stay on, or nothing up to here */
  readonly counts: 'all' | 'stay' | 'nothing'
}

/** @param onClock null while nobody knows when the line starts: then no fixed time holds */
export function rulesOf(tour: Tour, line: Line | undefined, stop: Stop, onClock: WallClock | null): VisitRules {
  const stay = line?.stays[stop.id] ?? wantedStay(stop) ?? 0
  if (onClock === null) return { stay }
  const isOfLine = stop.lockedLineId === undefined || line === undefined || stop.lockedLineId === line.id
  const opens = isOfLine ? stop.acts.findIndex(({ startsAt }) => startsAt !== undefined) : -1
  const [opening, limit] = [stop.acts[opens]?.startsAt, limitOf(line, stop, onClock)]
  const left = (line ?? tour).leftAt[stop.id]
  return {
    stay,
    ...(stop.earliestArrival === undefined ? {} : { earliest: onClock(stop.earliestArrival) }),
    ...(isOfLine && stop.lockedArrival !== undefined ? { arrival: onClock(stop.lockedArrival) } : {}),
    ...(opening === undefined ? {} : { opening: { at: onClock(opening), after: actMinutes(stop.acts.slice(0, opens)) } }),
    ...(isOfLine && stop.lockedDeparture !== undefined ? { departure: onClock(stop.lockedDeparture) } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(left === undefined ? {} : { left: onClock(left) }),
  }
}

/** How long one means to stay: as stated, else as long as what is done takes. */
export function wantedStay({ stayMinutes, acts }: Pick<Stop, 'stayMinutes' | 'acts'>): number | null {
  if (stayMinutes !== undefined) return stayMinutes
  return acts.some(({ minutes }) => minutes !== undefined) ? actMinutes(acts) : null
}

function actMinutes(acts: Stop['acts']): number {
  return acts.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
}

function limitOf(line: Line | undefined, { leaverId, leaverAt, latestDeparture }: Stop, onClock: WallClock): VisitRules['limit'] {
  const goesAlong = leaverId === undefined || line === undefined || Object.keys(line.members).length === 0 || Object.hasOwn(line.members, leaverId)
  const leaver = goesAlong && leaverAt !== undefined ? onClock(leaverAt) : Number.POSITIVE_INFINITY
  const closing = latestDeparture === undefined ? Number.POSITIVE_INFINITY : onClock(latestDeparture)
  if (leaver === Number.POSITIVE_INFINITY && closing === leaver) return undefined
  return leaver <= closing ? { kind: 'leaver', at: leaver } : { kind: 'closing', at: closing }
}

/** @param reached when the line would be there by itself */
export function visit({ stay, earliest, arrival, opening, departure, limit, left }: VisitRules, reached: number): Visit {
  const missed: Missed[] = []
  let counts: Visit['counts'] = 'all'
  let now = reached
  const hold = (kind: Missed['kind'], lock: number, isOnArrival: boolean) => {
    if (now > lock) missed.push({ kind, lockMinutes: lock, minutes: now - lock, isOnArrival })
    now = lock
    counts = isOnArrival ? 'stay' : 'nothing'
  }
  if (earliest !== undefined && now < earliest) {
    now = earliest
    counts = 'stay'
  }
  if (arrival !== undefined) hold('arrival', arrival, true)
  const arriveMinutes = now
  if (opening !== undefined) {
    now += opening.after
    hold('opening', opening.at, true)
  }
  now = Math.max(arriveMinutes, now + Math.max(0, stay - (opening?.after ?? 0)))
  if (departure !== undefined) hold('departure', departure, false)
  now = Math.max(arriveMinutes, now)
  if (limit !== undefined && now > limit.at) hold(limit.kind, limit.at, false)
  now = left ?? Math.max(arriveMinutes, now)
  return { arriveMinutes, leaveMinutes: now, missed, counts: left === undefined ? counts : 'nothing' }
}
