import type { Event } from '../../domain/event/event.ts'
import type { DocumentId } from '../document-ids.ts'
import type { ChosenOptions, DocumentOption } from '../document-options.ts'
import type { IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper } from '../paper.ts'
import { plannedTable } from '../table-plan.ts'
import { asCell, plain } from '../text.ts'
import type { Piece, PieceSheets } from './piece.ts'
import { pieceWords } from './piece-words.ts'

/** A piece with what the list of pieces says of it. */
export type PieceLine = { readonly piece: Piece; readonly about?: string; readonly place?: string }

/** Why somebody who is on the list gets no piece, or a piece that lacks something. */
export type PieceLack = 'no-name' | 'no-latin' | 'no-code'

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

type PieceOptions = Pick<PaperOptions, 'chosen' | 'readName'>

/** What is printed against what the list asks for. */
export type PieceTally = { readonly listed: number; readonly made: number; readonly printed: number; readonly lacks: PieceSet['lacks'] }

export function pieceTally(document: PieceDocument, event: Event, options: PieceOptions): PieceTally {
  const { lines, listed, lacks } = document.set(event, options)
  return { listed, made: lines.length, printed: printedLines(lines, options.chosen ?? {}).length, lacks }
}

export function piecesPaper(document: PieceDocument, event: Event, options: PaperOptions): Paper {
  const set = document.set(event, options)
  const printed = printedLines(set.lines, options.chosen ?? {})
  return {
    ...frameOf(event, document.id, options),
    sections: [{ orientation: 'portrait', blocks: listBlocks(document.id, event, set, printed) }],
    pieces: {
      ...set.sheets,
      pieces: set.lines.map(({ piece }) => piece),
      ...(printed.length === set.lines.length ? {} : { only: printed.map(({ piece }) => piece.id) }),
    },
  }
}

/** Those that were chosen by person, seat or table; all where nothing was. */
function printedLines(lines: readonly PieceLine[], { only }: ChosenOptions): readonly PieceLine[] {
  if (only === undefined || typeof only === 'string') return lines
  const keys = new Set(only)
  return lines.filter(({ piece: { id } }) => keys.has(id.slice(id.indexOf(':') + 1)))
}

/** The pieces as a list, for whoever cuts them and lays them out, and the count against the list of people. */
function listBlocks(id: DocumentId, event: Event, { listed, lacks, lines: all }: PieceSet, lines: readonly PieceLine[]): readonly Block[] {
  const words = pieceWords[event.documentLocale]
  const table = plannedTable(
    [
      { title: words.column.number, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 4], isCount: true },
      { title: words.column.name, role: 'name', align: 'left', width: 'fit', ems: [4.4, 14] },
      { title: words.column.about, role: 'text', align: 'left', width: 'share', ems: [8, 24], isOptional: true },
      { title: words.column.place, role: 'figures', align: 'center', width: 'fit', ems: [5, 12], isOptional: true },
    ],
    [{ rows: lines.map(({ piece, about = '', place = '' }, index) => ({ cells: [[plain(String(index + 1))], [plain(piece.name)], asCell(plain(about)), asCell(plain(place))] })) }],
  )
  const tally = words.tally({ listed, made: all.length, printed: lines.length })
  const lacking = lacks.length === 0 ? [] : [words.lacking(lacks.map(({ name, lack }) => `${name === '' ? words.nameless : name}（${words.lack[lack]}）`))]
  return [
    titleOf(event, id),
    ...[tally, ...lacking].map((text): Block => ({ kind: 'paragraph', role: 'body', text: plain(text) })),
    ...(lines.length === 0 ? [] : [table]),
  ]
}
