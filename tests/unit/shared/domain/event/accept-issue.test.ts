import { expect, test } from 'vitest'
import { acceptIssue, openIssues, reopenIssue } from '#shared/domain/event/accept-issue.ts'
import { checkEvent } from '#shared/domain/event/check-event.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { AcceptedIssueId, SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const inHall = { kind: 'room', roomId: 'hall' } as const
const doubled = eventWith({
  startDate: '2026-10-13',
  city: '云溪市',
  people: [{ id: 'p', name: '林示例', posts: [{ title: '局长' }] }],
  rooms: [{ id: 'hall' }],
  sessions: [
    { id: 'a', type: 'visit', title: '甲', date: '2026-10-13', startsAt: '09:00', endsAt: '10:00', place: inHall },
    { id: 'b', type: 'visit', title: '乙', date: '2026-10-13', startsAt: '09:30', endsAt: '10:30', place: inHall },
  ],
})
const run = (event: Event, command: EventCommand): Event => {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}
const codes = (event: Event) => openIssues(checkEvent(event)).map(({ code }) => code)
const ID = 'accepted1' as AcceptedIssueId

test('what is accepted is not open any more, and says why and by whom', () => {
  const [issue] = checkEvent(doubled)
  const accepted = run(doubled, acceptIssue(issue!, '两场接续使用', '林示例', ID))
  expect(codes(doubled)).toEqual(['room-double-booked'])
  expect(codes(accepted)).toEqual([])
  expect(checkEvent(accepted)[0]?.accepted).toMatchObject({ reason: '两场接续使用', by: '林示例' })
})

test('it comes back when the facts change, and when it is opened again', () => {
  const accepted = run(doubled, acceptIssue(checkEvent(doubled)[0]!, '两场接续使用', '', ID))
  const later = run(accepted, { type: 'entity.edit', collection: 'sessions', id: 'b' as SessionId, changes: { startsAt: '09:15' } })
  expect(codes(later)).toEqual(['room-double-booked'])
  expect(codes(run(accepted, reopenIssue({ id: ID })))).toEqual(['room-double-booked'])
})

test('it stays accepted when something else changes, also the order of a list', () => {
  const event = run(doubled, { type: 'entity.edit', collection: 'sessions', id: 'b', changes: { presiderIds: ['p' as never] } })
  const accepted = run(event, acceptIssue(checkEvent(event)[0]!, '两场接续使用', '', ID))
  expect(codes(run(accepted, { type: 'profile.edit', changes: { city: '青岚市' } }))).toEqual([])
})
