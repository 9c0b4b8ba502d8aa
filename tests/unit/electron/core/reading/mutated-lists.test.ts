import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readListFile } from '#core/reading/read-list-file.ts'
import { dryRun, entryStates } from '#shared/domain/people/import/dry-run.ts'
import { readRows } from '#shared/domain/people/import/read-rows.ts'
import { planSheet } from '#shared/domain/people/import/sheet-plan.ts'
import { sheetSchema } from '#shared/domain/people/import/sheet.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { aSpreadsheet, aWordFile, aWorkbook } from '../../../../helpers/list-files.ts'

const FILES = 5_000
/** Of processor time, not of the clock: other work of the machine must not decide. */
const LONGEST_MS = 2_000
const event = eventWith({ people: [{ name: '林示例', phone: '13800000001' }], units: [{ name: '云溪市图书馆' }] })

/** Random numbers that are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Random = ReturnType<typeof sequence>

const PIECES = ['<', '>', '&', '"', '&#0;', '&#x110000;', '<!DOCTYPE a>', ']]>', '<row r="99999999">', '<c r="XFD1048576"><v>1</v></c>', '<c r="-1"/>', '</row>', 't="s"', '9'.repeat(400), '1e999', '_x0000_', '<w:tbl>', '</w:tbl>', '<w:gridSpan w:val="-5"/>', '\u202e', '林示例（女', ',,,,', '"', '\t', '\r', '合计', '＝cmd', '\ud800']

/** A few bytes are changed, cut, doubled or put in. */
function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = [...bytes]
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const at = random(copy.length + 1)
    switch (random(5)) {
      case 0:
        copy[at] = random(256)
        break
      case 1:
        copy.splice(at, random(40))
        break
      case 2:
        copy.splice(at, 0, ...copy.slice(random(copy.length), random(copy.length)).slice(0, 60))
        break
      case 3:
        copy.splice(at, 0, ...strToU8(PIECES[random(PIECES.length)] ?? ''))
        break
      default:
        copy[at] = (copy[at] ?? 0) ^ (1 << random(8))
    }
  }
  return Uint8Array.from(copy.map((byte) => byte & 255))
}

/** The parts of an office file are changed inside, so that the damage gets past the archive. */
function mutatedParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const [name, part] = parts[random(parts.length)] ?? ['', new Uint8Array()]
  return zipSync({ ...Object.fromEntries(parts), [name]: mutatedBytes(part, random) }, { level: 0 })
}

async function originals(): Promise<readonly Uint8Array[]> {
  const rows = [['姓名', '单位职务', '电话', '出生年月'], ['林　示例（女，回族）', '云溪市图书馆馆长', 13800000001, '1985.3'], ['安示、周示', '东湖区教育局副局长', '1.38E+10', 45000]] as const
  const cell = (text: string) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const strings = '<sst><si><t>姓名</t></si><si><r><t>林</t></r><r><t>示例</t></r></si></sst>'
  return [
    await aSpreadsheet(rows),
    aWorkbook({ sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>'], strings, styles: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>', after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }),
    aWordFile(`<w:tbl>${rows.map((row) => `<w:tr>${row.map((value) => cell(String(value))).join('')}</w:tr>`).join('')}</w:tbl>`),
    strToU8(rows.map((row) => row.map((value) => `"${String(value)}"`).join(',')).join('\r\n')),
    strToU8(rows.map((row) => row.join('\t')).join('\n')),
  ]
}

describe(`${String(FILES)} files with seeded faults`, () => {
  it('are read or refused, never crash, and leave the event alone', async () => {
    const files = await originals()
    const before = JSON.stringify(event)
    const outcomes = new Map<string, number>()
    let slowestMs = 0
    for (let seed = 1; seed <= FILES; seed += 1) {
      const random = sequence(seed)
      const original = files[seed % files.length] ?? new Uint8Array()
      const isArchive = seed % files.length < 3
      const bytes = isArchive && random(4) > 0 ? mutatedParts(original, random) : mutatedBytes(original, random)
      const start = process.cpuUsage()
      const file = readListFile(bytes)
      if (file.outcome === 'read') for (const sheet of file.sheets) understand(sheet, seed)
      const { user, system } = process.cpuUsage(start)
      slowestMs = Math.max(slowestMs, (user + system) / 1_000)
      const outcome = file.outcome === 'read' ? 'read' : file.reason
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect(slowestMs).toBeLessThan(LONGEST_MS)
    expect(JSON.stringify(event)).toBe(before)
    // The faults must reach both ends: files that are still read, and files that are refused.
    expect(outcomes.get('read') ?? 0).toBeGreaterThan(FILES / 10)
    expect(outcomes.get('damaged') ?? 0).toBeGreaterThan(FILES / 10)
  }, 120_000)
})

function understand(sheet: Parameters<typeof planSheet>[0], seed: number): void {
  expect(sheetSchema.safeParse(sheet).error, `seed ${String(seed)}`).toBeUndefined()
  const { rows, extra, counts } = dryRun(event, readRows(sheet, planSheet(sheet), new Map(), { knownUnits: ['云溪市图书馆'] }), { taken: new Map(), persons: new Map(), units: new Map() })
  expect(entryStates.reduce((sum, state) => sum + counts[state], 0), `seed ${String(seed)}`).toBe(rows + extra)
}
