import { compareCosts, costOf, type RouteCost, type RouteProblem } from './route-problem.ts'

type Weighed = { readonly order: readonly number[]; readonly cost: RouteCost }

/**
 * A good order of many stops, by building and mending: from the present order and from the nearest stop to the next,
 * stops and runs of two or three are put elsewhere (or-opt) and stretches turned round (2-opt) as long as that helps.
 * No better one may be claimed: use `exactOrder` where there are few.
 *
 * @returns places of the stops in their new order; null when ways are not known
 */
export function goodOrder(problem: RouteProblem): readonly number[] | null {
  const starts = [Array.from({ length: problem.size }, (_, index) => index), nearestFirst(problem), byFixedTimes(problem)]
  const mended = starts.flatMap((order): Weighed[] => {
    const cost = costOf(problem, order)
    return cost === null ? [] : [mend(problem, { order, cost })]
  })
  return mended.toSorted((a, b) => compareCosts(a.cost, b.cost))[0]?.order ?? null
}

function nearestFirst({ size, minutes }: RouteProblem): readonly number[] {
  const left = new Set(Array.from({ length: size }, (_, index) => index))
  const order: number[] = []
  for (let at = size; left.size > 0; ) {
    const wayTo = (stop: number) => minutes[at * (size + 1) + stop] ?? Number.POSITIVE_INFINITY
    const [next = at] = [...left].toSorted((a, b) => wayTo(a) - wayTo(b))
    left.delete(next)
    order.push(next)
    at = next
  }
  return order
}

/** What has a fixed time stands in the order of those, the rest behind. */
function byFixedTimes({ rules }: RouteProblem): readonly number[] {
  const due = rules.map(({ arrival, opening, limit, departure }) => arrival ?? opening?.at ?? departure ?? limit?.at ?? Number.POSITIVE_INFINITY)
  return due.map((_, index) => index).toSorted((a, b) => (due[a] ?? 0) - (due[b] ?? 0) || a - b)
}

function mend(problem: RouteProblem, start: Weighed): Weighed {
  let best = start
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const order of neighbours(best.order)) {
      const cost = costOf(problem, order)
      if (cost === null || compareCosts(cost, best.cost) >= 0) continue
      best = { order, cost }
      isBetter = true
      break
    }
  }
  return best
}

/** Every order that comes of one move. */
function* neighbours(order: readonly number[]): Generator<readonly number[]> {
  for (let length = 1; length <= Math.min(3, order.length - 1); length++) {
    for (let from = 0; from + length <= order.length; from++) {
      const [run, rest] = [order.slice(from, from + length), order.toSpliced(from, length)]
      for (let to = 0; to <= rest.length; to++) if (to !== from) yield rest.toSpliced(to, 0, ...run)
    }
  }
  for (let from = 0; from < order.length - 1; from++) {
    for (let to = from + 2; to <= order.length; to++) yield [...order.slice(0, from), ...order.slice(from, to).toReversed(), ...order.slice(to)]
  }
}
