import { describe, expect, it } from 'vitest'
import { plainText } from '#core/rendering/plain-text.ts'
import type { DrawingBlock } from '#shared/documents/paper.ts'
import { paperOf, sampleEvent } from '../../../../helpers/papers.ts'
import { eventWith } from '../../../../helpers/builders.ts'
import { factsOf, rowsOf, titleOf } from '../paper-reader.ts'

const tour = sampleEvent('tour')
const drawingsOf = (event = tour) => paperOf(event, 'route').sections.flatMap(({ blocks }) => blocks).filter((block): block is DrawingBlock => block.kind === 'drawing')

describe('the route sheet', () => {
  it('has the columns of the trade, with the times of the clock', () => {
    const [first, second] = rowsOf(paperOf(tour, 'route'))
    expect(first).toMatchObject({ 序号: '1', 到达: '08:45｜固定', 离开: '09:30', '停留（分）': '45', 讲解人: '靳示敏', 到下站: '9公里｜18分钟｜上车6分' })
    expect(second).toMatchObject({ 到达: '09:54', 离开: '10:24', '停车、上下车': '棠梨路北侧临时车位｜限高3.5米' })
  })

  it('has no phone number for those who go along, and those of the office for the office', () => {
    expect(plainText(paperOf(tour, 'route'))).not.toMatch(/100 0000/)
    const office = paperOf(tour, 'route', { chosen: { recipient: 'office' } })
    expect(plainText(office)).toContain('100 0000 0401')
    expect(office.facts.classification).toBe('含电话，仅供会务组')
  })

  it('says at its head what is not reached in time', () => {
    const late = { ...tour, stops: { ...tour.stops, laoyu: { ...tour.stops['laoyu']!, lockedArrival: '10:30' } } }
    expect(factsOf(paperOf(late, 'route'))['时间不够']).toBe('“老榆社区居民议事厅”固定到达时间赶不上，少10分钟')
  })

  it('draws every line to scale in time, with what is fixed shaded', () => {
    const [time] = drawingsOf()
    const bars = time?.shapes ?? []
    expect(bars).toHaveLength(8)
    expect(bars.filter(({ look }) => look === 'shaded')).toHaveLength(2)
    const [first, second] = bars
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(45 / 30, 5)
    expect(time?.inWords).toHaveLength(2)
  })

  it('places stops by their coordinates, and in rows where one is missing', () => {
    const [, map] = drawingsOf()
    const spots = (map?.shapes ?? []).filter(({ form }) => form === 'round')
    expect(spots).toHaveLength(6)
    for (const { x, y } of map?.shapes ?? []) expect([x > 0 && x < (map?.width ?? 0), y > 0 && y < (map?.height ?? 0)]).toEqual([true, true])
    const { coordinates: _gone, ...bare } = tour.stops['hub']!
    const [, rows] = drawingsOf({ ...tour, stops: { ...tour.stops, hub: bare } })
    expect(new Set((rows?.shapes ?? []).map(({ y }) => y)).size).toBe(2)
  })

  it('says that there are no stops yet', () => {
    expect(plainText(paperOf(eventWith(), 'route'))).toContain('【待核：观摩点】')
  })
})

describe('the sheets for those who wait', () => {
  it('tell each site when who comes, and name nobody who comes', () => {
    const paper = paperOf(tour, 'host-sheets')
    expect(titleOf(paper)).toHaveLength(6)
    expect(rowsOf(paper)).toMatchObject([{ 线路: 'A线', 到达: '08:45', 人数: '31' }, { 线路: 'B线', 到达: '08:45', 人数: '21' }])
    const guests = Object.values(tour.people).filter(({ category }) => category === 'leader' || category === 'delegate').map(({ name }) => name)
    const contacts = new Set(Object.values(tour.stops).flatMap(({ contactId, guideId }) => [contactId, guideId]).map((id) => tour.people[id ?? '']?.name))
    const text = plainText(paper)
    expect(guests.filter((name) => !contacts.has(name) && text.includes(name))).toEqual([])
  })

  it('tell each guide when to speak, for how long, and what', () => {
    const text = plainText(paperOf(tour, 'guide-sheets'))
    expect(text).toContain('邻里中心面积2600平方米')
    expect(text).toContain('参加仪式：“邻里一家”社区服务行动启动仪式')
  })

  it('lead the forward team day by day, and by the clock where two lines are under way', () => {
    const event = eventWith({
      tours: [{ id: 't', title: '首日', date: '2027-03-09', startsAt: '08:00' }, { id: 'u', title: '次日', date: '2027-03-10', startsAt: '08:00' }],
      stops: [{ id: 'far', tourId: 't', name: '远处', stayMinutes: 10 }, { id: 'near', tourId: 't', name: '近处', stayMinutes: 10 }, { id: 'next', tourId: 'u', name: '第三处', stayMinutes: 10 }],
      legs: [{ tourId: 't', toStopId: 'far' as never, driveMinutes: 60 }, { tourId: 't', toStopId: 'near' as never, driveMinutes: 20 }],
      lines: [{ tourId: 't', stopIds: ['far'] as never }, { tourId: 't', stopIds: ['near'] as never }],
    })
    const lines = plainText(paperOf(event, 'forward-team')).split('\r\n').filter((line) => /处|首日|次日/.test(line))
    expect(lines.map((line) => /首日|次日|近处|远处|第三处/.exec(line)?.[0])).toEqual(['首日', '近处', '远处', '次日', '第三处'])
    expect(lines[3]).toBe('2027年3月10日（星期三）　次日')
  })

  it('tell the forward team when to be there, ahead of the convoy, and whom to call', () => {
    expect(rowsOf(paperOf(tour, 'forward-team'))[0]).toMatchObject({ 前站到达: '08:15', 到达: '08:45', 前站: '储例佳 100 0000 0306', 现场联系人: '支示平 100 0000 0511', 已就绪: '□' })
  })
})
