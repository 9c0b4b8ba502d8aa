import { describe, expect, it } from 'vitest'
import { checkEvent } from '#shared/domain/event/check-event.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { issueText } from '#shared/domain/event/issue-text.ts'
import { checkRoute } from '#shared/domain/tours/check-route.ts'
import { checkStops } from '#shared/domain/tours/check-stops.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const said = (event: Event, check = checkRoute) => check(event).map((issue) => issueText(issue, 'zh-CN'))

/** From a hotel to a stop and on to lunch, in one coach of 3.6 m. */
const tour = (fields: object = {}) =>
  eventWith({
    tours: [{ startsAt: '08:00', startPlace: '示例宾馆', date: '2026-10-13' }],
    stops: [{ name: '示例大棚', stayMinutes: 60 }, { name: '示例粮库', stayMinutes: 60 }],
    legs: [{ toStopId: 'stops-1', driveMinutes: 30, distanceKm: 220 }, { fromStopId: 'stops-1', toStopId: 'stops-2', driveMinutes: 30, distanceKm: 210 }],
    vehicles: [{ tourId: 'tours-1', number: '1号车', heightM: 3.6, widthM: 2.5, rangeKm: 400 }],
    people: [{ name: '林示例' }],
    ...fields,
  } as Parameters<typeof eventWith>[0])

const stops = (first: object, second: object = {}) => ({ stops: [{ name: '示例大棚', stayMinutes: 60, ...first }, { name: '示例粮库', stayMinutes: 60, ...second }] })

describe('the checks of a route', () => {
  it('find coaches that are too wide or too high for a site, and those whose size nobody knows', () => {
    expect(said(tour(stops({ maxVehicleHeightM: 3.5, maxVehicleWidthM: 2.55 })))).toContain('1号车高 3.6 米，“示例大棚”限高 3.5 米')
    expect(said(tour(stops({ maxVehicleWidthM: 2.4 })))).toContain('1号车宽 2.5 米，“示例大棚”限宽 2.4 米')
    expect(said(tour({ ...stops({ maxVehicleHeightM: 3.5 }), vehicles: [{ tourId: 'tours-1', number: '2号车' }, { tourId: 'tours-1', number: '3号车', type: 'car' }] }))).toEqual(['“示例大棚”限制车辆大小，2号车的宽高还不知道'])
  })

  it('find a coach that runs dry, unless it is filled up on the way', () => {
    expect(said(tour())).toEqual(['1号车中途不加油要开 430 公里，续航只有 400 公里'])
    expect(said(tour(stops({ pause: 'refuel' })))).toEqual([])
  })

  it('find a line that is on its way all through noon without a lunch', () => {
    const long = { ...stops({ stayMinutes: 180 }), vehicles: [] }
    expect(said(tour(long))).toEqual(['现场观摩中午在路上，没有安排午餐'])
    expect(said(tour({ ...long, stops: [...long.stops, { name: '示例食堂', pause: 'meal' }], legs: [] })).filter((text) => text.includes('午餐'))).toEqual([])
    expect(said(tour({ ...long, meals: [{ meal: 'lunch', date: '2026-10-13' }] }))).toEqual([])
  })

  it('find a leader who cannot leave in time, a missed opening, a closing and a late return', () => {
    const late = tour({
      ...stops({ leaverId: 'people-1', leaverAt: '09:20' }, { acts: [{ kind: 'ceremony', startsAt: '09:40' }], latestDeparture: '10:30' }),
      tours: [{ startsAt: '08:00', endsBy: '10:20' }],
      vehicles: [],
    })
    expect(said(late).map((text) => text.replace(/，.*少/, '，少'))).toEqual([
      '林示例须 09:20 从“示例大棚”离开，少 10 分钟',
      '现场观摩赶不上“示例粮库” 09:40 开始的仪式，少 13 分钟',
      '现场观摩在“示例粮库”10:30 关闭前看不完，少 10 分钟',
      '现场观摩不能在 10:20 前返回，晚 10 分钟',
    ])
  })

  it('find a way whose length nobody knows', () => {
    expect(said(tour({ legs: [{ toStopId: 'stops-1', driveMinutes: 30 }], vehicles: [] }))).toEqual(['“示例大棚”到“示例粮库”不知道要多久，时间没有计入'])
  })

  it('find stops without guide, contact, forward team or a number to call', () => {
    const event = tour(stops({ guideId: 'people-1', forwardTeamIds: ['people-1'] }, { pause: 'meal', contactId: 'people-1' }))
    expect(said(event, checkStops)).toEqual([
      '观摩点“示例大棚”没有现场联系人',
      '“示例大棚”的林示例没有电话，当天联系不上',
      '观摩点“示例粮库”没有前站人员',
      '“示例粮库”的林示例没有电话，当天联系不上',
    ])
  })

  it('name where the rule is written down', () => {
    const issues = checkEvent(tour(stops({ maxVehicleHeightM: 3.5 }))).filter(({ code }) => code === 'vehicle-too-high')
    expect(issues).toMatchObject([{ severity: 'blocking', source: 'domain-rules §4', path: ['vehicles', 'vehicles-1', 'heightM'] }])
  })
})
