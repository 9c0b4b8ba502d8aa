import { describe, expect, it } from 'vitest'
import { neighbourBlock } from '#renderer/features/agenda/grid/neighbour-block.ts'
import { gridColumns, gridRange, timeGridOf, type GridView } from '#renderer/features/agenda/grid/time-grid.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const DAY = '2026-10-12'
const BY_DAYS: GridView = { by: 'days' }

function gridOf(fields: Parameters<typeof eventWith>[0], view: GridView = BY_DAYS) {
  const event = eventWith(fields)
  const columns = gridColumns(event, view)
  const { blocks, tray } = timeGridOf(event, view, columns)
  return {
    columns: columns.map(({ key }) => key),
    blocks: blocks.map(({ session, column, startMinutes, endMinutes, lane, lanes }) => `${session.id} c${column} ${startMinutes / 60}-${endMinutes / 60} ${lane + 1}/${lanes}`),
    tray: tray.map(({ id }) => id),
  }
}

describe('the grid by days', () => {
  it('has a column for every day of the event, also for those without a session', () => {
    expect(gridOf({ startDate: DAY, endDate: '2026-10-14', sessions: [{ id: 'a', date: '2026-10-13', startsAt: '09:00', endsAt: '10:00' }] })).toEqual({
      columns: [DAY, '2026-10-13', '2026-10-14'],
      blocks: ['a c1 9-10 1/1'],
      tray: [],
    })
  })

  it('counts the days of a programme without dates, offers one more, and keeps what is on none', () => {
    expect(gridOf({ sessions: [{ id: 'a', startsAt: '09:00', endsAt: '10:00' }] })).toMatchObject({ columns: ['day-1', ''], blocks: ['a c1 9-10 1/1'] })
    const counted = { id: 'b', date: 'day-2', startsAt: '09:00', endsAt: '10:00' }
    expect(gridOf({ sessions: [counted] })).toMatchObject({ columns: ['day-1', 'day-2', 'day-3'], blocks: ['b c1 9-10 1/1'] })
  })

  it('keeps what goes on after midnight in its own day', () => {
    expect(gridOf({ sessions: [{ id: 'a', date: DAY, startsAt: '22:00', endsAt: '01:00' }] }).blocks).toEqual(['a c0 22-25 1/1'])
  })

  it('puts sessions of one time side by side, and those behind them over the whole width again', () => {
    const sessions = [
      { id: 'a', date: DAY, startsAt: '09:00', endsAt: '12:00' },
      { id: 'b', date: DAY, startsAt: '09:30', endsAt: '10:00' },
      { id: 'c', date: DAY, startsAt: '10:00', endsAt: '11:00' },
      { id: 'd', date: DAY, startsAt: '12:00', endsAt: '13:00' },
    ]
    expect(gridOf({ sessions }).blocks).toEqual(['a c0 9-12 1/2', 'b c0 9.5-10 2/2', 'c c0 10-11 2/2', 'd c0 12-13 1/1'])
  })

  it('lays sessions without a clock time aside', () => {
    const sessions = [{ id: 'a', date: DAY, partOfDay: 'morning' as const }, { id: 'b' }]
    expect(gridOf({ startDate: DAY, sessions })).toEqual({ columns: [DAY, ''], blocks: [], tray: ['a', 'b'] })
  })
})

it('the grid by places has the rooms of the event, the other places of the day, and a column for no place', () => {
  const sessions = [
    { id: 'a', date: DAY, startsAt: '09:00', endsAt: '10:00', place: { kind: 'text' as const, text: '南广场' } },
    { id: 'b', date: DAY, startsAt: '09:00', endsAt: '10:00', place: { kind: 'room' as const, roomId: 'rooms-1' as never } },
    { id: 'c', date: DAY, startsAt: '11:00', endsAt: '12:00' },
    { id: 'd', date: '2026-10-13', startsAt: '11:00', endsAt: '12:00' },
  ]
  expect(gridOf({ rooms: [{ name: '一号厅' }, { name: '二号厅' }], sessions }, { by: 'places', date: DAY })).toMatchObject({
    columns: ['南广场', '一号厅', '二号厅', ''],
    blocks: ['a c0 9-10 1/1', 'b c1 9-10 1/1', 'c c3 11-12 1/1'],
  })
})

it('the hours of a grid hold every session and one more at either end', () => {
  expect(gridRange(eventWith({}))).toEqual({ from: 7 * 60, to: 19 * 60 })
  expect(gridRange(eventWith({ sessions: [{ date: DAY, startsAt: '06:30', endsAt: '07:00' }, { date: DAY, startsAt: '22:00', endsAt: '01:10' }] }))).toEqual({ from: 5 * 60, to: 27 * 60 })
})

it('arrows lead to the next in the column and to the nearest in time beside it', () => {
  const event = eventWith({
    sessions: [
      { id: 'a', date: DAY, startsAt: '09:00', endsAt: '10:00' },
      { id: 'b', date: DAY, startsAt: '10:00', endsAt: '11:00' },
      { id: 'c', date: '2026-10-13', startsAt: '08:00', endsAt: '09:00' },
      { id: 'd', date: '2026-10-13', startsAt: '10:30', endsAt: '11:00' },
    ],
  })
  const { blocks } = timeGridOf(event, BY_DAYS, gridColumns(event, BY_DAYS))
  const from = (id: string, direction: Parameters<typeof neighbourBlock>[2]) => neighbourBlock(blocks, id, direction)?.session.id
  expect([from('a', 'down'), from('b', 'up'), from('a', 'up'), from('b', 'right'), from('c', 'left'), from('d', 'right')]).toEqual(['b', 'a', undefined, 'd', 'a', undefined])
})
