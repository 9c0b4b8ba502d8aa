import type { Event } from '../../domain/event/event.ts'
import { endOf, startOf } from '../../domain/tours/clock/leg-time.ts'
import type { LegTime, LineClock } from '../../domain/tours/clock/line-clock.ts'
import { mapPlaces, type MapPlace } from '../../domain/tours/map-places.ts'
import { dataUrl } from '../../domain/pictures/picture.ts'
import type { Tour } from '../../domain/tours/tour.ts'
import type { DrawnLine, DrawnPicture } from '../paper.ts'
import { routeWords, type RouteWords } from './route-words.ts'

/** Across, in the drawing's own units. */
export const WIDTH = 27
const HEIGHT = 13
/** A map on end takes no more of the page than this. */
const MOST_HEIGHT = 15.5
const MARGIN = 2.4
export const ROW = 3.4
const USUAL_OPACITY = 0.5

/** Lines are told apart by how they are drawn. */
const LOOKS = ['plain', 'dashed', 'bold', 'dotted'] as const satisfies readonly DrawnLine['look'][]

/** A place of the sketch: a stop with its number, or where a line begins or ends. */
export type Spot = {
  /** id of the stop */
  readonly key: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly number: string
  /** how its place is known, where it lies on a map */
  readonly source?: MapPlace['source']
}
export type Way = { readonly from: Spot; readonly to: Spot; readonly look: DrawnLine['look']; readonly text: string; readonly shift: number }

/** Where everything lies, in units of the drawing. */
export type Sketch = {
  readonly ways: readonly Way[]
  readonly spots: readonly Spot[]
  readonly height: number
  readonly picture?: DrawnPicture
  readonly isToScale: boolean
  /** places whose coordinates lie beyond the edge of the map picture */
  readonly beyond: readonly string[]
}

/** How the length of a way is told. */
type WayWords = Pick<RouteWords, 'km' | 'minutes'>

export function lookOf(index: number): (typeof LOOKS)[number] {
  return LOOKS[index % LOOKS.length] ?? 'plain'
}

/** On the tour's map picture where it has one, else by coordinates where all are known, else line by line in order. */
export function sketchOf(event: Event, clocks: readonly LineClock[]): Sketch {
  const words = routeWords[event.documentLocale]
  const [tour] = clocks.map((clock) => clock.tour)
  const picture = tour && mapPictureOf(event, tour)
  const map = tour && placedOnMap(tour, clocks, picture)
  if (!map) {
    const ways = inRows(clocks, words)
    return { ways, spots: spotsOf(ways), height: Math.max(1, clocks.length) * ROW + 0.6, isToScale: false, beyond: [] }
  }
  const ways = clocks.flatMap((clock, index) => waysOf(clock, index, (key) => map.spots.get(key), words))
  const all = [...map.spots.values()]
  return {
    ways,
    spots: picture ? all : spotsOf(ways),
    height: (picture ? picture.height : HEIGHT) + 0.4 + 0.5 * clocks.length + 0.4,
    ...(picture ? { picture } : {}),
    isToScale: all.every(({ source }) => source !== 'nothing'),
    beyond: map.beyond,
  }
}

/** The map as wide as the drawing, or as high as a page allows. */
function mapPictureOf({ pictures }: Event, { mapPictureId, mapOpacity = USUAL_OPACITY }: Tour): DrawnPicture | undefined {
  const picture = mapPictureId === undefined ? undefined : pictures[mapPictureId]
  if (!picture) return undefined
  const height = Math.min(MOST_HEIGHT, (WIDTH * picture.height) / picture.width)
  const width = (height * picture.width) / picture.height
  return { url: dataUrl(picture), x: (WIDTH - width) / 2, y: 0, width, height, opacity: mapOpacity }
}

/** Null where there is no map and the coordinates of a stop are missing, or all are one place. */
function placedOnMap(tour: Tour, clocks: readonly LineClock[], picture: DrawnPicture | undefined): { readonly spots: ReadonlyMap<string, Spot>; readonly beyond: readonly string[] } | null {
  const stops = [...new Map(clocks.flatMap((clock) => clock.stops.map(({ stop }) => [stop.id, stop] as const))).values()]
  if (stops.length === 0 || (picture === undefined && stops.some(({ coordinates }) => coordinates === undefined))) return null
  const numbers = numbersOf(clocks)
  const frame = picture ?? { x: 0, y: 0, width: WIDTH, height: HEIGHT }
  const all = [
    ...stops.map((stop) => ({ key: stop.id as string, name: stop.name, number: numbers.get(stop.id) ?? '', coordinates: stop.coordinates, spot: picture && tour.mapSpots[stop.id] })),
    ...startsOf(tour, clocks, picture !== undefined),
  ]
  const isOnePlace = new Set(all.flatMap(({ coordinates }) => (coordinates === undefined ? [] : [`${coordinates.latitude} ${coordinates.longitude}`]))).size < 2
  if (picture === undefined && isOnePlace) return null
  const places = mapPlaces(all, frame.width / frame.height)
  return {
    spots: new Map(all.flatMap(({ key, name, number }): [string, Spot][] => {
      const place = places.get(key)
      return place ? [[key, { key, name, number, x: frame.x + place.x * frame.width, y: frame.y + place.y * frame.height, source: place.source }]] : []
    })),
    beyond: all.flatMap(({ key, name }) => (places.get(key)?.isBeyond === true ? [name] : [])),
  }
}

