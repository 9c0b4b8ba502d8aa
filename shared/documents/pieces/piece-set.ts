import type { Event } from '../../domain/event/event.ts'
import type { DocumentId } from '../document-ids.ts'
import type { DocumentOption } from '../document-options.ts'
import type { IncompleteReason } from '../incomplete.ts'
import type { PaperOptions } from '../page-frame.ts'
import type { Piece, PieceSheets } from './piece.ts'

/** A piece with what the list of pieces says of it. */
export type PieceLine = { readonly piece: Piece; readonly about?: string; readonly place?: string }

/** Why somebody who is on the list gets no piece, or a piece that lacks something. */
export type PieceLack = 'no-name' | 'no-latin' | 'no-code'

/** All pieces of one kind for an event, beside the list that asks for them. */
export type PieceSet = {
  readonly sheets: Omit<PieceSheets, 'pieces' | 'only'>
  readonly lines: readonly PieceLine[]
  /** how many the list asks for */
  readonly listed: number
  readonly lacks: readonly { readonly name: string; readonly lack: PieceLack }[]
}

/** Tents, badges, labels, signs: what is on them as data. */
export type PieceDocument = {
  readonly id: DocumentId
  readonly options: readonly DocumentOption[]
  readonly gaps: (event: Event) => readonly IncompleteReason[]
  readonly set: (event: Event, options: PieceOptions) => PieceSet
}

/** What a set of pieces depends on besides the event. */
export type PieceOptions = Pick<PaperOptions, 'chosen' | 'readName'>
