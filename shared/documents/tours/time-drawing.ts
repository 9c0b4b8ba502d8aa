import type { Event } from '../../domain/event/event.ts'
import type { LegTime, LineClock, StopTime } from '../../domain/tours/clock/line-clock.ts'
import { timeOfMinutes } from '../../lib/local-date.ts'
import type { DrawingBlock, DrawnLabel, DrawnLine, DrawnShape, Text } from '../paper.ts'
import { plain } from '../text.ts'
import { routeTime, routeWords } from './route-words.ts'

const WIDTH = 27
const NAMES = 2.4
const TRACK = WIDTH - NAMES - 0.8
const ROW = 3.6
const TOP = 0.9
const BAR = 0.9
const HOUR = 60
/** Names of stops alternate between two heights, so that neighbours have room. */
const LEVELS = [1.35, 0.85] as const

/**
 * The lines of a tour side by side, to scale in time: stays as boxes with their number (shaded where a time is fixed),
 * ways as lines with their minutes, what is missing as words below.
 */
export function timeDrawing(event: Event, clocks: readonly LineClock[]): DrawingBlock {
  const from = Math.floor(Math.min(...clocks.map(({ startMinutes }) => startMinutes)) / HOUR) * HOUR
  const until = Math.max(from + HOUR, Math.ceil(Math.max(...clocks.map(({ endMinutes }) => endMinutes)) / HOUR) * HOUR)
  const at = (minutes: number): number => NAMES + ((minutes - from) / (until - from)) * TRACK
  const height = TOP + clocks.length * ROW
  const count = (until - from) / HOUR
  const step = count > 16 ? 4 : count > 9 ? 2 : 1
  const hours = Array.from({ length: Math.floor(count / step) + 1 }, (_, index) => from + index * step * HOUR)
  const rowAt = (index: number): number => TOP + index * ROW + 2.1
  const rows = clocks.map((clock, index) => rowOf(event, clock, rowAt(index), at))
  return {
    kind: 'drawing',
    width: WIDTH,
    height,
    lines: [...hours.flatMap((hour) => clocks.map((_, index): DrawnLine => tickOf(at(hour), rowAt(index)))), ...rows.flatMap(({ lines }) => lines)],
    shapes: rows.flatMap(({ shapes }) => shapes),
    labels: [...hours.map((hour): DrawnLabel => ({ x: at(hour), y: 0.4, width: 2, text: timeOfMinutes(hour), role: 'note' })), ...rows.flatMap(({ labels }) => labels)],
    inWords: clocks.flatMap((clock) => inWords(event, clock)),
  }
}

/** A mark of the hour that crosses no words. */
function tickOf(x: number, y: number): DrawnLine {
  return { x1: x, y1: y - BAR * 0.6, x2: x, y2: y + BAR * 0.6, look: 'faint' }
}

type Drawn = { readonly shapes: readonly DrawnShape[]; readonly lines: readonly DrawnLine[]; readonly labels: readonly DrawnLabel[] }

function rowOf(event: Event, clock: LineClock, y: number, at: (minutes: number) => number): Drawn {
  const words = routeWords[event.documentLocale]
  const legs = [...clock.stops.map(({ leg }) => leg), ...(clock.lastLeg ? [clock.lastLeg] : [])]
  const centre = ({ arriveMinutes, leaveMinutes }: StopTime) => (at(arriveMinutes) + at(leaveMinutes)) / 2
  return {
    lines: legs.map((leg) => ({ x1: at(leg.departMinutes), y1: y, x2: at(endOf(leg)), y2: y, look: leg.mode === 'walk' ? 'dashed' : 'bold' })),
    shapes: clock.stops.map((time) => ({
      form: 'box',
      x: centre(time),
      y,
      width: Math.max(0.24, at(time.leaveMinutes) - at(time.arriveMinutes)),
      height: BAR,
      look: isFixed(time) ? 'shaded' : 'plain',
    })),
    labels: [
      { x: NAMES / 2 - 0.1, y, width: NAMES - 0.3, text: clock.line?.name ?? words.everybody, role: 'name' },
      ...clock.stops.flatMap((time, index): DrawnLabel[] => [
        { x: centre(time), y, width: Math.max(0.5, at(time.leaveMinutes) - at(time.arriveMinutes)), text: String(index + 1), role: 'note' },
        { x: centre(time), y: y - (LEVELS[index % 2] ?? 1), width: nameWidth(clock, index, at), text: time.stop.name, role: 'note' },
        { x: centre(time), y: y + 0.75, width: 3.2, text: `${timeOfMinutes(time.arriveMinutes)}–${timeOfMinutes(time.leaveMinutes)}`, role: 'note' },
      ]),
      ...legs.flatMap((leg): DrawnLabel[] => (leg.driveMinutes === 0 ? [] : [{ x: (at(leg.departMinutes) + at(endOf(leg))) / 2, y: y - 0.28, width: 1.4, text: String(leg.driveMinutes), role: 'note' }])),
      ...clock.squeezes.map((squeeze, index): DrawnLabel => ({
        x: NAMES + TRACK / 2,
        y: y + 1.15 + index * 0.35,
        width: TRACK,
        text: words.missed[squeeze.kind](clock.stops[squeeze.at]?.stop.name ?? '', squeeze.minutes),
        role: 'note',
      })),
    ],
  }
}

/** As far as the next names at the same height. */
function nameWidth({ stops }: LineClock, index: number, at: (minutes: number) => number): number {
  const middle = (time: StopTime) => (at(time.arriveMinutes) + at(time.leaveMinutes)) / 2
  const own = stops[index]
  if (own === undefined) return 1
  const beside = [stops[index - LEVELS.length], stops[index + LEVELS.length]].flatMap((time) => (time ? [Math.abs(middle(time) - middle(own))] : []))
  return Math.max(1.2, Math.min(6, ...beside) - 0.2)
}

function endOf({ departMinutes, boardingMinutes, driveMinutes, walkMinutes }: LegTime): number {
  return departMinutes + boardingMinutes + driveMinutes + walkMinutes
}

function isFixed({ stop: { lockedArrival, lockedDeparture, acts } }: StopTime): boolean {
  return lockedArrival !== undefined || lockedDeparture !== undefined || acts.some(({ startsAt }) => startsAt !== undefined)
}

function inWords(event: Event, { line, stops, startSource }: LineClock): readonly Text[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const times = stops.map(({ stop, arriveMinutes, leaveMinutes }) => `${routeTime(arriveMinutes, startSource !== null, locale)}–${routeTime(leaveMinutes, startSource !== null, locale)} ${stop.name}`)
  return [plain(`${line?.name ?? words.everybody}${words.colon}${times.join(locale === 'en' ? '; ' : '；')}`)]
}