/** Lines that begin at one place begin at one spot. On a map a start without coordinates can be put by hand. */
function startsOf(tour: Tour, clocks: readonly LineClock[], isOnMap: boolean) {
  const starts = clocks.flatMap(({ line }) => {
    const { name = '', coordinates } = startOf(tour, line)
    const spot = isOnMap && name === (tour.startPlace ?? name) ? tour.mapStart : undefined
    return coordinates === undefined && (!isOnMap || name === '') ? [] : [{ key: startKey(tour, line), name, number: '', coordinates, spot }]
  })
  return [...new Map(starts.map((start) => [start.key, start])).values()]
}

function startKey(tour: Tour, line: LineClock['line']): string {
  return `start ${startOf(tour, line).name ?? ''}`
}

/** A stop has the number that it has on the first line that goes there. */
function numbersOf(clocks: readonly LineClock[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const { stops } of clocks) stops.forEach(({ stop }, index) => { if (!numbers.has(stop.id)) numbers.set(stop.id, String(index + 1)) })
  return numbers
}

function spotsOf(ways: readonly Way[]): readonly Spot[] {
  return [...new Map(ways.flatMap(({ from, to }) => [from, to]).map((spot) => [`${spot.key} ${spot.x} ${spot.y}`, spot])).values()]
}

function waysOf({ stops, lastLeg, line, tour }: LineClock, index: number, spotOf: (key: string) => Spot | undefined, words: WayWords): readonly Way[] {
  const keys = [startKey(tour, line), ...stops.map(({ stop }) => stop.id as string)]
  const look = lookOf(index)
  const shift = (index % LOOKS.length) * 0.12
  const ways = stops.flatMap(({ leg }, place): Way[] => {
    const [from, to] = [spotOf(keys[place] ?? ''), spotOf(keys[place + 1] ?? '')]
    return from && to ? [{ from, to, look, text: wayText(leg, words), shift }] : []
  })
  const [last, start] = [spotOf(keys.at(-1) ?? ''), spotOf(keys[0] ?? '')]
  const isBack = lastLeg !== undefined && last !== undefined && start !== undefined && endOf(tour, line).name === startOf(tour, line).name
  const only = stops.length === 1 && ways.length === 0 && last ? [{ from: last, to: last, look, text: '', shift }] : []
  return isBack ? [...ways, { from: last, to: start, look, text: wayText(lastLeg, words), shift }] : [...ways, ...only]
}

/** Line below line, stops in order at equal distances. */
function inRows(clocks: readonly LineClock[], words: WayWords): readonly Way[] {
  return clocks.flatMap((clock, index) => {
    const { tour, line, stops, lastLeg } = clock
    const [start, end] = [startOf(tour, line).name ?? '', endOf(tour, line).name ?? '']
    const names = [start, ...stops.map(({ stop }) => stop.name), ...(lastLeg ? [end] : [])]
    const gap = (WIDTH - 2 * MARGIN) / Math.max(1, names.length - 1)
    const y = index * ROW + 1.6
    const spots = names.map((name, place): Spot => ({ key: `${index} ${place}`, name, x: MARGIN + place * gap, y, number: place === 0 || place > stops.length ? '' : String(place) }))
    const legs = [...stops.map(({ leg }) => leg), ...(lastLeg ? [lastLeg] : [])]
    return legs.flatMap((leg, place): Way[] => {
      const [from, to] = [spots[place], spots[place + 1]]
      return from && to ? [{ from, to, look: lookOf(index), text: wayText(leg, words), shift: 0 }] : []
    })
  })
}

function wayText({ distanceKm, driveMinutes, source }: LegTime, words: WayWords): string {
  return [distanceKm === undefined ? '' : words.km(distanceKm), source === 'unknown' ? '' : words.minutes(driveMinutes)].filter((part) => part !== '').join(' ')
}
