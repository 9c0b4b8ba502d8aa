import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readListFile } from '#core/reading/read-list-file.ts'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import { aSpreadsheet, aWordFile, aWorkbook } from '../../../../helpers/list-files.ts'

function sheets(bytes: Uint8Array): readonly Sheet[] {
  const file = readListFile(bytes)
  if (file.outcome !== 'read') throw new Error(file.reason)
  return file.sheets
}

const texts = (bytes: Uint8Array) => sheets(bytes)[0]?.rows.map((row) => row.texts)
const reason = (bytes: Uint8Array) => {
  const file = readListFile(bytes)
  return file.outcome === 'refused' ? file.reason : 'read'
}
const styles = (...formats: readonly string[]) =>
  `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="[Red]#,##0.00"/></numFmts><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`

describe('a spreadsheet', () => {
  it('gives its cells as texts, numbers and dates', async () => {
    const [sheet] = sheets(await aSpreadsheet([['姓名', '电话', '报到'], ['林示例', 13800000001, new Date(Date.UTC(2026, 9, 12))]]))
    expect(sheet?.rows).toEqual([{ texts: ['姓名', '电话', '报到'], kinds: 'ttt' }, { texts: ['林示例', '13800000001', '2026-10-12'], kinds: 'tnd' }])
    expect(sheet?.name).toBe('Sheet1')
  })

  it('reads shared, rich and inline strings, without the readings above them', () => {
    const strings = '<sst><si><t>林</t></si><si><r><t>省</t></r><r><t xml:space="preserve"> 厅</t></r><rPh><t>shěng</t></rPh></si></sst>'
    const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>一&#10;二</t></is></c><c r="D1" t="str"><v>a_x000A_b</v></c></row>'
    expect(texts(aWorkbook({ sheets: [row], strings }))).toEqual([['林', '省 厅', '一\n二', 'a\nb']])
  })

  it('writes numbers out and shows dates by their format, in either calendar', () => {
    const row = '<row><c s="0"><v>1.3800000001E10</v></c><c s="1"><v>45000</v></c><c s="2"><v>45000.5</v></c><c s="3"><v>45000</v></c><c s="1"><v>0.375</v></c><c><v>1985.1</v></c></row>'
    expect(texts(aWorkbook({ sheets: [row], styles: styles('0', '176', '22', '177') }))).toEqual([['13800000001', '2023-03-15', '2023-03-15 12:00', '45000', '09:00', '1985.1']])
    expect(texts(aWorkbook({ sheets: ['<row><c s="1"><v>43538</v></c></row>'], styles: styles('0', '14'), properties: '<workbookPr date1904="1"/>' }))).toEqual([['2023-03-15']])
  })

  it('takes the last result of a formula and says that it was one', () => {
    const [sheet] = sheets(aWorkbook({ sheets: ['<row r="1"><c r="A1"><f>HYPERLINK("x")</f><v>12</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'] }))
    expect(sheet?.rows).toEqual([{ texts: ['12', '#DIV/0!'], kinds: 'fe' }])
  })

  it('reads a cell the same, however its program writes it', () => {
    const strings = '<sst><si><t>林</t></si></sst>'
    const written = [
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1" t="str"><v>a"b>c</v></c></row>',
      "<row r='1'><c t='s' s='1' r='A1'><v>0</v></c><c s='1' r='B1'><v>45000</v></c><c r='C1' t='str'><v>a\"b&gt;c</v></c></row>",
      '<row><c t="s"><v>0</v></c><c s="1" ><v>45000</v></c><c t="str"><v><![CDATA[a"b>c]]></v></c></row>',
    ]
    for (const row of written) expect(sheets(aWorkbook({ sheets: [row], strings, styles: styles('0', '14') }))[0]?.rows, row).toEqual([{ texts: ['林', '2023-03-15', 'a"b>c'], kinds: 'tdt' }])
  })

  it.each(['A9999999', 'A1048577', 'ABCD1', 'A0'])('puts a cell of the place %s, which no sheet has, where the next one stands, however it is written', (place) => {
    for (const cell of [`<c r="${place}"><v>7</v></c>`, `<c r='${place}'><v>7</v></c>`]) {
      expect(texts(aWorkbook({ sheets: [`<row r="1"><c r="A1"><v>1</v></c>${cell}</row>`] })), cell).toEqual([['1', '7']])
    }
  })

  it('loses nothing where its text is decoded piece by piece', () => {
    const cell = (row: number) => `<c r="A${String(row)}" t="str"><v>云溪市第${String(row)}图书馆</v></c>`
    const rows = Array.from({ length: 9_000 }, (_, index) => `<row r="${String(index + 1)}">${cell(index + 1)}</row>`).join('')
    const long = '很'.repeat(300_000)
    expect(texts(aWorkbook({ sheets: [rows] }))).toEqual(Array.from({ length: 9_000 }, (_, index) => [`云溪市第${String(index + 1)}图书馆`]))
    expect(texts(aWorkbook({ sheets: [`<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row>`] }))).toEqual([[long]])
  })

  it('refuses a cell whose tags do not match and whose text breaks off', () => {
    expect(reason(aWorkbook({ sheets: ['<row r="1"><c r="A1"><v>1</c></v></row>'] }))).toBe('damaged')
    expect(reason(aWorkbook({ sheets: ['<row r="1"><c r="A1"><v>1'] }))).toBe('damaged')
  })

  it('keeps the places of rows and cells that are left out, and the merged ones', () => {
    const [sheet] = sheets(aWorkbook({ sheets: ['<row r="3"><c r="C3"><v>7</v></c></row>'], after: '<mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="nonsense"/></mergeCells>' }))
    expect(sheet?.rows.map((row) => row.texts)).toEqual([[], [], ['', '', '7']])
    expect(sheet?.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }])
  })

  it('knows which rows its program hides', () => {
    const [sheet] = sheets(aWorkbook({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="1048576" hidden="1"/>'] }))
    expect(sheet?.rows).toEqual([{ texts: ['1'], kinds: 'n' }, { texts: ['2'], kinds: 'n', isHidden: true }])
  })

  it('counts cells beyond the limits instead of making room for them', () => {
    const [sheet] = sheets(aWorkbook({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'] }))
    expect(sheet).toMatchObject({ cellsBeyond: 1, rows: [{ texts: ['1'] }] })
  })

  it('knows names and hidden sheets; empty ones are left out', () => {
    const rows = '<row><c><v>1</v></c></row>'
    expect(sheets(aWorkbook({ sheets: [rows, '', rows], names: ['领导', '空', '代表'] })).map(({ name }) => name)).toEqual(['领导', '代表'])
  })
})

describe('text', () => {
  const gb18030 = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a, 0xc1, 0xd6, 0xca, 0xbe, 0x2c, 0x31])

  it('is read in the encodings that office programs save', () => {
    expect(texts(gb18030)).toEqual([['姓名', '电话'], ['林示', '1']])
    expect(texts(strToU8('\ufeff姓名,电话\n林示,1'))).toEqual([['姓名', '电话'], ['林示', '1']])
    expect(texts(Uint8Array.from([0xff, 0xfe, ...Buffer.from('姓名\t电话\r\n林示\t1', 'utf16le')]))).toEqual([['姓名', '电话'], ['林示', '1']])
  })

  it('keeps line breaks and commas of quoted cells', () => {
    expect(texts(strToU8('姓名\t单位\n林示\t"省示例厅\n信息处"\n"安""示"\tx'))).toEqual([['姓名', '单位'], ['林示', '省示例厅\n信息处'], ['安"示', 'x']])
  })

  it('survives a quotation mark that is never closed', () => {
    expect(texts(strToU8('姓名,单位\n"林示,省示例厅\n安示,市示例局'))).toEqual([['姓名', '单位'], ['"林示', '省示例厅'], ['安示', '市示例局']])
  })

  it('takes typed lines apart at their blanks, but not inside a widened name', () => {
    expect(texts(strToU8('张　示 省示例厅  处长 13900001111\n林示例 市示例局 局长'))).toEqual([['张　示', '省示例厅', '处长', '13900001111'], ['林示例', '市示例局', '局长']])
  })
})

describe('a Word file', () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`

  it('gives its tables, each called by the line above, with merged cells', () => {
    const table = `<w:tbl><w:tr>${tc('姓名')}${tc('联系方式', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('林示', '<w:vMerge w:val="restart"/>')}${tc('1')}${tc('2')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('3')}${tc('4')}</w:tr></w:tbl>`
    expect(sheets(aWordFile(`${p('参会人员名单')}${table}`))).toEqual([
      {
        name: '参会人员名单',
        isHidden: false,
        rows: [{ texts: ['姓名', '联系方式'], kinds: 'tt' }, { texts: ['林示', '1', '2'], kinds: 'ttt' }, { texts: ['', '3', '4'], kinds: 'ttt' }],
        merges: [{ top: 0, left: 1, bottom: 0, right: 2 }, { top: 1, left: 0, bottom: 2, right: 0 }],
        cellsBeyond: 0,
      },
    ])
  })

  it('leaves out what was deleted, and keeps the lines of a cell', () => {
    const deleted = '<w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc>'
    expect(texts(aWordFile(`<w:tbl><w:tr>${deleted}</w:tr></w:tbl>`))).toEqual([['新\n二']])
  })

  it('without tables gives its lines', () => {
    expect(texts(aWordFile(`${p('林示例 省示例厅 处长')}${p('安示 市示例局 局长')}`))).toEqual([['林示例', '省示例厅', '处长'], ['安示', '市示例局', '局长']])
  })
})

describe('what is no list', () => {
  const compound = (name: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le')])
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['old-excel', compound('Workbook')],
    ['old-word', compound('WordDocument')],
    ['encrypted', compound('EncryptedPackage')],
    ['pdf', strToU8('%PDF-1.7')],
    ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['web-page', strToU8('<html><body><table><tr><td>姓名</td></tr></table>')],
    ['archive', zipSync({ 'a.txt': strToU8('x') })],
    ['archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a])],
    ['open-document', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') })],
    ['not-a-list', Uint8Array.from([1, 0, 2, 0, 3])],
    ['empty', new Uint8Array()],
    ['empty', strToU8('  \n \n')],
    ['damaged', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
  ]
  it.each(files)('is told by its content: %s', (expected, bytes) => {
    expect(reason(bytes)).toBe(expected)
  })
})
