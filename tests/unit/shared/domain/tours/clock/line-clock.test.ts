import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { lineClock, tourClocks, type LineClock } from '#shared/domain/tours/clock/line-clock.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { routeArbitrary } from '../../../../../helpers/route-arbitrary.ts'
import { livedThrough } from '../../../../../helpers/route-oracle.ts'

/** One tour of two stops: half an hour there, half an hour each, a quarter of an hour between. */
const visit = (fields: Parameters<typeof eventWith>[0] = {}): Event =>
  eventWith({
    tours: [{ startsAt: '08:00', startPlace: '示例宾馆' }],
    stops: [{ name: '示例大棚', stayMinutes: 30 }, { name: '示例粮库', stayMinutes: 30 }],
    legs: [{ toStopId: 'stops-1', driveMinutes: 30, distanceKm: 20 }, { fromStopId: 'stops-1', toStopId: 'stops-2', driveMinutes: 15, distanceKm: 9.5 }],
    ...fields,
  } as Parameters<typeof eventWith>[0])

function clockOf(event: Event): LineClock {
  const tour = Object.values(event.tours)[0]
  const clock = tour && tourClocks(event, tour)[0]
  if (!clock) throw new Error('no tour')
  return clock
}

const timesOf = ({ stops }: LineClock) => stops.map(({ arriveMinutes, leaveMinutes }) => `${timeOfMinutes(arriveMinutes)}–${timeOfMinutes(leaveMinutes)}`)

