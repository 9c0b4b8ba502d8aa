import { expect, it } from 'vitest'
import { dueText, typedDue } from '#renderer/features/logistics/due-text.ts'
import { anEntity, eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({ startDate: '2026-10-12' })

it.each([
  ['T-7', { dueDate: null, dueOffsetDays: -7 }],
  ['−3', { dueDate: null, dueOffsetDays: -3 }],
  ['会前10天', { dueDate: null, dueOffsetDays: -10 }],
  ['会后1天', { dueDate: null, dueOffsetDays: 1 }],
  ['7 days before', { dueDate: null, dueOffsetDays: -7 }],
  ['当天', { dueDate: null, dueOffsetDays: 0 }],
  ['10.5', { dueDate: '2026-10-05', dueOffsetDays: null }],
  ['', { dueDate: null, dueOffsetDays: null }],
  ['尽快', null],
])('%s', (typed, changes) => {
  expect(typedDue(typed, '2026-10-12')).toEqual(changes)
})

it('what is due shows the days before the event and the day', () => {
  expect(dueText(event, anEntity('duties', { dueOffsetDays: -7 }), 'zh-CN')).toBe('T−7 · 10月5日')
  expect(dueText(event, anEntity('duties', { dueDate: '2026-10-13' }), 'en')).toBe('T+1 · 13 October')
  expect(dueText(eventWith(), anEntity('duties', { dueOffsetDays: -7 }), 'zh-CN')).toBe('T−7')
  expect(dueText(event, anEntity('duties'), 'zh-CN')).toBe('')
})
