import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { rowTexts } from '#core/rendering/sheet-text.ts'
import { xlsxWorkbook } from '#core/rendering/xlsx/xlsx-workbook.ts'
import { documents } from '#shared/documents/registry.ts'
import type { Paper } from '#shared/documents/paper.ts'
import { eventWith } from '../helpers/builders.ts'
import { paperOf, sampleEvent, sampleKeys } from '../helpers/papers.ts'

async function opened(paper: Paper): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await xlsxWorkbook(paper)
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook
}

const lists = documents.filter(({ formats }) => formats.includes('xlsx')).map(({ id }) => id)
const cases = sampleKeys.flatMap((key) => lists.map((id) => ({ key, id })))

describe.each(cases)('$key: the workbook of the $id', async ({ key, id }) => {
  const paper = paperOf(sampleEvent(key), id)
  const tables = paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
  const workbook = await opened(paper)
  const sheets = workbook.worksheets
  const headRowOf = (sheet: ExcelJS.Worksheet) => (sheet.views[0] as { ySplit?: number }).ySplit ?? 0

  test('has a sheet for each table, every row in it', () => {
    expect(sheets).toHaveLength(Math.max(1, tables.length))
    tables.forEach((table, index) => {
      const sheet = sheets[index]
      if (!sheet) throw new Error(`no sheet ${index}`)
      const head = headRowOf(sheet)
      const shown = (row: number) => table.columns.map((_, column) => sheet.getCell(row, column + 1).text)
      expect(shown(head)).toEqual(table.columns.map(({ title }) => title))
      let row = head
      for (const group of table.groups) {
        if (group.title) row += 1
        for (const one of group.rows) expect(shown((row += 1))).toEqual(rowTexts(table, one))
      }
    })
  })

  test('freezes the titles of its columns, repeats them when printed, and fits the width of the sheet', () => {
    for (const sheet of sheets.slice(0, tables.length)) {
      const head = headRowOf(sheet)
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head })
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: paper.sections[0]?.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${head}:${head}` })
      expect(sheet.headerFooter.oddFooter).toContain(paper.facts.version)
    }
  })

  test('has text, but for counts', () => {
    sheets.forEach((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
      expect([ExcelJS.ValueType.Null, ExcelJS.ValueType.String, ExcelJS.ValueType.Number]).toContain(cell.type)
      if (cell.type === ExcelJS.ValueType.Number) expect(cell.value).toBeLessThan(100_000)
    })))
  })
})

describe('cells that mean harm or look like numbers', () => {
  const event = eventWith({
    classification: 'A&B 内部',
    people: [{ name: '=HYPERLINK("http://x","y")', phone: '13800005678', posts: [{ title: '<b>&\u0000局长' }] }, { name: '甲示', phone: '+86-1' }],
  } as never)

  test('stay the text that they are', async () => {
    const paper = paperOf(event, 'address-list', { chosen: { columns: ['name', 'phone', 'post'], grouping: 'none', numbers: 'full', reason: '测试' } })
    const [sheet] = (await opened(paper)).worksheets
    const head = (sheet?.views[0] as { ySplit: number }).ySplit
    expect(sheet?.getRow(head + 1).values).toEqual([undefined, '=HYPERLINK("http://x","y")', '13800005678', '<b>&局长'])
    expect(sheet?.getRow(head + 2).values).toEqual([undefined, '甲示', '+86-1'])
    expect(sheet?.headerFooter).toMatchObject({ oddHeader: '&LA&&B 内部　含完整电话：测试', differentFirst: true })
    expect(sheet?.headerFooter.firstHeader ?? '').toBe('')
    expect(sheet?.headerFooter.firstFooter).toBe(sheet?.headerFooter.oddFooter)
  })

  test('a cell that Excel would refuse is cut, and said to be', async () => {
    const paper = paperOf(event, 'address-list')
    const row = { cells: [[[{ text: '长'.repeat(40_000) }]]] }
    const table = { kind: 'table', columns: [{ title: '备注', width: { ems: 9 }, align: 'left', role: 'text' }], groups: [{ rows: [row] }] } as const
    const long: Paper = { ...paper, sections: [{ orientation: 'portrait', blocks: [table] }] }
    expect((await xlsxWorkbook(long)).warnings).toEqual([{ code: 'overflow', subject: `${'长'.repeat(20)}…`, where: '一个单元格' }])
    const [sheet] = (await opened(long)).worksheets
    expect(sheet?.getRow(sheet.rowCount).getCell(1).text).toHaveLength(32_767)
  })
})
