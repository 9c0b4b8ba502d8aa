import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Leg, Line, Stop, Tour } from '#shared/domain/tours/tour.ts'

/** A stop on the way, with the leg that leads to it where one is known. */
export type RouteStep = { readonly stop: Stop; readonly leg?: Leg }

/** A way through a tour. */
export type Route = {
  /** absent when the tour has no lines: then everybody goes the same way */
  readonly line?: Line
  readonly steps: readonly RouteStep[]
  /** the leg back, where one is known */
  readonly lastLeg?: Leg
  readonly stayMinutes: number
  readonly driveMinutes: number
  readonly distanceKm: number
}

export function stopsOfTour(event: Event, tour: Tour): readonly Stop[] {
  return ordered(event.stops).filter(({ tourId }) => tourId === tour.id)
}

/** The ways of a tour: one a line, or the one of all. */
export function routesOfTour(event: Event, tour: Tour): readonly Route[] {
  const lines = ordered(event.lines).filter(({ tourId }) => tourId === tour.id)
  return lines.length === 0 ? [routeOf(event, tour)] : lines.map((line) => routeOf(event, tour, line))
}

function routeOf(event: Event, tour: Tour, line?: Line): Route {
  const own = (line?.stopIds ?? []).flatMap((id) => event.stops[id] ?? [])
  const stops = own.length > 0 ? own : stopsOfTour(event, tour)
  const legs = ordered(event.legs).filter(({ tourId }) => tourId === tour.id)
  const legBetween = (from: Stop | undefined, to: Stop | undefined): Leg | undefined =>
    legs.find(({ fromStopId, toStopId }) => fromStopId === from?.id && toStopId === to?.id)
  const steps = stops.map((stop, index): RouteStep => {
    const leg = legBetween(stops[index - 1], stop)
    return leg ? { stop, leg } : { stop }
  })
  const lastLeg = stops.length > 0 ? legBetween(stops.at(-1), undefined) : undefined
  const taken = [...steps.flatMap(({ leg }) => leg ?? []), ...(lastLeg ? [lastLeg] : [])]
  return {
    ...(line ? { line } : {}),
    steps,
    ...(lastLeg ? { lastLeg } : {}),
    stayMinutes: sum(stops.map(({ stayMinutes }) => stayMinutes)),
    driveMinutes: sum(taken.map(({ driveMinutes }) => driveMinutes)),
    distanceKm: sum(taken.map(({ distanceKm }) => distanceKm)),
  }
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
}
