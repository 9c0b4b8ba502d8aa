import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { lateDeparture } from '#shared/domain/tours/clock/late-departure.ts'
import { tourClocks, type LineClock } from '#shared/domain/tours/clock/line-clock.ts'
import { settleWithWayOut, waysOut, type WayOut } from '#shared/domain/tours/clock/ways-out.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { eventWith } from '../../../../../helpers/builders.ts'
import { routeArbitrary } from '../../../../../helpers/route-arbitrary.ts'

const clocksOf = (event: Event): readonly LineClock[] => Object.values(event.tours).flatMap((tour) => tourClocks(event, tour))
const missing = (event: Event) => clocksOf(event).flatMap(({ squeezes }) => squeezes).reduce((sum, { minutes }) => sum + minutes, 0)

function done(event: Event, command: Parameters<typeof runCommand>[1]): Event {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

/** Two lines over the same two stops to lunch at noon, half an hour apart. */
const toLunch = (fields: object = {}) =>
  eventWith({
    tours: [{ startPlace: '示例宾馆' }],
    stops: [{ name: '示例大棚', stayMinutes: 40, contactId: 'people-1' }, { name: '示例粮库', stayMinutes: 40, guideId: 'people-2' }, { name: '示例食堂', pause: 'meal', stayMinutes: 60, lockedArrival: '12:00' }],
    legs: [[undefined, 1], [1, 2], [2, 3]].map(([from, to]) => ({ driveMinutes: 30, ...(from === undefined ? {} : { fromStopId: `stops-${from}` }), toStopId: `stops-${to}` })),
    lines: [{ name: 'A线', startsAt: '09:20' }, { name: 'B线', startsAt: '08:50' }],
    people: [{ name: '林示例', phone: '100 0000 0001' }, { name: '苏示例' }],
    ...fields,
  } as Parameters<typeof eventWith>[0])

const said = (ways: readonly WayOut[]) => ways.map(({ kind, stop, minutes }) => `${kind} ${stop?.name ?? ''} ${minutes}`)

describe('the ways out of a squeeze on the road', () => {
  it('are the stays that can be cut, an earlier start, a later fixed time, and stops left out', () => {
    const event = toLunch()
    const [clock] = clocksOf(event)
    expect(clock?.squeezes).toMatchObject([{ kind: 'arrival', at: 2, minutes: 10, since: 0 }])
    expect(said(waysOut(event, clock!, clock!.squeezes[0]!))).toEqual([
      'shorten 示例大棚 10', 'shorten 示例粮库 10', 'share  10', 'earlier  10', 'later 示例食堂 10', 'drop 示例大棚 10', 'drop 示例粮库 10',
    ])
  })

  it('change the line alone where another line stops there too', () => {
    const event = toLunch()
    const [clock] = clocksOf(event)
    const [shorten] = waysOut(event, clock!, clock!.squeezes[0]!)
    const after = done(event, settleWithWayOut(shorten!, '示例食堂'))
    expect(after.stops).toBe(event.stops)
    expect(after.lines['lines-1']?.stays).toEqual({ 'stops-1': 30 })
    expect(clocksOf(after).flatMap(({ squeezes }) => squeezes)).toEqual([])
  })

  it('never offer to put off a leader who must leave', () => {
    const event = toLunch({ stops: [{ stayMinutes: 40, leaverAt: '10:20' }, {}, {}], lines: [{ name: 'A线', startsAt: '09:20' }] })
    const [clock] = clocksOf(event)
    expect(clock?.squeezes).toMatchObject([{ kind: 'leaver', minutes: 10 }])
    expect(said(waysOut(event, clock!, clock!.squeezes[0]!)).some((way) => way.startsWith('later'))).toBe(false)
  })

  it('each help, on any route, and harm no line more than they help', () => {
    fc.assert(
      fc.property(routeArbitrary, (event) => {
        for (const clock of clocksOf(event)) {
          for (const squeeze of clock.squeezes) {
            for (const way of waysOut(event, clock, squeeze)) {
              expect(missing(done(event, settleWithWayOut(way, '示例')))).toBeLessThan(missing(event))
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a stop that is left late', () => {
  const onTime = toLunch({ lines: [{ name: 'A线', startsAt: '09:10' }] })

  it('cuts the stays that are left so that lunch is kept, in one step', () => {
    const [clock] = clocksOf(onTime)
    const plan = lateDeparture(onTime, clock!, 0, 15)
    expect(plan?.missed).toEqual([])
    const after = done(onTime, plan!.command!)
    const [now] = clocksOf(after)
    expect(now?.stops.map(({ arriveMinutes, leaveMinutes }) => `${timeOfMinutes(arriveMinutes)}–${timeOfMinutes(leaveMinutes)}`)).toEqual([
      '09:40–10:35', '11:05–11:30', '12:00–13:00',
    ])
    expect(after.lines['lines-1']?.leftAt).toEqual({ 'stops-1': '10:35' })
  })

  it('says who has to be called, with the number, and who has none', () => {
    const [clock] = clocksOf(onTime)
    const event = done(onTime, { type: 'entity.edit', collection: 'stops', id: 'stops-2', changes: { contactId: 'people-1' } as never })
    const plan = lateDeparture(event, clocksOf(event)[0]!, 0, 15)
    expect(plan?.moved.map(({ stop, from, to, stayMinutes, calls }) => ({ name: stop.name, from: timeOfMinutes(from), to: timeOfMinutes(to), stayMinutes, calls }))).toEqual([
      { name: '示例粮库', from: '10:50', to: '11:05', stayMinutes: 25, calls: [{ role: 'contact', name: '林示例', phone: '100 0000 0001' }, { role: 'guide', name: '苏示例' }] },
    ])
    expect(clock?.line?.name).toBe('A线')
  })

  it('cuts no stay below half of it and says what cannot be kept', () => {
    const [clock] = clocksOf(onTime)
    const plan = lateDeparture(onTime, clock!, 0, 45)
    expect(plan?.missed).toMatchObject([{ kind: 'arrival', at: 2, minutes: 25 }])
    expect(plan?.moved[0]).toMatchObject({ stayMinutes: 20, wantedStayMinutes: 40 })
  })

  it('lets what is behind be: no squeeze of stops that are left is told any more', () => {
    const event = toLunch({ lines: [{ name: 'A线', startsAt: '09:20', leftAt: { 'stops-3': '13:20' } }] })
    expect(clocksOf(event)[0]?.squeezes).toEqual([])
  })

  it('keeps, on any route, every fixed time that is kept by cutting to half, and never cuts below', () => {
    fc.assert(
      fc.property(routeArbitrary, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 60 }), (event, place, minutes) => {
        for (const clock of clocksOf(event)) {
          const plan = lateDeparture(event, clock, place, minutes)
          if (plan === null) continue
          const then = plan.clock.stops[place]!
          if (clock.startSource !== null && then.leaveMinutes < 1440) expect(then.hasLeft).toBe(true)
          plan.clock.stops.forEach(({ stayMinutes, stop }, index) => {
            const wanted = clock.stops[index]!
            if (clock.stops.filter((time) => time.stop.id === stop.id).length === 1) expect(stayMinutes).toBeGreaterThanOrEqual(Math.min(wanted.stayMinutes, Math.ceil(wanted.stayMinutes / 2)))
          })
        }
      }),
      { numRuns: 300 },
    )
  })
})
