import { describe, expect, it } from 'vitest'
import { routesOfTour } from '#renderer/features/tours/route/route-of-line.ts'
import { actText, typedAct } from '#renderer/features/tours/route/stop-acts.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const event = eventWith({
  tours: [{ id: 't' }],
  stops: [
    { id: 'a', tourId: 't' as never, stayMinutes: 30 },
    { id: 'b', tourId: 't' as never, stayMinutes: 20 },
    { id: 'c', tourId: 't' as never },
  ],
  lines: [
    { id: 'l1', tourId: 't' as never, name: 'A线' },
    { id: 'l2', tourId: 't' as never, name: 'B线', stopIds: ['b', 'a'] as never },
  ],
  legs: [
    { tourId: 't' as never, toStopId: 'a' as never, driveMinutes: 10, distanceKm: 5 },
    { tourId: 't' as never, fromStopId: 'a' as never, toStopId: 'b' as never, driveMinutes: 15, distanceKm: 8.5 },
    { tourId: 't' as never, fromStopId: 'a' as never, driveMinutes: 25 },
  ],
})
const routes = routesOfTour(event, event.tours['t']!)

describe('the ways of a tour', () => {
  it('follow the stops of each line, or all of the tour', () => {
    expect(routes.map(({ steps }) => steps.map(({ stop }) => stop.id).join(''))).toEqual(['abc', 'ba'])
  })

  it('take the legs that lead from stop to stop and add up what is known', () => {
    expect(routes[0]).toMatchObject({ stayMinutes: 50, driveMinutes: 25, distanceKm: 13.5 })
    expect(routes[0]).not.toHaveProperty('lastLeg')
    expect(routes[1]).toMatchObject({ lastLeg: { driveMinutes: 25 }, driveMinutes: 25 })
  })

  it('are one way when there are no lines', () => {
    const alone = eventWith({ tours: [{ id: 't' }], stops: [{ id: 'a', tourId: 't' as never }] })
    expect(routesOfTour(alone, alone.tours['t']!)).toHaveLength(1)
  })
})

describe('what is done at a stop', () => {
  it.each(['揭牌：示例基地', '看展板', '听取介绍：万亩稻田', '放飞信鸽'])('%s is read back as it is shown', (text) => {
    expect(actText(typedAct(text, 'zh-CN'), 'zh-CN')).toBe(text)
  })

  it('knows its kind by its words', () => {
    expect(typedAct('揭牌 示例基地', 'zh-CN')).toEqual({ kind: 'unveil', object: '示例基地' })
    expect(typedAct('放飞信鸽', 'zh-CN')).toEqual({ kind: 'other', object: '放飞信鸽' })
  })
})
