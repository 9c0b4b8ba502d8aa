import fc from 'fast-check'
import { stopActKinds } from '#shared/domain/tours/tour.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { eventWith } from './builders.ts'

const time = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes)
/** What is hardly ever stated, and what mostly is. */
const seldom = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const often = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: value })
const known = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const coordinates = fc.record({
  latitude: fc.double({ min: 30, max: 30.6, noNaN: true }),
  longitude: fc.double({ min: 119, max: 119.8, noNaN: true }),
})

const act = fc
  .record({ kind: fc.constantFrom(...stopActKinds), minutes: often(fc.integer({ min: 0, max: 40 })), startsAt: seldom(time) })
  .map(known)

const stop = fc
  .record({
    stayMinutes: often(fc.integer({ min: 0, max: 90 })),
    coordinates: often(coordinates),
    earliestArrival: seldom(time),
    latestDeparture: seldom(time),
    lockedArrival: seldom(time),
    lockedDeparture: seldom(time),
    lockedLineId: seldom(fc.constantFrom('lines-1', 'lines-2')),
    leaverId: seldom(fc.constantFrom('people-1', 'people-2')),
    leaverAt: seldom(time),
    acts: fc.array(act, { maxLength: 3 }),
  })
  .map(known)

const minutes = fc.integer({ min: 0, max: 70 })
const leg = fc
  .record({
    ends: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
    mode: fc.constantFrom('drive', 'drive', 'drive', 'walk', 'boat'),
    distanceKm: often(fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10)),
    driveMinutes: often(minutes),
    walkMinutes: seldom(fc.integer({ min: 0, max: 12 })),
    boardingMinutes: seldom(fc.integer({ min: 0, max: 12 })),
  })
  .map(({ ends, ...fields }) => ({ ends, ...known(fields) }))

/** A value for a stop or none, by its place. */
const ofStops = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(fc.nat({ max: 20 }), value), { maxLength: 1 })

const place = fc.constantFrom('示例宾馆', '示例 宾馆', '观摩点1', '观摩点2', '观摩点3', '观摩点4')

/** A day's visit of up to ten stops by up to two lines, of which much is not known; so are its legs and its table. */
export const routeArbitrary: fc.Arbitrary<Event> = fc
  .record({
    stops: fc.array(stop, { maxLength: 9 }),
    legs: fc.array(leg, { maxLength: 25 }),
    table: fc.array(fc.record({ from: place, to: place, minutes, distanceKm: often(fc.integer({ min: 0, max: 40 })) }), { maxLength: 12 }),
    tour: fc.record({
      startsAt: often(time),
      startPlace: often(place),
      startCoordinates: often(coordinates),
      endPlace: seldom(place),
      endsBy: seldom(time),
      speedKmh: seldom(fc.integer({ min: 20, max: 80 })),
      detourFactor: seldom(fc.constantFrom(1, 1.2, 1.5)),
      boardingSeconds: seldom(fc.integer({ min: 0, max: 20 })),
      rollCallMinutes: seldom(fc.integer({ min: 0, max: 5 })),
      leftAt: ofStops(time),
    }),
    lines: fc.array(
      fc.record({
        startsAt: seldom(time),
        startPlace: seldom(place),
        endPlace: seldom(place),
        endsBy: seldom(time),
        order: fc.array(fc.nat({ max: 8 }), { maxLength: 9 }),
        size: fc.integer({ min: 0, max: 60 }),
        stays: ofStops(fc.integer({ min: 0, max: 60 })),
        leftAt: ofStops(time),
      }),
      { maxLength: 2 },
    ),
    vehicles: fc.array(
      fc.record({
        type: fc.constantFrom('car', 'mpv', 'minibus', 'coach', 'other'),
        lineId: often(fc.constantFrom('lines-1', 'lines-2')),
        seats: seldom(fc.integer({ min: 0, max: 50 })),
        doors: seldom(fc.integer({ min: 1, max: 3 })),
        riders: fc.integer({ min: 0, max: 3 }).map((dozens) => dozens * 12),
      }),
      { maxLength: 4 },
    ),
    visitAt: seldom(time),
    expectedCount: seldom(fc.integer({ min: 0, max: 300 })),
  })
  .map(({ stops, legs, table, tour, lines, vehicles, visitAt, expectedCount }) => {
    const idOf = (place: number) => (place === 0 || place > stops.length ? undefined : `stops-${place}`)
    const byStop = <T>(values: readonly (readonly [number, T])[]) => Object.fromEntries(values.flatMap(([place, value]) => (place < stops.length ? [[`stops-${place + 1}`, value]] : [])))
    const peopleFrom = (first: number, count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`people-${first + index}`, true]))
    const event: unknown = {
      ...known({ expectedCount }),
      people: Array.from({ length: 60 }, (_, index) => ({ name: `林示例${index + 1}` })),
      sessions: [known({ type: 'visit', title: '观摩', startsAt: visitAt })],
      tours: [known({ ...tour, sessionId: 'sessions-1', leftAt: byStop(tour.leftAt) })],
      stops: stops.map((fields, index) => ({ ...fields, name: `观摩点${index + 1}` })),
      legs: legs.map(({ ends: [from, to], ...fields }) => known({ ...fields, fromStopId: idOf(from), toStopId: idOf(to) })),
      travelTimes: table.map(({ from, ...way }) => ({ from, ways: [known(way)] })),
      lines: lines.map(({ order, size, stays, leftAt, ...fields }) => ({
        ...known(fields),
        stopIds: order.filter((place) => place < stops.length).map((place) => `stops-${place + 1}`),
        members: peopleFrom(1, size),
        stays: byStop(stays),
        leftAt: byStop(leftAt),
      })),
      vehicles: vehicles.map(({ riders, lineId, ...fields }, index) => ({
        ...known(fields),
        ...(lineId !== undefined && Number(lineId.at(-1)) <= lines.length ? { lineId } : {}),
        tourId: 'tours-1',
        passengers: Object.fromEntries(Object.keys(peopleFrom(1 + index * 3, riders)).map((id) => [id, {}])),
      })),
    }
    return eventWith(event as Parameters<typeof eventWith>[0])
  })
