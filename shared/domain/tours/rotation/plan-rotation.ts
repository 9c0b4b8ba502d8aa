import type { BatchCommand, EditCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import { comes } from '../../seating/comes.ts'
import { endOf, endOfStop, startOf } from '../clock/leg-time.ts'
import { leadsOn, legMaker, legMinutes, lineClock, stopsOfLine, tourClocks, type LineClock } from '../clock/line-clock.ts'
import { rulesOf, wallClockFrom, wantedStay, type VisitRules } from '../clock/visit.ts'
import type { Line, Stop, Tour } from '../tour.ts'
import { searchRotation, type Rotation, type RotationGroup, type RotationProblem, type RotationStop } from './rotation-search.ts'

type RotationWish = {
  readonly maxWaitMinutes: number
  /** minutes of the clock; absent: as soon as may be */
  readonly meetBy?: number
}

/** Two or more lines at a stop that is not large enough for all of them. */
type Crowd = { readonly stop: Stop; readonly lines: readonly Line[]; readonly people: number; readonly at: number }

/** Why there is no rotation, or what would make one possible. */
export type RotationCause =
  | { readonly kind: 'one-line' }
  | { readonly kind: 'stay-unknown'; readonly stop: Stop }
  | { readonly kind: 'way-unknown'; readonly from: string; readonly to: string }
  | { readonly kind: 'line-too-large'; readonly line: Line; readonly stop: Stop; readonly people: number; readonly capacity: number }
  | { readonly kind: 'hours'; readonly line: Line }
  /** a fixed time that a line cannot keep in any order; without a line: that all of them together cannot */
  | { readonly kind: 'fixed-time'; readonly line?: Line; readonly stop: Stop; readonly at: number }
  | { readonly kind: 'too-long'; readonly line: Line; readonly finishAt: number }
  | { readonly kind: 'stop-too-small'; readonly stop: Stop; readonly people: number }
  | { readonly kind: 'meets-later'; readonly finishAt: number }
  | { readonly kind: 'needs-wait'; readonly minutes: number }

type LineCourse = { readonly line: Line; readonly people: number; readonly visits: readonly { readonly stop: Stop; readonly enterAt: number; readonly leaveAt: number; readonly waitMinutes: number }[]; readonly finishAt: number }

export type RotationPlan = { readonly courses: readonly LineCourse[]; readonly finishAt: number; readonly waitMinutes: number; readonly driveMinutes: number }

export type RotationProposal = {
  /** the lines as they go now by their clocks, and where they meet; absent while something they need is unknown */
  readonly present?: RotationPlan
  readonly crowds: readonly Crowd[]
  readonly proposed?: RotationPlan
  /** whether all orders were weighed */
  readonly isExhaustive: boolean
  readonly causes: readonly RotationCause[]
  /** whether times are those of the clock; else they are counted from the start */
  readonly isOnClock: boolean
}

const LONGEST_WAIT = 240

/** How the lines of a tour could rotate through their stops so that no stop holds more than it can, and why not where they cannot. */
export function planRotation(event: Event, tour: Tour, wish: RotationWish): RotationProposal {
  const lines = ordered(event.lines).filter(({ tourId }) => tourId === tour.id)
  const stops = [...new Set(lines.flatMap((line) => stopsOfLine(event, tour, line)))]
  const isOnClock = lines.every(({ id }) => (lineClock(event, id)?.startSource ?? null) !== null)
  const frame = new Frame(event, tour, lines, stops, isOnClock)
  const missing = frame.missing()
  if (missing.length > 0) return { crowds: [], isExhaustive: true, causes: missing, isOnClock }
  const problem = frame.problem(wish)
  const present = presentPlan(event, tour, isOnClock)
  const { rotation, isExhaustive } = searchRotation(problem)
  return {
    present,
    crowds: crowdsOf(present),
    ...(rotation ? { proposed: frame.plan(rotation) } : {}),
    isExhaustive,
    causes: rotation ? [] : frame.causes(problem),
    isOnClock,
  }
}

/** Sends every line the way of the plan, as one step; null when they go so already. */
export function rotationApplied(event: Event, { courses }: RotationPlan): BatchCommand | null {
  const commands = courses.flatMap(({ line, visits }): EditCommand<'lines'>[] => {
    const stopIds = visits.map(({ stop }) => stop.id)
    const before = event.lines[line.id]
    const tour = before && event.tours[before.tourId]
    const now = tour ? stopsOfLine(event, tour, before).map(({ id }) => id) : []
    return now.join() === stopIds.join() ? [] : [{ type: 'entity.edit', collection: 'lines', id: line.id, changes: { stopIds } }]
  })
  return commands.length === 0 ? null : { type: 'batch', commands, wish: { kind: 'rotate-lines', count: commands.length } }
}

/** As the lines go now, fixed times that they miss included. */
function presentPlan(event: Event, tour: Tour, isOnClock: boolean): RotationPlan {
  const clocks = tourClocks(event, tour)
  const courses = clocks.flatMap((clock): LineCourse[] => {
    const { line, stops, startMinutes, endMinutes } = clock
    if (!line) return []
    const since = isOnClock ? 0 : startMinutes
    const visits = stops.map(({ stop, arriveMinutes, leaveMinutes, spareMinutes }) => ({ stop, enterAt: arriveMinutes - since, leaveAt: leaveMinutes - since, waitMinutes: spareMinutes }))
    return [{ line, people: peopleOn(event, line), visits, finishAt: endMinutes - since }]
  })
  return {
    courses,
    finishAt: Math.max(0, ...courses.map(({ finishAt }) => finishAt)),
    waitMinutes: courses.flatMap(({ visits }) => visits).reduce((sum, { waitMinutes }) => sum + waitMinutes, 0),
    driveMinutes: clocks.flatMap(legsOf).reduce((sum, leg) => sum + legMinutes(leg), 0),
  }
}

function legsOf({ stops, lastLeg }: LineClock) {
  return [...stops.map(({ leg }) => leg), ...(lastLeg ? [lastLeg] : [])]
}

/** The tour as numbers for the search, and back. */
class Frame {
  readonly #event: Event
  readonly #tour: Tour
  readonly #lines: readonly Line[]
  readonly #stops: readonly Stop[]
  readonly #isOnClock: boolean

  constructor(event: Event, tour: Tour, lines: readonly Line[], stops: readonly Stop[], isOnClock: boolean) {
    this.#event = event
    this.#tour = tour
    this.#lines = lines
    this.#stops = stops
    this.#isOnClock = isOnClock
  }

  missing(): readonly RotationCause[] {
    if (this.#lines.length < 2) return [{ kind: 'one-line' }]
    const stays = this.#stops.flatMap((stop): RotationCause[] => (wantedStay(stop) === null ? [{ kind: 'stay-unknown', stop }] : []))
    const ways = new Map<string, RotationCause>()
    for (const line of this.#lines) {
      const way = legMaker(this.#event, this.#tour, line)
      const own = stopsOfLine(this.#event, this.#tour, line)
      for (const from of own) {
        for (const to of own) {
          if (from !== to && way(endOfStop(from), endOfStop(to)).source === 'unknown') ways.set(`${from.id} ${to.id}`, { kind: 'way-unknown', from: from.name, to: to.name })
        }
      }
    }
    return [...stays, ...ways.values()]
  }

  problem({ maxWaitMinutes, meetBy }: RotationWish): RotationProblem {
    return {
      stops: this.#stops.map((stop): RotationStop => ({
        stayMinutes: wantedStay(stop) ?? 0,
        capacity: stop.capacity ?? null,
      })),
      groups: this.#lines.map((line) => this.#group(line)),
      maxWaitMinutes,
      ...(meetBy === undefined || !this.#isOnClock ? {} : { meetBy }),
    }
  }

  #group(line: Line): RotationGroup {
    const way = legMaker(this.#event, this.#tour, line)
    const own = stopsOfLine(this.#event, this.#tour, line)
    const ends = (index: number | null, fallback: ReturnType<typeof startOf>) => {
      const stop = index === null ? undefined : this.#stops[index]
      return stop ? endOfStop(stop) : fallback
    }
    const goesHome = own.some((last) => leadsOn(this.#event, this.#tour, line, last))
    const known = new Map<string, number>()
    const startsAt = this.#isOnClock ? (lineClock(this.#event, line.id)?.startMinutes ?? 0) : 0
    const onClock = this.#isOnClock ? wallClockFrom(startsAt) : null
    return {
      size: peopleOn(this.#event, line),
      startsAt,
      stops: own.map((stop) => this.#stops.indexOf(stop)),
      rules: new Map(own.map((stop): [number, VisitRules] => {
        // What a line has left on the day is no plan any more.
        const { left: _left, ...rules } = rulesOf(this.#tour, line, stop, onClock)
        return [this.#stops.indexOf(stop), rules]
      })),
      legMinutes: (from, to) => {
        const key = `${from ?? ''} ${to ?? ''}`
        const minutes = known.get(key) ?? (to === null && !goesHome ? 0 : legMinutes(way(ends(from, startOf(this.#tour, line)), ends(to, endOf(this.#tour, line)))))
        known.set(key, minutes)
        return minutes
      },
    }
  }

  plan({ courses, finishAt, waitMinutes, driveMinutes }: Rotation): RotationPlan {
    return {
      courses: courses.flatMap((course, index): LineCourse[] => {
        const line = this.#lines[index]
        if (!line) return []
        const visits = course.visits.flatMap(({ stop, arriveAt, enterAt, leaveAt }) => {
          const found = this.#stops[stop]
          return found ? [{ stop: found, enterAt, leaveAt, waitMinutes: enterAt - arriveAt }] : []
        })
        return [{ line, people: peopleOn(this.#event, line), visits, finishAt: course.finishAt }]
      }),
      finishAt,
      waitMinutes,
      driveMinutes,
    }
  }

  /** What makes it impossible by itself; else what one change would make it possible. */
  causes(problem: RotationProblem): readonly RotationCause[] {
    const tooLarge = this.#lines.flatMap((line) =>
      stopsOfLine(this.#event, this.#tour, line).flatMap((stop): RotationCause[] => {
        const people = peopleOn(this.#event, line)
        return stop.capacity !== undefined && people > stop.capacity ? [{ kind: 'line-too-large', line, stop, people, capacity: stop.capacity }] : []
      }),
    )
    if (tooLarge.length > 0) return tooLarge
    const { meetBy, ...untimed } = problem
    const alone = this.#lines.flatMap((line, index): readonly RotationCause[] => {
      const group = problem.groups[index]
      const { rotation } = searchRotation({ ...untimed, groups: group ? [group] : [] })
      if (!rotation) {
        const fixed = this.#fixedTimes({ ...untimed, groups: group ? [group] : [] }, line)
        return fixed.length > 0 ? fixed : [{ kind: 'hours', line }]
      }
      return rotation.finishAt > (meetBy ?? Infinity) ? [{ kind: 'too-long', line, finishAt: rotation.finishAt }] : []
    })
    if (alone.length > 0) return alone
    const larger = this.#stops.flatMap((stop, index): RotationCause[] => {
      const { rotation } = searchRotation({ ...problem, stops: problem.stops.map((one, at) => (at === index ? { ...one, capacity: Infinity } : one)) })
      const people = rotation ? Math.max(0, ...crowdsOf(this.plan(rotation)).flatMap((crowd) => (crowd.stop === stop ? [crowd.people] : []))) : 0
      return people > 0 ? [{ kind: 'stop-too-small', stop, people }] : []
    })
    const later = meetBy === undefined ? null : searchRotation(untimed).rotation
    const patient = searchRotation({ ...problem, maxWaitMinutes: LONGEST_WAIT }).rotation
    const longest = patient ? Math.max(0, ...patient.courses.flatMap(({ visits }) => visits.map(({ arriveAt, enterAt }) => enterAt - arriveAt))) : 0
    return [
      ...larger,
      ...this.#fixedTimes(problem),
      ...(later ? [{ kind: 'meets-later', finishAt: later.finishAt } as const] : []),
      ...(patient && longest > problem.maxWaitMinutes ? [{ kind: 'needs-wait', minutes: longest } as const] : []),
    ]
  }

  /** The fixed times that stand in the way: without one of them there would be a rotation. */
  #fixedTimes(problem: RotationProblem, line?: Line): readonly RotationCause[] {
    return this.#stops.flatMap((stop, index): RotationCause[] => {
      const at = problem.groups.map(({ rules }) => rules?.get(index)).flatMap((rules) => (rules ? (fixedTimeOf(rules) ?? []) : []))[0]
      if (at === undefined) return []
      const groups = problem.groups.map(({ rules, ...group }): RotationGroup => ({ ...group, rules: new Map([...(rules ?? [])].map(([one, held]) => [one, one === index ? withoutFixedTimes(held) : held])) }))
      return searchRotation({ ...problem, groups }).rotation ? [{ kind: 'fixed-time', ...(line ? { line } : {}), stop, at }] : []
    })
  }
}

/** What is fixed at a stop, without the hours of the site. */
function withoutFixedTimes({ stay, earliest, limit }: VisitRules): VisitRules {
  return { stay, ...(earliest === undefined ? {} : { earliest }), ...(limit?.kind === 'closing' ? { limit } : {}) }
}

function fixedTimeOf({ arrival, opening, departure, limit }: VisitRules): number | undefined {
  return arrival ?? opening?.at ?? departure ?? (limit?.kind === 'leaver' ? limit.at : undefined)
}

/** Who comes of a line; a line that nobody was put on yet counts as one. */
function peopleOn(event: Event, { members }: Line): number {
  return Math.max(1, Object.keys(members).filter((id) => comes(event, id)).length)
}

/** Where lines are at a stop together and are too many for it. */
function crowdsOf({ courses }: RotationPlan): readonly Crowd[] {
  const visits = courses.flatMap(({ line, people, visits: own }) => own.map((visit) => ({ ...visit, line, people })))
  return [...Map.groupBy(visits, ({ stop }) => stop)].flatMap(([stop, there]) => {
    const crowds = there.flatMap(({ enterAt }) => {
      const together = there.filter((other) => other.enterAt <= enterAt && enterAt < other.leaveAt)
      const people = together.reduce((sum, one) => sum + one.people, 0)
      const isTooMany = together.length > 1 && (stop.capacity === undefined || people > stop.capacity)
      return isTooMany ? [{ stop, lines: together.map(({ line }) => line), people, at: enterAt }] : []
    })
    const [largest] = crowds.toSorted((a, b) => b.people - a.people)
    return largest ? [largest] : []
  })
}
