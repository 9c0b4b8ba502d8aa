import { leaveAt, type RouteProblem } from './route-problem.ts'

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
  const reach = (from: number, to: number, set: number, at: number, before: Label | null) => {
    const cell = from * width + to
    const way = minutes[cell] ?? Number.NaN
    const stopRules = rules[to]
    if (Number.isNaN(way) || stopRules === undefined) return
    const { leaveMinutes, missedMinutes } = leaveAt(stopRules, at + way)
    if (missedMinutes > 0) return
    const label: Label = {
      leave: leaveMinutes,
      drive: (before?.drive ?? 0) + (driveMinutes[cell] ?? 0),
      km: (before?.km ?? 0) + (distanceKm[cell] ?? 0),
      before,
      stop: to,
    }
    const place = (set | (1 << to)) * size + to
    const known = labels[place]
    if (known === undefined) labels[place] = [label]
    else if (!known.some((other) => beats(other, label))) labels[place] = [...known.filter((other) => !beats(label, other)), label]
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

function beats(a: Label, b: Label): boolean {
  return a.leave <= b.leave && (a.drive < b.drive || (a.drive === b.drive && a.km <= b.km))
}

function orderOf(label: Label): readonly number[] {
  const order: number[] = []
  for (let at: Label | null = label; at !== null; at = at.before) order.unshift(at.stop)
  return order
}
