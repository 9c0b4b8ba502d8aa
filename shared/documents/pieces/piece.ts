import type { SourcePath } from '../../domain/news/source-path.ts'
import type { Face } from '../faces.ts'

/** A place on a piece in millimetres, from its left upper corner. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Text in an area: as large as fits, on as many lines as it may have, never cut and never over the edge. Whether that is
 * still large enough to be read is checked when it is measured.
 */
export type TextMark = {
  readonly kind: 'text'
  readonly text: string
  readonly face: Face
  readonly isBold?: boolean
  readonly colour?: string
  readonly at: Area
  readonly align?: 'left' | 'center'
  /** most lines; one unless stated */
  readonly lines?: number
  /** turned round by half a circle, for the side that is folded over */
  readonly isTurned?: boolean
  readonly largestPt?: number
  /** smaller type cannot be read where the piece stands: reported before printing */
  readonly leastPt: number
  /** texts of one name are set in one size, but for those that are much too long for it */
  readonly sizedWith?: string
}

/** A QR code of a text. */
export type CodeMark = { readonly kind: 'code'; readonly text: string; readonly at: Area }

/** A line, a frame or a filled outline, through points in millimetres. */
export type OutlineMark = {
  readonly kind: 'outline'
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly isClosed?: boolean
  readonly fill?: string
  readonly isDashed?: boolean
}

export type Mark = TextMark | CodeMark | OutlineMark

/** Something that is cut out and set up by itself: a tent, a badge, a label. */
export type Piece = {
  /** the same for the same person or place in every print, so that a ledger knows it again */
  readonly id: string
  /** of all that is seen on it: where it differs from the one in the hall, the piece has to be made again */
  readonly fingerprint: string
  /** whose it is, or what it is for: by this a warning names it */
  readonly name: string
  readonly marks: readonly Mark[]
  /** what of the event it tells: whoever clicks it on paper is taken there */
  readonly source?: SourcePath
}

/** How the pieces of one kind lie on sheets, to be cut and folded. */
export type PieceSheets = {
  readonly sheetMm: { readonly width: number; readonly height: number }
  readonly pieceMm: { readonly width: number; readonly height: number }
  /** folds across the piece, from its top */
  readonly foldsAtMm: readonly number[]
  /** room between two pieces; none where one cut parts both */
  readonly gapMm: number
  /** all of the kind, so that a few that are made again are set in the size of the others */
  readonly pieces: readonly Piece[]
  /** ids of those that are printed; all unless stated */
  readonly only?: readonly string[]
}

/** A piece with the fingerprint of what is on it. */
export function pieceOf(id: string, name: string, marks: readonly Mark[], source?: SourcePath): Piece {
  return { id, name, marks, fingerprint: fingerprint(JSON.stringify(marks)), ...(source === undefined ? {} : { source }) }
}

/** Those that are printed, in their order. */
export function printedPieces({ pieces, only }: Pick<PieceSheets, 'pieces' | 'only'>): readonly Piece[] {
  if (only === undefined) return pieces
  const wanted = new Set(only)
  return pieces.filter(({ id }) => wanted.has(id))
}

/** What has to be made again: pieces that are new or are seen to differ from those of an earlier print. */
export function changedPieces(pieces: readonly Piece[], printed: ReadonlyMap<string, string>): readonly Piece[] {
  return pieces.filter(({ id, fingerprint: now }) => printed.get(id) !== now)
}

/** 64 bits of FNV-1a in two halves: small, the same everywhere, and no two tents of an event share one by chance. */
function fingerprint(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + index), 0x85ebca6b)
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
