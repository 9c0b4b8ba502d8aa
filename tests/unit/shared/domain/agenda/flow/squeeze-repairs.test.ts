import { describe, expect, it } from 'vitest'
import { repairsOf } from '#shared/domain/agenda/flow/squeeze-repairs.ts'
import { settleSqueeze } from '#shared/domain/agenda/flow/squeeze-choices.ts'
import { checkEvent } from '#shared/domain/event/check-event.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { issueOf, type IssueCode } from '#shared/domain/event/issue.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const opening = { title: '开幕会', date: '2026-10-12', startsAt: '09:00', endsAt: '10:00' }
const lunch = { title: '午餐', date: '2026-10-12', startsAt: '10:00', endsAt: '11:00', isTimeLocked: true }

const squeezed = {
  'session-squeezed': { event: eventWith({ sessions: [{ ...opening, durationMinutes: 90 }, lunch] }), before: 'sessions-2' },
  'session-overrun': { event: eventWith({ sessions: [opening], agendaItems: [{ title: '讲话', durationMinutes: 40 }, { title: '交流', durationMinutes: 30 }] }), before: 'sessions-1' },
  'items-squeezed': { event: eventWith({ sessions: [opening], agendaItems: [{ title: '讲话', durationMinutes: 40 }, { title: '交流', lockedStart: '09:30' }] }), before: 'agendaItems-2' },
}

const found = (event: Event, code: IssueCode) => checkEvent(event).find((issue) => issue.code === code)
const after = (event: Event, command: Parameters<typeof runCommand>[1]): Event => {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

describe.each(Object.entries(squeezed))('%s', (code, { event, before }) => {
  const issue = found(event, code as IssueCode)
  if (!issue) throw new Error(`${code} is not found`)
  const repairs = repairsOf(event, issue)

  it('is offered with what it does not fit before', () => {
    expect(repairs?.before).toBe(before)
    expect(repairs?.choices.length).toBeGreaterThan(0)
  })

  it.each(repairs?.choices.map((choice) => [`${choice.kind} ${choice.id ?? ''}`, choice] as const) ?? [])('is gone after “%s”', (_, choice) => {
    expect(found(after(event, settleSqueeze(choice, '午餐')), code as IssueCode)).toBeUndefined()
  })
})

it('offers nothing for other issues, nor for a squeeze that is no longer there', () => {
  const { event } = squeezed['session-squeezed']
  expect(repairsOf(event, issueOf('presider-missing', ['sessions', 'sessions-1', 'presiderIds']))).toBeNull()
  expect(repairsOf(event, issueOf('session-squeezed', ['sessions', 'sessions-2', 'endsAt']))).toBeNull()
  expect(repairsOf(event, issueOf('items-squeezed', ['agendaItems', 'gone', 'lockedStart']))).toBeNull()
  expect(repairsOf(event, issueOf('event-without-date', ['startDate']))).toBeNull()
})
