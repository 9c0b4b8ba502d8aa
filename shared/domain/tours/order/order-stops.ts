import type { BatchCommand, EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import type { LineClock } from '../clock/line-clock.ts'
import type { Stop } from '../tour.ts'
import { exactOrder, EXACT_STOPS } from './exact-order.ts'
import { goodOrder } from './good-order.ts'
import { compareCosts, costOf, routeProblem, type RouteCost } from './route-problem.ts'

/** What the search for a quicker order of a line's stops found. */
type OrderProposal =
  /** ways that nobody knows how long they take; the first few are named, by the names of their ends */
  | { readonly kind: 'unknown-ways'; readonly count: number; readonly ways: readonly (readonly [string, string])[] }
  /** the line is on its way already */
  | { readonly kind: 'under-way' }
  /** every order was weighed and none keeps all fixed times: at least so many minutes are missing */
  | { readonly kind: 'none-keeps'; readonly now: RouteCost; readonly closest: RouteCost }
  /** there is none that is better */
  | { readonly kind: 'best-already'; readonly now: RouteCost; readonly isExact: boolean }
  | { readonly kind: 'better'; readonly now: RouteCost; readonly then: RouteCost; readonly stops: readonly Stop[]; readonly isExact: boolean }

/** Looks for the quickest order that keeps what is fixed; it only proposes. */
export function proposeOrder(event: Event, clock: LineClock): OrderProposal {
  if (clock.stops.some(({ hasLeft }) => hasLeft)) return { kind: 'under-way' }
  const problem = routeProblem(event, clock)
  const unknown = unknownWays(clock, problem.minutes)
  if (unknown.length > 0) return { kind: 'unknown-ways', count: unknown.length, ways: unknown.slice(0, 5) }
  const now = costOf(problem, clock.stops.map((_, index) => index))
  if (now === null) throw new RangeError('a way without minutes')
  const isExact = problem.size <= EXACT_STOPS
  const exact = isExact ? exactOrder(problem) : null
  const found = exact ?? goodOrder(problem)
  const then = found === null ? now : (costOf(problem, found) ?? now)
  if (isExact && exact === null) return { kind: 'none-keeps', now, closest: compareCosts(then, now) < 0 ? then : now }
  if (found === null || compareCosts(then, now) >= 0) return { kind: 'best-already', now, isExact }
  return { kind: 'better', now, then, stops: found.flatMap((place) => clock.stops[place]?.stop ?? []), isExact }
}

function unknownWays({ stops, tour, line }: LineClock, minutes: Float64Array): readonly (readonly [string, string])[] {
  const size = stops.length
  const nameOf = (place: number) => stops[place]?.stop.name ?? line?.startPlace ?? tour.startPlace ?? ''
  return [...minutes].flatMap((value, cell) =>
    Number.isNaN(value) ? [[nameOf(Math.floor(cell / (size + 1))), nameOf(cell % (size + 1))] as const] : [],
  )
}

/** Puts the stops of a line in the proposed order: a tour of one way is arranged itself, a line gets a way of its own. */
export function orderCommand(event: Event, { tour, line }: LineClock, stops: readonly Stop[]): BatchCommand {
  const ids = stops.map(({ id }) => id)
  const isAlone = line === undefined || (line.stopIds.length === 0 && ordered(event.lines).filter(({ tourId }) => tourId === tour.id).length === 1)
  const command: EventCommand = isAlone
    ? { type: 'entities.arrange', collection: 'stops', ids }
    : { type: 'entity.edit', collection: 'lines', id: line.id, changes: { stopIds: ids } }
  return { type: 'batch', commands: [command], wish: { kind: 'stops-ordered', name: line?.name ?? tour.title, count: stops.length } }
}
