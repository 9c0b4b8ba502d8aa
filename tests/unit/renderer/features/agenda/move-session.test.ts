import { describe, expect, it } from 'vitest'
import { sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { moveSession } from '#renderer/features/agenda/move-session.ts'
import { eventWith } from '../../../../helpers/builders.ts'

type Sessions = NonNullable<Parameters<typeof eventWith>[0]>['sessions']

function after(sessions: NonNullable<Sessions>, id: string, direction: 'up' | 'down'): readonly string[] | string {
  const event = eventWith({ sessions })
  const move = moveSession(event, id, direction, '示例环节')
  if ('refused' in move) return move.refused
  const outcome = runCommand(event, move.command)
  if (!outcome.ok) return outcome.refusal.code
  return sessionsInOrder(outcome.event).map(({ id: one, date, startsAt, endsAt, partOfDay }) => [one, date?.slice(8), startsAt ?? partOfDay, endsAt].filter(Boolean).join(' '))
}

const day = '2026-10-12'

describe('two sessions of a day with times', () => {
  const sessions = [
    { id: 'a', date: day, startsAt: '09:00', endsAt: '10:00' },
    { id: 'b', date: day, startsAt: '10:15', endsAt: '11:45' },
  ]

  it('change places, keep their lengths and the pause between them', () => {
    const swapped = ['b 12 09:00 10:30', 'a 12 10:45 11:45']
    expect(after(sessions, 'a', 'down')).toEqual(swapped)
    expect(after(sessions, 'b', 'up')).toEqual(swapped)
  })

  it('come back to where they were when moved again', () => {
    const swapped = [
      { id: 'b', date: day, startsAt: '09:00', endsAt: '10:30' },
      { id: 'a', date: day, startsAt: '10:45', endsAt: '11:45' },
    ]
    expect(after(swapped, 'a', 'up')).toEqual(['a 12 09:00 10:00', 'b 12 10:15 11:45'])
  })

  it('a locked one stays where it is, and is passed by the other', () => {
    const locked = [{ ...sessions[0]!, isTimeLocked: true }, sessions[1]!]
    expect(after(locked, 'a', 'down')).toBe('locked')
    expect(after(locked, 'b', 'up')).toEqual(['b 12 07:30 09:00', 'a 12 09:00 10:00'])
  })
})

it('sessions without times change their order', () => {
  expect(after([{ id: 'a', date: day }, { id: 'b', date: day }], 'b', 'up')).toEqual(['b 12', 'a 12'])
})

it('a session with an unknown end takes the start of the other', () => {
  expect(after([{ id: 'a', date: day, startsAt: '09:00' }, { id: 'b', date: day, startsAt: '14:00' }], 'b', 'up')).toEqual(['b 12 09:00', 'a 12 14:00'])
})

it('parts of the day are exchanged', () => {
  expect(after([{ id: 'a', date: day, partOfDay: 'morning' }, { id: 'b', date: day, partOfDay: 'afternoon' }], 'a', 'down')).toEqual(['b 12 morning', 'a 12 afternoon'])
})

it('at the edge of a day it goes over to the next', () => {
  expect(after([{ id: 'a', date: day, startsAt: '09:00' }, { id: 'b', date: '2026-10-13', startsAt: '08:00' }], 'a', 'down')).toEqual(['b 13 08:00', 'a 13 09:00'])
})

it('the first cannot go up, the last cannot go down', () => {
  expect(after([{ id: 'a', date: day }], 'a', 'up')).toBe('end')
  expect(after([{ id: 'a', date: day }], 'a', 'down')).toBe('end')
})
