import type { Event } from '../../domain/event/event.ts'
import type { Coordinates } from '../../domain/event/values.ts'
import { convoyOf } from '../../domain/tours/clock/boarding.ts'
import { endOf, startOf } from '../../domain/tours/clock/leg-time.ts'
import type { LegTime, LineClock } from '../../domain/tours/clock/line-clock.ts'
import type { Stop } from '../../domain/tours/tour.ts'
import type { DrawingBlock, DrawnLabel, DrawnLine, DrawnShape } from '../paper.ts'
import { plain } from '../text.ts'
import { routeWords } from './route-words.ts'

const WIDTH = 27
const MARGIN = 2.4
const MAP_HEIGHT = 13
const ROW = 3.4
const SPOT = 0.8

/** Lines are told apart by how they are drawn. */
const LOOKS = ['plain', 'dashed', 'bold'] as const satisfies readonly DrawnLine['look'][]

type Spot = { readonly key: string; readonly name: string; readonly x: number; readonly y: number; readonly number: string }
type Way = { readonly from: Spot; readonly to: Spot; readonly look: DrawnLine['look']; readonly text: string; readonly shift: number }

/**
 * The way as a sketch with the coaches where it begins: by coordinates where all are known, else line by line in order.
 * No map: those that are published need an approval of their own.
 */
export function mapDrawing(event: Event, clocks: readonly LineClock[]): { readonly drawing: DrawingBlock; readonly isToScale: boolean } {
  const placed = byCoordinates(clocks)
  const ways = placed === null ? inRows(clocks) : clocks.flatMap((clock, index) => waysOf(clock, index, (key) => placed.get(key)))
  const spots = [...new Map(ways.flatMap(({ from, to }) => [from, to]).map((spot) => [`${spot.key} ${spot.x} ${spot.y}`, spot])).values()]
  const height = placed === null ? Math.max(1, clocks.length) * ROW + 0.6 : MAP_HEIGHT + 2
  return {
    isToScale: placed !== null,
    drawing: {
      kind: 'drawing',
      width: WIDTH,
      height,
      lines: ways.map(({ from, to, look, shift }) => ({ x1: from.x, y1: from.y + shift, x2: to.x, y2: to.y + shift, look })),
      shapes: spots.map((spot): DrawnShape => ({ form: spot.number === '' ? 'box' : 'round', x: spot.x, y: spot.y, width: SPOT, height: SPOT, look: spot.number === '' ? 'shaded' : 'plain' })),
      labels: [
        ...spots.flatMap((spot): DrawnLabel[] => [
          ...(spot.number === '' ? [] : [{ x: spot.x, y: spot.y, width: SPOT * 0.7, text: spot.number, role: 'note' as const }]),
          { x: spot.x, y: spot.y + (isCrowdedBelow(spot, spots) ? -0.72 : 0.72), width: 4.4, text: spot.name, role: 'note' },
        ]),
        ...labelled(ways).map((way): DrawnLabel => ({ ...besideOf(way), width: 3, text: way.text, role: 'note' })),
        ...coachLabels(event, clocks, ways, placed !== null),
      ],
      inWords: clocks.map((clock) => plain(`${nameOf(event, clock)}${routeWords[event.documentLocale].colon}${[startOf(clock.tour, clock.line).name, ...clock.stops.map(({ stop }) => stop.name)].filter((name) => name !== undefined).join(' → ')}`)),
    },
  }
}

function nameOf(event: Event, { line }: LineClock): string {
  return line?.name ?? routeWords[event.documentLocale].everybody
}

/** Whether another spot lies where the name would stand. */
function isCrowdedBelow({ x, y }: Spot, spots: readonly Spot[]): boolean {
  return spots.some((other) => Math.abs(other.x - x) < 3.4 && other.y > y && other.y - y < 2)
}

/** A way that several lines take, there or back, is labelled once. */
function labelled(ways: readonly Way[]): readonly Way[] {
  const keyOf = ({ from, to }: Way) => [`${from.x} ${from.y}`, `${to.x} ${to.y}`].sort().join(' ')
  return [...new Map(ways.filter(({ text }) => text !== '').toReversed().map((way) => [keyOf(way), way])).values()]
}

/** Beside the middle of a way, at right angles to it. */
function besideOf({ from, to }: Way): { readonly x: number; readonly y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const isSteep = Math.abs(dy) > Math.abs(dx)
  return { x: (from.x + to.x) / 2 + (isSteep ? (1.3 * Math.abs(dy)) / length : 0), y: (from.y + to.y) / 2 - (isSteep ? 0 : 0.4) }
}

