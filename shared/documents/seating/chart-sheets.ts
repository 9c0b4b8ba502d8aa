import { boundsOf } from '../../domain/seating/room-bounds.ts'
import type { Furniture, Room, Seat } from '../../domain/seating/seat.ts'
import type { Section } from '../paper.ts'
import { paperStyle } from '../styles.ts'
import { nameInBox } from './name-lines.ts'
import { LARGEST_UNIT_PT, NAME_BOX, SEAT } from './seat-box.ts'

const POINTS_PER_MM = 72 / 25.4
/** Smaller names cannot be read at arm's length. */
const LEAST_PT = 7
/** A sheet is turned for a chart that becomes so many times larger by it. */
const WORTH_TURNING = 1.2
/**
 * Points that a seat must be wide for names of usual length, and at most for longer ones, which is enough for parts of
 * four characters with their ·. What needs more is reported: one name does not send a whole hall to further sheets.
 */
const USUAL_UNIT_PT = 33
const MOST_UNIT_PT = 39.5

/** Points that a seat must be wide, so that every name on it is legible. */
function leastUnitPt(names: readonly string[]): number {
  return Math.min(MOST_UNIT_PT, names.reduce((most, name) => Math.max(most, LEAST_PT / nameInBox(name, NAME_BOX).size), USUAL_UNIT_PT))
}

/** The sheet that a chart is asked to be on: the office's own, the large one, or what it needs. */
export const chartSheets = ['auto', 'a4', 'a3'] as const
export type ChartSheet = (typeof chartSheets)[number]

export type Sheet = Pick<Section, 'orientation' | 'sheet'>

/** A part of a room that has a sheet of its own, with the rows and seats on it. */
export type Tile = { readonly room: Room }

export type ChartPlan =
  | { readonly kind: 'whole'; readonly sheet: Sheet; readonly unitPt: number }
  /** the room is too large for names on one sheet: an overview, then its parts */
  | { readonly kind: 'parts'; readonly overview: Sheet; readonly sheet: Sheet; readonly tiles: readonly Tile[]; readonly unitPt: number }

/**
 * The smallest sheet on which every name is legible; where none is, several with an overview.
 *
 * @param reservedPt what stands above and below the drawing
 * @returns with the points that a width of a seat takes on it
 */
export function chartPlan(room: Room, names: readonly string[], asked: ChartSheet, reservedPt: number): ChartPlan {
  const least = leastUnitPt(names)
  // With the numbers of rows beside them.
  const extent = boundsOf(room, SEAT, 1.25)
  const sizes = asked === 'auto' ? (['a4', 'a3'] as const) : [asked]
  for (const size of sizes) {
    const sheet = bestSheet(extent, size, reservedPt)
    const unitPt = scaleOn(sheet, extent, reservedPt)
    if (unitPt >= least) return { kind: 'whole', sheet, unitPt }
  }
  const size = asked === 'a3' ? 'a3' : 'a4'
  const sheet = sheetOf(size, 'landscape')
  return { kind: 'parts', overview: bestSheet(extent, size, reservedPt), sheet, tiles: tilesOf(room, sheet, least), unitPt: least }
}

function sheetOf(size: 'a4' | 'a3', orientation: Section['orientation']): Sheet {
  return { orientation, ...(size === 'a3' ? { sheet: 'a3' } : {}) }
}

function bestSheet(extent: { readonly width: number; readonly height: number }, size: 'a4' | 'a3', reservedPt: number): Sheet {
  const [upright, across] = [sheetOf(size, 'portrait'), sheetOf(size, 'landscape')]
  return scaleOn(upright, extent, reservedPt) * WORTH_TURNING >= scaleOn(across, extent, reservedPt) ? upright : across
}

/** Points of a unit; where a chart is as large as any may be on the upright sheet, it is not turned. */
function scaleOn(sheet: Sheet, { width, height }: { readonly width: number; readonly height: number }, reservedPt: number): number {
  const free = freeOn(sheet, reservedPt)
  return Math.min(LARGEST_UNIT_PT, free.width / width, free.height / height)
}

/** Room for a drawing in points, in the style of a chart. */
function freeOn(sheet: Sheet, reservedPt: number): { readonly width: number; readonly height: number } {
  const { width, height } = textAreaOf(sheet)
  return { width, height: height - reservedPt }
}

/** The share of the height of the page that is left for the drawing. */
export function heightShareOn(sheet: Sheet, reservedPt: number): number {
  return 1 - reservedPt / textAreaOf(sheet).height
}

function textAreaOf({ orientation, sheet }: Sheet): { readonly width: number; readonly height: number } {
  const { widthMm, heightMm, marginsMm } = paperStyle('plain').page
  const [short, long] = sheet === 'a3' ? [heightMm, 2 * widthMm] : [widthMm, heightMm]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return { width: (width - marginsMm.left - marginsMm.right) * POINTS_PER_MM, height: (height - marginsMm.top - marginsMm.bottom) * POINTS_PER_MM }
}

/** A heading and a line or two. */
export const USUAL_RESERVED_PT = 93

/** As few parts as keep the names legible, all nearly of one size; no table is parted. */
function tilesOf(room: Room, sheet: Sheet, leastPt: number): readonly Tile[] {
  const free = freeOn(sheet, USUAL_RESERVED_PT)
  const seatsOnly = boundsOf({ seats: room.seats, furniture: [] }, SEAT, 0)
  // A part has numbers beside and above its seats, the first ones the rostrum too.
  const across = Math.ceil(seatsOnly.width / (free.width / leastPt - 2.8))
  const down = Math.ceil(seatsOnly.height / (free.height / leastPt - 3.2))
  const columnOf = (x: number) => Math.min(across - 1, Math.max(0, Math.floor(((x - seatsOnly.left) / seatsOnly.width) * across)))
  const lineOf = (y: number) => Math.min(down - 1, Math.max(0, Math.floor(((y - seatsOnly.top) / seatsOnly.height) * down)))
  const tileOf = ({ x, y }: Point): number => lineOf(y) * across + columnOf(x)
  const tables = room.furniture.filter(({ kind }) => kind === 'round-table')
  const seats = Map.groupBy<number, Seat>(room.seats, (seat) => tileOf(nearest(tables, seat) ?? seat))
  return [...seats]
    .toSorted(([a], [b]) => a - b)
    .map(([tile, within]) => ({ room: { seats: within, furniture: room.furniture.flatMap((piece) => (piece.kind === 'rostrum' ? (lineOf(piece.y) === Math.floor(tile / across) ? [overSeats(piece, within)] : []) : tileOf(piece) === tile ? [piece] : [])) } }))
}

type Point = { readonly x: number; readonly y: number }

function nearest(tables: readonly Furniture[], { x, y }: Point): Furniture | undefined {
  const far = (table: Furniture) => Math.hypot(table.x - x, table.y - y)
  return tables.reduce<Furniture | undefined>((best, table) => (best && far(best) <= far(table) ? best : table), undefined)
}

/** A rostrum is wider than the part of the hall that it is drawn with: each part in front has its own. */
function overSeats(piece: Furniture, seats: readonly Seat[]): Furniture {
  const [left, right] = [Math.min(...seats.map(({ x }) => x)), Math.max(...seats.map(({ x }) => x))]
  return { ...piece, x: (left + right) / 2, width: Math.min(piece.width, right - left) }
}
