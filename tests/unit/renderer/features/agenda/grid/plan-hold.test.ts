import { expect, it } from 'vitest'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { planDrop, planHold, type Hold } from '#renderer/features/agenda/grid/plan-hold.ts'
import { gridColumns, timeGridOf, type GridView } from '#renderer/features/agenda/grid/time-grid.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const DAY = '2026-10-12'
const NEXT = '2026-10-13'
const event = eventWith({
  startDate: DAY,
  endDate: NEXT,
  rooms: [{ name: '一号厅' }],
  sessions: [
    { id: 'a', date: DAY, startsAt: '09:00', endsAt: '10:00', place: { kind: 'room', roomId: 'rooms-1' as never } },
    { id: 'b', date: DAY, startsAt: '10:00', endsAt: '10:30' },
    { id: 'open', date: NEXT, startsAt: '16:00' },
    { id: 'waiting' },
  ],
})

/** The sessions after a hold is let go: day of the month, start and end. */
function after(commands: ReturnType<typeof planHold>['commands']): Readonly<Record<string, string>> {
  const outcome = commands.length === 0 ? { ok: true as const, event } : runCommand(event, { type: 'batch', commands })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return Object.fromEntries(Object.values(withFlowingTimes(outcome.event).sessions).map(({ id, date, startsAt, endsAt }) => [id, [date?.slice(8), startsAt, endsAt].join(' ')]))
}

function hold(id: string, fields: Partial<Omit<Hold, 'from' | 'to'>> & { readonly toColumn?: number; readonly view?: GridView }): ReturnType<typeof planHold> {
  const { toColumn, view = { by: 'days' }, kind = 'move', byMinutes = 0 } = fields
  const columns = gridColumns(event, view)
  const block = timeGridOf(event, view, columns).blocks.find(({ session }) => session.id === id)
  const [from, to] = [columns[block?.column ?? -1], columns[toColumn ?? block?.column ?? -1]]
  if (!block || !from || !to) throw new Error('not in the grid')
  return planHold(event, { kind, block, byMinutes, from, to }, 15)
}

it('a block is moved onto the steps of the clock', () => {
  expect(after(hold('b', { byMinutes: 40 }).commands)).toMatchObject({ b: '12 10:45 11:15' })
})

it('a move of less than half a step changes nothing', () => {
  expect(hold('b', { byMinutes: 5 }).commands).toEqual([])
})

it('a block goes to another day at its own time', () => {
  expect(after(hold('b', { toColumn: 1 }).commands)).toMatchObject({ b: '13 10:00 10:30' })
})

it('a block that is taken out of the dated days loses its date and keeps its time', () => {
  expect(after(hold('b', { toColumn: 2 }).commands)).toMatchObject({ b: ' 10:00 10:30' })
})

it('a session without an end takes one by the pull at its lower edge', () => {
  expect(after(hold('open', { kind: 'stretch-end', byMinutes: 30 }).commands)).toMatchObject({ open: '13 16:00 17:00' })
})

it('a block that is moved to the column of no place loses its place', () => {
  const { commands } = hold('a', { view: { by: 'places', date: DAY }, toColumn: 1 })
  const outcome = runCommand(event, { type: 'batch', commands })
  expect(outcome.ok && outcome.event.sessions['a']?.place).toBeUndefined()
})

it('a session without a time is put down with a usual length and pushes what stands there', () => {
  const waiting = event.sessions['waiting' as SessionId]!
  const { commands } = planDrop(event, waiting, { key: DAY, date: DAY }, 9 * 60 + 4, 15)
  expect(after(commands)).toMatchObject({ waiting: '12 09:00 09:30', a: '12 09:30 10:30', b: '12 10:30 11:00' })
})
