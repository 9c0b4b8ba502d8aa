import { parse } from 'csv-parse/sync'
import { MAX_SHEET_ROWS, type Sheet } from '#shared/domain/people/import/sheet.ts'
import { RefusedFile } from './refused-file.ts'
import { ReadingBudget, SheetBuilder } from './sheet-builder.ts'

const DELIMITERS = ['\t', ',', ';', '，', '|'] as const
/** Lines that are looked at to tell what sets the cells apart. */
const SAMPLE_LINES = 50
/** Lines that are taken apart: enough for all rows of a table, also where cells take several lines. */
const MOST_LINES = 3 * MAX_SHEET_ROWS
/** A cell with line breaks is quoted; text of one column needs no more. */
const LONGEST_RECORD = 200_000

/** Text as a table: cells set apart by tabs or commas, else typed lines with blanks between the words. */
export function textSheet(text: string): Sheet {
  const builder = new SheetBuilder(new ReadingBudget())
  const delimiter = delimiterOf(text)
  const end = endOfLine(text, MOST_LINES)
  recordsOf(text.slice(0, end), delimiter).forEach((record, row) => record.forEach((cell, column) => builder.put(row, column, cell, 't')))
  for (const line of text.slice(end).split('\n')) builder.leaveOut(line.split(delimiter ?? ' ').filter((cell) => cell.trim() !== '').length)
  return builder.build('')
}

/** Where a line ends, from 1; the end of the text where it has fewer. */
function endOfLine(text: string, line: number): number {
  let end = -1
  for (let count = 0; count < line; count += 1) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return text.length
  }
  return end
}

function recordsOf(text: string, delimiter: string | null): readonly (readonly string[])[] {
  if (delimiter === null) return text.split(/\r\n?|\n/).map(typedCells)
  try {
    return parse(text, { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false, max_record_size: LONGEST_RECORD })
  } catch {
    // A quotation mark that is never closed: then it is no mark, and every line is a row.
    try {
      return parse(text, { delimiter, bom: true, quote: null, relax_column_count: true, skip_empty_lines: false, max_record_size: LONGEST_RECORD })
    } catch {
      throw new RefusedFile('too-large', 'a line is too long')
    }
  }
}

/** What stands in most lines, outside of quotation marks; null where nothing does. */
function delimiterOf(text: string): string | null {
  const lines = text.slice(0, 100_000).replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES)
  const shares = DELIMITERS.map((delimiter) => ({ delimiter, count: lines.filter((line) => line.includes(delimiter)).length }))
  const [best] = shares.filter(({ count }) => count > 0 && count * 2 >= lines.length).sort((a, b) => b.count - a.count)
  return best?.delimiter ?? null
}

/** The words of a typed line; one wide blank stands inside a name (张　三), two set words apart. */
function typedCells(line: string): readonly string[] {
  return line.trim().split(/ +\u3000* *|\u3000{2,}/).filter((cell) => cell !== '')
}
