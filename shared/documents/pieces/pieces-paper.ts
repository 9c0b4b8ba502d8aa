import type { Event } from '../../domain/event/event.ts'
import type { DocumentId } from '../document-ids.ts'
import type { ChosenOptions } from '../document-options.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper } from '../paper.ts'
import { plannedTable } from '../table-plan.ts'
import { asCell, plain } from '../text.ts'
import type { PieceDocument, PieceLine, PieceOptions, PieceSet } from './piece-set.ts'
import { pieceWords } from './piece-words.ts'

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