describe('the clock of a line', () => {
  // Two thousand routes, in parts that a busy machine gets through in time.
  it.each([1, 2, 3, 4])('agrees with a day lived through minute by minute, on five hundred routes (%s of 4)', () => {
    fc.assert(
      fc.property(routeArbitrary, (event) => {
        for (const tour of Object.values(event.tours)) {
          for (const clock of tourClocks(event, tour)) {
            const lived = livedThrough(event, tour, clock.line)
            expect(clock.startMinutes).toBe(lived.start)
            expect(clock.stops.map(({ arriveMinutes, leaveMinutes }) => ({ arrive: arriveMinutes, leave: leaveMinutes }))).toEqual(lived.visited)
            expect(clock.endMinutes).toBe(lived.end)
            expect(clock.squeezes.map(({ kind, at, minutes }) => ({ kind, at, minutes }))).toEqual(lived.missed)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('says when each stop is reached and left', () => {
    expect(timesOf(clockOf(visit()))).toEqual(['08:30–09:00', '09:15–09:45'])
    expect(clockOf(visit())).toMatchObject({ distanceKm: 29.5, driveMinutes: 45, stayMinutes: 60, isDistanceKnown: true, squeezes: [] })
  })

  it('moves everything behind a number that is changed', () => {
    const outcome = runCommand(visit(), { type: 'entity.edit', collection: 'stops', id: 'stops-1', changes: { stayMinutes: 50 } })
    expect(outcome.ok && timesOf(clockOf(outcome.event))).toEqual(['08:30–09:20', '09:35–10:05'])
  })

  it('holds a fixed arrival and says by how many minutes it is missed, and since which stop', () => {
    const clock = clockOf(visit({ stops: [{ stayMinutes: 30 }, { stayMinutes: 30, lockedArrival: '09:03' }] }))
    expect(timesOf(clock)).toEqual(['08:30–09:00', '09:03–09:33'])
    expect(clock.squeezes).toEqual([{ kind: 'arrival', at: 1, lockMinutes: 543, minutes: 12, since: 0 }])
  })

  it('counts the minutes in hand before a fixed arrival, and before a site opens', () => {
    expect(clockOf(visit({ stops: [{ stayMinutes: 30 }, { lockedArrival: '09:20' }] })).stops[1]).toMatchObject({ arriveMinutes: 560, spareMinutes: 5 })
    expect(clockOf(visit({ stops: [{ stayMinutes: 30, earliestArrival: '08:45' }, {}] })).stops[0]).toMatchObject({ arriveMinutes: 525, spareMinutes: 15, leaveMinutes: 555 })
  })

  it('waits for the opening of a ceremony, after what is done before it', () => {
    const acts = [{ kind: 'listen', minutes: 10 }, { kind: 'ceremony', startsAt: '09:00' }] as const
    expect(clockOf(visit({ stops: [{ stayMinutes: 30, acts: [...acts] }, {}] })).stops[0]).toMatchObject({ arriveMinutes: 510, lingerMinutes: 20, leaveMinutes: 560 })
    const early = [{ kind: 'listen', minutes: 10 }, { kind: 'ceremony', startsAt: '08:35' }] as const
    expect(clockOf(visit({ stops: [{ stayMinutes: 30, acts: [...early] }, {}] })).squeezes).toMatchObject([{ kind: 'opening', at: 0, minutes: 5 }])
  })

  it('has the visit end before a leader must leave, where that leader goes along', () => {
    const stops = [{ stayMinutes: 30 }, { stayMinutes: 30, leaverId: 'people-1', leaverAt: '09:40' }]
    const people = [{ name: '林示例' }, { name: '苏示例' }]
    const lines = [{ name: 'A线', members: { 'people-1': true } }, { name: 'B线', members: { 'people-2': true } }] as never
    const event = visit({ stops, people, lines, vehicles: [{ type: 'car', lineId: 'lines-1' }, { type: 'car', lineId: 'lines-2' }] } as never)
    expect(lineClock(event, 'lines-1')?.squeezes).toMatchObject([{ kind: 'leaver', minutes: 6 }])
    expect(lineClock(event, 'lines-2')?.squeezes).toEqual([])
  })

  it('says by how much everybody is back too late', () => {
    const clock = clockOf(visit({ tours: [{ startsAt: '08:00', endsBy: '09:40' }] }))
    expect(clock.squeezes).toMatchObject([{ kind: 'end', at: 2, minutes: 5 }])
    expect(clock.endMinutes).toBe(585)
  })

  it('takes the start from the line, the tour, the programme, or backwards from the first fixed time', () => {
    const startOf = (event: Event) => [timeOfMinutes(clockOf(event).startMinutes), clockOf(event).startSource]
    expect(startOf(visit({ lines: [{ name: 'A线', startsAt: '07:50' }] }))).toEqual(['07:50', 'line'])
    expect(startOf(visit())).toEqual(['08:00', 'tour'])
    expect(startOf(visit({ tours: [{ sessionId: 'sessions-1' }], sessions: [{ type: 'visit', startsAt: '08:10' }] } as never))).toEqual(['08:10', 'session'])
    expect(startOf(visit({ tours: [{}], stops: [{ stayMinutes: 30 }, { lockedArrival: '10:00' }] }))).toEqual(['08:45', 'lock'])
    expect(startOf(visit({ tours: [{}] }))).toEqual(['00:00', null])
  })

  it('goes on after midnight', () => {
    const clock = clockOf(visit({ tours: [{ startsAt: '23:20' }], stops: [{ stayMinutes: 30 }, { stayMinutes: 30, lockedArrival: '00:40' }] }))
    expect(timesOf(clock)).toEqual(['23:50–00:20', '00:40–01:10'])
    expect(clock.stops[1]).toMatchObject({ arriveMinutes: 1480, spareMinutes: 5 })
  })

  it('knows nothing of dates: a tour without one has the same times', () => {
    expect(timesOf(clockOf(visit({ tours: [{ startsAt: '08:00', date: '2026-10-13' }] })))).toEqual(timesOf(clockOf(visit())))
  })

  it('takes the minutes of a way from what is known best, and says from what', () => {
    const way = (leg: object, fields: Parameters<typeof eventWith>[0] = {}) =>
      clockOf(visit({ legs: [{ toStopId: 'stops-1', ...leg }], ...fields })).stops[0]?.leg
    const travelTimes = [{ from: '示例大棚', ways: [{ to: '示例 宾馆', minutes: 21, distanceKm: 16 }] }]
    expect(way({ driveMinutes: 25 }, { travelTimes })).toMatchObject({ driveMinutes: 25, source: 'typed', distanceKm: 16 })
    expect(way({}, { travelTimes })).toMatchObject({ driveMinutes: 21, source: 'table' })
    expect(way({ distanceKm: 20 })).toMatchObject({ driveMinutes: 30, source: 'speed', isDistanceEstimated: false })
    const tours = [{ startsAt: '08:00', startCoordinates: { latitude: 30, longitude: 119 } }]
    const stops = [{ coordinates: { latitude: 30.1, longitude: 119 } }]
    expect(way({}, { tours, stops, legs: [] })).toMatchObject({ driveMinutes: 24, source: 'coordinates', distanceKm: 15.6, isDistanceEstimated: true })
    expect(way({})).toMatchObject({ driveMinutes: 0, source: 'unknown' })
  })

  it('lets people off and on by the heads and doors of the slowest vehicle', () => {
    const passengers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`people-${index + 1}`, {}]))
    const boarding = (vehicles: readonly object[]) => {
      const people = Array.from({ length: 60 }, () => ({ name: '林示例' }))
      return clockOf(visit({ people, vehicles: vehicles.map((vehicle) => ({ tourId: 'tours-1', ...vehicle })) } as never)).stops[1]?.leg
    }
    expect(boarding([{ type: 'coach', passengers: passengers(40) }, { type: 'car', passengers: passengers(4) }])).toMatchObject({ boardingMinutes: 6, boardingSource: 'rule' })
    expect(boarding([{ type: 'coach', doors: 2, passengers: passengers(40) }])).toMatchObject({ boardingMinutes: 4 })
    expect(boarding([])).toMatchObject({ boardingMinutes: 5 })
    expect(clockOf(visit()).stops[1]?.leg).toMatchObject({ boardingMinutes: 0, boardingSource: 'unknown' })
  })

  it('takes the stops of the line in its own order, and all of the tour where it has none', () => {
    const event = visit({ lines: [{ name: 'A线', stopIds: ['stops-2', 'stops-1'] }, { name: 'B线' }] } as never)
    expect(lineClock(event, 'lines-1')?.stops.map(({ stop }) => stop.id)).toEqual(['stops-2', 'stops-1'])
    expect(lineClock(event, 'lines-2')?.stops.map(({ stop }) => stop.id)).toEqual(['stops-1', 'stops-2'])
    expect(lineClock(event, 'lines-9')).toBeNull()
  })
})
