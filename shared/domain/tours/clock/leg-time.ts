import type { Event } from '../../event/event.ts'
import { ordered } from '../../event/position.ts'
import type { StopId } from '../../event/ids.ts'
import type { Coordinates } from '../../event/values.ts'
import { knownWay } from '../known-way.ts'
import type { Leg, Line, Stop, Tour } from '../tour.ts'

/** Where the minutes of a leg come from; 'reverse': from the way back; 'unknown': nobody knows them and they count as 0. */
type MinutesSource = NonNullable<Leg['minutesSource']> | 'reverse' | 'unknown'

/** Whether the minutes are only an estimate, and marked as one. */
export function isEstimate(source: MinutesSource): boolean {
  return source === 'coordinates' || source === 'speed' || source === 'reverse'
}

/** How long the way from one place to the next takes. */
export type Ride = {
  readonly leg?: Leg
  readonly mode: Leg['mode']
  readonly distanceKm?: number
  /** whether the km were reckoned from coordinates, not measured */
  readonly isDistanceEstimated: boolean
  /** driving, or walking and crossing where that is the mode */
  readonly driveMinutes: number
  readonly source: MinutesSource
  /** on foot between the site and the vehicles */
  readonly walkMinutes: number
}

/** Own assumptions, no rule says so: coaches in convoy through town and country, and roads beside the straight line. */
export const SPEED_KMH = 40
export const DETOUR_FACTOR = 1.4
/** A group on foot, 75 m a minute. */
const WALKING_KMH = 4.5

/** One end of a way: a stop, or the place where the line begins or ends. */
export type WayEnd = { readonly stopId?: StopId; readonly name?: string; readonly coordinates?: Coordinates }

export function endOfStop({ id, name, coordinates }: Stop): WayEnd {
  return { stopId: id, name, ...(coordinates === undefined ? {} : { coordinates }) }
}

/** Where a line begins. The coordinates are those of the tour's own starting place. */
export function startOf(tour: Tour, line: Line | undefined): WayEnd {
  const name = line?.startPlace ?? tour.startPlace
  const isOfTour = line?.startPlace === undefined || line.startPlace === tour.startPlace || tour.startPlace === undefined
  return {
    ...(name === undefined ? {} : { name }),
    ...(isOfTour && tour.startCoordinates !== undefined ? { coordinates: tour.startCoordinates } : {}),
  }
}

/** Where it ends: back where it began, unless another place is named. */
export function endOf(tour: Tour, line: Line | undefined): WayEnd {
  const [start, name] = [startOf(tour, line), line?.endPlace ?? tour.endPlace]
  return name === undefined || name === start.name ? start : { name }
}

const legsByEnds = new WeakMap<Event['legs'], ReadonlyMap<string, Leg>>()

/** The leg of a tour between two stops; without a stop from its start, or to its end. */
export function legBetween(event: Event, { id }: Tour, from: StopId | undefined, to: StopId | undefined): Leg | undefined {
  const legs = legsByEnds.get(event.legs) ?? keyedByEnds(event.legs)
  legsByEnds.set(event.legs, legs)
  return legs.get(endsKey(id, from, to))
}

/** Of two legs between the same ends the first one counts. */
function keyedByEnds(legs: Event['legs']): ReadonlyMap<string, Leg> {
  return new Map(ordered(legs).toReversed().map((leg) => [endsKey(leg.tourId, leg.fromStopId, leg.toStopId), leg]))
}

function endsKey(tourId: string, from: string | undefined, to: string | undefined): string {
  return `${tourId} ${from ?? ''} ${to ?? ''}`
}

/**
 * The way between two ends, by what is known best: minutes that are stated, then the table of the office, then those
 * stated for the way back, then km and speed, then the coordinates.
 */
export function rideBetween(event: Event, tour: Tour, from: WayEnd, to: WayEnd): Ride {
  const leg = legBetween(event, tour, from.stopId, to.stopId)
  const mode = leg?.mode ?? 'drive'
  const table = mode === 'drive' && from.name !== undefined && to.name !== undefined ? knownWay(event, from.name, to.name) : undefined
  const straight = from.coordinates && to.coordinates ? straightKm(from.coordinates, to.coordinates) : undefined
  const back = mode === 'drive' ? legBetween(event, tour, to.stopId, from.stopId) : undefined
  const measured = leg?.distanceKm ?? table?.distanceKm ?? back?.distanceKm
  const distanceKm = measured ?? (straight === undefined ? undefined : tenths(straight * (tour.detourFactor ?? DETOUR_FACTOR)))
  return {
    ...(leg === undefined ? {} : { leg }),
    mode,
    ...(distanceKm === undefined ? {} : { distanceKm }),
    isDistanceEstimated: measured === undefined && distanceKm !== undefined,
    ...minutesOf(leg, mode, table, back, distanceKm, measured !== undefined, tour),
    walkMinutes: leg?.walkMinutes ?? 0,
  }
}

function minutesOf(
  leg: Leg | undefined,
  mode: Leg['mode'],
  table: ReturnType<typeof knownWay>,
  back: Leg | undefined,
  distanceKm: number | undefined,
  isMeasured: boolean,
  { speedKmh = SPEED_KMH }: Tour,
): Pick<Ride, 'driveMinutes' | 'source'> {
  if (leg?.driveMinutes !== undefined) return { driveMinutes: leg.driveMinutes, source: leg.minutesSource ?? 'typed' }
  if (mode === 'walk' && leg?.walkMinutes !== undefined) return { driveMinutes: 0, source: 'typed' }
  if (table) return { driveMinutes: table.minutes, source: table.source }
  if (back?.mode === 'drive' && back.driveMinutes !== undefined) return { driveMinutes: back.driveMinutes, source: 'reverse' }
  if (distanceKm === undefined || mode === 'boat') return { driveMinutes: 0, source: 'unknown' }
  const minutes = Math.ceil((distanceKm / (mode === 'walk' ? WALKING_KMH : speedKmh)) * 60)
  return { driveMinutes: minutes, source: isMeasured ? 'speed' : 'coordinates' }
}

const EARTH_RADIUS_KM = 6371.0088

/** Great-circle distance in km, by the haversine formula on a sphere of the mean radius. */
function straightKm(from: Coordinates, to: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const sineOfHalf = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const a =
    sineOfHalf(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * sineOfHalf(to.longitude - from.longitude)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}

function tenths(km: number): number {
  return Math.round(km * 10) / 10
}
