import type { Coordinates } from '../event/values.ts'
import type { PicturePoint } from '../pictures/picture.ts'

/** What has a place on a map: put there by hand, known by its coordinates, both or neither. */
export type Mapped = { readonly key: string; readonly coordinates?: Coordinates | undefined; readonly spot?: PicturePoint | undefined }

/** Where it lies on the picture, and how that is known. */
export type MapPlace = PicturePoint & {
  /** put by hand · follows by its coordinates · nothing is known: it waits at the upper edge to be put */
  readonly source: 'hand' | 'coordinates' | 'nothing'
  /** its coordinates lie beyond the edge at which it stands */
  readonly isBeyond: boolean
}

type Point = { readonly x: number; readonly y: number }

/** What waits to be put lies in a row at this height. */
const WAITING_AT = 0.06
/** What is placed by coordinates alone keeps away from the edges. */
const EDGE = 0.12

/**
 * Places on a picture of a map. What was put by hand lies there; from two such points whose coordinates are known follow
 * scale, turn and shift of the map, by least squares from more, and with them the places of all others. While fewer are
 * put, north is up and all known places fill the picture.
 *
 * @param ratio width of the picture over its height
 */
export function mapPlaces(all: readonly Mapped[], ratio: number): ReadonlyMap<string, MapPlace> {
  const shrink = eastShrink(all)
  const known = all.flatMap(({ key, coordinates, spot }) => (coordinates === undefined ? [] : [{ key, spot, on: flat(coordinates, shrink) }]))
  const anchors = known.flatMap(({ on, spot }) => (spot === undefined ? [] : [{ from: on, to: { x: spot.x * ratio, y: spot.y } }]))
  const carry = carried(anchors) ?? filling(known.map(({ on }) => on), ratio, anchors[0])
  const carriedTo = new Map(known.map(({ key, on }) => [key, carry(on)]))
  const waiting = all.filter(({ key, spot }) => spot === undefined && !carriedTo.has(key))
  return new Map(all.map(({ key, spot }): [string, MapPlace] => {
    if (spot !== undefined) return [key, { ...spot, source: 'hand', isBeyond: false }]
    const to = carriedTo.get(key)
    if (to === undefined) return [key, { x: (waiting.findIndex((one) => one.key === key) + 1) / (waiting.length + 1), y: WAITING_AT, source: 'nothing', isBeyond: false }]
    const [x, y] = [Math.min(1, Math.max(0, to.x / ratio)), Math.min(1, Math.max(0, to.y))]
    return [key, { x, y, source: 'coordinates', isBeyond: Math.abs(x - to.x / ratio) > 1e-9 || Math.abs(y - to.y) > 1e-9 }]
  }))
}

/** East and west shrink towards the pole: a degree there is shorter by the cosine of the latitude. */
export function eastShrink(all: readonly { readonly coordinates?: Coordinates | undefined }[]): number {
  return Math.cos((Math.max(0, ...all.map(({ coordinates }) => Math.abs(coordinates?.latitude ?? 0))) * Math.PI) / 180)
}

/** Degrees as a plane with south downwards, as pictures are. */
export function flat({ latitude, longitude }: Coordinates, shrink: number): Point {
  return { x: longitude * shrink, y: -latitude }
}

/** The one turn, scale and shift that brings the points closest to where they were put; null from fewer than two different ones. */
function carried(anchors: readonly { readonly from: Point; readonly to: Point }[]): ((point: Point) => Point) | null {
  const [from, to] = [middle(anchors.map((anchor) => anchor.from)), middle(anchors.map((anchor) => anchor.to))]
  // Points as complex numbers: to = turn × from + shift.
  let [real, imaginary, spread] = [0, 0, 0]
  for (const anchor of anchors) {
    const [a, b] = [minus(anchor.from, from), minus(anchor.to, to)]
    real += a.x * b.x + a.y * b.y
    imaginary += a.x * b.y - a.y * b.x
    spread += a.x * a.x + a.y * a.y
  }
  if (spread < 1e-12 || Math.hypot(real, imaginary) < 1e-12) return null
  const [cos, sin] = [real / spread, imaginary / spread]
  return (point) => {
    const { x, y } = minus(point, from)
    return { x: to.x + cos * x - sin * y, y: to.y + sin * x + cos * y }
  }
}

/** North up, as large as the picture allows; shifted so that a single point lies where it was put. */
function filling(points: readonly Point[], ratio: number, anchor: { readonly from: Point; readonly to: Point } | undefined): (point: Point) => Point {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top, width, height] = [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]
  const scale = width === 0 && height === 0 ? 0 : Math.min((ratio * (1 - 2 * EDGE)) / (width || 1e-12), (1 - 2 * EDGE) / (height || 1e-12))
  const placed = ({ x, y }: Point): Point => ({ x: ratio / 2 + (x - left - width / 2) * scale, y: 0.5 + (y - top - height / 2) * scale })
  if (anchor === undefined) return placed
  const off = minus(anchor.to, placed(anchor.from))
  return (point) => {
    const { x, y } = placed(point)
    return { x: x + off.x, y: y + off.y }
  }
}

function middle(points: readonly Point[]): Point {
  const count = Math.max(1, points.length)
  return { x: points.reduce((sum, { x }) => sum + x, 0) / count, y: points.reduce((sum, { y }) => sum + y, 0) / count }
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}
