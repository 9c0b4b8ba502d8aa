import { describe, expect, test } from 'vitest'
import { eventWith } from '../../../../helpers/builders.ts'
import { changedPlan, chapterEdit, handbookPlan } from '#shared/domain/handbook/handbook-plan.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'

function done(event: Event, command: EventCommand): Event {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error('refused')
  return outcome.event
}

describe('the plan of the handbook', () => {
  test('is the usual one until somebody changes it', () => {
    expect(handbookPlan(eventWith()).map(({ part }) => part).slice(0, 3)).toEqual(['notices', 'programme', 'agenda'])
  })

  test('is stated as a whole with the first change, so that the order stays', () => {
    const event = eventWith()
    const { id } = handbookPlan(event).find(({ part }) => part === 'meals') ?? {}
    const changed = done(event, changedPlan(event, chapterEdit(String(id), { isLeftOut: true }), '用餐安排'))
    expect(handbookPlan(changed).map(({ part }) => part)).toEqual(handbookPlan(event).map(({ part }) => part))
    expect(handbookPlan(changed).filter(({ isLeftOut }) => isLeftOut).map(({ part }) => part)).toContain('meals')
  })

  test('can be put in another order', () => {
    const event = eventWith()
    const ids = handbookPlan(event).map(({ id }) => String(id)).reverse()
    const changed = done(event, changedPlan(event, { type: 'entities.arrange', collection: 'handbookSections', ids }, '备忘'))
    expect(handbookPlan(changed).map(({ id }) => String(id))).toEqual(ids)
  })
})
