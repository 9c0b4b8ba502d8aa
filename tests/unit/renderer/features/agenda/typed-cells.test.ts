import { describe, expect, it } from 'vitest'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { planTyped, timeText, typedSessionTime } from '#renderer/features/agenda/session-time.ts'
import { speakerTokens, typedSpeaker } from '#renderer/features/agenda/speaker-tokens.ts'
import { typedPlace } from '#renderer/features/agenda/typed-place.ts'
import { eventWith } from '../../../../helpers/builders.ts'

describe('a typed time', () => {
  it('is read back as it is shown', () => {
    expect(typedSessionTime(timeText({ startsAt: '09:00', endsAt: '10:30' }, 'zh-CN'))).toEqual({ kind: 'clock', startsAt: '09:00', endsAt: '10:30' })
    expect(typedSessionTime(timeText({ partOfDay: 'evening' }, 'en'))).toEqual({ kind: 'part', part: 'evening' })
  })

  it.each([
    ['40分', { kind: 'length', minutes: 40 }],
    ['40 min', { kind: 'length', minutes: 40 }],
    ['+15', { kind: 'late', minutes: 15 }],
    ['−5', { kind: 'late', minutes: -5 }],
    [' ', { kind: 'none' }],
    ['饭后', null],
  ])('%s', (typed, meant) => {
    expect(typedSessionTime(typed)).toEqual(meant)
  })

  const DAY = '2026-10-12'
  const event = eventWith({
    sessions: [
      { id: 'a', date: DAY, startsAt: '09:00', endsAt: '10:00' },
      { id: 'b', date: DAY, startsAt: '10:00', endsAt: '11:00' },
      { id: 'lunch', date: DAY, startsAt: '12:00', endsAt: '13:00', isTimeLocked: true },
      { id: 'c', date: DAY },
    ],
  })
  const after = (id: string, typed: string): readonly string[] => {
    const meant = typedSessionTime(typed)
    const outcome = runCommand(event, { type: 'batch', commands: meant ? planTyped(event, id as SessionId, meant).commands : [] })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return Object.values(withFlowingTimes(outcome.event).sessions).map(({ id: one, startsAt, endsAt }) => `${one} ${startsAt ?? ''}–${endsAt ?? ''}`)
  }

  it('takes along what follows, up to the lock', () => {
    expect(after('a', '9:30-10:30')).toEqual(['a 09:30–10:30', 'b 10:30–11:30', 'lunch 12:00–13:00', 'c –'])
    expect(after('a', '90分')).toEqual(['a 09:00–10:30', 'b 10:30–11:30', 'lunch 12:00–13:00', 'c –'])
    expect(after('b', '+15')).toEqual(['a 09:00–10:00', 'b 10:15–11:15', 'lunch 12:00–13:00', 'c –'])
  })

  it('puts a session without a time in, and what stands there goes behind it', () => {
    expect(after('c', '10:00-10:20')).toEqual(['a 09:00–10:00', 'b 10:20–11:20', 'lunch 12:00–13:00', 'c 10:00–10:20'])
  })

  it('of a length alone lets the session follow the one before it', () => {
    expect(after('c', '40分')).toEqual(['a 09:00–10:00', 'b 10:00–11:00', 'lunch 12:00–13:00', 'c 13:00–13:40'])
  })

  it('is cleared by nothing', () => {
    expect(after('b', '')).toEqual(['a 09:00–10:00', 'b –', 'lunch 12:00–13:00', 'c –'])
  })
})

describe('a typed speaker', () => {
  it.each([
    ['8位代表', { kind: 'count', count: 8, of: '代表' }],
    ['12 名学员', { kind: 'count', count: 12, of: '学员' }],
    ['8 representatives', { kind: 'count', count: 8, of: 'representatives' }],
    ['东湖区代表队', { kind: 'text', text: '东湖区代表队' }],
    ['2026', { kind: 'text', text: '2026' }],
  ])('%s', (typed, speaker) => {
    expect(typedSpeaker(typed)).toEqual(speaker)
  })

  it('is shown as it was typed', () => {
    expect(speakerTokens(eventWith(), [typedSpeaker('8位代表')])[0]?.label).toBe('8位代表')
  })
})

describe('a typed place', () => {
  const event = eventWith({ venues: [{ id: 'v', name: '示例宾馆' }], rooms: [{ id: 'r', venueId: 'v' as never, floor: '二楼', name: '一号厅' }] })

  it('is the room that is called so, else words', () => {
    expect(typedPlace(event, '示例宾馆二楼一号厅')).toEqual({ kind: 'room', roomId: 'r' })
    expect(typedPlace(event, '南广场')).toEqual({ kind: 'text', text: '南广场' })
    expect(typedPlace(event, ' ')).toBeNull()
  })
})
