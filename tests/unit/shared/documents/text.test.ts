import { expect, it } from 'vitest'
import { plannedTable } from '#shared/documents/table-plan.ts'
import { bareText, emWidth, namesInRow, plain } from '#shared/documents/text.ts'

it('reckons a letter by its own width, so that a name with wide letters is not taken for a short one', () => {
  expect(emWidth('Mmm')).toBeGreaterThan(1.5 * emWidth('Ill'))
  expect(emWidth('全省')).toBe(2)
  expect(emWidth('08:30')).toBeCloseTo(2.8)
})

it('keeps Chinese names whole with the mark behind them, and lets long ones of several words break', () => {
  expect(namesInRow(['林示', '', '阿依·示例'], '、')).toEqual([{ text: '林示、', isWhole: true }, { text: '阿依·示例', isWhole: true }])
  expect(namesInRow(['Ann Sample', 'Bo Example'], ', ')).toEqual([{ text: 'Ann Sample, Bo Example' }])
  expect(bareText(namesInRow(['林示', 'Ann Sample'], '、'))).toBe('林示、Ann Sample')
})

it('gives no column less than the words of its title, whatever it may have at most', () => {
  const plan = { role: 'text', align: 'left', ems: [1, 2] } as const
  const { columns } = plannedTable([{ ...plan, title: 'Aboard', width: 'fit' }, { ...plan, title: 'Organization', width: 'share' }], [{ rows: [{ cells: [[plain('x')], [plain('y')]] }] }])
  const [aboard, organization] = columns.map(({ width }) => ('ems' in width ? width.ems : width.leastEms))
  expect(aboard).toBeGreaterThan(emWidth('Aboard'))
  expect(organization).toBeGreaterThan(emWidth('Organization'))
})
