import { describe, expect, test } from 'vitest'
import { columnWidths } from '#core/rendering/column-widths.ts'
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
})
