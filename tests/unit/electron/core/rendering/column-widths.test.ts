import { describe, expect, test } from 'vitest'
import { columnWidths } from '#core/rendering/column-widths.ts'
import { lineCount } from '#core/rendering/measure.ts'
import type { Column, TableBlock } from '#shared/documents/paper.ts'
import { paperStyle } from '#shared/documents/styles.ts'

const style = paperStyle('plain')
const column = (width: Column['width'], role: Column['role'] = 'text'): Column => ({ title: '', width, align: 'left', role })
const table = (columns: readonly Column[], ...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  columns,
  groups: [{ rows: rows.map((cells) => ({ cells: cells.map((text) => [[{ text }]]) })) }],
})
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

describe('the widths of columns', () => {
  test('fill the page, whatever they ask for', () => {
    const asks: readonly (readonly Column['width'][])[] = [
      [{ ems: 3 }, { share: 1, leastEms: 1 }],
      [{ ems: 3 }, { ems: 5 }],
      [{ ems: 80 }, { ems: 70 }, { share: 10, leastEms: 40 }],
      [{ share: 12, leastEms: 60 }, { share: 1, leastEms: 60 }],
    ]
    for (const widths of asks) expect(total(columnWidths(table(widths.map((width) => column(width)), widths.map(() => '示例')), 480, style))).toBeCloseTo(480, 6)
  })

  test('give room to the column that needs it', () => {
    const columns = [column({ share: 10, leastEms: 1 }), column({ share: 10, leastEms: 1 })]
    const [short, long] = columnWidths(table(columns, ['示例', '示例市示例县数字农业农村服务中心主任兼党组书记'.repeat(2)]), 480, style)
    // 46 characters in two lines instead of three
    expect(long).toBeGreaterThan(23 * style.table.cell.sizePt)
    expect(long).toBeGreaterThan(short ?? 0)
  })

  test('break no word for the sake of another column', () => {
    const columns = [column({ share: 10, leastEms: 8 }), column({ share: 10, leastEms: 1 })]
    const [words] = columnWidths(table(columns, ['participants', '示例'.repeat(200)]), 300, style)
    expect(words).toBeGreaterThanOrEqual(8 * style.table.cell.sizePt)
  })

  test('take from text before names and figures, which are not broken', () => {
    const columns = [column({ ems: 5 }, 'name'), column({ ems: 8 }, 'figures'), column({ ems: 30 }), column({ share: 6, leastEms: 4 })]
    const [name = 0, figures = 0, text = 0, shared = 0] = columnWidths(table(columns, ['阿依·示例', '100 0000 0101', '示例'.repeat(15), '示例单位']), 420, style)
    expect(name).toBeGreaterThan(5 * style.table.name.sizePt)
    expect(figures).toBeGreaterThan(8 * style.table.figures.sizePt)
    expect(text).toBeLessThan(30 * style.table.cell.sizePt)
    expect(name + figures + text + shared).toBeCloseTo(420, 6)
  })

  test('leave no more to what shares the rest than it has to say', () => {
    const columns = [column({ ems: 5 }, 'name'), column({ ems: 20 }), column({ share: 4, leastEms: 2 })]
    const [, text = 0] = columnWidths(table(columns, ['示例', '示例'.repeat(10), '示例']), 360, style)
    expect(text).toBeGreaterThan(20 * style.table.cell.sizePt)
  })

  test('reckon with whole characters: what does not fit goes to the next line', () => {
    const size = style.table.cell.sizePt
    expect(lineCount([{ text: '示例示例示例' }], style.table.cell, style, 3.9 * size)).toBe(3)
    expect(lineCount([{ text: 'an example' }], style.table.cell, style, 3.9 * size)).toBe(2)
  })
})
