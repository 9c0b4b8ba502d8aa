import { minutesOfTime } from '../../../lib/local-date.ts'
import { withFlowingTimes, MINUTES_A_DAY } from '../../agenda/flow/flowing-times.ts'
import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import type { Line, Stop, Tour } from '../tour.ts'
import { boardingMinutes } from './boarding.ts'
import { endOf, endOfStop, legBetween, rideBetween, startOf, type Ride, type WayEnd } from './leg-time.ts'

/** Where the minutes until a convoy drives off come from: 'none' where nobody has to get in. */
export type BoardingSource = 'typed' | 'rule' | 'unknown' | 'none'

/** The way to a stop, or back: boarding, then the ride, then the walk. All times in minutes from the tour's midnight. */
export type LegTime = Ride & {
  readonly departMinutes: number
  readonly boardingMinutes: number
  readonly boardingSource: BoardingSource
}

/** A stop on a line's clock, in minutes from the midnight that the tour's date begins with; more than a day is the next. */
export type StopTime = {
  readonly stop: Stop
  readonly leg: LegTime
  readonly arriveMinutes: number
  /** in hand before a fixed or an earliest arrival */
  readonly spareMinutes: number
  /** the stay as it is wanted; 0 while nobody knows it */
  readonly stayMinutes: number
  /** longer than wanted: waiting for an opening or a fixed departure */
  readonly lingerMinutes: number
  readonly leaveMinutes: number
}

/** A fixed time that is not kept by itself. What follows is reckoned as if it were. */
export type RouteSqueeze = {
  /**
   * fixed arrival · opening of a ceremony · fixed departure · somebody must leave · the site closes · everybody must be
   * back
   */
  readonly kind: 'arrival' | 'opening' | 'departure' | 'leaver' | 'closing' | 'end'
  /** place in the line's stops, whose number stands for the end */
  readonly at: number
  readonly lockMinutes: number
  /** how much is missing */
  readonly minutes: number
  /** the first stop whose stay runs into it: those before the one at `at` that no other fixed time lies behind */
  readonly since: number
}

/** Where a line's start is taken from; null: unknown, all times are counted from it as 0. */
export type StartSource = 'line' | 'tour' | 'session' | 'lock' | null

/** When a line is where. */
export type LineClock = {
  readonly tour: Tour
  /** absent when the tour has no lines: then everybody goes the same way */
  readonly line?: Line
  readonly startMinutes: number
  readonly startSource: StartSource
  readonly stops: readonly StopTime[]
  /** the way back, where there is one */
  readonly lastLeg?: LegTime
  readonly endMinutes: number
  readonly distanceKm: number
  /** whether no leg's length is unknown */
  readonly isDistanceKnown: boolean
  readonly driveMinutes: number
  readonly stayMinutes: number
  readonly squeezes: readonly RouteSqueeze[]
}

const clocksByEvent = new WeakMap<Event, Map<string, LineClock>>()

/** The clock of a line; null when the event has no such line. */
export function lineClock(event: Event, lineId: string): LineClock | null {
  const line = event.lines[lineId]
  const tour = line && event.tours[line.tourId]
  return tour ? clockOf(event, tour, line) : null
}

/** The clocks of a tour: one a line, or the one of all. */
export function tourClocks(event: Event, tour: Tour): readonly LineClock[] {
  const lines = ordered(event.lines).filter(({ tourId }) => tourId === tour.id)
  return lines.length === 0 ? [clockOf(event, tour, undefined)] : lines.map((line) => clockOf(event, tour, line))
}

function clockOf(event: Event, tour: Tour, line: Line | undefined): LineClock {
  const clocks = clocksByEvent.get(event) ?? new Map<string, LineClock>()
  clocksByEvent.set(event, clocks)
  const key = `${tour.id} ${line?.id ?? ''}`
  const known = clocks.get(key)
  if (known) return known
  const clock = reckoned(event, tour, line)
  clocks.set(key, clock)
  return clock
}

/** The stops that a line takes: its own, else all of the tour's in their order. */
export function stopsOfLine(event: Event, tour: Tour, line: Line | undefined): readonly Stop[] {
  const own = (line?.stopIds ?? []).flatMap((id) => event.stops[id] ?? [])
  return own.length > 0 ? own : stopsOfTour(event, tour)
}

export function stopsOfTour(event: Event, tour: Tour): readonly Stop[] {
  return ordered(event.stops).filter(({ tourId }) => tourId === tour.id)
}

