import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A spreadsheet of plain texts and numbers, as an office program saves it. */
export async function aSpreadsheet(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })))
  return new Uint8Array(await writeXlsxFile(cells as never, { sheet: 'Sheet1' } as never).toBuffer())
}

type WorkbookParts = {
  /** XML of each sheet's rows */
  readonly sheets: readonly string[]
  readonly names?: readonly string[]
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
  /** after the rows: merged cells */
  readonly after?: string
  readonly extra?: Readonly<Record<string, Uint8Array>>
}

/** A workbook put together from raw XML, for what no writer would write. */
export function aWorkbook({ sheets, names = [], strings, styles, properties = '', after = '', extra = {} }: WorkbookParts): Uint8Array {
  const list = sheets.map((_, index) => `<sheet name="${names[index] ?? `表${String(index + 1)}`}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`).join('')
  const relations = sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${TYPES}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return zipSync({
    'xl/workbook.xml': part(`<workbook xmlns:r="${TYPES}">${properties}<sheets>${list}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`<Relationships>${relations}</Relationships>`),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': part(strings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': part(styles) }),
    ...Object.fromEntries(sheets.map((rows, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, part(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`)])),
    ...extra,
  })
}

/** A Word document of the given body. */
export function aWordFile(body: string): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  })
}

/** A sheet of texts, as if it had been read. */
export function aSheet(rows: readonly (readonly string[])[], changes: Partial<Sheet> = {}): Sheet {
  return {
    name: '',
    isHidden: false,
    rows: rows.map((texts) => ({ texts, kinds: 't'.repeat(texts.length) })),
    merges: [],
    cellsBeyond: 0,
    ...changes,
  }
}
