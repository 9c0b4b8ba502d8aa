import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runCommand } from '#shared/domain/event/run-command.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { allocateRooms } from '#shared/domain/logistics/allocate-rooms.ts'
import { allocateTables } from '#shared/domain/logistics/allocate-tables.ts'
import { bedsOf } from '#shared/domain/logistics/lodging-text.ts'
import { planPickUps } from '#shared/domain/logistics/plan-pick-ups.ts'
import { readRoomList } from '#shared/domain/logistics/room-list.ts'
import { eventWith } from '../../../../helpers/builders.ts'

function after(event: Event, command: EventCommand | null): Event {
  if (!command) return event
  const done = runCommand(event, command)
  if (!done.ok) throw new Error('refused')
  return done.event
}

const anyPerson = fc.record(
  {
    gender: fc.constantFrom('male', 'female'),
    category: fc.constantFrom('leader', 'guest', 'delegate', 'media', 'staff'),
    delegationId: fc.constantFrom('d1', 'd2'),
    lodgingWish: fc.constantFrom('single', 'shared', 'none'),
    roommates: fc.uniqueArray(fc.nat(11), { maxLength: 2 }).map((indexes) => Object.fromEntries(indexes.map((index) => [`people-${index + 1}`, true]))),
    diets: fc.subarray(['halal', 'vegetarian', 'allergy']),
    attendance: fc.constantFrom({ state: 'confirmed' }, { state: 'declined' }, {}),
  },
  { requiredKeys: ['category'] },
)
const anyRoom = fc.record({ kind: fc.constantFrom('king', 'twin', 'suite'), occupancy: fc.constantFrom('single', 'shared'), isLocked: fc.boolean(), first: fc.option(fc.nat(11)) }, { requiredKeys: ['occupancy', 'first'] })

const anyEvent = fc.tuple(fc.array(anyPerson, { minLength: 12, maxLength: 12 }), fc.array(anyRoom, { maxLength: 10 })).map(([people, rooms]) => {
  const taken = new Set<number>()
  return eventWith({
    delegations: [{ id: 'd1' }, { id: 'd2' }],
    people,
    lodgings: rooms.map(({ first, ...room }, index) => {
      const guest = first === null || taken.has(first) ? undefined : first
      if (guest !== undefined) taken.add(guest)
      return { ...room, roomNumber: String(800 + index), guests: guest === undefined ? {} : { [`people-${guest + 1}`]: true } }
    }),
  } as never)
})

describe('rooms', () => {
  test('nobody sleeps twice, no room is overfull, no shared room mixes the sexes, locked ones stay, whoever is left is named', () => {
    fc.assert(
      fc.property(anyEvent, fc.boolean(), (event, isAnew) => {
        const { unplaced, command } = allocateRooms(event, isAnew)
        const next = after(event, command)
        const lodgings = Object.values(next.lodgings)
        const guests = lodgings.flatMap((lodging) => Object.keys(lodging.guests))
        expect(new Set(guests).size).toBe(guests.length)
        for (const lodging of lodgings) {
          const before = event.lodgings[lodging.id]
          const ids = Object.keys(lodging.guests)
          if (before?.isLocked === true) expect(lodging).toEqual(before)
          expect(ids.length).toBeLessThanOrEqual(bedsOf(lodging))
          if (lodging.occupancy === 'single') expect(ids.length).toBeLessThanOrEqual(1)
          if (ids.length === 2) expect(new Set(ids.map((id) => next.people[id]?.gender)).size).toBe(1)
          if (!isAnew) for (const id of Object.keys(before?.guests ?? {})) expect(ids).toContain(id)
        }
        const comes = (id: string) => event.people[id]?.attendance?.state !== 'declined' && event.people[id]?.lodgingWish !== 'none'
        const expected = Object.keys(event.people).filter(comes)
        const accounted = new Set([...guests, ...unplaced.map(({ person }) => person.id)])
        expect(expected.filter((id) => !accounted.has(id))).toEqual([])
        expect(unplaced.map(({ person }) => person.id).filter((id) => guests.includes(id))).toEqual([])
        expect(allocateRooms(event, isAnew)).toEqual(allocateRooms(event, isAnew))
      }),
      { numRuns: 300 },
    )
  })

  test('leaders sleep alone in the order of the roster, suites first; who wishes to share with each other does', () => {
    const event = eventWith({
      people: [
        { id: 'a', gender: 'male', roommates: { d: true } }, { id: 'b', gender: 'male' }, { id: 'c', gender: 'male' }, { id: 'd', gender: 'male', roommates: { a: true } },
        { id: 'l2', category: 'leader', rank: 2 }, { id: 'l1', category: 'leader', rank: 1 },
      ],
      lodgings: [{ id: 'r1', kind: 'king' }, { id: 'r2', kind: 'suite' }, { id: 'r3', kind: 'twin' }, { id: 'r4', kind: 'twin' }],
      startDate: '2026-10-12',
      endDate: '2026-10-14',
    } as never)
    const next = after(event, allocateRooms(event, false).command)
    expect(Object.values(next.lodgings).map(({ guests }) => Object.keys(guests).sort())).toEqual([['l2'], ['l1'], ['a', 'd'], ['b', 'c']])
    expect(next.lodgings['r3']).toMatchObject({ occupancy: 'shared', checkInDate: '2026-10-12', checkOutDate: '2026-10-14' })
  })

  test('says why someone has no room', () => {
    const event = eventWith({ people: [{ name: '甲', category: 'leader' }, { name: '乙' }, { name: '丙', gender: 'male' }], lodgings: [] } as never)
    expect(allocateRooms(event, false).unplaced.map(({ person, reason }) => [person.name, reason])).toEqual([['乙', 'gender-unknown'], ['丙', 'no-shared-bed'], ['甲', 'no-single-room']])
  })
})

