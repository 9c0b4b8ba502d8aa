import type { Event } from '../../event/event.ts'
import { endOf, endOfStop, startOf } from '../clock/leg-time.ts'
import { endLimit, leadsOn, legMaker, legMinutes, type LineClock } from '../clock/line-clock.ts'
import { rulesOf, visit, wallClockFrom, type VisitRules } from '../clock/visit.ts'

/**
 * The stops of a line to be put in order, as numbers: stop `i` is that of the line as it goes now, and `n` stands for
 * the start and the end. Nobody knows how long a way of `NaN` minutes takes.
 */
export type RouteProblem = {
  readonly size: number
  readonly startMinutes: number
  readonly rules: readonly VisitRules[]
  /** from one stop to another, from the start, and to the end: row by row, `size + 1` each */
  readonly minutes: Float64Array
  readonly driveMinutes: Float64Array
  readonly distanceKm: Float64Array
  readonly endsBy: number | null
  /** whether the way goes on behind the last stop */
  readonly leadsOn: boolean
}

/** What an order of the stops comes to. */
export type RouteCost = {
  /** missing before fixed times, altogether; 0: all are kept */
  readonly missedMinutes: number
  readonly endMinutes: number
  readonly driveMinutes: number
  readonly distanceKm: number
}

export function routeProblem(event: Event, { tour, line, stops, startMinutes, startSource }: LineClock): RouteProblem {
  const size = stops.length
  const width = size + 1
  const onClock = startSource === null ? null : wallClockFrom(startMinutes)
  const legFrom = legMaker(event, tour, line)
  const [minutes, driveMinutes, distanceKm] = [new Float64Array(width * width), new Float64Array(width * width), new Float64Array(width * width)]
  const ends = stops.map(({ stop }) => endOfStop(stop))
  const last = stops.at(-1)?.stop
  const goesOn = last !== undefined && leadsOn(event, tour, line, last)
  for (let from = 0; from < width; from++) {
    for (let to = 0; to < width; to++) {
      if (from === to || (to === size && !goesOn)) continue
      const leg = legFrom(ends[from] ?? startOf(tour, line), ends[to] ?? endOf(tour, line))
      const cell = from * width + to
      // Without a starting place nobody asks how far it is to the first stop.
      const isKnown = leg.source !== 'unknown' || (from === size && startOf(tour, line).name === undefined)
      minutes[cell] = isKnown ? legMinutes(leg) : Number.NaN
      driveMinutes[cell] = leg.driveMinutes
      distanceKm[cell] = leg.distanceKm ?? 0
    }
  }
  return {
    size,
    startMinutes,
    rules: stops.map(({ stop }) => rulesOf(tour, line, stop, onClock)),
    minutes,
    driveMinutes,
    distanceKm,
    endsBy: endLimit(tour, line, onClock),
    leadsOn: goesOn,
  }
}

/** Minutes on the clock when a stop is left that is reached then; the fixed times missed on the way add up. */
export function leaveAt(rules: VisitRules, reached: number): { readonly leaveMinutes: number; readonly missedMinutes: number } {
  const { leaveMinutes, missed } = visit(rules, reached)
  return { leaveMinutes, missedMinutes: missed.reduce((sum, { minutes }) => sum + minutes, 0) }
}

/** @returns null when the minutes of a way are not known */
export function costOf(problem: RouteProblem, order: readonly number[]): RouteCost | null {
  const { size, startMinutes, rules, minutes, driveMinutes, distanceKm, endsBy } = problem
  let [now, missedMinutes, drive, km, isKnown] = [startMinutes, 0, 0, 0, true]
  const go = (from: number, to: number) => {
    const cell = from * (size + 1) + to
    const way = minutes[cell] ?? Number.NaN
    isKnown &&= !Number.isNaN(way)
    now += way
    drive += driveMinutes[cell] ?? 0
    km += distanceKm[cell] ?? 0
  }
  let from = size
  for (const stop of order) {
    const stopRules = rules[stop]
    if (stopRules === undefined) return null
    go(from, stop)
    const left = leaveAt(stopRules, now)
    now = left.leaveMinutes
    missedMinutes += left.missedMinutes
    from = stop
  }
  if (problem.leadsOn) go(from, size)
  if (!isKnown) return null
  if (endsBy !== null) missedMinutes += Math.max(0, now - endsBy)
  return { missedMinutes, endMinutes: now, driveMinutes: drive, distanceKm: Math.round(km * 10) / 10 }
}

/** Fixed times first, then when it is over, then the driving, then the km. */
export function compareCosts(a: RouteCost, b: RouteCost): number {
  return a.missedMinutes - b.missedMinutes || a.endMinutes - b.endMinutes || a.driveMinutes - b.driveMinutes || a.distanceKm - b.distanceKm
}
