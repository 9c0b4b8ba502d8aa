import type { Event } from '../../domain/event/event.ts'
import { sourcePath } from '../../domain/news/source-path.ts'
import { convoyOf } from '../../domain/tours/clock/boarding.ts'
import { startOf } from '../../domain/tours/clock/leg-time.ts'
import type { LineClock } from '../../domain/tours/clock/line-clock.ts'
import type { DrawingBlock, DrawnLabel, DrawnShape } from '../paper.ts'
import { emWidth, plain } from '../text.ts'
import { LabelRoom } from './label-room.ts'
import { lookOf, ROW, sketchOf, WIDTH, type Sketch, type Spot, type Way } from './map-spots.ts'
import { routeWords } from './route-words.ts'

const SPOT = 0.8
const NAME_WIDTH = 4.4
/** from the middle of a spot to that of its name */
const NAME_AWAY = 0.72
/** From line to line of the legend below a map. */
const LEGEND_LINE = 0.5

/** The way as a sketch with the coaches where it begins; behind it the map picture of the tour, where it has one. */
export function mapDrawing(event: Event, clocks: readonly LineClock[]): { readonly drawing: DrawingBlock; readonly sketch: Sketch } {
  const sketch = sketchOf(event, clocks)
  const { ways, spots, height, picture } = sketch
  const room = new LabelRoom(spots.map(({ x, y }) => ({ x, y, width: SPOT, height: SPOT })))
  return {
    sketch,
    drawing: {
      kind: 'drawing',
      width: WIDTH,
      height,
      ...(picture ? { picture } : {}),
      lines: ways.map(({ from, to, look, shift }) => ({ x1: from.x, y1: from.y + shift, x2: to.x, y2: to.y + shift, look })),
      shapes: spots.map((spot): DrawnShape => ({ form: spot.number === '' ? 'box' : 'round', x: spot.x, y: spot.y, width: SPOT, height: SPOT, look: spot.number === '' ? 'shaded' : 'plain' })),
      labels: [
        ...spots.flatMap((spot): DrawnLabel[] => (spot.number === '' ? [] : [{ x: spot.x, y: spot.y, width: SPOT * 0.7, text: spot.number, role: 'note' }])),
        ...spots.flatMap((spot) => room.put({ width: NAME_WIDTH, text: spot.name, role: 'note', ...(Object.hasOwn(event.stops, spot.key) ? { source: sourcePath('stops', spot.key) } : {}) }, besideSpot(spot))),
        ...labelled(ways).flatMap((way) => room.put({ width: 3, text: way.text, role: 'note' }, besideWay(way))),
        ...coachLabels(event, clocks, sketch),
      ],
      inWords: clocks.map((clock) => plain(`${nameOf(event, clock)}${routeWords[event.documentLocale].colon}${[startOf(clock.tour, clock.line).name, ...clock.stops.map(({ stop }) => stop.name)].filter((name) => name !== undefined).join(' → ')}`)),
    },
  }
}

/** What a reader has to know of how it was drawn. */
export function mapNote(event: Event, { isToScale, picture, beyond }: Sketch): string {
  const words = routeWords[event.documentLocale]
  const drawn = picture === undefined ? words.mapNote(isToScale) : words.pictureNote
  return beyond.length === 0 ? drawn : `${drawn}${words.beyond(beyond.join(words.comma))}`
}

function nameOf(event: Event, { line }: LineClock): string {
  return line?.name ?? routeWords[event.documentLocale].everybody
}

/** Below, above, at either side. */
function besideSpot({ x, y, name }: Spot) {
  const sideways = SPOT / 2 + 0.1 + Math.min(NAME_WIDTH, emWidth(name) * 0.42) / 2
  return [{ x, y: y + NAME_AWAY }, { x, y: y - NAME_AWAY }, { x: x + sideways, y }, { x: x - sideways, y }].filter((place) => place.x > sideways - SPOT / 2 && place.x < WIDTH - sideways + SPOT / 2)
}

/** A way that several lines take, there or back, is labelled once. */
function labelled(ways: readonly Way[]): readonly Way[] {
  const keyOf = ({ from, to }: Way) => [`${from.x} ${from.y}`, `${to.x} ${to.y}`].sort().join(' ')
  return [...new Map(ways.filter(({ text }) => text !== '').toReversed().map((way) => [keyOf(way), way])).values()]
}

/** Along a way, its middle first: above it, or beside a steep one. */
function besideWay({ from, to }: Way) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const isSteep = Math.abs(dy) > Math.abs(dx)
  const off = isSteep ? { x: (1.3 * Math.abs(dy)) / length, y: 0 } : { x: 0, y: -0.4 }
  return [0.5, 0.35, 0.65, 0.25, 0.75].flatMap((share) => [1, -1].map((side) => ({ x: from.x + dx * share + off.x * side, y: from.y + dy * share + off.y * side })))
}

/** Which coaches go which way, with how their way is drawn: below a map, else where each line begins. */
function coachLabels(event: Event, clocks: readonly LineClock[], { ways, height, spots }: Sketch): readonly DrawnLabel[] {
  const isMap = spots.some(({ source }) => source !== undefined)
  return clocks.flatMap((clock, index): DrawnLabel[] => {
    const coaches = convoyOf(event, clock.tour, clock.line).map(({ number }) => number).join(routeWords[event.documentLocale].comma)
    const sample = { plain: '──', dashed: '- - -', bold: '━━', dotted: '· · · ·' }[lookOf(index)]
    const text = [`${sample} ${nameOf(event, clock)}`, coaches].filter((part) => part !== '').join(' ')
    if (isMap) return [{ x: 5, y: height - 0.4 - (clocks.length - 1 - index) * LEGEND_LINE, width: 9.6, text, role: 'note' }]
    return ways.some(({ look }) => look === lookOf(index)) ? [{ x: 5, y: index * ROW + 0.5, width: 9.6, text, role: 'note' }] : []
  })
}
