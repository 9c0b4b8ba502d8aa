import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkEvent } from '#shared/domain/event/check-event.ts'
import type { BatchCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { PersonId, SeatId, TourId, VehicleId } from '#shared/domain/event/ids.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { assignVehicles } from '#shared/domain/tours/assign-vehicles.ts'
import { rideIn, rideLocked, rideReason, seatIn, seatsByRule } from '#shared/domain/tours/ride-changes.ts'
import { seatCount } from '#shared/domain/tours/seat-riders.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const TOUR = 't' as TourId
type Fields = NonNullable<Parameters<typeof eventWith>[0]>

function tourOf({ vehicles = [], lines = [], ...others }: Fields): Event {
  return eventWith({ tours: [{ id: 't' }], ...others, lines: lines.map((line) => ({ tourId: 't', ...line }) as never), vehicles: vehicles.map((vehicle) => ({ tourId: 't', ...vehicle }) as never) })
}

function done(event: Event, command: Parameters<typeof runCommand>[1] | null): Event {
  if (!command) throw new Error('nothing to do')
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

const assigned = (event: Event, isAnew = true) => {
  const { command } = assignVehicles(event, TOUR, isAnew)
  return command ? done(event, command) : event
}
const ridersOf = (event: Event) => Object.fromEntries(ordered(event.vehicles).map(({ id, passengers }) => [id, Object.keys(passengers)]))
const seatsOf = (event: Event, vehicleId: string) => Object.fromEntries(Object.entries(event.vehicles[vehicleId]?.passengers ?? {}).map(([id, { seat }]) => [id, seat]))
const people = (count: number, fields: object = {}) => Array.from({ length: count }, (_, index) => ({ id: `p${index + 1}`, ...fields }))
const vehicleOf = (event: Event, id: string) => event.vehicles[id]!

describe('vehicles are assigned', () => {
  test('to leaders by rank first, in the small vehicles ahead of the coaches', () => {
    const event = tourOf({
      people: [{ id: 'second', category: 'leader', rank: 2 }, { id: 'first', category: 'leader', rank: 1 }, { id: 'delegate' }],
      vehicles: [{ id: 'car', type: 'car' }, { id: 'coach', type: 'coach', seats: 20 }],
    })
    const after = assigned(event)
    expect(ridersOf(after)).toEqual({ car: ['first', 'second'], coach: ['delegate'] })
    expect(seatsOf(after, 'car')).toEqual({ first: 'r2s3', second: 'r2s1' })
    expect(rideReason(after, vehicleOf(after, 'car'), 'first' as PersonId)).toMatchObject({ rule: 'rank', honour: 1, isLocked: false })
  })

  test('to leaders in the vehicle that is meant for them, which may stand anywhere in the convoy', () => {
    const event = tourOf({
      people: [{ id: 'first', category: 'leader', rank: 1 }, { id: 'delegate' }],
      vehicles: [{ id: 'lead', type: 'mpv', use: 'staff' }, { id: 'bus', type: 'minibus', use: 'leaders' }, { id: 'coach', type: 'coach' }],
    })
    expect(ridersOf(assigned(event))).toEqual({ lead: [], bus: ['first'], coach: ['delegate'] })
  })

  test('to nobody who has left before, comes after, or waits as a guide at a stop of another day', () => {
    const event = tourOf({
      tours: [{ id: 't', date: '2026-10-13', startsAt: '08:00' }, { id: 'next', date: '2026-10-14' }],
      stops: [{ id: 's', tourId: 't', stayMinutes: 60 }, { id: 'other', tourId: 'next', guideId: 'guide' as never }],
      people: [
        { id: 'left', attendance: { leavesAt: { date: '2026-10-12', time: '12:30' } } },
        { id: 'midway', attendance: { leavesAt: { date: '2026-10-13', time: '08:30' } } },
        { id: 'late', attendance: { lateFrom: { date: '2026-10-13', time: '14:00' } } },
        { id: 'departed', attendance: { departure: { at: { date: '2026-10-12' } } } },
        { id: 'guide', category: 'guide' },
        { id: 'travelling', category: 'guide' },
      ],
      vehicles: [{ id: 'coach', type: 'coach', seats: 20, passengers: { late: { isLocked: true } } as never }],
    })
    expect(Object.keys(vehicleOf(assigned(event), 'coach').passengers).sort()).toEqual(['midway', 'travelling'])
  })

  test('so that delegations stay together and coaches are evenly full', () => {
    const event = tourOf({
      delegations: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      people: [...people(4, { delegationId: 'a' }), ...people(3, { delegationId: 'b' }).map((one, index) => ({ ...one, id: `q${index}` })), ...people(5, { delegationId: 'c' }).map((one, index) => ({ ...one, id: `r${index}` }))],
      vehicles: [{ id: 'one', seats: 10 }, { id: 'two', seats: 10 }],
    })
    const after = assigned(event)
    expect(ridersOf(after)['one']?.length).toBe(7)
    expect(ridersOf(after)['two']?.every((id) => id.startsWith('r'))).toBe(true)
    expect(Object.values(vehicleOf(after, 'one').passengers).every(({ rule }) => rule === 'with-delegation')).toBe(true)
  })

  test('only within the line: its people in its vehicles, lines without any in those of no line', () => {
    const event = tourOf({
      people: people(4),
      lines: [{ id: 'x', members: { p1: true, p3: true } as never }, { id: 'y', members: { p2: true } as never }],
      vehicles: [{ id: 'own', lineId: 'x' as never, seats: 10 }, { id: 'any', seats: 10 }],
    })
    expect(ridersOf(assigned(event))).toEqual({ own: ['p1', 'p3'], any: ['p2'] })
  })

  test('so that whoever helps is spread and the leader of a vehicle rides in it, by the aisle', () => {
    const event = tourOf({
      people: [...people(6), { id: 's1', category: 'staff' }, { id: 's2', category: 'staff' }, { id: 's3', category: 'staff' }],
      vehicles: [{ id: 'one', seats: 20 }, { id: 'two', seats: 20, leaderId: 's1' as never }],
    })
    const after = assigned(event)
    expect(ridersOf(after)['one']).toContain('s2')
    expect(ridersOf(after)['two']).toContain('s1')
    expect(seatsOf(after, 'two')['s1']).toBe('r2s2')
  })

  test('with interpreters of no delegation beside the guests', () => {
    const event = tourOf({
      people: [{ id: 'guest', category: 'guest' }, ...people(3), { id: 'voice', category: 'interpreter' }],
      vehicles: [{ id: 'one', seats: 3 }, { id: 'two', seats: 3 }],
    })
    const after = assigned(event)
    expect(ridersOf(after)['one']).toEqual(expect.arrayContaining(['guest', 'voice']))
    expect(vehicleOf(after, 'one').passengers['voice' as PersonId]?.rule).toBe('beside-guests')
  })

  test('around those who are locked, also where a line would have them elsewhere', () => {
    const event = tourOf({
      people: people(3),
      vehicles: [{ id: 'one', seats: 2 }, { id: 'two', seats: 2, passengers: { p1: { isLocked: true } } as never }],
    })
    const after = assigned(event)
    expect(ridersOf(after)['two']).toContain('p1')
    expect(rideReason(after, vehicleOf(after, 'two'), 'p1' as PersonId)).toMatchObject({ isLocked: true })
  })

  test('only to those who have none yet, unless they are assigned anew', () => {
    const event = tourOf({ people: people(3), vehicles: [{ id: 'one', seats: 5, passengers: { p3: {} } as never }, { id: 'two', seats: 5 }] })
    expect(ridersOf(assigned(event, false))['one']).toContain('p3')
    expect(ridersOf(assigned(event, true))['two']).toContain('p3')
  })

  test('as far as there are seats; who is left behind is said with the reason, delegates before helpers', () => {
    const event = tourOf({ people: [...people(2), { id: 's', category: 'staff' }], vehicles: [{ id: 'one', type: 'other', seats: 2 }] })
    const { leftBehind } = assignVehicles(event, TOUR, true)
    expect(leftBehind.map(({ person, reason }) => [person.id, reason])).toEqual([['s', 'no-seat']])
    const onFoot = tourOf({ people: people(1), lines: [{ id: 'x', members: { p1: true } as never }] })
    expect(assignVehicles(onFoot, TOUR, true)).toMatchObject({ command: null, leftBehind: [{ reason: 'no-vehicle' }] })
  })

  test('without those who have declined', () => {
    const event = tourOf({ people: [{ id: 'a' }, { id: 'b', attendance: { state: 'declined' } }], vehicles: [{ id: 'one', seats: 5, passengers: { b: {} } as never }] })
    expect(ridersOf(assigned(event))).toEqual({ one: ['a'] })
  })

  test('as one step that undo calls by its name, and not again where nothing changes', () => {
    const event = tourOf({ people: people(3), vehicles: [{ id: 'one', seats: 5 }] })
    const { command, placed } = assignVehicles(event, TOUR, true)
    expect([command?.wish, placed]).toEqual([{ kind: 'assign-vehicles', count: 3 }, 3])
    expect(assignVehicles(assigned(event), TOUR, true).command).toBeNull()
  })
})

describe('by hand', () => {
  const event = tourOf({ people: people(4), vehicles: [{ id: 'one', type: 'car', passengers: { p1: {}, p2: {} } as never }, { id: 'two', type: 'car' }] })
  const ride = (from: Event, command: BatchCommand | null) => done(from, command)

  test('somebody put into a vehicle is locked there, leaves the other, and is seated by the rule', () => {
    const after = ride(event, rideIn(event, TOUR, ['p1' as PersonId], 'two' as VehicleId))
    expect(ridersOf(after)).toEqual({ one: ['p2'], two: ['p1'] })
    expect([seatsOf(after, 'one'), seatsOf(after, 'two')]).toEqual([{ p2: 'r2s3' }, { p1: 'r2s3' }])
    expect(rideReason(after, vehicleOf(after, 'two'), 'p1' as PersonId)).toEqual({ isLocked: true, honour: 1, isSeatLocked: false })
    expect(ridersOf(assigned(after))['two']).toContain('p1')
  })

  test('somebody taken out rides in none; who is there already stays as they are', () => {
    expect(ridersOf(ride(event, rideIn(event, TOUR, ['p1' as PersonId], null)))).toEqual({ one: ['p2'], two: [] })
    expect(rideIn(event, TOUR, ['p1' as PersonId], 'one' as VehicleId)).toBeNull()
  })

  test('a seat given by hand stays, and whoever sat there is seated by the rule', () => {
    const seated = ride(event, seatIn(event, TOUR, 'p2' as PersonId, 'one' as VehicleId, 'r2s3' as SeatId))
    expect(seatsOf(seated, 'one')).toEqual({ p1: 'r2s1', p2: 'r2s3' })
    const other = ride(seated, seatIn(seated, TOUR, 'p3' as PersonId, 'one' as VehicleId, 'r2s3' as SeatId))
    expect(seatsOf(other, 'one')['p3']).toBe('r2s3')
    expect(new Set(Object.values(seatsOf(other, 'one'))).size).toBe(3)
    expect(checkEvent(other).filter(({ code }) => code === 'vehicle-seat-twice')).toEqual([])
  })

  test('a lock is set and lifted by one act', () => {
    const seated = assigned(event)
    const locked = done(seated, rideLocked(seated, vehicleOf(seated, 'one'), 'p1' as PersonId))
    expect(vehicleOf(locked, 'one').passengers['p1' as PersonId]).toMatchObject({ isLocked: true, isSeatLocked: true })
    const free = done(locked, rideLocked(locked, vehicleOf(locked, 'one'), 'p1' as PersonId))
    expect(vehicleOf(free, 'one').passengers['p1' as PersonId]?.isLocked).toBeUndefined()
  })

  test('after the type of a vehicle changes its riders are seated by the rule again', () => {
    const seated = assigned(event)
    expect(seatsByRule(seated, vehicleOf(seated, 'one'))).toBeNull()
    const mpv = { ...vehicleOf(seated, 'one'), type: 'mpv' as const }
    const after = { ...seated, vehicles: { ...seated.vehicles, one: mpv } } as Event
    expect(Object.values(seatsByRule(after, mpv)?.changes.passengers ?? {}).map(({ seat }) => seat)).toContain('r3s3')
  })
})

test('property: everybody who goes has one seat of one vehicle of their line, or is said to be left behind', () => {
  const category = fc.constantFrom('leader', 'guest', 'delegate', 'staff', 'interpreter', 'media')
  const person = fc.record({ category, delegation: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), line: fc.integer({ min: 0, max: 2 }), declined: fc.boolean() })
  const vehicle = fc.record({ type: fc.constantFrom('car', 'mpv', 'minibus', 'coach'), seats: fc.integer({ min: 1, max: 12 }), line: fc.integer({ min: 0, max: 2 }), use: fc.constantFrom(undefined, 'leaders', 'staff', 'delegates') })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), fc.array(vehicle, { maxLength: 5 }), (crowd, convoy) => {
      const event = tourOf({
        delegations: [1, 2, 3].map((number) => ({ id: `d${number}` })),
        people: crowd.map(({ category: kind, delegation, declined }, index) => ({ id: `p${index}`, category: kind, ...(delegation === undefined ? {} : { delegationId: `d${delegation}` }), ...(declined ? { attendance: { state: 'declined' } } : {}) })) as never,
        lines: [1, 2].map((number) => ({ id: `l${number}`, members: Object.fromEntries(crowd.flatMap(({ line }, index) => (line === number ? [[`p${index}`, true]] : []))) as never })),
        vehicles: convoy.map(({ line, use, ...fields }, index) => ({ id: `v${index}`, ...fields, ...(line === 0 ? {} : { lineId: `l${line}` }), ...(use === undefined ? {} : { use }) })) as never,
      })
      const { leftBehind } = assignVehicles(event, TOUR, true)
      const after = assigned(event)
      const going = crowd.flatMap(({ line, declined }, index) => (line !== 0 && !declined ? [`p${index}`] : []))
      const riding = ordered(after.vehicles).flatMap(({ passengers }) => Object.keys(passengers))
      expect([...riding, ...leftBehind.map(({ person: { id } }) => id)].sort()).toEqual(going.sort())
      for (const one of ordered(after.vehicles)) {
        const seats = Object.values(one.passengers).map(({ seat }) => seat)
        expect(seats).not.toContain(undefined)
        expect(new Set(seats).size).toBe(seats.length)
        expect(seats.length).toBeLessThanOrEqual(seatCount(one))
      }
      const wrong = ['vehicle-overfull', 'person-in-two-vehicles', 'rider-of-other-line', 'rider-declined', 'vehicle-seat-twice']
      expect(checkEvent(after).filter(({ code }) => wrong.includes(code))).toEqual([])
    }),
  )
})
