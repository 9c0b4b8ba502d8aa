import { z } from 'zod'

/** More than this of a table is not read; what lies beyond is counted. */
export const MAX_SHEET_ROWS = 20_000
export const MAX_SHEET_COLUMNS = 60

/**
 * One row as it stood in the file: its texts, and for each a letter of what the program that wrote it took it for –
 * `t` text, `n` number, `d` date or time, `f` result of a formula, `e` an error such as #REF!. A number is written out
 * in full (13800000001, never 1.38E+10), a date as 2026-10-12, with its time as 2026-10-12 09:30.
 */
export const sheetRowSchema = z.strictObject({
  texts: z.array(z.string()).max(MAX_SHEET_COLUMNS).readonly(),
  kinds: z.string().max(MAX_SHEET_COLUMNS).regex(/^[tndfe]*$/),
  isHidden: z.exactOptional(z.boolean()).describe('by hand or by a filter, in the program that wrote it'),
})

/** Cells that were merged into one, counted from 0, both ends included; the text stands in the first. */
export const mergedRangeSchema = z.strictObject({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })

/** A table as it came, whatever kind of file it came in. */
export const sheetSchema = z.strictObject({
  name: z.string().describe('empty where the file has no name for it'),
  isHidden: z.boolean(),
  rows: z.array(sheetRowSchema).max(MAX_SHEET_ROWS).readonly().describe('from the first row of the file on, empty ones included'),
  merges: z.array(mergedRangeSchema).readonly(),
  cellsBeyond: z.int().describe('cells with content beyond the limits, which were not read'),
})

export type SheetRow = Readonly<z.infer<typeof sheetRowSchema>>
export type MergedRange = Readonly<z.infer<typeof mergedRangeSchema>>
export type Sheet = Readonly<z.infer<typeof sheetSchema>>

/** The letter of one cell; an empty one is text. */
export function kindOf(row: SheetRow, column: number): string {
  return row.kinds[column] ?? 't'
}
