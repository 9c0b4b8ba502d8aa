import { fileURLToPath } from 'node:url'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { ListReader } from '#core/reading/list-reader.ts'
import type { ListFile } from '#shared/contract/list-file.ts'
import { dryRun } from '#shared/domain/people/import/dry-run.ts'
import { readRows } from '#shared/domain/people/import/read-rows.ts'
import { planSheet } from '#shared/domain/people/import/sheet-plan.ts'
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, sheetSchema } from '#shared/domain/people/import/sheet.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { aWordFile, aWorkbook } from '../../../../helpers/list-files.ts'

const MEGABYTE = 1024 * 1024
/** Of processor time, all threads together. */
const LONGEST_MS = 2_000
const MOST_MEMORY = 500 * MEGABYTE

const workerScript = fileURLToPath(new URL('../../../../../electron/core/reading/reading-worker.ts', import.meta.url))
const reader = new ListReader({ workerScript })
afterAll(() => reader.close())

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const bombSheet = (bytes: number) => zipSync({ ...partsOfOneSheet(), 'xl/worksheets/sheet1.xml': padded('<worksheet><sheetData>', ' ', bytes) }, { level: 6 })

/** A workbook whose XML is given whole, part by part. */
function rawWorkbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const { sheet = `<worksheet><sheetData>${row}</sheetData></worksheet>`, ...others } = parts
  return aWorkbook({ sheets: [row], extra: { 'xl/worksheets/sheet1.xml': strToU8(sheet), ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)])) } })
}

function partsOfOneSheet(): Record<string, Uint8Array> {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="${types}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships><Relationship Id="r1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
  }
}

function padded(start: string, filling: string, bytes: number): Uint8Array {
  const head = strToU8(start)
  const whole = new Uint8Array(bytes).fill(filling.charCodeAt(0))
  whole.set(head)
  return whole
}

/** The size that the archive states of its parts is made small; what comes out is not. */
function lying(zip: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')) copy.writeUInt32LE(10, at + 24)
  return copy
}

/** Every entry of the directory leads to the one large part. */
function overlapping(): Uint8Array {
  const packed = deflateSync(padded('<worksheet><sheetData>', ' ', 40 * MEGABYTE), { level: 6 })
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  const names = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml']
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    return Buffer.concat([entry, Buffer.from(name)])
  })
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(header.length + packed.length, 16)
  return Buffer.concat([header, packed, directory, end])
}

