import { describe, expect, it } from 'vitest'
import { authorsOf, matchingSteps, rowsByDay, type Step } from '#renderer/features/history/history-lines.ts'

const step = (revision: number, day: string, author: string, text: string): Step => ({ revision, day, time: '09:41', author, kind: 'do', text })
const steps = [
  step(4, '2026-10-12', '林示例', '修改“周示宁”的电话'),
  step(3, '2026-10-12', '周示宁', '撤销：移动议程“开幕式”'),
  step(2, '2026-10-11', '林示例', '移动议程“开幕式”'),
  { ...step(0, '', '', '最初的状态'), kind: 'beginning' as const },
]

describe('the history', () => {
  it('stands under its days, the beginning without one', () => {
    expect(rowsByDay(steps).map((row) => ('day' in row ? row.day : row.step.revision))).toEqual(['2026-10-12', 4, 3, '2026-10-11', 2, 0])
  })

  it('is searched by words that all stand in a line, and by who changed it', () => {
    const found = (query: string, author = '') => matchingSteps(steps, { query, author }).map(({ revision }) => revision)
    expect(found('开幕式')).toEqual([3, 2])
    expect(found('移动 林示例')).toEqual([2])
    expect(found('', '林示例')).toEqual([4, 2])
    expect(found('周示宁')).toEqual([4, 3])
    expect(found('', '')).toHaveLength(4)
  })

  it('names who changed it, once', () => {
    expect(authorsOf(steps)).toEqual(['林示例', '周示宁'])
  })
})
