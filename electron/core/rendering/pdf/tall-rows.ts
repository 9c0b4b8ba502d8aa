import type { Cell, Row, Text } from '#shared/documents/paper.ts'
import { bareText, emWidth } from '#shared/documents/text.ts'

/**
 * pdfmake drops what does not fit of a row that may not break, so a row that would fill most of a page is made into
 * several, each small enough to be kept whole.
 *
 * @param emsPerLine of each column
 */
export function withoutTallRows(rows: readonly Row[], emsPerLine: readonly number[], maxLines: number): readonly Row[] {
  return rows.flatMap((row) => {
    if (row.cells.every((cell, column) => certainlyFits(cell, emsPerLine[column] ?? 1, maxLines))) return [row]
    const chunks = row.cells.map((cell, column) => chunksOf(cell, emsPerLine[column] ?? 1, maxLines))
    const count = Math.max(1, ...chunks.map(({ length }) => length))
    if (count === 1) return [row]
    return Array.from({ length: count }, (_, index) => ({ cells: chunks.map((cell) => cell[index] ?? []) }))
  })
}

/** Even if every character were a Chinese one. */
function certainlyFits(cell: Cell, emsPerLine: number, maxLines: number): boolean {
  let lines = 0
  for (const text of cell) {
    lines += 1
    for (const run of text) {
      if (run.text.includes('\n')) return false
      lines += run.text.length / emsPerLine
    }
  }
  return lines <= maxLines
}

function chunksOf(cell: Cell, emsPerLine: number, maxLines: number): readonly Cell[] {
  const chunks: Text[][] = []
  let lines = Infinity
  for (const piece of cell.flatMap((text) => piecesOf(text, emsPerLine * maxLines))) {
    const needed = Math.max(1, Math.ceil(emWidth(bareText(piece)) / emsPerLine)) + bareText(piece).split('\n').length - 1
    if (lines + needed > maxLines) {
      chunks.push([])
      lines = 0
    }
    chunks.at(-1)?.push(piece)
    lines += needed
  }
  return chunks
}

/** A text in pieces of at most so many ems; line ends count as whole lines, so a piece never holds many. */
function piecesOf(text: Text, maxEms: number): readonly Text[] {
  if (emWidth(bareText(text)) <= maxEms && !bareText(text).includes('\n')) return [text]
  const pieces: Text[] = []
  for (const run of text) {
    for (const line of run.text.split('\n')) {
      let [piece, ems] = ['', 0]
      for (const character of line) {
        const width = emWidth(character)
        if (ems + width > maxEms) {
          pieces.push([{ ...run, text: piece }])
          ;[piece, ems] = ['', 0]
        }
        piece += character
        ems += width
      }
      if (piece !== '') pieces.push([{ ...run, text: piece }])
    }
  }
  return pieces
}
