import { visit, type VisitRules } from '../clock/visit.ts'

/** A stop as the search sees it; times in minutes. */
export type RotationStop = {
  readonly stayMinutes: number
  /** how many people at once; null: nobody said, so one group at a time */
  readonly capacity: number | null
}

/** A group that visits all the stops of the list, each once, in an order to be found. */
export type RotationGroup = {
  readonly size: number
  readonly startsAt: number
  readonly stops: readonly number[]
  /** where more holds for it than the stay of the stop: a stay of its own, hours, fixed times */
  readonly rules?: ReadonlyMap<number, VisitRules>
  /** minutes from one stop to another; null for where it starts and ends */
  readonly legMinutes: (from: number | null, to: number | null) => number
}

export type RotationProblem = {
  readonly stops: readonly RotationStop[]
  readonly groups: readonly RotationGroup[]
  /** how long a group may wait before any stop until there is room, or until it opens; for a fixed arrival it may wait longer */
  readonly maxWaitMinutes: number
  /** when all have to be together again */
  readonly meetBy?: number
}

export type Visit = { readonly stop: number; readonly arriveAt: number; readonly enterAt: number; readonly leaveAt: number }
type GroupCourse = { readonly visits: readonly Visit[]; readonly finishAt: number }
export type Rotation = { readonly courses: readonly GroupCourse[]; readonly finishAt: number; readonly waitMinutes: number; readonly driveMinutes: number }
/** `isExhaustive`: all orders were weighed, so there is none better, or none at all. */
type RotationResult = { readonly rotation: Rotation | null; readonly isExhaustive: boolean }

const MOST_NODES = 50_000

/** What a group is at: about to choose, on its way, before a full stop, in it, or through. */
type Phase =
  | { readonly kind: 'choosing'; readonly at: number; readonly from: number | null }
  | { readonly kind: 'coming'; readonly at: number; readonly stop: number; readonly arrivedAt: number }
  | { readonly kind: 'waiting'; readonly stop: number; readonly arrivedAt: number }
  | { readonly kind: 'inside'; readonly at: number; readonly stop: number }
  | { readonly kind: 'through'; readonly at: number }

type State = { readonly phases: Phase[]; readonly visits: Visit[][]; readonly queues: number[][]; wait: number; drive: number }

const ORDER = { inside: 0, choosing: 1, coming: 2 } as const

/**
 * Looks for the orders of stops in which all groups are through soonest, then wait least, then drive least. Who comes
 * first goes in first; who finds a stop full waits, up to the limit. All orders are weighed unless there are too many.
 */
export function searchRotation(problem: RotationProblem): RotationResult {
  return new Search(problem).run()
}

class Search {
  readonly #problem: RotationProblem
  /** the shortest way into each stop, and the shortest way home, of each group */
  readonly #shortest: readonly { readonly into: ReadonlyMap<number, number>; readonly home: number }[]
  #best: Rotation | null = null
  #nodes = 0

