import { expect, test } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import { drawSpeakers } from '#shared/domain/agenda/speaking/speaker-order.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { paperOf } from '../../../../helpers/papers.ts'

const event = eventWith({
  people: ['王示', '李示', '张示'].map((name, index) => ({ id: `p${index}`, name })),
  sessions: [{ title: '大会交流' }],
  agendaItems: [{ kind: 'exchange', limitMinutes: 8, speakers: [0, 1, 2].map((index) => ({ kind: 'person', personId: `p${index}` }) as const) }],
})

test('says who speaks when and how long, and adds it up', () => {
  const text = plainText(paperOf(event, 'speaking-order'))
  expect(text).toContain('3人，共24分钟，平均每人8分钟')
  expect(text.indexOf('王')).toBeLessThan(text.indexOf('张'))
  expect(text).not.toContain('抽签记录')
})

test('a draw is printed with seed, time in the event’s zone, and the slips by their numbers', () => {
  const outcome = runCommand(event, drawSpeakers(event, 'sessions-1' as SessionId, '20261013-1708', '2026-10-13T09:08:00Z')!)
  const text = outcome.ok ? plainText(paperOf(outcome.event, 'speaking-order')) : ''
  for (const part of ['按抽签排序', '抽签记录', '2026年10月13日 17:08', '20261013-1708', 'mulberry32']) expect(text).toContain(part)
})

test('an event in which nobody speaks in turn says so', () => {
  expect(plainText(paperOf(eventWith(), 'speaking-order'))).toContain('没有多人依次发言的环节')
})
