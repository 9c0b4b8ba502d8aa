import { expect, test } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

test('a programme as text reads from top to bottom and pastes as a table', () => {
  const event = eventWith({
    name: '示例会',
    classification: '内部资料 注意保存',
    startDate: '2026-10-13',
    sessions: [{ title: '开幕会\u0007', date: '2026-10-13', startsAt: '09:00', dress: '正装', place: { kind: 'text', text: '会场' } }],
  })
  expect(plainText(paperOf(event, 'programme')).split('\r\n')).toEqual([
    '\uFEFF内部资料 注意保存',
    '',
    '示例会',
    '日　程',
    '2026年10月13日',
    '',
    '时间\t内容\t地点',
    '10月13日（星期二）',
    '09:00\t开幕会；着装：正装\t会场',
    '',
    '2026年10月8日 09:12',
    '',
  ])
})