describe('tables', () => {
  test('everyone who comes sits once, no table is overfull, halal and vegetarian tables hold none but their own', () => {
    fc.assert(
      fc.property(anyEvent, fc.integer({ min: 1, max: 6 }), fc.boolean(), (event, seatsPerTable, isAnew) => {
        const withMeal = eventWith({ meals: [{ id: 'm', seatsPerTable }] } as never)
        const meal = { ...withMeal.meals['m']!, position: 'a0' }
        const whole: Event = { ...event, meals: { m: meal } as never }
        const seated = after(whole, allocateTables(whole, meal, isAnew).command).meals['m']?.tableNumbers ?? {}
        expect(Object.keys(seated).sort()).toEqual(Object.values(event.people).filter(({ attendance }) => attendance?.state !== 'declined').map(({ id }) => id as string).sort())
        const kitchen = (id: string) => (['halal', 'vegetarian'] as const).find((diet) => event.people[id]?.diets.includes(diet)) ?? 'usual'
        for (const ids of Map.groupBy(Object.keys(seated), (id) => seated[id as never]).values()) {
          expect(ids.length).toBeLessThanOrEqual(seatsPerTable)
          expect(new Set(ids.map(kitchen)).size).toBe(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('whoever comes later gets a free seat, and nobody else moves', () => {
    const event = eventWith({ people: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd', diets: ['halal'] }], meals: [{ id: 'm', seatsPerTable: 2, tableNumbers: { a: 1, b: 2 } }] } as never)
    const meal = event.meals['m']
    if (!meal) throw new Error('no meal')
    expect(after(event, allocateTables(event, meal, false).command).meals['m']).toMatchObject({ tableNumbers: { a: 1, b: 2, c: 1, d: 3 }, tables: 3 })
  })
})

describe('pick-ups', () => {
  const rider = (id: string, time: string, number: string, place = '示例东站') => ({ id, attendance: { state: 'confirmed', arrival: { mode: 'train', number, place, at: { date: '2026-10-12', time } } } })
  const rules = { direction: 'arrival', windowMinutes: 30, seats: 3, leadMinutes: 90 } as const
  let count = 0
  const newId = () => `drive${String(++count).padStart(7, '0')}`

  test('trains at one station within the window share a vehicle, as long as it has seats', () => {
    const event = eventWith({ people: [rider('a', '09:00', 'G1'), rider('b', '09:20', 'G2'), rider('c', '09:31', 'G3'), rider('d', '09:00', 'G1', '示例机场'), { id: 'e' }] } as never)
    const plan = planPickUps(event, rules, newId)
    const drives = Object.values(after(event, plan.command).pickUps)
    expect(plan.placed).toBe(4)
    expect(drives.map(({ at, place, number, passengers }) => [at?.time, place, number, Object.keys(passengers).sort().join('')])).toEqual([['09:00', '示例东站', 'G1、G2', 'ab'], ['09:31', '示例东站', 'G3', 'c'], ['09:00', '示例机场', 'G1', 'd']])
  })

  test('drives that are there take in who fits, nobody rides twice, and who gave no time is named', () => {
    const event = eventWith({
      people: [rider('a', '09:00', 'G1'), rider('b', '09:10', 'G2'), { id: 'c', attendance: { arrival: { mode: 'train', number: 'G9' } } }],
      pickUps: [{ id: 'old', direction: 'arrival', at: { date: '2026-10-12', time: '09:00' }, place: '出站口', vehicle: '1号车', passengers: { a: true } }],
    } as never)
    const plan = planPickUps(event, rules, newId)
    const next = after(event, plan.command)
    expect(Object.values(next.pickUps).map(({ vehicle, passengers }) => [vehicle, Object.keys(passengers).sort().join('')])).toEqual([['1号车', 'ab']])
    expect(plan.unplaced.map(({ person }) => person.id)).toEqual(['c'])
    expect(planPickUps(next, rules, newId).command).toBeNull()
  })

  test('nobody rides twice and no new vehicle is overfull', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.nat(3)), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (times, seats) => {
        const event = eventWith({ people: times.map(([minute, train], index) => rider(`p${index}`, `09:${String(minute).padStart(2, '0')}`, `G${train}`)) } as never)
        const drives = Object.values(after(event, planPickUps(event, { ...rules, seats }, newId).command).pickUps)
        const riding = drives.flatMap(({ passengers }) => Object.keys(passengers))
        expect(riding.length).toBe(times.length)
        expect(new Set(riding).size).toBe(times.length)
        for (const { passengers } of drives) expect(Object.keys(passengers).length).toBeLessThanOrEqual(seats)
      }),
      { numRuns: 100 },
    )
  })
})

test('a room list is read as hotels write it', () => {
  const { rooms, unread } = readRoomList('云溪宾馆 801-803、805 双床\n901 大床\n\n滨江酒店 A12 套间\n没有房号的一行')
  expect(rooms.map(({ hotel, roomNumber, kind }) => `${hotel} ${roomNumber} ${kind}`)).toEqual([
    '云溪宾馆 801 twin', '云溪宾馆 802 twin', '云溪宾馆 803 twin', '云溪宾馆 805 twin', '云溪宾馆 901 king', '滨江酒店 A12 suite',
  ])
  expect(unread).toEqual(['没有房号的一行'])
})
