import { timeOfMinutes } from '../../../lib/local-date.ts'
import { sharesOf } from '../../agenda/flow/squeeze-choices.ts'
import type { BatchCommand, EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import { runCommand } from '../../event/run-command.ts'
import type { Line, Stop, Tour } from '../tour.ts'
import { stopsOfLine, tourClocks, type LineClock, type RouteSqueeze, type StopTime } from './line-clock.ts'

/** A way out of a squeeze on the road, ready to be done as one step. */
export type WayOut = {
  /**
   * stay shorter at one stop · at all in proportion · drive off earlier · leave a stop out · go to its alternative
   * instead · put the fixed time off
   */
  readonly kind: 'shorten' | 'share' | 'earlier' | 'drop' | 'alternative' | 'later'
  /** the stop that it is about; absent where it is all of them, or the start */
  readonly stop?: Stop
  /** minutes that it is about */
  readonly minutes: number
  readonly commands: readonly EventCommand[]
}

/** @param name of what the line does not reach in time */
export function settleWithWayOut({ commands }: WayOut, name: string): BatchCommand {
  return { type: 'batch', commands, wish: { kind: 'squeeze-settled', name, count: commands.length } }
}

/** Nobody drives out to a site for less. Own assumption. */
const SHORTEST_STAY = 5

/** Among more than so many stops nobody chooses; the longest stays have most to give. */
const MOST_STOPS = 6

/** What can be done about a squeeze of a line. Each is tried first: only what helps, and harms no other line more, is offered. */
export function waysOut(event: Event, clock: LineClock, squeeze: RouteSqueeze): readonly WayOut[] {
  const { minutes } = squeeze
  const chain = chainOf(clock, squeeze)
  const longest = new Set(chain.toSorted((a, b) => b.stayMinutes - a.stayMinutes).slice(0, MOST_STOPS))
  const chosen = chain.filter((time) => longest.has(time))
  const shares = sharesOf(chain.map(({ stayMinutes }) => Math.max(0, stayMinutes - SHORTEST_STAY)), minutes)
  const tried: readonly WayOut[] = [
    ...chosen.flatMap(({ stop, stayMinutes }): WayOut[] =>
      stayMinutes - minutes < SHORTEST_STAY ? [] : [{ kind: 'shorten', stop, minutes, commands: [stayCommand(event, clock, stop, stayMinutes - minutes)] }],
    ),
    ...(chain.length > 1 && shares.length > 0
      ? [{ kind: 'share', minutes, commands: sharedOut(event, clock, chain, shares) } as const]
      : []),
    ...earlier(clock, minutes),
    ...later(clock, squeeze),
    ...chosen.flatMap(({ stop }): WayOut[] => [
      ...insteadOf(event, clock, stop),
      { kind: 'drop', stop, minutes: 0, commands: dropped(event, clock, stop) },
    ]),
  ]
  const before = missing(event, clock.tour)
  return tried.flatMap((way) => {
    const outcome = runCommand(event, { type: 'batch', commands: way.commands })
    if (!outcome.ok) return []
    const gained = before - missing(outcome.event, clock.tour)
    const left = leftOf(outcome.event, clock, squeeze)
    const isReplacing = way.kind === 'drop' || way.kind === 'alternative'
    if (gained <= 0 || (isReplacing ? left >= minutes : left > 0)) return []
    return [isReplacing ? { ...way, minutes: minutes - left } : way]
  })
}

/** The stops whose stay runs into the fixed time. */
function chainOf({ stops }: LineClock, { since, at, kind }: RouteSqueeze): readonly StopTime[] {
  const upTo = kind === 'arrival' || kind === 'opening' || kind === 'end' ? at : at + 1
  return stops.slice(since, upTo).filter(({ stayMinutes }) => stayMinutes > 0)
}

/** A stay for this line alone where others stop there too, else for the stop. */
function stayCommand(event: Event, { tour, line }: Pick<LineClock, 'tour' | 'line'>, stop: Stop, stayMinutes: number): EventCommand {
  const isShared = line !== undefined && tourClocks(event, tour).some((other) => other.line?.id !== line.id && other.stops.some((time) => time.stop.id === stop.id))
  return isShared || line?.stays[stop.id] !== undefined
    ? { type: 'entity.edit', collection: 'lines', id: line.id, changes: { stays: { ...line.stays, [stop.id]: stayMinutes } } }
    : { type: 'entity.edit', collection: 'stops', id: stop.id, changes: { stayMinutes } }
}

/** Stays cut down together: those that are the line's own go into one change of it. */
export function sharedOut(event: Event, clock: LineClock, chain: readonly StopTime[], shares: readonly number[]): readonly EventCommand[] {
  const edits = chain.flatMap(({ stop, stayMinutes }, index) => {
    const share = shares[index] ?? 0
    return share === 0 ? [] : [{ id: stop.id, stay: stayMinutes - share, command: stayCommand(event, clock, stop, stayMinutes - share) }]
  })
  const own = edits.filter(({ command }) => command.type === 'entity.edit' && command.collection === 'lines')
  const ofStops = edits.filter((edit) => !own.includes(edit)).map(({ command }) => command)
  const { line } = clock
  if (own.length === 0 || line === undefined) return ofStops
  const stays = { ...line.stays, ...Object.fromEntries(own.map(({ id, stay }) => [id, stay])) }
  return [...ofStops, { type: 'entity.edit', collection: 'lines', id: line.id, changes: { stays } }]
}

function earlier({ tour, line, startMinutes, startSource }: LineClock, minutes: number): readonly WayOut[] {
  const startsAt = timeOfMinutes(startMinutes - minutes)
  if (startSource === null || startSource === 'lock' || startMinutes < minutes) return []
  const command: EventCommand = line
    ? { type: 'entity.edit', collection: 'lines', id: line.id, changes: { startsAt } }
    : { type: 'entity.edit', collection: 'tours', id: tour.id, changes: { startsAt } }
  return [{ kind: 'earlier', minutes, commands: [command] }]
}

/** Only what the makers of the event set themselves: a leader's departure and a site's closing stand. */
function later({ tour, line, stops }: LineClock, { kind, at, minutes, lockMinutes }: RouteSqueeze): readonly WayOut[] {
  const [stop, time] = [stops[at]?.stop, timeOfMinutes(lockMinutes + minutes)]
  if (kind === 'end') {
    const command: EventCommand = line?.endsBy === undefined
      ? { type: 'entity.edit', collection: 'tours', id: tour.id, changes: { endsBy: time } }
      : { type: 'entity.edit', collection: 'lines', id: line.id, changes: { endsBy: time } }
    return [{ kind: 'later', minutes, commands: [command] }]
  }
  if (stop === undefined || kind === 'leaver' || kind === 'closing') return []
  const opens = stop.acts.findIndex(({ startsAt }) => startsAt !== undefined)
  const changes = kind === 'arrival'
    ? { lockedArrival: time }
    : kind === 'departure'
      ? { lockedDeparture: time }
      : { acts: stop.acts.map((act, index) => (index === opens ? { ...act, startsAt: time } : act)) }
  return [{ kind: 'later', stop, minutes, commands: [{ type: 'entity.edit', collection: 'stops', id: stop.id, changes }] }]
}

/** A line goes its own way without the stop; where all go one way, it leaves the tour. */
function dropped(event: Event, { tour, line }: LineClock, stop: Stop): readonly EventCommand[] {
  return line === undefined
    ? [{ type: 'entities.remove', collection: 'stops', ids: [stop.id] }]
    : [ownWay(event, tour, line, (ids) => ids.filter((id) => id !== stop.id))]
}

function insteadOf(event: Event, { tour, line, stops }: LineClock, stop: Stop): readonly WayOut[] {
  const alternative = stop.alternativeStopId === undefined ? undefined : event.stops[stop.alternativeStopId]
  if (line === undefined || alternative === undefined || stops.some((time) => time.stop.id === alternative.id)) return []
  const command = ownWay(event, tour, line, (ids) => ids.map((id) => (id === stop.id ? alternative.id : id)))
  return [{ kind: 'alternative', stop, minutes: 0, commands: [command] }]
}

function ownWay(event: Event, tour: Tour, line: Line, change: (ids: readonly Stop['id'][]) => readonly Stop['id'][]): EventCommand {
  const stopIds = change(stopsOfLine(event, tour, line).map(({ id }) => id))
  return { type: 'entity.edit', collection: 'lines', id: line.id, changes: { stopIds } }
}

/** Minutes that are missing on all lines of a tour. */
function missing(event: Event, { id }: Tour): number {
  const tour = event.tours[id]
  return tour === undefined ? 0 : tourClocks(event, tour).flatMap(({ squeezes }) => squeezes).reduce((sum, { minutes }) => sum + minutes, 0)
}

/** What a line still misses at the same place for the same reason. */
function leftOf(event: Event, { tour, line, stops }: LineClock, { kind, at }: RouteSqueeze): number {
  const after = event.tours[tour.id]
  const clock = after && tourClocks(event, after).find((one) => one.line?.id === line?.id)
  const stopId = stops[at]?.stop.id
  return clock?.squeezes.find((one) => one.kind === kind && clock.stops[one.at]?.stop.id === stopId)?.minutes ?? 0
}
