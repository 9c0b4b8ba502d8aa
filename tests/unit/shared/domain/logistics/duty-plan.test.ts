import { expect, test } from 'vitest'
import { dueDateOf, dutyGroups, offsetOf, offsetText } from '#shared/domain/logistics/duty-plan.ts'
import { anEntity, eventWith } from '../../../../helpers/builders.ts'

const duty = (fields: Parameters<typeof anEntity<'duties'>>[1]) => anEntity('duties', fields)

test('a task is due so many days before the event begins, and moves with it', () => {
  expect(dueDateOf({ startDate: '2026-10-12' }, duty({ dueOffsetDays: -7 }))).toBe('2026-10-05')
  expect(dueDateOf({ startDate: '2026-10-19' }, duty({ dueOffsetDays: -7 }))).toBe('2026-10-12')
})

test('a stated date stands, and is counted from the event', () => {
  expect(dueDateOf({ startDate: '2026-10-12' }, duty({ dueDate: '2026-10-10', dueOffsetDays: -7 }))).toBe('2026-10-10')
  expect(offsetOf({ startDate: '2026-10-12' }, duty({ dueDate: '2026-10-10' }))).toBe(-2)
})

test('without a date of the event, or without its year, nothing is due yet', () => {
  expect(dueDateOf({}, duty({ dueOffsetDays: -7 }))).toBeUndefined()
  expect(dueDateOf({ startDate: '--10-12' }, duty({ dueOffsetDays: -7 }))).toBeUndefined()
})

test('days are counted as the trade writes them', () => {
  expect([-7, 0, 1].map(offsetText)).toEqual(['T−7', 'T', 'T+1'])
})

test('tasks stand by group, in the order in which they were written', () => {
  const event = eventWith({ duties: [{ group: '秘书组', task: '甲' }, { group: '接待组', task: '乙' }, { group: '秘书组', task: '丙' }] })
  expect(dutyGroups(event).map(({ group, duties }) => `${group} ${duties.map(({ task }) => task).join('')}`)).toEqual(['秘书组 甲丙', '接待组 乙'])
})
