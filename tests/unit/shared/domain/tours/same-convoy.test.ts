import { expect, test } from 'vitest'
import type { TourId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { sameConvoy, type ConvoyPart } from '#shared/domain/tours/same-convoy.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const event = eventWith({
  people: [{ id: 'a' }, { id: 'b' }, { id: 'half', attendance: { leavesAt: { date: '2027-03-09', time: '18:00' } } }],
  tours: [{ id: 'first', date: '2027-03-09' }, { id: 'second', date: '2027-03-10' }, { id: 'bare' }],
  lines: [{ id: 'line', tourId: 'first', name: 'A线', startsAt: '08:00', members: { a: true, half: true } as never }],
  vehicles: [{ id: 'coach', tourId: 'first', lineId: 'line' as never, number: '1号车', seats: 30, plate: '示A·00001', driverName: '驾例', leaderId: 'b' as never, gatheringPlace: '甲宾馆', gatheringAt: { date: '2027-03-09', time: '07:50' }, passengers: { a: { seat: 'r2s4', isLocked: true }, half: {} } as never }],
})

function after(part: ConvoyPart) {
  let made = 0
  const command = sameConvoy(event, 'first' as TourId, 'second' as TourId, part, () => `new${(made += 1)}`)
  const outcome = command && runCommand(event, command)
  if (!outcome?.ok) throw new Error('the vehicles were not taken')
  return { lines: ordered(outcome.event.lines).slice(1), vehicles: ordered(outcome.event.vehicles).slice(1) }
}

test('the vehicles of one day go on the next with crew, riders and seats, not with where and when they gathered', () => {
  const { lines, vehicles } = after('with-lines')
  expect(lines).toMatchObject([{ tourId: 'second', name: 'A线', members: { a: true } }])
  expect(lines[0]?.startsAt).toBeUndefined()
  expect(vehicles).toMatchObject([{ tourId: 'second', lineId: lines[0]?.id, number: '1号车', seats: 30, plate: '示A·00001', driverName: '驾例', leaderId: 'b', passengers: { a: { seat: 'r2s4', isLocked: true } } }])
  expect(vehicles[0]).not.toHaveProperty('gatheringPlace')
  expect(vehicles[0]).not.toHaveProperty('gatheringAt')
})

test('who has left by then rides in none of them', () => {
  const { lines, vehicles } = after('with-lines')
  expect([...Object.keys(lines[0]?.members ?? {}), ...Object.keys(vehicles[0]?.passengers ?? {})]).not.toContain('half')
})

test('on a day on which all go together they go without lines', () => {
  const { lines, vehicles } = after('vehicles')
  expect(lines).toEqual([])
  expect(vehicles[0]).not.toHaveProperty('lineId')
})

test('a tour without vehicles has none to give', () => {
  expect(sameConvoy(event, 'bare' as TourId, 'second' as TourId, 'vehicles', () => 'x')).toBeNull()
})
