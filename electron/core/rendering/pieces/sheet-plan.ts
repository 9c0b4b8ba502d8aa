import type { PieceSheets } from '#shared/documents/pieces/piece.ts'

/** Room that crop marks need beside the pieces. */
const LEAST_MARGIN_MM = 6
const MARK_MM = 4
/** Between a crop mark and the corner that it points to. */
const MARK_GAP_MM = 1

export type Point = readonly [x: number, y: number]
export type Stroke = { readonly from: Point; readonly to: Point; readonly isFold: boolean }

export type SheetPlan = {
  /** left upper corners, in the order in which the pieces are laid */
  readonly corners: readonly Point[]
  /** where to cut and to fold */
  readonly strokes: readonly Stroke[]
  /** below the pieces: room for a line that says what this is; null where they fill the sheet */
  readonly footAtMm: number | null
}

/** As many pieces as a sheet takes, in its middle, with marks in the offcut where there is any. */
export function sheetPlan({ sheetMm, pieceMm, foldsAtMm, gapMm }: Pick<PieceSheets, 'sheetMm' | 'pieceMm' | 'foldsAtMm' | 'gapMm'>): SheetPlan {
  const columns = fitting(sheetMm.width, pieceMm.width, gapMm)
  const rows = fitting(sheetMm.height, pieceMm.height, gapMm)
  const left = (sheetMm.width - columns * pieceMm.width - (columns - 1) * gapMm) / 2
  const top = (sheetMm.height - rows * pieceMm.height - (rows - 1) * gapMm) / 2
  const xs = Array.from({ length: columns }, (_, column) => left + column * (pieceMm.width + gapMm))
  const ys = Array.from({ length: rows }, (_, row) => top + row * (pieceMm.height + gapMm))
  const upright = edges(xs, pieceMm.width, sheetMm.width).flatMap((x) => marksAt(x, top, sheetMm.height, false)).map(turned)
  const level = edges(ys, pieceMm.height, sheetMm.height).flatMap((y) => marksAt(y, left, sheetMm.width, false))
  const folds = ys.flatMap((y) => foldsAtMm.flatMap((fold) => marksAt(y + fold, left, sheetMm.width, true)))
  return {
    corners: ys.flatMap((y) => xs.map((x): Point => [x, y])),
    strokes: [...upright, ...level, ...folds],
    footAtMm: top >= LEAST_MARGIN_MM ? sheetMm.height - top / 2 : null,
  }
}

function fitting(sheet: number, piece: number, gap: number): number {
  return Math.max(1, Math.floor((sheet + gap + 0.01) / (piece + gap)))
}

/** Where pieces begin and end, but for the edges of the sheet itself. */
function edges(starts: readonly number[], length: number, sheet: number): readonly number[] {
  return [...new Set(starts.flatMap((start) => [start, start + length]))].filter((at) => at > 0.01 && at < sheet - 0.01)
}

function turned({ from, to, isFold }: Stroke): Stroke {
  return { from: [from[1], from[0]], to: [to[1], to[0]], isFold }
}

/** Two short marks at the ends of a line across the sheet: in the offcut, else at the very edge of the sheet. */
function marksAt(at: number, margin: number, length: number, isFold: boolean): readonly Stroke[] {
  const [start, end] = margin >= LEAST_MARGIN_MM ? [margin - MARK_GAP_MM - MARK_MM, margin - MARK_GAP_MM] : [0, MARK_MM]
  return [
    { from: [start, at], to: [end, at], isFold },
    { from: [length - end, at], to: [length - start, at], isFold },
  ]
}
