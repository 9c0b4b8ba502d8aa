import type { MergedRange } from '#shared/domain/people/import/sheet.ts'

/** Row and column of `BC12`, both from 0; null where it is none that a spreadsheet can have. */
export function cellPlace(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & 0xdf) - 64
    if (letter < 1 || letter > 26 || at === 3) break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  return column > 0 && at < reference.length && Number.isInteger(row) && row >= 1 && row <= 1_048_576 ? { row: row - 1, column: column - 1 } : null
}

/** The range of `A1:C2`; null where it is none. */
export function cellRange(reference: string): MergedRange | null {
  const [first = '', last = first] = reference.split(':')
  const [from, to] = [cellPlace(first), cellPlace(last)]
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null
}
