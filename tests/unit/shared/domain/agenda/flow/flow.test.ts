import { expect, test } from 'vitest'
import { planDrag, planPassing, planTimes, snapped } from '#shared/domain/agenda/flow/drag.ts'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import { lateStart, planWith } from '#shared/domain/agenda/flow/late-start.ts'
import { itemSqueezesOf, squeezesOf } from '#shared/domain/agenda/flow/squeeze.ts'
import { itemChoices, sessionChoices, sharesOf } from '#shared/domain/agenda/flow/squeeze-choices.ts'
import type { TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import { itemsOf } from '#shared/domain/agenda/programme.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { AgendaItemId, SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const [OPENING, BREAK, TALKS, LUNCH, AFTERNOON] = ['opening', 'break', 'talks', 'lunch', 'afternoon'] as unknown as readonly [SessionId, SessionId, SessionId, SessionId, SessionId]

/** A morning without a gap before a fixed lunch, and an afternoon that begins an hour after it. */
const morning = (fields: Parameters<typeof eventWith>[0] = {}) =>
  eventWith({
    startDate: '2026-10-12',
    sessions: [
      { id: 'opening', title: '开幕会', date: '2026-10-12', startsAt: '08:30', endsAt: '10:00' },
      { id: 'break', title: '茶歇', date: '2026-10-12', startsAt: '10:00', endsAt: '10:20' },
      { id: 'talks', title: '大会交流', date: '2026-10-12', startsAt: '10:20', endsAt: '12:00' },
      { id: 'lunch', title: '午餐', date: '2026-10-12', startsAt: '12:00', endsAt: '13:00', isTimeLocked: true },
      { id: 'afternoon', title: '分组讨论', date: '2026-10-12', startsAt: '14:00', endsAt: '16:00' },
    ],
    ...fields,
  })

const run = (event: Event, commands: readonly EventCommand[]): Event => {
  const outcome = runCommand(event, { type: 'batch', commands })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}
const timesOf = (plan: TimePlan) => Object.fromEntries([...plan.times].map(([id, { startsAt, endsAt }]) => [id, `${startsAt}–${endsAt ?? ''}`]))
const timeOf = (event: Event, id: string) => {
  const { startsAt, endsAt } = withFlowingTimes(event).sessions[id as SessionId] ?? {}
  return `${startsAt ?? ''}–${endsAt ?? ''}`
}

test('what adjoins follows; the locked lunch stands still, and what runs into it is squeezed', () => {
  const plan = planDrag(morning(), { kind: 'move', sessionId: OPENING, byMinutes: 30 })
  expect(timesOf(plan)).toEqual({ opening: '09:00–10:30', break: '10:30–10:50', talks: '10:50–12:00' })
  expect(plan.squeezes).toEqual([{ lockId: LUNCH, sessionIds: [TALKS], minutes: 30 }])
})

test('moving earlier takes along what adjoins, up to the lock', () => {
  expect(timesOf(planDrag(morning(), { kind: 'move', sessionId: OPENING, byMinutes: -30 }))).toEqual({
    opening: '08:00–09:30',
    break: '09:30–09:50',
    talks: '09:50–11:30',
  })
})

test('free time is used up before anything behind it is pushed', () => {
  const event = morning({
    sessions: [
      { id: 'opening', date: '2026-10-12', startsAt: '09:00', endsAt: '10:00' },
      { id: 'talks', date: '2026-10-12', startsAt: '10:20', endsAt: '11:00' },
    ],
  })
  expect(timesOf(planDrag(event, { kind: 'stretch-end', sessionId: OPENING, byMinutes: 20 }))).toEqual({ opening: '09:00–10:20' })
  expect(timesOf(planDrag(event, { kind: 'stretch-end', sessionId: OPENING, byMinutes: 30 }))).toEqual({ opening: '09:00–10:30', talks: '10:30–11:10' })
})

test('what is squeezed keeps its length and gets it back when there is room again', () => {
  const squeezed = run(morning(), planDrag(morning(), { kind: 'move', sessionId: OPENING, byMinutes: 30 }).commands)
  expect(squeezed.sessions[TALKS]).toMatchObject({ startsAt: '10:50', endsAt: '12:00', durationMinutes: 100 })
  expect(squeezesOf(squeezed)).toEqual([{ lockId: LUNCH, sessionIds: [TALKS], minutes: 30 }])
  const relieved = run(squeezed, planDrag(squeezed, { kind: 'move', sessionId: OPENING, byMinutes: -30 }).commands)
  expect(relieved).toEqual(morning())
})

test('a squeeze offers to shorten any that is long enough, to share, to move and to drop', () => {
  const squeezed = run(morning(), planDrag(morning(), { kind: 'move', sessionId: OPENING, byMinutes: 30 }).commands)
  const [squeeze] = squeezesOf(squeezed)
  const choices = squeeze ? sessionChoices(squeezed, squeeze) : []
  expect(choices.map(({ kind, id }) => `${kind} ${id ?? 'all'}`)).toEqual([
    'shorten opening', 'shorten talks', 'share all', 'move talks', 'drop opening', 'drop break', 'drop talks',
  ])
  const after = (index: number) => run(squeezed, choices[index]?.commands ?? [])
  expect(['opening', 'break', 'talks'].map((id) => timeOf(after(0), id))).toEqual(['09:00–10:00', '10:00–10:20', '10:20–12:00'])
  expect(after(1).sessions[TALKS]).toMatchObject({ startsAt: '10:50', endsAt: '12:00' })
  expect(after(1).sessions[TALKS]?.durationMinutes).toBeUndefined()
  expect(['opening', 'break', 'talks'].map((id) => timeOf(after(2), id))).toEqual(['09:00–10:17', '10:17–10:34', '10:34–12:00'])
  expect(['talks', 'lunch', 'afternoon'].map((id) => timeOf(after(3), id))).toEqual(['13:00–14:40', '12:00–13:00', '14:40–16:40'])
  expect(after(6).sessions[TALKS]).toBeUndefined()
})

test('minutes are shared out in proportion and add up', () => {
  expect(sharesOf([90, 20, 100], 30)).toEqual([13, 3, 14])
  expect(sharesOf([10, 10], 20)).toEqual([])
})

test('a block put down on another goes before it in its first half, else behind it', () => {
  const at = (byMinutes: number) => timesOf(planDrag(morning(), { kind: 'move', sessionId: AFTERNOON, byMinutes }))
  expect(at(-120 - 25)).toEqual({ afternoon: '13:00–15:00' })
  expect(timesOf(planDrag(morning(), { kind: 'move', sessionId: AFTERNOON, byMinutes: 120 }))).toEqual({ afternoon: '16:00–18:00' })
  expect(timesOf(planDrag(morning(), { kind: 'move', sessionId: OPENING, byMinutes: 95 }))).toEqual({ opening: '10:05–11:35', break: '11:35–11:55', talks: '11:55–12:00' })
})

test('what does not fit before a lock goes behind it', () => {
  expect(timesOf(planDrag(morning(), { kind: 'move', sessionId: BREAK, byMinutes: 75 }))).toEqual({ break: '13:00–13:20' })
})

test('two sessions change places, and a locked one is passed', () => {
  expect(timesOf(planPassing(morning(), BREAK, 'down'))).toEqual({ talks: '10:00–11:40', break: '11:40–12:00' })
  expect(timesOf(planPassing(morning(), BREAK, 'up'))).toEqual({ break: '08:30–08:50', opening: '08:50–10:20' })
  expect(timesOf(planPassing(morning(), TALKS, 'down'))).toEqual({ talks: '13:00–14:40', afternoon: '14:40–16:40' })
  expect(planPassing(morning(), OPENING, 'up').commands).toEqual([])
})

test('sessions beside each other in two places do not push each other; what all are at waits for both', () => {
  const place = (text: string) => ({ kind: 'text' as const, text })
  const event = eventWith({
    sessions: [
      { id: 'a', date: '2026-10-12', startsAt: '09:00', endsAt: '10:00', place: place('一号厅') },
      { id: 'b', date: '2026-10-12', startsAt: '09:00', endsAt: '10:00', place: place('二号厅') },
      { id: 'c', date: '2026-10-12', startsAt: '10:00', endsAt: '11:00', place: place('一号厅') },
      { id: 'd', date: '2026-10-12', startsAt: '10:00', endsAt: '11:00', place: place('二号厅') },
      { id: 'dinner', date: '2026-10-12', startsAt: '11:00', endsAt: '12:00', place: place('餐厅') },
    ],
  })
  expect(timesOf(planDrag(event, { kind: 'stretch-end', sessionId: 'a' as SessionId, byMinutes: 15 }))).toEqual({
    a: '09:00–10:15', c: '10:15–11:15', dinner: '11:15–12:15',
  })
})

test('what takes place inside another session moves with it', () => {
  const event = eventWith({
    sessions: [
      { id: 'visit', date: '2026-10-12', startsAt: '14:00', endsAt: '17:00' },
      { id: 'launch', date: '2026-10-12', startsAt: '15:00', endsAt: '15:20' },
    ],
  })
  expect(timesOf(planDrag(event, { kind: 'move', sessionId: 'visit' as SessionId, byMinutes: 30 }))).toEqual({ visit: '14:30–17:30', launch: '15:30–15:50' })
})

test('sessions go over midnight and take their date along; a day without a date ends at midnight', () => {
  const evening = (date: { date?: string }) =>
    eventWith({
      sessions: [
        { id: 'show', ...date, startsAt: '21:00', endsAt: '23:00' },
        { id: 'talk', ...date, startsAt: '23:00', endsAt: '23:40' },
      ],
    })
  const late = (event: Event) => planDrag(event, { kind: 'stretch-end', sessionId: 'show' as SessionId, byMinutes: 90 })
  const dated = evening({ date: '2026-10-12' })
  expect(run(dated, late(dated).commands).sessions['talk' as SessionId]).toMatchObject({ date: '2026-10-13', startsAt: '00:30', endsAt: '01:10' })
  expect(late(evening({})).times.get('talk' as SessionId)).toMatchObject({ startsAt: '23:59' })
})

test('a session with only a length follows the one before it, and stops at a lock', () => {
  const event = eventWith({
    sessions: [
      { id: 'a', date: '2026-10-12', startsAt: '09:00', durationMinutes: 30 },
      { id: 'b', date: '2026-10-12', durationMinutes: 60 },
      { id: 'c', date: '2026-10-12', durationMinutes: 60 },
      { id: 'lunch', date: '2026-10-12', startsAt: '11:00', endsAt: '12:00', isTimeLocked: true },
      { id: 'open', date: '2026-10-12' },
    ],
  })
  expect(['a', 'b', 'c', 'open'].map((id) => timeOf(event, id))).toEqual(['09:00–09:30', '09:30–10:30', '10:30–11:00', '–'])
  expect(squeezesOf(event)).toEqual([{ lockId: 'lunch', sessionIds: ['c'], minutes: 30 }])
})

test('typing a start moves the session, typing a length stretches it', () => {
  expect(timesOf(planTimes(morning(), AFTERNOON, 14 * 60 + 30))).toEqual({ afternoon: '14:30–16:30' })
  expect(timesOf(planTimes(morning(), AFTERNOON, 14 * 60, 60))).toEqual({ afternoon: '14:00–15:00' })
})

test('a dragged edge snaps to the clock, not to where it came from', () => {
  expect(snapped(9 * 60 + 10, 8, 15)).toBe(5)
  expect(snapped(9 * 60, -7, 5)).toBe(-5)
  expect(snapped(9 * 60, 24, 10)).toBe(20)
})

const withItems = () =>
  morning({
    agendaItems: [
      { id: 'welcome', sessionId: 'opening', kind: 'welcome', durationMinutes: 10 },
      { id: 'keynote', sessionId: 'opening', kind: 'keynote', durationMinutes: 50 },
      { id: 'broadcast', sessionId: 'opening', kind: 'film', durationMinutes: 30, lockedStart: '09:30' },
    ],
  })

test('an item that begins late makes the one before it longer; the fixed broadcast stands still', () => {
  const late = lateStart(withItems(), { sessionId: OPENING, itemId: 'keynote' as AgendaItemId }, 5)
  const after = run(withItems(), late.commands)
  const [squeeze] = itemSqueezesOf(after.sessions[OPENING] as never, itemsOf(after, OPENING))
  expect(squeeze).toEqual({ lockId: 'broadcast', itemIds: ['keynote'], minutes: 5 })
  expect(itemChoices(after, OPENING, squeeze as never).map(({ kind, id }) => `${kind} ${id ?? 'all'}`)).toEqual([
    'shorten welcome', 'shorten keynote', 'share all', 'move keynote', 'drop welcome', 'drop keynote',
  ])
})

test('a late session pushes the rest of the day', () => {
  expect(timesOf(lateStart(withItems(), { sessionId: OPENING }, 10))).toEqual({ opening: '08:40–10:10', break: '10:10–10:30', talks: '10:30–12:00' })
})

test('an item put in pushes what follows, in its session and behind it', () => {
  const insert: EventCommand = {
    type: 'entities.add',
    collection: 'agendaItems',
    entities: [{ id: 'extra' as AgendaItemId, sessionId: OPENING, kind: 'other', title: '合影', speakers: [], keyPoints: [], materials: [], durationMinutes: 15 }],
  }
  expect(timesOf(planWith(withItems(), [insert]))).toEqual({ opening: '08:30–10:15', break: '10:15–10:35', talks: '10:35–12:00' })
})

test('a session whose items go on too long may be extended', () => {
  const event = morning({ agendaItems: [{ sessionId: 'talks', durationMinutes: 80 }, { sessionId: 'talks', durationMinutes: 40 }] })
  const [squeeze] = itemSqueezesOf(event.sessions[TALKS] as never, itemsOf(event, TALKS))
  expect(squeeze).toMatchObject({ lockId: null, minutes: 20 })
  expect(itemChoices(event, TALKS, squeeze as never)[0]).toMatchObject({ kind: 'extend', minutes: 20 })
})
