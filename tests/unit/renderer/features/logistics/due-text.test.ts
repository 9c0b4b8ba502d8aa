import { expect, it } from 'vitest'
import { dueText, typedDue } from '#renderer/features/logistics/due-text.ts'
import { anEntity, eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ startDate: '2026-10-12', sessions: [{ title: '开幕会' }] })

it.each([
  ['T-7', { dueDate: null, dueOffsetDays: -7 }],
  ['−3', { dueDate: null, dueOffsetDays: -3 }],
  ['会前10天', { dueDate: null, dueOffsetDays: -10 }],
  ['会后1天', { dueDate: null, dueOffsetDays: 1 }],
  ['7 days before', { dueDate: null, dueOffsetDays: -7 }],
  ['当天', { dueDate: null, dueOffsetDays: 0 }],
  ['10.5', { dueDate: '2026-10-05', dueOffsetDays: null }],
  ['', { dueDate: null, dueOffsetDays: null }],
  ['T-1 9:00-10:30', { dueDate: null, dueOffsetDays: -1, startsAt: '09:00', endsAt: '10:30' }],
  ['10月12日 8点', { dueDate: '2026-10-12', dueOffsetDays: null, startsAt: '08:00' }],
  ['T−7 · 10月5日 9：30', { dueDate: null, dueOffsetDays: -7, startsAt: '09:30' }],
  ['8:00-9:00', { startsAt: '08:00', endsAt: '09:00' }],
  ['开幕会', { sessionId: 'sessions-1' }],
  ['尽快', null],
  ['T-1 25:00', null],
])('%s', (typed, changes) => {
  expect(typedDue(event, typed)).toEqual(changes && { startsAt: null, endsAt: null, sessionId: null, ...changes })
})

it('what is due shows the days before the event and the day', () => {
  expect(dueText(event, anEntity('duties', { dueOffsetDays: -7 }), 'zh-CN')).toBe('T−7 · 10月5日')
  expect(dueText(event, anEntity('duties', { dueDate: '2026-10-13' }), 'en')).toBe('T+1 · 13 October')
  expect(dueText(eventWith(), anEntity('duties', { dueOffsetDays: -7 }), 'zh-CN')).toBe('T−7')
  expect(dueText(event, anEntity('duties'), 'zh-CN')).toBe('')
  expect(dueText(event, anEntity('duties', { dueOffsetDays: -1, startsAt: '09:00', endsAt: '10:30' }), 'zh-CN')).toBe('T−1 · 10月11日 09:00–10:30')
  expect(dueText(event, anEntity('duties', { sessionId: 'sessions-1' as never }), 'zh-CN')).toBe('开幕会')
})
