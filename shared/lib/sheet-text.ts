/**
 * Cells as spreadsheets put them on the clipboard: a line a row, tabs between cells. A cell that holds a tab, a line
 * break or a leading quotation mark stands in quotation marks, and those inside it are doubled.
 */

/** The rows of copied cells; the line break that ends the last row makes none of its own. */
export function cellsOfSheetText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let place = 0
  while (place < text.length || row.length > 0) {
    const { cell, end } = text[place] === '"' ? quotedCell(text, place) : plainCell(text, place)
    row.push(cell)
    place = end
    if (text[place] === '\t') {
      place += 1
      if (place < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    if (text[place] === '\r') place += 1
    if (text[place] === '\n') place += 1
  }
  return rows
}

type ReadCell = { readonly cell: string; readonly end: number }

function plainCell(text: string, start: number): ReadCell {
  let end = start
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1
  return { cell: text.slice(start, end), end }
}

/** A mark that is never closed, or text behind the closing one, is what somebody wrote: then nothing is quoted. */
function quotedCell(text: string, start: number): ReadCell {
  let cell = ''
  for (let place = start + 1; place < text.length; place += 1) {
    if (text[place] !== '"') {
      cell += text.charAt(place)
    } else if (text[place + 1] === '"') {
      cell += '"'
      place += 1
    } else {
      const end = place + 1
      return end === text.length || '\t\r\n'.includes(text.charAt(end)) ? { cell, end } : plainCell(text, start)
    }
  }
  return plainCell(text, start)
}

/** Cells for the clipboard, so that Excel and WPS put each into a cell of its own. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n')
}

function cellText(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