/** How long a line means to stay: as stated, else as long as what is done takes. */
export function wantedStay({ stayMinutes, acts }: Stop): number | null {
  if (stayMinutes !== undefined) return stayMinutes
  const known = acts.flatMap(({ minutes }) => minutes ?? [])
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0)
}

function reckoned(event: Event, tour: Tour, line: Line | undefined): LineClock {
  const stops = stopsOfLine(event, tour, line)
  const legs = legsOf(event, tour, line, stops)
  const stated = statedStart(event, tour, line)
  const first = stated === null ? startBefore(stops, legs.to, line) : null
  const start = stated?.minutes ?? first ?? 0
  const startSource = stated?.source ?? (first === null ? null : 'lock')
  return timed({ tour, ...(line === undefined ? {} : { line }), stops, legs, start, startSource })
}

/** A leg before it is known when it begins. */
type UntimedLeg = Omit<LegTime, 'departMinutes'>
type Legs = { readonly to: readonly UntimedLeg[]; readonly back?: UntimedLeg }

function legsOf(event: Event, tour: Tour, line: Line | undefined, stops: readonly Stop[]): Legs {
  const byRule = boardingMinutes(event, tour, line)
  const legFrom = (from: WayEnd, to: WayEnd): UntimedLeg => {
    const ride = rideBetween(event, tour, from, to)
    return { ...ride, ...boardingOf(ride, from, byRule) }
  }
  const ends = [startOf(tour, line), ...stops.map(endOfStop)]
  const last = stops.at(-1)
  const leadsOn = last !== undefined && (legBetween(event, tour, last.id, undefined) !== undefined || (line?.endPlace ?? tour.endPlace) !== undefined)
  return {
    to: stops.map((stop, index) => legFrom(ends[index] ?? {}, endOfStop(stop))),
    ...(leadsOn ? { back: legFrom(endOfStop(last), endOf(tour, line)) } : {}),
  }
}

/** At the start people have boarded before the convoy drives off: that is what the gathering is for. */
function boardingOf({ leg, mode }: Ride, from: WayEnd, byRule: number | null): Pick<LegTime, 'boardingMinutes' | 'boardingSource'> {
  if (leg?.boardingMinutes !== undefined) return { boardingMinutes: leg.boardingMinutes, boardingSource: 'typed' }
  if (mode === 'walk' || from.stopId === undefined) return { boardingMinutes: 0, boardingSource: 'none' }
  return byRule === null ? { boardingMinutes: 0, boardingSource: 'unknown' } : { boardingMinutes: byRule, boardingSource: 'rule' }
}

function statedStart(event: Event, tour: Tour, line: Line | undefined): { readonly minutes: number; readonly source: StartSource } | null {
  const session = tour.sessionId === undefined ? undefined : withFlowingTimes(event).sessions[tour.sessionId]
  const stated = [
    [line?.startsAt, 'line'],
    [tour.startsAt, 'tour'],
    [session?.startsAt, 'session'],
  ] as const
  const found = stated.find(([time]) => time !== undefined)
  return found?.[0] === undefined ? null : { minutes: minutesOfTime(found[0]), source: found[1] }
}

/** When to drive off so that the first fixed time is met; null where none is. */
function startBefore(stops: readonly Stop[], legs: readonly UntimedLeg[], line: Line | undefined): number | null {
  let passed = 0
  for (const [index, stop] of stops.entries()) {
    const leg = legs[index]
    passed += leg === undefined ? 0 : lengthOf(leg)
    const fixed = fixedTimes(stop, line)
    if (fixed.arrival !== undefined) return minutesOfTime(fixed.arrival) - passed
    if (fixed.opening !== undefined) return minutesOfTime(fixed.opening.time) - fixed.opening.after - passed
    passed += wantedStay(stop) ?? 0
  }
  return null
}

function lengthOf({ boardingMinutes: boarding, driveMinutes, walkMinutes }: UntimedLeg): number {
  return boarding + driveMinutes + walkMinutes
}

/** The times of a stop that hold for a line. */
function fixedTimes(stop: Stop, line: Line | undefined) {
  const { lockedArrival, lockedDeparture, lockedLineId, leaverId, leaverAt, acts } = stop
  const isOfLine = lockedLineId === undefined || line === undefined || lockedLineId === line.id
  const opens = acts.findIndex(({ startsAt }) => startsAt !== undefined)
  const opening = acts[opens]?.startsAt
  const before = acts.slice(0, Math.max(0, opens)).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const rides = leaverId === undefined || line === undefined || Object.hasOwn(line.members, leaverId) || Object.keys(line.members).length === 0
  return {
    ...(isOfLine && lockedArrival !== undefined ? { arrival: lockedArrival } : {}),
    ...(isOfLine && lockedDeparture !== undefined ? { departure: lockedDeparture } : {}),
    ...(isOfLine && opening !== undefined ? { opening: { time: opening, after: before } } : {}),
    ...(rides && leaverAt !== undefined ? { leaver: leaverAt } : {}),
  }
}

