import type { MergedRange } from '#shared/domain/people/import/sheet.ts'

/** Row and column, both from 0. */
export type CellPlace = { readonly row: number; readonly column: number }

/** Number of the last row that a spreadsheet can have. */
export const LAST_ROW = 1_048_576

/** Row and column of `BC12`; null where it is none that a spreadsheet can have. */
export function cellPlace(reference: string): CellPlace | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & 0xdf) - 64
    if (letter < 1 || letter > 26 || at === 3) break
    column = column * 26 + letter
  }
  const row = rowNumber(reference, at)
  return column > 0 && row !== null ? { row, column: column - 1 } : null
}

/**
 * The row that `12` means, from 0; null where a spreadsheet has none of that number.
 *
 * @param from where the number begins in the text
 */
export function rowNumber(text: string, from = 0): number | null {
  let row = 0
  for (let at = from; at < text.length; at += 1) {
    const figure = text.charCodeAt(at) - 48
    if (figure < 0 || figure > 9 || row > LAST_ROW) return null
    row = row * 10 + figure
  }
  return row >= 1 && row <= LAST_ROW ? row - 1 : null
}

/** The range of `A1:C2`; null where it is none. */
export function cellRange(reference: string): MergedRange | null {
  const [first = '', last = first] = reference.split(':')
  const [from, to] = [cellPlace(first), cellPlace(last)]
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null
}