const cells = (count: number, cell: (index: number) => string) => Array.from({ length: count }, (_, index) => cell(index)).join('')
const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;">]>'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'a sheet that unpacks to 64 MB': () => bombSheet(64 * MEGABYTE),
  'a sheet of 59 MB within the limit of a part, but packed a thousandfold': () => bombSheet(59 * MEGABYTE),
  'a part that lies about its size': () => lying(bombSheet(64 * MEGABYTE)),
  'shared strings that unpack to 64 MB': () => zipSync({ ...partsOfOneSheet(), 'xl/sharedStrings.xml': padded('<sst><si><t>', 'a', 64 * MEGABYTE), 'xl/worksheets/sheet1.xml': strToU8(row) }),
  'four parts that are one and the same bytes': overlapping,
  'an archive within the archive': () => zipSync({ 'inner.zip': bombSheet(10 * MEGABYTE) }),
  'more than 200 parts': () => aWorkbook({ sheets: [row], extra: Object.fromEntries(Array.from({ length: 220 }, (_, index) => [`x/${String(index)}`, strToU8('x')])) }),
  'names that lead out of the archive': () => aWorkbook({ sheets: [row], extra: { '../../evil.xml': strToU8('x'), 'C:\\evil': strToU8('x') } }),
  'a billion laughs in a sheet': () => rawWorkbook({ sheet: `${laughs}<worksheet><sheetData><row><c t="str"><v>&d;</v></c></row></sheetData></worksheet>` }),
  'an entity that names a file': () => rawWorkbook({ sheet: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>' }),
  'a document type in the workbook': () => rawWorkbook({ 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' }),
  'cells A1 and XFD1048576': () => aWorkbook({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'] }),
  '1,048,576 empty rows': () => aWorkbook({ sheets: [`${row}${cells(1_048_576, () => '<row/>')}`] }),
  '40,000 rows of content': () => aWorkbook({ sheets: [cells(40_000, (index) => `<row r="${String(index + 1)}"><c><v>${String(index)}</v></c></row>`)] }),
  '16,384 cells in a row': () => aWorkbook({ sheets: [`<row>${cells(16_384, () => '<c><v>1</v></c>')}</row>`] }),
  'row numbers without end': () => aWorkbook({ sheets: ['<row r="99999999999999999999"><c><v>1</v></c></row><row r="-3"><c r="@@0"><v>1</v></c></row>'] }),
  'one long string in 100,000 cells': () => aWorkbook({ sheets: [cells(10_000, () => `<row>${cells(10, () => '<c t="s"><v>0</v></c>')}</row>`)], strings: `<sst><si><t>${'示'.repeat(32_000)}</t></si></sst>` }),
  'shared strings that are not there': () => aWorkbook({ sheets: ['<row><c t="s"><v>99999999</v></c><c t="s"><v>__proto__</v></c><c><v>1</v></c></row>'] }),
  'merged cells over the whole sheet, 50,000 times': () => aWorkbook({ sheets: [row], after: `<mergeCells>${cells(50_000, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>` }),
  'formulas that call programs': () => aWorkbook({ sheets: ['<row><c t="str"><f>cmd|\' /C calc\'!A0</f><v>=cmd|\' /C calc\'!A0</v></c><c t="str"><f>HYPERLINK("http://example.invalid")</f><v>x</v></c></row>'] }),
  'names of the prototype': () => aWorkbook({ sheets: ['<row><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>'], names: ['__proto__'] }),
  'elements 200,000 deep': () => rawWorkbook({ sheet: `<worksheet>${'<a>'.repeat(200_000)}` }),
  'an attribute of 10 MB': () => rawWorkbook({ sheet: `<worksheet a="${'x'.repeat(10 * MEGABYTE)}"/>` }),
  'tags that are never closed': () => rawWorkbook({ sheet: '<worksheet><sheetData><row><c r="A1"><v>1' }),
  'a sheet at another address': () => rawWorkbook({ 'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${types}/worksheet" Target="http://example.invalid/sheet.xml" TargetMode="External"/></Relationships>` }),
  'a sheet that is the workbook itself': () => rawWorkbook({ 'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${types}/worksheet" Target="../xl/workbook.xml"/></Relationships>` }),
  'dates and numbers beyond all calendars': () => aWorkbook({ sheets: ['<row><c s="1"><v>1e308</v></c><c s="1"><v>-5</v></c><c s="1"><v>NaN</v></c><c><v>1e999</v></c><c t="d"><v>x</v></c></row>'], styles: '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>' }),
  'a line of 15 MB': () => strToU8(`姓名,单位\n${'示'.repeat(5 * MEGABYTE)},x`),
  'a quotation mark before 10 MB': () => strToU8(`姓名,单位\n"${'林示例,省示例厅\n'.repeat(400_000)}`),
  'a million lines of commas': () => strToU8(`姓名,单位\n${',,,,,,\n'.repeat(1_000_000)}`),
  'brackets and blanks to exhaust a pattern': () => strToU8(`姓名\t单位职务\t电话\n${['（'.repeat(30_000), '局长'.repeat(15_000), '1 '.repeat(15_000)].join('\t')}\n${['a '.repeat(15_000), '局'.repeat(30_000), '('.repeat(30_000)].join('\t')}\n${['张示、'.repeat(10_000), '、'.repeat(30_000), '1、'.repeat(10_000)].join('\t')}`),
  'tables 20,000 deep in Word': () => aWordFile('<w:tbl><w:tr><w:tc>'.repeat(20_000)),
  'spans of a billion columns in Word': () => aWordFile(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>林示例</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="-7"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`),
  'a Word document of 64 MB': () => zipSync({ 'word/document.xml': padded('<w:document>', ' ', 64 * MEGABYTE) }),
  'half a character of UTF-16': () => Uint8Array.from([0xff, 0xfe, 0x00]),
}

/** What a file costs beyond what the process had before: processor time, and memory at its highest. */
async function costOf(work: () => Promise<ListFile>): Promise<{ readonly file: ListFile; readonly ms: number; readonly bytes: number }> {
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 10)
  const start = process.cpuUsage()
  const file = await work()
  const { user, system } = process.cpuUsage(start)
  clearInterval(watch)
  return { file, ms: (user + system) / 1_000, bytes: highest - before }
}

describe('hostile files', () => {
  const event = eventWith({ people: [{ name: '林示例' }] })

  it.each(Object.keys(HOSTILE))('%s', async (name) => {
    const bytes = HOSTILE[name]?.() ?? new Uint8Array()
    const { file, ms, bytes: memory } = await costOf(() => reader.read(bytes))
    expect(ms).toBeLessThan(LONGEST_MS)
    expect(memory).toBeLessThan(MOST_MEMORY)
    if (file.outcome === 'refused') {
      expect(['damaged', 'too-large', 'too-slow', 'empty', 'archive', 'not-a-list']).toContain(file.reason)
      return
    }
    for (const sheet of file.sheets) {
      expect(sheetSchema.safeParse(sheet).error).toBeUndefined()
      expect(sheet.rows.length).toBeLessThanOrEqual(MAX_SHEET_ROWS)
      expect(Math.max(0, ...sheet.rows.map(({ texts }) => texts.length))).toBeLessThanOrEqual(MAX_SHEET_COLUMNS)
      const start = process.cpuUsage()
      dryRun(event, readRows(sheet, planSheet(sheet), new Map(), { knownUnits: [] }), { taken: new Map(), persons: new Map(), units: new Map() })
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1_000).toBeLessThan(LONGEST_MS)
    }
  }, 60_000)

  it('are given up when they take too long, and the next file is read all the same', async () => {
    const impatient = new ListReader({ workerScript, timeLimitMs: 1 })
    const bytes = HOSTILE['40,000 rows of content']?.() ?? new Uint8Array()
    await expect(impatient.read(bytes)).resolves.toEqual({ outcome: 'refused', reason: 'too-slow' })
    await impatient.close()
    await expect(reader.read(strToU8('姓名,电话\n林示例,1'))).resolves.toMatchObject({ outcome: 'read' })
  })
})