/** A fixed time that lies further than this before the start is one of the next day. */
const MISSED_AT_MOST = 6 * 60

type Plan = Pick<LineClock, 'tour' | 'line' | 'startSource'> & { readonly stops: readonly Stop[]; readonly legs: Legs; readonly start: number }

/** Walks the line once, stop by stop; a fixed time that is missed is held, so that each squeeze stands for itself. */
function timed({ tour, line, stops, legs, start, startSource }: Plan): LineClock {
  const earliest = start - MISSED_AT_MOST
  const onClock = (time: string) => {
    const minutes = minutesOfTime(time)
    return minutes + MINUTES_A_DAY * Math.ceil((earliest - minutes) / MINUTES_A_DAY)
  }
  const squeezes: RouteSqueeze[] = []
  let now = start
  /** the first stop whose stay still counts towards the next fixed time */
  let since = 0
  const hold = (kind: RouteSqueeze['kind'], at: number, lock: number) => {
    if (now > lock) squeezes.push({ kind, at, lockMinutes: lock, minutes: now - lock, since })
    return lock
  }
  const times = stops.map((stop, at): StopTime => {
    const untimed = legs.to[at]
    if (untimed === undefined) throw new RangeError('a stop without the way to it')
    const leg: LegTime = { ...untimed, departMinutes: now }
    now += lengthOf(untimed)
    const reached = now
    const fixed = startSource === null ? {} : fixedTimes(stop, line)
    if (startSource !== null && stop.earliestArrival !== undefined && now < onClock(stop.earliestArrival)) {
      now = onClock(stop.earliestArrival)
      since = at
    }
    if (fixed.arrival !== undefined) {
      now = hold('arrival', at, onClock(fixed.arrival))
      since = at
    }
    const arriveMinutes = now
    const stay = wantedStay(stop) ?? 0
    let after = 0
    if (fixed.opening !== undefined) {
      after = fixed.opening.after
      now += after
      now = hold('opening', at, onClock(fixed.opening.time))
      since = at
    }
    now = Math.max(arriveMinutes, now + Math.max(0, stay - after))
    if (fixed.departure !== undefined) {
      now = Math.max(hold('departure', at, onClock(fixed.departure)), arriveMinutes)
      since = at + 1
    }
    const limits = startSource === null ? [] : [
      ...(fixed.leaver === undefined ? [] : [{ kind: 'leaver', lock: onClock(fixed.leaver) } as const]),
      ...(stop.latestDeparture === undefined ? [] : [{ kind: 'closing', lock: onClock(stop.latestDeparture) } as const]),
    ]
    for (const { kind, lock } of limits.toSorted((a, b) => a.lock - b.lock)) {
      if (now <= lock) continue
      hold(kind, at, lock)
      now = Math.max(lock, arriveMinutes)
      since = at + 1
      break
    }
    return {
      stop,
      leg,
      arriveMinutes,
      spareMinutes: Math.max(0, arriveMinutes - reached),
      stayMinutes: stay,
      lingerMinutes: Math.max(0, now - arriveMinutes - stay),
      leaveMinutes: now,
    }
  })
  const lastLeg = legs.back === undefined ? undefined : { ...legs.back, departMinutes: now }
  now += lastLeg === undefined ? 0 : lengthOf(lastLeg)
  const endsBy = startSource === null ? undefined : (line?.endsBy ?? tour.endsBy)
  if (endsBy !== undefined && stops.length > 0) hold('end', stops.length, onClock(endsBy))
  const taken = [...times.map(({ leg }) => leg), ...(lastLeg ? [lastLeg] : [])]
  return {
    tour,
    ...(line === undefined ? {} : { line }),
    startMinutes: start,
    startSource,
    stops: times,
    ...(lastLeg ? { lastLeg } : {}),
    endMinutes: now,
    distanceKm: Math.round(sum(taken.map(({ distanceKm = 0 }) => distanceKm)) * 10) / 10,
    isDistanceKnown: taken.every(({ distanceKm }) => distanceKm !== undefined),
    driveMinutes: sum(taken.map(({ driveMinutes }) => driveMinutes)),
    stayMinutes: sum(times.map(({ stayMinutes }) => stayMinutes)),
    squeezes,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
