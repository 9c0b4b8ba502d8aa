import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { convoyOf } from '../../domain/tours/clock/boarding.ts'
import type { LineClock, StopTime } from '../../domain/tours/clock/line-clock.ts'
import type { Vehicle } from '../../domain/tours/vehicle.ts'
import { travellerCount } from '../../domain/tours/riding-groups.ts'
import type { Stop } from '../../domain/tours/tour.ts'
import type { Cell } from '../paper.ts'
import { plain, strong, unknown } from '../text.ts'
import type { ColumnPlan } from '../table-plan.ts'
import { routeTime, routeWords } from './route-words.ts'
import { allClocks } from './stop-text.ts'

/** A line that comes to a stop: when, with how many people, in what. */
export type LineVisit = { readonly clock: LineClock; readonly time: StopTime; readonly heads: number; readonly convoy: readonly Vehicle[] }

/** A stop with every line that comes to it, in the order in which they come. */
export type StopVisits = { readonly stop: Stop; readonly visits: readonly LineVisit[] }

/** The stops that a line goes to, in the order of the tours. */
export function stopVisits(event: Event): readonly StopVisits[] {
  const visits = allClocks(event).flatMap((clock) => {
    const convoy = convoyOf(event, clock.tour, clock.line)
    const heads = travellerCount(event, clock, convoy)
    return clock.stops.map((time): LineVisit => ({ clock, time, heads, convoy }))
  })
  const byStop = Map.groupBy(visits, ({ time }) => time.stop.id)
  return ordered(event.stops).flatMap((stop) => {
    const ofStop = byStop.get(stop.id) ?? []
    return ofStop.length === 0 ? [] : [{ stop, visits: ofStop.toSorted((a, b) => a.time.arriveMinutes - b.time.arriveMinutes) }]
  })
}

/** The columns that say when each line comes, for whoever waits for it. */
export function visitPlans(event: Event): readonly ColumnPlan[] {
  const { column } = routeWords[event.documentLocale]
  return [
    { title: column.line, role: 'text', align: 'center', width: 'fit', ems: [3, 8] },
    { title: column.arrive, role: 'figures', align: 'center', width: 'fit', ems: [3.4, 8] },
    { title: column.leave, role: 'figures', align: 'center', width: 'fit', ems: [3.4, 8] },
    { title: column.stay, role: 'figures', align: 'center', width: 'fit', ems: [3, 6] },
    { title: column.heads, role: 'figures', align: 'center', width: 'fit', ems: [3, 6], isCount: true },
  ]
}

export function visitCells(event: Event, { clock, time, heads }: LineVisit): readonly Cell[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const hasStart = clock.startSource !== null
  return [
    [plain(clock.line?.name ?? words.everybody)],
    [strong(routeTime(time.arriveMinutes, hasStart, locale))],
    [plain(routeTime(time.leaveMinutes, hasStart, locale))],
    [plain(String(time.leaveMinutes - time.arriveMinutes))],
    [heads === 0 ? [unknown(words.column.heads, locale)] : plain(String(heads))],
  ]
}
