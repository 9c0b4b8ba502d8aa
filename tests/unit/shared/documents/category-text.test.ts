import { describe, expect, test } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { eventWith } from '../../../helpers/builders.ts'
import { paperOf } from '../../../helpers/papers.ts'

const badgeTexts = (event: Event) => (paperOf(event, 'badges').pieces?.pieces ?? []).flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text.replaceAll('\u3000', '')] : [])))

describe('what those who come are called on paper', () => {
  const people = [{ id: 'p1', name: '林示例' }]

  test('in a class they are 学员, on the roster, on badges and where they are greeted; elsewhere 代表', () => {
    const eventOf = (kind: 'training' | 'seminar') => eventWith({ kind, name: '示例培训班', people, sessions: [{ type: 'opening', title: '开班式' }], agendaItems: [{ sessionId: 'sessions-1', kind: 'speech', title: '开班动员' }] })
    for (const [kind, called, greeted, opened] of [['training', '学员', '各位学员，同志们：', '示例培训班现在开班。'], ['seminar', '代表', '各位代表，同志们：', '开班式现在开始。']] as const) {
      const event = eventOf(kind)
      expect(plainText(paperOf(event, 'roster'))).toContain(`${called}（1人）`)
      expect(badgeTexts(event)).toContain(called)
      const script = plainText(paperOf(event, 'host-script'))
      for (const line of [greeted, opened, '开班式到此结束。']) expect(script).toContain(line)
    }
  })

  test('one person is not called by the plural', () => {
    const event = eventWith({ documentLocale: 'en', name: 'Sample', people })
    expect(badgeTexts(event)).toContain('Delegate')
    expect(badgeTexts({ ...event, kind: 'training' })).toContain('Trainee')
  })
})
