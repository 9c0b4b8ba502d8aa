import { timeOfMinutes } from '../../../lib/local-date.ts'
import { sharesOf } from '../../agenda/flow/squeeze-choices.ts'
import type { BatchCommand, EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { PersonId } from '../../event/ids.ts'
import { runCommand } from '../../event/run-command.ts'
import type { Stop } from '../tour.ts'
import { convoyOf } from './boarding.ts'
import { tourClocks, type LineClock, type StopTime } from './line-clock.ts'
import { sharedOut } from './ways-out.ts'

/** Somebody to be called, and the number; undefined where none is known. */
export type Call = {
  readonly role: 'guide' | 'contact' | 'forward' | 'leader' | 'driver'
  readonly name: string
  /** the vehicle that they are in charge of */
  readonly vehicle?: string
  readonly phone?: string
}

/** A stop that is reached at another time than planned, and who has to know. */
type MovedStop = {
  readonly stop: Stop
  readonly from: number
  readonly to: number
  readonly stayMinutes: number
  readonly wantedStayMinutes: number
  readonly calls: readonly Call[]
}

/** The rest of the day after a line has left a stop late. */
export type LatePlan = {
  /** one step; null where nothing changes */
  readonly command: BatchCommand | null
  readonly moved: readonly MovedStop[]
  /** fixed times that cannot be kept by cutting stays alone */
  readonly missed: LineClock['squeezes']
  /** the vehicles of the line: they are told whatever happens */
  readonly crew: readonly Call[]
  readonly clock: LineClock
}

/** A stay is not cut below half of what was meant: what is left would be no visit. Own assumption. */
const LEAST_SHARE = 0.5

/**
 * "Left late by N minutes" at a stop: what is over stays, the stays that are left are cut so that the fixed times are
 * kept as far as that goes, everything else follows.
 *
 * @param at place of the stop on the line
 */
export function lateDeparture(event: Event, clock: LineClock, at: number, minutes: number): LatePlan | null {
  const time = clock.stops[at]
  if (time === undefined) return null
  const { tour, line } = clock
  const leftAt = { ...(line ?? tour).leftAt, [time.stop.id]: timeOfMinutes(time.leaveMinutes + minutes) }
  const left: EventCommand = line
    ? { type: 'entity.edit', collection: 'lines', id: line.id, changes: { leftAt } }
    : { type: 'entity.edit', collection: 'tours', id: tour.id, changes: { leftAt } }
  let commands: readonly EventCommand[] = [left]
  let after = clockAfter(event, clock, commands)
  if (after === null) return null
  for (const { at: lockAt, kind } of after.clock.squeezes) {
    const squeeze = after.clock.squeezes.find((one) => one.at === lockAt && one.kind === kind)
    if (squeeze === undefined) continue
    const upTo = kind === 'arrival' || kind === 'opening' || kind === 'end' ? lockAt : lockAt + 1
    const chain = after.clock.stops.slice(Math.max(squeeze.since, at + 1), upTo)
    const room = chain.map((stop) => Math.max(0, stop.stayMinutes - Math.ceil(wantedOf(clock, stop) * LEAST_SHARE)))
    const total = room.reduce((sum, one) => sum + one, 0)
    const shares = total <= squeeze.minutes ? room : sharesOf(room, squeeze.minutes)
    const cuts = sharedOut(after.event, after.clock, chain, shares)
    const next = clockAfter(event, clock, [...commands, ...cuts])
    if (cuts.length === 0 || next === null) continue
    commands = [...commands, ...cuts]
    after = next
  }
  return {
    command: { type: 'batch', commands, wish: { kind: 'left-late', name: time.stop.name, count: minutes } },
    moved: movedStops(event, clock, after.clock, at),
    missed: after.clock.squeezes,
    crew: crewOf(event, clock),
    clock: after.clock,
  }
}

/** The stay as it was meant before anything was cut on the day. */
function wantedOf(clock: LineClock, { stop, stayMinutes }: StopTime): number {
  return clock.stops.find((time) => time.stop.id === stop.id)?.stayMinutes ?? stayMinutes
}

function clockAfter(event: Event, { tour, line }: LineClock, commands: readonly EventCommand[]): { readonly event: Event; readonly clock: LineClock } | null {
  const outcome = runCommand(event, { type: 'batch', commands })
  const after = outcome.ok ? outcome.event.tours[tour.id] : undefined
  const clock = outcome.ok && after ? tourClocks(outcome.event, after).find((one) => one.line?.id === line?.id) : undefined
  return outcome.ok && clock ? { event: outcome.event, clock } : null
}

function movedStops(event: Event, before: LineClock, after: LineClock, at: number): readonly MovedStop[] {
  return after.stops.slice(at + 1).flatMap((time, index) => {
    const planned = before.stops[at + 1 + index]
    const isSame = planned?.arriveMinutes === time.arriveMinutes && planned.leaveMinutes === time.leaveMinutes
    if (planned === undefined || isSame) return []
    return [{
      stop: time.stop,
      from: planned.arriveMinutes,
      to: time.arriveMinutes,
      stayMinutes: time.stayMinutes,
      wantedStayMinutes: planned.stayMinutes,
      calls: callsOf(event, time.stop),
    }]
  })
}

function callsOf(event: Event, { contactId, guideId, forwardTeamIds }: Stop): readonly Call[] {
  const named: readonly (readonly [Call['role'], PersonId | undefined])[] = [
    ['contact', contactId],
    ['guide', guideId],
    ...forwardTeamIds.map((id) => ['forward', id] as const),
  ]
  const told = new Set<string>()
  return named.flatMap(([role, id]) => {
    const person = id === undefined ? undefined : event.people[id]
    if (person === undefined || told.has(person.id)) return []
    told.add(person.id)
    return [callOf(role, person.name, person.phone)]
  })
}

function crewOf(event: Event, { tour, line }: LineClock): readonly Call[] {
  return convoyOf(event, tour, line).flatMap(({ leaderId, driverName, driverPhone, number }) => {
    const leader = leaderId === undefined ? undefined : event.people[leaderId]
    return [
      ...(leader ? [{ ...callOf('leader', leader.name, leader.phone), vehicle: number }] : []),
      ...(driverName === undefined ? [] : [{ ...callOf('driver', driverName, driverPhone), vehicle: number }]),
    ]
  })
}

function callOf(role: Call['role'], name: string, phone: string | undefined): Call {
  return { role, name, ...(phone === undefined ? {} : { phone }) }
}