  constructor(problem: RotationProblem) {
    this.#problem = problem
    this.#shortest = problem.groups.map(({ stops, legMinutes }) => ({
      into: new Map(stops.map((to) => [to, Math.min(...[null, ...stops.filter((from) => from !== to)].map((from) => legMinutes(from, to)))])),
      home: Math.min(...(stops.length === 0 ? [null] : stops).map((from) => legMinutes(from, null))),
    }))
  }

  run(): RotationResult {
    const { groups, stops } = this.#problem
    this.#go({
      phases: groups.map(({ startsAt }) => ({ kind: 'choosing', at: startsAt, from: null })),
      visits: groups.map(() => []),
      queues: stops.map(() => []),
      wait: 0,
      drive: 0,
    })
    return { rotation: this.#best, isExhaustive: this.#nodes < MOST_NODES }
  }

  /** Lets time pass until somebody has to choose, then tries every choice. */
  #go(state: State): void {
    if (this.#nodes >= MOST_NODES) return
    this.#nodes += 1
    for (;;) {
      const group = nextToMove(state.phases)
      if (group === null) {
        this.#keep(state)
        return
      }
      const phase = state.phases[group]
      if (phase?.kind === 'choosing') {
        if (!this.#choose(state, group, phase)) return
      } else if (!this.#move(state, group, phase)) {
        return
      }
    }
  }

  /** @returns whether time goes on in this state: there was nothing to choose between */
  #choose(state: State, index: number, { at, from }: Extract<Phase, { kind: 'choosing' }>): boolean {
    const group = this.#problem.groups[index]
    if (!group) return false
    const visits = state.visits[index] ?? []
    const seen = new Set(visits.map(({ stop }) => stop))
    const open = group.stops.filter((stop) => !seen.has(stop))
    if (open.length === 0) {
      const minutes = visits.length === 0 ? 0 : group.legMinutes(from, null)
      state.drive += minutes
      state.phases[index] = { kind: 'through', at: at + minutes }
      return this.#canWin(state)
    }
    const choices = open.map((stop) => ({ stop, minutes: group.legMinutes(from, stop) })).sort((a, b) => a.minutes - b.minutes)
    for (const [tried, { stop, minutes }] of choices.entries()) {
      const next = tried === choices.length - 1 ? state : copyOf(state)
      next.drive += minutes
      const arrivedAt = at + minutes
      const { arriveMinutes, missed } = visit(this.#rules(index, stop), arrivedAt)
      next.phases[index] = { kind: 'coming', at: arriveMinutes, stop, arrivedAt }
      if (missed.length > 0 || !this.#canWin(next)) continue
      this.#go(next)
    }
    return false
  }

  /** @returns whether it was possible */
  #move(state: State, index: number, phase: Phase | undefined): boolean {
    if (phase?.kind === 'coming') {
      if ((state.queues[phase.stop]?.length ?? 0) === 0 && this.#hasRoom(state, phase.stop, index)) return this.#enter(state, index, phase.stop, phase.arrivedAt, phase.at)
      state.queues[phase.stop]?.push(index)
      state.phases[index] = { kind: 'waiting', stop: phase.stop, arrivedAt: phase.arrivedAt }
      return this.#problem.maxWaitMinutes > 0
    }
    if (phase?.kind !== 'inside') return false
    const { stop, at } = phase
    state.phases[index] = { kind: 'choosing', at, from: stop }
    const queue = state.queues[stop] ?? []
    for (let first = queue[0]; first !== undefined && this.#hasRoom(state, stop, first); first = queue[0]) {
      queue.shift()
      const waiting = state.phases[first]
      if (waiting?.kind !== 'waiting' || !this.#enter(state, first, stop, waiting.arrivedAt, at)) return false
    }
    return true
  }

  #enter(state: State, index: number, stop: number, arriveAt: number, enterAt: number): boolean {
    const rules = this.#rules(index, stop)
    const { leaveMinutes: leaveAt, missed } = visit(rules, enterAt)
    if (missed.length > 0 || enterAt - Math.max(arriveAt, rules.arrival ?? arriveAt) > this.#problem.maxWaitMinutes) return false
    state.wait += enterAt - arriveAt
    state.visits[index]?.push({ stop, arriveAt, enterAt, leaveAt })
    state.phases[index] = { kind: 'inside', at: leaveAt, stop }
    return this.#canWin(state)
  }

  #rules(index: number, stop: number): VisitRules {
    return this.#problem.groups[index]?.rules?.get(stop) ?? { stay: this.#problem.stops[stop]?.stayMinutes ?? 0 }
  }

  #hasRoom({ phases }: State, stop: number, index: number): boolean {
    const inside = phases.flatMap((phase, one) => (phase.kind === 'inside' && phase.stop === stop ? [this.#problem.groups[one]?.size ?? 0] : []))
    const capacity = this.#problem.stops[stop]?.capacity ?? null
    if (capacity === null) return inside.length === 0
    return inside.reduce((sum, size) => sum + size, 0) + (this.#problem.groups[index]?.size ?? 0) <= capacity
  }

  /** Whether the best that can still become of a state is better than what was found. */
  #canWin(state: State): boolean {
    const finish = Math.max(0, ...state.phases.map((phase, index) => this.#soonest(state, phase, index)))
    if (finish > (this.#problem.meetBy ?? Infinity)) return false
    const best = this.#best
    if (!best || finish !== best.finishAt) return !best || finish < best.finishAt
    if (state.wait !== best.waitMinutes) return state.wait < best.waitMinutes
    return state.drive < best.driveMinutes
  }

  #soonest(state: State, phase: Phase, index: number): number {
    if (phase.kind === 'through') return phase.at
    const shortest = this.#shortest[index]
    const seen = new Set((state.visits[index] ?? []).map(({ stop }) => stop))
    const next = phase.kind === 'coming' || phase.kind === 'waiting' ? phase.stop : undefined
    const now = phase.kind === 'waiting' ? phase.arrivedAt : phase.at
    return (this.#problem.groups[index]?.stops ?? []).reduce(
      (sum, stop) => (seen.has(stop) ? sum : sum + this.#rules(index, stop).stay + (stop === next ? 0 : (shortest?.into.get(stop) ?? 0))),
      now + (shortest?.home ?? 0),
    )
  }

  #keep(state: State): void {
    if (state.phases.some(({ kind }) => kind !== 'through') || !this.#canWin(state)) return
    const courses = state.visits.map((visits, index): GroupCourse => {
      const phase = state.phases[index]
      return { visits, finishAt: phase?.kind === 'through' ? phase.at : 0 }
    })
    this.#best = { courses, finishAt: Math.max(0, ...courses.map(({ finishAt }) => finishAt)), waitMinutes: state.wait, driveMinutes: state.drive }
  }
}

/** Who moves next: by the clock; at one minute those who leave make room before others choose or come. */
function nextToMove(phases: readonly Phase[]): number | null {
  let found: { readonly index: number; readonly at: number; readonly order: number } | null = null
  for (const [index, phase] of phases.entries()) {
    if (phase.kind === 'waiting' || phase.kind === 'through') continue
    const order = ORDER[phase.kind]
    if (!found || phase.at < found.at || (phase.at === found.at && order < found.order)) found = { index, at: phase.at, order }
  }
  return found?.index ?? null
}

function copyOf({ phases, visits, queues, wait, drive }: State): State {
  return { phases: [...phases], visits: visits.map((list) => [...list]), queues: queues.map((list) => [...list]), wait, drive }
}
