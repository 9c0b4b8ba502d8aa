import { minutesOfTime } from '../../../lib/local-date.ts'
import { withFlowingTimes } from '../../agenda/flow/flowing-times.ts'
import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import type { Line, Stop, Tour } from '../tour.ts'
import { boardingMinutes } from './boarding.ts'
import { rulesOf, visit, wallClockFrom, type Missed, type WallClock } from './visit.ts'
import { endOf, endOfStop, legBetween, rideBetween, startOf, type Ride, type WayEnd } from './leg-time.ts'

/** Where the minutes until a convoy drives off come from: 'none' where nobody has to get in. */
type BoardingSource = 'typed' | 'rule' | 'unknown' | 'none'

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
  /** on the day: that is when the line really left */
  readonly hasLeft: boolean
}

/** A fixed time that is not kept by itself. What follows is reckoned as if it were. */
export type RouteSqueeze = {
  /** what is missed; 'end': everybody must be back */
  readonly kind: Missed['kind'] | 'end'
  /** place in the line's stops, whose number stands for the end */
  readonly at: number
  readonly lockMinutes: number
  /** how much is missing */
  readonly minutes: number
  /** the first stop whose stay runs into it: those before the one at `at` that no other fixed time lies behind */
  readonly since: number
}

/** Where a line's start is taken from; null: unknown, all times are counted from it as 0. */
type StartSource = 'line' | 'tour' | 'session' | 'lock' | null

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
export function tourClocks(event: Event, tour: Tour): readonly [LineClock, ...LineClock[]] {
  const [first, ...others] = ordered(event.lines).filter(({ tourId }) => tourId === tour.id)
  return [clockOf(event, tour, first), ...others.map((line) => clockOf(event, tour, line))]
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

function reckoned(event: Event, tour: Tour, line: Line | undefined): LineClock {
  const stops = stopsOfLine(event, tour, line)
  const legs = legsOf(event, tour, line, stops)
  const stated = statedStart(event, tour, line)
  const first = stated === null ? startBefore(tour, line, stops, legs.to) : null
  const start = stated?.minutes ?? first ?? 0
  const startSource = stated?.source ?? (first === null ? null : 'lock')
  return timed({ tour, ...(line === undefined ? {} : { line }), stops, legs, start, startSource })
}

/** A leg before it is known when it begins. */
type UntimedLeg = Omit<LegTime, 'departMinutes'>
type Legs = { readonly to: readonly UntimedLeg[]; readonly back?: UntimedLeg }

/** Reckons the legs of a line between any two ends. */
export function legMaker(event: Event, tour: Tour, line: Line | undefined): (from: WayEnd, to: WayEnd) => UntimedLeg {
  const byRule = boardingMinutes(event, tour, line)
  return (from, to) => {
    const ride = rideBetween(event, tour, from, to)
    return { ...ride, ...boardingOf(ride, from, byRule) }
  }
}

function legsOf(event: Event, tour: Tour, line: Line | undefined, stops: readonly Stop[]): Legs {
  const legFrom = legMaker(event, tour, line)
  const ends = [startOf(tour, line), ...stops.map(endOfStop)]
  const last = stops.at(-1)
  return {
    to: stops.map((stop, index) => legFrom(ends[index] ?? {}, endOfStop(stop))),
    ...(last !== undefined && leadsOn(event, tour, line, last) ? { back: legFrom(endOfStop(last), endOf(tour, line)) } : {}),
  }
}

/** Whether the way goes on behind the last stop: a leg or an end says so. */
export function leadsOn(event: Event, tour: Tour, line: Line | undefined, last: Stop): boolean {
  return legBetween(event, tour, last.id, undefined) !== undefined || (line?.endPlace ?? tour.endPlace) !== undefined
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
function startBefore(tour: Tour, line: Line | undefined, stops: readonly Stop[], legs: readonly UntimedLeg[]): number | null {
  let passed = 0
  for (const [index, stop] of stops.entries()) {
    const leg = legs[index]
    passed += leg === undefined ? 0 : legMinutes(leg)
    const { arrival, opening, stay } = rulesOf(tour, line, stop, minutesOfTime)
    if (arrival !== undefined) return arrival - passed
    if (opening !== undefined) return opening.at - opening.after - passed
    passed += stay
  }
  return null
}

/** A leg from the end of one stay to the next arrival. */
export function legMinutes({ boardingMinutes: boarding, driveMinutes, walkMinutes }: UntimedLeg): number {
  return boarding + driveMinutes + walkMinutes
}

type Plan = Pick<LineClock, 'tour' | 'line' | 'startSource'> & { readonly stops: readonly Stop[]; readonly legs: Legs; readonly start: number }

/** Walks the line once, stop by stop; a fixed time that is missed is held, so that each squeeze stands for itself. */
function timed({ tour, line, stops, legs, start, startSource }: Plan): LineClock {
  const onClock = startSource === null ? null : wallClockFrom(start)
  const squeezes: RouteSqueeze[] = []
  let now = start
  /** the first stop whose stay still counts towards the next fixed time */
  let since = 0
  const times = stops.map((stop, at): StopTime => {
    const untimed = legs.to[at]
    if (untimed === undefined) throw new RangeError('a stop without the way to it')
    const leg: LegTime = { ...untimed, departMinutes: now }
    const reached = now + legMinutes(untimed)
    const rules = rulesOf(tour, line, stop, onClock)
    const { arriveMinutes, leaveMinutes, missed, counts } = visit(rules, reached)
    for (const { kind, lockMinutes, minutes, isOnArrival } of missed) {
      squeezes.push({ kind, at, lockMinutes, minutes, since })
      since = isOnArrival ? at : at + 1
    }
    if (counts !== 'all') since = counts === 'stay' ? at : at + 1
    now = leaveMinutes
    return {
      stop,
      leg,
      arriveMinutes,
      spareMinutes: Math.max(0, arriveMinutes - reached),
      stayMinutes: rules.stay,
      lingerMinutes: Math.max(0, leaveMinutes - arriveMinutes - rules.stay),
      leaveMinutes,
      hasLeft: rules.left !== undefined,
    }
  })
  const lastLeg = legs.back === undefined ? undefined : { ...legs.back, departMinutes: now }
  const endMinutes = now + (lastLeg === undefined ? 0 : legMinutes(lastLeg))
  const endsBy = endLimit(tour, line, onClock)
  if (endsBy !== null && stops.length > 0 && endMinutes > endsBy) {
    squeezes.push({ kind: 'end', at: stops.length, lockMinutes: endsBy, minutes: endMinutes - endsBy, since })
  }
  const taken = [...times.map(({ leg }) => leg), ...(lastLeg ? [lastLeg] : [])]
  return {
    tour,
    ...(line === undefined ? {} : { line }),
    startMinutes: start,
    startSource,
    stops: times,
    ...(lastLeg ? { lastLeg } : {}),
    endMinutes,
    distanceKm: Math.round(sum(taken.map(({ distanceKm = 0 }) => distanceKm)) * 10) / 10,
    isDistanceKnown: taken.every(({ distanceKm }) => distanceKm !== undefined),
    driveMinutes: sum(taken.map(({ driveMinutes }) => driveMinutes)),
    stayMinutes: sum(times.map(({ stayMinutes }) => stayMinutes)),
    // What a line has left behind on the day cannot be mended any more.
    squeezes: squeezes.filter(({ at }) => !times.slice(at).some(({ hasLeft }) => hasLeft)),
  }
}

/** When everybody must be back; null where nothing says so, or nobody knows when they drive off. */
export function endLimit(tour: Tour, line: Line | undefined, onClock: WallClock | null): number | null {
  const endsBy = line?.endsBy ?? tour.endsBy
  return endsBy === undefined || onClock === null ? null : onClock(endsBy)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
