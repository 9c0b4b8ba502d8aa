import { expect, test } from 'vitest'
import type { TableBlock } from '#shared/documents/paper.ts'
import { bareText } from '#shared/documents/text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

test('tasks stand by group and are numbered through, with date and days from the event', () => {
  const event = eventWith({
    startDate: '2026-10-12',
    people: [{ id: 'p', name: '林示例', phone: '100 0000 0101' }],
    duties: [
      { group: '秘书组', task: '印发通知', ownerId: 'p', dueOffsetDays: -21 },
      { group: '会务组', task: '布置会场', dueOffsetDays: -1 },
      { group: '秘书组', task: '签到', ownerText: '示例酒店', dueDate: '2026-10-12', startsAt: '08:00', endsAt: '08:30', state: 'done' },
    ],
  })
  const table = paperOf(event, 'duty').sections[0]?.blocks.find((block): block is TableBlock => block.kind === 'table')
  const rows = table?.groups.flatMap(({ title, rows }) => [
    bareText(title ?? []),
    ...rows.map(({ cells }) => cells.map((cell) => cell.map(bareText).join('/')).join(' | ')),
  ])
  expect(rows).toEqual([
    '秘书组',
    '1 | 印发通知 | 林示例/100 0000 0101 | 9月21日/T−21 | 未开始',
    '2 | 签到 | 示例酒店 | 10月12日/08:00—08:30/T | 已完成',
    '会务组',
    '3 | 布置会场 | 【待核：负责人】 | 10月11日/T−1 | 未开始',
  ])
})
