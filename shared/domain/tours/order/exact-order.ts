import type { VisitRules } from '../clock/visit.ts'
import { goodOrder } from './good-order.ts'
import { costOf, leaveAt, type RouteProblem } from './route-problem.ts'

/** Up to so many stops every order is weighed. */
export const EXACT_STOPS = 12

/** A way to have visited a set of stops: when the last one is left, what was driven, and how one came there. */
type Label = { readonly leave: number; readonly drive: number; readonly km: number; readonly before: Label | null; readonly stop: number }

/**
 * The best order that keeps every fixed time, by dynamic programming over sets of stops (Held and Karp 1962): of all ways
 * to have visited a set and to leave the same stop last, only those matter that no other beats in the time of leaving and
 * in the driving. That holds because whoever leaves earlier can always wait.
 *
 * @returns places of the stops in their new order; null when no order keeps every fixed time, or ways are not known
 */
export function exactOrder(problem: RouteProblem): readonly number[] | null {
  const { size, startMinutes, rules, minutes, driveMinutes, distanceKm, endsBy } = problem
  if (size === 0) return []
  if (size > EXACT_STOPS) throw new RangeError(`${size} stops are too many to weigh every order`)
  const width = size + 1
  const sets = 1 << size
  const labels: (Label[] | undefined)[] = Array.from({ length: sets * size })
  const leaveOf = rules.map((stopRules) => keptLeaves(stopRules, startMinutes))
  const latest = latestEnd(problem)
  const needed = neededAfter(problem)
  const reach = (from: number, to: number, set: number, at: number, before: Label | null) => {
    const cell = from * width + to
    const leave = leaveOf[to]?.(at + (minutes[cell] ?? Number.NaN)) ?? Number.NaN
    if (Number.isNaN(leave) || leave + (needed[set | (1 << to)] ?? 0) > latest) return
    const drive = (before?.drive ?? 0) + (driveMinutes[cell] ?? 0)
    const km = (before?.km ?? 0) + (distanceKm[cell] ?? 0)
    const place = (set | (1 << to)) * size + to
    const known = labels[place]
    if (known === undefined) {
      labels[place] = [{ leave, drive, km, before, stop: to }]
      return
    }
    for (const other of known) if (beats(other, leave, drive, km)) return
    const label: Label = { leave, drive, km, before, stop: to }
    labels[place] = [...known.filter((other) => !beats(label, other.leave, other.drive, other.km)), label]
  }
  for (let first = 0; first < size; first++) reach(size, first, 0, startMinutes, null)
  for (let set = 1; set < sets; set++) {
    for (let last = 0; last < size; last++) {
      for (const label of labels[set * size + last] ?? []) {
        for (let next = 0; next < size; next++) if ((set & (1 << next)) === 0) reach(last, next, set, label.leave, label)
      }
    }
  }
  const ends = Array.from({ length: size }, (_, last) => labels[(sets - 1) * size + last] ?? []).flat().flatMap((label) => {
    const cell = label.stop * width + size
    const end = label.leave + (problem.leadsOn ? (minutes[cell] ?? Number.NaN) : 0)
    if (Number.isNaN(end) || (endsBy !== null && end > endsBy)) return []
    return [{ label, end, drive: label.drive + (driveMinutes[cell] ?? 0), km: label.km + (distanceKm[cell] ?? 0) }]
  })
  const [best] = ends.toSorted((a, b) => a.end - b.end || a.drive - b.drive || a.km - b.km)
  return best === undefined ? null : orderOf(best.label)
}

/** No order that ends later than one that is known already is worth being followed. */
function latestEnd(problem: RouteProblem): number {
  const known = goodOrder(problem)
  const cost = known === null ? null : costOf(problem, known)
  return Math.min(cost?.missedMinutes === 0 ? cost.endMinutes : Number.POSITIVE_INFINITY, problem.endsBy ?? Number.POSITIVE_INFINITY)
}

/** For each set of stops that are behind: how long the others take at least, each on its shortest way. */
function neededAfter({ size, rules, minutes, leadsOn }: RouteProblem): Float64Array {
  const width = size + 1
  const shortest = (to: number) => Math.min(...Array.from({ length: width }, (_, from) => (from === to ? Number.POSITIVE_INFINITY : (minutes[from * width + to] ?? 0))).map((way) => (Number.isNaN(way) ? Number.POSITIVE_INFINITY : way)))
  const least = rules.map(({ stay }, stop) => stay + shortest(stop))
  const back = leadsOn ? Math.min(...Array.from({ length: size }, (_, from) => minutes[from * width + size] ?? 0).map((way) => (Number.isNaN(way) ? Number.POSITIVE_INFINITY : way))) : 0
  const needed = new Float64Array(1 << size)
  for (let set = 0; set < needed.length; set++) {
    let sum = back
    for (let stop = 0; stop < size; stop++) if ((set & (1 << stop)) === 0) sum += least[stop] ?? 0
    needed[set] = sum
  }
  return needed
}

/**
 * When a stop is left that is reached then, if every fixed time is kept; NaN where one is missed, or the way is unknown.
 * The same minutes come again and again, so each is asked for once.
 */
function keptLeaves(rules: VisitRules, startMinutes: number): (reached: number) => number {
  const known = new Map<number, number>()
  return (reached) => {
    if (Number.isNaN(reached)) return Number.NaN
    const found = known.get(reached - startMinutes)
    if (found !== undefined) return found
    const { leaveMinutes, missedMinutes } = leaveAt(rules, reached)
    const leave = missedMinutes > 0 ? Number.NaN : leaveMinutes
    known.set(reached - startMinutes, leave)
    return leave
  }
}

function beats(a: Label, leave: number, drive: number, km: number): boolean {
  return a.leave <= leave && (a.drive < drive || (a.drive === drive && a.km <= km))
}

function orderOf(label: Label): readonly number[] {
  const order: number[] = []
  for (let at: Label | null = label; at !== null; at = at.before) order.unshift(at.stop)
  return order
}
