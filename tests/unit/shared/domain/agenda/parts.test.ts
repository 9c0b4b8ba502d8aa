import { expect, test } from 'vitest'
import { confirmPart, partState } from '#shared/domain/agenda/confirm-part.ts'
import { partsOf } from '#shared/domain/agenda/parts.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { ConfirmationId, PersonId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const P = 'p' as PersonId
const ID = 'c1' as ConfirmationId
const busy = () =>
  eventWith({
    startDate: '2026-10-13',
    people: [{ id: 'p' }],
    groups: [{ id: 'g', convenerId: 'p' }],
    sessions: [
      { id: 'later', title: '分组讨论', type: 'group-discussion', date: '2026-10-13', startsAt: '14:00', endsAt: '16:00', groupIds: { g: true } },
      { id: 'opening', title: '开幕会', date: '2026-10-13', startsAt: '09:00', endsAt: '11:00', presiderIds: ['p'], place: { kind: 'text', text: '一号厅' } },
    ],
    agendaItems: [
      { id: 'first', sessionId: 'opening', kind: 'welcome', durationMinutes: 10 },
      { id: 'letter', sessionId: 'opening', kind: 'instruction', durationMinutes: 5, readById: 'p' },
      { id: 'speech', sessionId: 'opening', kind: 'speech', speakers: [{ kind: 'person', personId: 'p' }] },
    ],
    duties: [{ id: 'd', task: '审定主持词', ownerId: 'p', dueOffsetDays: -3 }],
  })
const run = (event: Event, command: EventCommand | null): Event => {
  const outcome = command === null ? null : runCommand(event, command)
  if (!outcome?.ok) throw new Error('refused')
  return outcome.event
}

test('all parts of a person stand in the order of the clock, as closely as it is known', () => {
  expect(partsOf(busy(), P).map(({ kind, date, startsAt, place }) => [kind, date, startsAt, place].join(' '))).toEqual([
    'duty 2026-10-10  ',
    'preside 2026-10-13 09:00 一号厅',
    'read 2026-10-13 09:10 一号厅',
    'speak 2026-10-13 09:15 一号厅',
    'convene 2026-10-13 14:00 ',
  ])
})

test('who was told has to be told again when time or place change', () => {
  const [, preside] = partsOf(busy(), P)
  const told = run(busy(), confirmPart(busy(), preside!, 'told', ID))
  expect(partState(told, partsOf(told, P)[1]!)).toEqual({ state: 'told', isOutdated: false })
  const moved = run(told, { type: 'entity.edit', collection: 'sessions', id: 'opening', changes: { startsAt: '09:30' } })
  expect(partState(moved, partsOf(moved, P)[1]!)).toEqual({ state: 'told', isOutdated: true })
  const confirmed = run(moved, confirmPart(moved, partsOf(moved, P)[1]!, 'confirmed', ID))
  expect(partState(confirmed, partsOf(confirmed, P)[1]!)).toEqual({ state: 'confirmed', isOutdated: false })
  expect(partState(run(confirmed, confirmPart(confirmed, partsOf(confirmed, P)[1]!, 'untold', ID)), preside!).state).toBe('untold')
})

test('the note goes with the item that it is about', () => {
  const speech = partsOf(busy(), P)[3]!
  const told = run(busy(), confirmPart(busy(), speech, 'told', ID))
  expect(run(told, { type: 'entities.remove', collection: 'agendaItems', ids: ['speech'] }).confirmations).toEqual({})
})