/** Which coaches go which way, where each line begins, with how its way is drawn. */
function coachLabels(event: Event, clocks: readonly LineClock[], ways: readonly Way[], isMap: boolean): readonly DrawnLabel[] {
  return clocks.flatMap((clock, index): DrawnLabel[] => {
    const coaches = convoyOf(event, clock.tour, clock.line).map(({ number }) => number).join(routeWords[event.documentLocale].comma)
    const sample = { plain: '──', dashed: '- - -', bold: '━━', faint: '' }[LOOKS[index % LOOKS.length] ?? 'plain']
    const text = [`${sample} ${nameOf(event, clock)}`, coaches].filter((part) => part !== '').join(' ')
    const first = ways.find(({ look }) => look === LOOKS[index % LOOKS.length])
    if (isMap) return [{ x: 5, y: MAP_HEIGHT + 1.7 - (clocks.length - 1 - index) * 0.5, width: 9.6, text, role: 'note' }]
    return first === undefined ? [] : [{ x: 5, y: index * ROW + 0.5, width: 9.6, text, role: 'note' }]
  })
}

/** Where everything lies when the coordinates of all stops are known; null when one is missing, or all are one place. */
function byCoordinates(clocks: readonly LineClock[]): ReadonlyMap<string, Spot> | null {
  const stops = [...new Map(clocks.flatMap((clock) => clock.stops.map(({ stop }) => [stop.id, stop] as const))).values()]
  const [tour] = clocks.map((clock) => clock.tour)
  const known = stops.flatMap((stop) => (stop.coordinates === undefined ? [] : [{ key: stop.id as string, name: stop.name, at: stop.coordinates, stop }]))
  if (known.length < stops.length || known.length === 0 || tour === undefined) return null
  const starts = clocks.flatMap(({ line }): { key: string; name: string; at: Coordinates; stop?: Stop }[] => {
    const { name = '', coordinates } = startOf(tour, line)
    return coordinates === undefined ? [] : [{ key: `start ${line?.id ?? ''}`, name, at: coordinates }]
  })
  const all = [...known, ...starts]
  // East and west shrink towards the pole: a degree there is shorter by the cosine of the latitude.
  const shrink = Math.cos((Math.max(...all.map(({ at }) => Math.abs(at.latitude))) * Math.PI) / 180)
  const [xs, ys] = [all.map(({ at }) => at.longitude * shrink), all.map(({ at }) => -at.latitude)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  if (width === 0 && height === 0) return null
  const scale = Math.min((WIDTH - 2 * MARGIN) / (width || 1e-9), (MAP_HEIGHT - 2) / (height || 1e-9))
  const offset = { x: (WIDTH - width * scale) / 2, y: 1 + (MAP_HEIGHT - 2 - height * scale) / 2 }
  const numbers = numbersOf(clocks)
  return new Map(all.map(({ key, name, stop }, index) => [key, {
    key,
    name,
    number: stop === undefined ? '' : (numbers.get(stop.id) ?? ''),
    x: ((xs[index] ?? 0) - left) * scale + offset.x,
    y: ((ys[index] ?? 0) - top) * scale + offset.y,
  }]))
}

/** A stop has the number that it has on the first line that goes there. */
function numbersOf(clocks: readonly LineClock[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const { stops } of clocks) stops.forEach(({ stop }, index) => { if (!numbers.has(stop.id)) numbers.set(stop.id, String(index + 1)) })
  return numbers
}

function waysOf({ stops, lastLeg, line }: LineClock, index: number, spotOf: (key: string) => Spot | undefined): readonly Way[] {
  const keys = [`start ${line?.id ?? ''}`, ...stops.map(({ stop }) => stop.id as string)]
  const look = LOOKS[index % LOOKS.length] ?? 'plain'
  const shift = (index % LOOKS.length) * 0.12
  const ways = stops.flatMap(({ leg }, place): Way[] => {
    const [from, to] = [spotOf(keys[place] ?? ''), spotOf(keys[place + 1] ?? '')]
    return from && to ? [{ from, to, look, text: wayText(leg), shift }] : []
  })
  const [last, start] = [spotOf(keys.at(-1) ?? ''), spotOf(keys[0] ?? '')]
  const isBack = lastLeg !== undefined && last !== undefined && start !== undefined && line?.endPlace === undefined
  const only = stops.length === 1 && ways.length === 0 && last ? [{ from: last, to: last, look, text: '', shift }] : []
  return isBack ? [...ways, { from: last, to: start, look, text: wayText(lastLeg), shift }] : [...ways, ...only]
}

/** Line below line, stops in order at equal distances. */
function inRows(clocks: readonly LineClock[]): readonly Way[] {
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
      return from && to ? [{ from, to, look: LOOKS[index % LOOKS.length] ?? 'plain', text: wayText(leg), shift: 0 }] : []
    })
  })
}

function wayText({ distanceKm, driveMinutes, source }: LegTime): string {
  return [distanceKm === undefined ? '' : `${distanceKm} km`, source === 'unknown' ? '' : `${driveMinutes} min`].filter((part) => part !== '').join(' ')
}
