import { boundsOf } from '../../domain/seating/room-bounds.ts'
import type { Furniture, Room, Seat } from '../../domain/seating/seat.ts'
import type { Section } from '../paper.ts'
import { paperStyle } from '../styles.ts'
import { NAME_WIDTH, SEAT } from './seat-box.ts'

const POINTS_PER_MM = 72 / 25.4
/** Smaller names cannot be read at arm's length. */
const LEAST_PT = 7
/** Four characters fill a seat. */
const USUAL_EMS = 4.2
/** What is left of the height of a page below its heading, and below the title of the event on the first. */
export const SHARE_OF_PAGE = { usual: 0.8, withTitle: 0.62 } as const
/** Points that a seat must be wide, so that names on it are legible. */
const LEAST_SCALE = (LEAST_PT * USUAL_EMS) / NAME_WIDTH

/** The sheet that a chart is asked to be on: the office's own, the large one, or what it needs. */
export const chartSheets = ['auto', 'a4', 'a3'] as const
export type ChartSheet = (typeof chartSheets)[number]

export type Sheet = Pick<Section, 'orientation' | 'sheet'>

/** A part of a room that has a sheet of its own, with the rows and seats on it. */
export type Tile = { readonly room: Room; readonly rows: readonly [number, number] }

export type ChartPlan =
  | { readonly kind: 'whole'; readonly sheet: Sheet }
  /** the room is too large for names on one sheet: an overview, then its parts */
  | { readonly kind: 'parts'; readonly overview: Sheet; readonly sheet: Sheet; readonly tiles: readonly Tile[] }

/**
 * The smallest sheet on which every name is legible; where none is, several with an overview.
 *
 * @param share of the height of the page that the drawing may take
 */
export function chartPlan(room: Room, asked: ChartSheet, share: number): ChartPlan {
  // With the numbers of rows beside them.
  const extent = boundsOf(room, SEAT, 1.25)
  const sizes = asked === 'auto' ? (['a4', 'a3'] as const) : [asked]
  for (const size of sizes) {
    const sheet = bestSheet(extent, size, share)
    if (scaleOn(sheet, extent, share) >= LEAST_SCALE) return { kind: 'whole', sheet }
  }
  const size = asked === 'a3' ? 'a3' : 'a4'
  const sheet = sheetOf(size, 'landscape')
  return { kind: 'parts', overview: bestSheet(extent, size, share), sheet, tiles: tilesOf(room, sheet) }
}

function sheetOf(size: 'a4' | 'a3', orientation: Section['orientation']): Sheet {
  return { orientation, ...(size === 'a3' ? { sheet: 'a3' } : {}) }
}

function bestSheet(extent: { readonly width: number; readonly height: number }, size: 'a4' | 'a3', share: number): Sheet {
  const [upright, across] = [sheetOf(size, 'portrait'), sheetOf(size, 'landscape')]
  return scaleOn(upright, extent, share) >= scaleOn(across, extent, share) ? upright : across
}

function scaleOn(sheet: Sheet, { width, height }: { readonly width: number; readonly height: number }, share: number): number {
  const free = freeOn(sheet, share)
  return Math.min(free.width / width, free.height / height)
}

/** Room for a drawing in points, in the style of a chart. */
function freeOn({ orientation, sheet }: Sheet, share: number): { readonly width: number; readonly height: number } {
  const { widthMm, heightMm, marginsMm } = paperStyle('plain').page
  const [short, long] = sheet === 'a3' ? [heightMm, 2 * widthMm] : [widthMm, heightMm]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return { width: (width - marginsMm.left - marginsMm.right) * POINTS_PER_MM, height: (height - marginsMm.top - marginsMm.bottom) * POINTS_PER_MM * share }
}

/** As few parts as keep the names legible, all nearly of one size. */
function tilesOf(room: Room, sheet: Sheet): readonly Tile[] {
  const free = freeOn(sheet, SHARE_OF_PAGE.usual)
  const seatsOnly = boundsOf({ seats: room.seats, furniture: [] }, SEAT, 0)
  // A part has numbers beside and above its seats, the first ones the rostrum too.
  const across = Math.ceil(seatsOnly.width / (free.width / LEAST_SCALE - 2.8))
  const down = Math.ceil(seatsOnly.height / (free.height / LEAST_SCALE - 3.2))
  const tileOf = ({ x, y }: { readonly x: number; readonly y: number }): number => {
    const column = Math.min(across - 1, Math.max(0, Math.floor(((x - seatsOnly.left) / seatsOnly.width) * across)))
    const line = Math.min(down - 1, Math.max(0, Math.floor(((y - seatsOnly.top) / seatsOnly.height) * down)))
    return line * across + column
  }
  const seats = Map.groupBy<number, Seat>(room.seats, tileOf)
  return [...seats]
    .toSorted(([a], [b]) => a - b)
    .map(([tile, within]) => {
      const rows = within.map(({ row }) => row)
      return { room: { seats: within, furniture: room.furniture.filter((piece) => tileOf(piece) === tile).flatMap((piece) => fittedPiece(piece, within)) }, rows: [Math.min(...rows), Math.max(...rows)] }
    })
}

/** A rostrum is wider than the part of the hall that it is drawn with. */
function fittedPiece(piece: Furniture, seats: readonly Seat[]): readonly Furniture[] {
  const [left, right] = [Math.min(...seats.map(({ x }) => x)), Math.max(...seats.map(({ x }) => x))]
  if (piece.width <= right - left || piece.kind !== 'rostrum') return [piece]
  return [{ ...piece, x: (left + right) / 2, width: right - left }]
}
