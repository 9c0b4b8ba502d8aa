import type { Listed } from '../../event/event-lists.ts'
import { setOf } from '../roster.ts'
import { people } from './people.ts'

export const tours: readonly Listed<'tours'>[] = [
  { id: 'visits', title: '数字农业现场观摩', date: '2026-10-14', sessionId: 'visits', startPlace: '云溪会议中心南门', startCoordinates: { latitude: 30.171, longitude: 119.968 } },
]

export const stops: readonly Listed<'stops'>[] = [
  {
    id: 'smart-rice', tourId: 'visits', forwardTeamIds: ['易示晖'], coordinates: { latitude: 30.262, longitude: 119.861 }, name: '云溪智慧稻田示范区', division: '溪北县', address: '溪北县稻香镇新禾村',
    hostUnitId: 'xibei-agriculture', contactId: '杨示', guideId: '杨示', stayMinutes: 35, parking: '示范区东停车场', boardingPoint: '观景台下',
    acts: [{ kind: 'listen', object: '万亩稻田“一图一码一员”管理介绍' }, { kind: 'inspect', object: '无人机巡田和自动灌溉' }],
    subject: '稻田全程数字化管理', lockedArrival: '08:30',
    introduction: '示范区面积1.1万亩，布设墒情、虫情监测点86个，灌溉、植保、收割由一个平台统一调度。',
  },
  {
    id: 'service-centre', tourId: 'visits', forwardTeamIds: ['易示晖'], coordinates: { latitude: 30.301, longitude: 119.902 }, name: '稻香镇数字农服中心', division: '溪北县', address: '溪北县稻香镇为农路8号',
    hostUnitId: 'xibei-agriculture', contactId: '赵例安', guideId: '赵例安', stayMinutes: 30, parking: '镇政府广场', capacity: 150,
    acts: [{ kind: 'boards', object: '农事服务流程' }, { kind: 'learn', object: '农户下单、农机派单、结算评价的做法' }],
    subject: '农事服务一键下单', introduction: '中心联系农机手、植保队和仓储点，农户用手机下单，平均2小时内响应。',
  },
  {
    id: 'plant-factory', tourId: 'visits', forwardTeamIds: ['易示晖'], coordinates: { latitude: 30.228, longitude: 119.995 }, name: '云上稻田育种工厂', division: '云溪高新区', address: '云溪高新区创新路16号',
    hostUnitId: 'cloud-rice', contactId: '黄示和', guideId: '黄示和', stayMinutes: 30, parking: '厂区南门', maxVehicleHeightM: 3.8,
    acts: [{ kind: 'listen', object: '工厂化育秧介绍' }, { kind: 'film', object: '《一粒种子的数字旅程》' }, { kind: 'praise', object: '订单育秧、按株计价的做法' }],
    subject: '工厂化育秧',
  },
  {
    id: 'warehouse', tourId: 'visits', forwardTeamIds: ['易示晖'], coordinates: { latitude: 30.214, longitude: 120.028 }, name: '云溪农产品数字产地仓', division: '云溪高新区', address: '云溪高新区物流大道2号',
    hostUnitId: 'yunxi-agriculture', contactId: '李示清', guideId: '李示清', stayMinutes: 25, parking: '仓前广场',
    acts: [{ kind: 'inspect', object: '分拣、预冷、溯源生产线' }, { kind: 'unveil', object: '“产地仓实训基地”' }],
    subject: '产地仓与溯源', rainPlan: '揭牌改在一号库内进行',
  },
]

export const legs: readonly Listed<'legs'>[] = [
  { tourId: 'visits', toStopId: 'smart-rice', distanceKm: 22, driveMinutes: 30, minutesSource: 'typed' },
  { tourId: 'visits', fromStopId: 'smart-rice', toStopId: 'service-centre', distanceKm: 8, driveMinutes: 15, minutesSource: 'typed' },
  { tourId: 'visits', fromStopId: 'service-centre', toStopId: 'plant-factory', distanceKm: 17, driveMinutes: 25, minutesSource: 'typed' },
  { tourId: 'visits', fromStopId: 'plant-factory', toStopId: 'warehouse', distanceKm: 4, driveMinutes: 10, walkMinutes: 3, minutesSource: 'typed' },
  { tourId: 'visits', fromStopId: 'warehouse', distanceKm: 11, driveMinutes: 20, minutesSource: 'typed' },
]

/** Who does not ride along: the written instruction's author, those who declined, those who wait on site or at the desk. */
const staying = new Set(['杨示', '赵例安', '黄示和', '李示清', '雷例梅', '钱示', '易示晖', '常例芳', '武示安', '乔示和'])
const travellers = people.filter(({ id, attendance }) => attendance?.state !== 'declined' && !staying.has(id ?? ''))
const idsOf = (chosen: (person: Listed<'people'>) => boolean) => travellers.filter(chosen).map(({ id = '' }) => id)
const passengers = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, {}]))
const from = (...delegationIds: readonly string[]) => idsOf(({ delegationId }) => delegationIds.includes(delegationId ?? ''))

export const lines: readonly Listed<'lines'>[] = [
  {
    id: 'whole-line', tourId: 'visits', name: '全线', startsAt: '08:00', startPlace: '云溪会议中心南门',
    members: setOf(travellers.map(({ id }) => id)),
  },
]

const coach = { tourId: 'visits', lineId: 'whole-line', type: 'coach', seats: 45, heightM: 3.6, gatheringPlace: '云溪会议中心南门', gatheringAt: { date: '2026-10-14', time: '07:45' } } as const

export const vehicles: readonly Listed<'vehicles'>[] = [
  {
    ...coach, id: 'coach-1', number: '1号车', plate: '示A·00001', driverName: '司例一', driverPhone: '100 0000 0201', leaderId: '龙例新',
    passengers: passengers(...idsOf(({ category }) => category !== undefined && ['leader', 'guest', 'expert', 'media'].includes(category)), ...from('provincial'), '龙例新', '段示晨'),
  },
  {
    ...coach, id: 'coach-2', number: '2号车', plate: '示A·00002', driverName: '司例二', driverPhone: '100 0000 0202', leaderId: '万示川',
    passengers: passengers(...from('yunxi', 'qinglan', 'bailu', 'fengchuan'), '万示川', '黎示海'),
  },
  {
    ...coach, id: 'coach-3', number: '3号车', plate: '示A·00003', driverName: '司例三', driverPhone: '100 0000 0203', leaderId: '尹例立',
    passengers: passengers(...from('qingzhou', 'wanghe', 'songyu', 'chunye', 'business'), '尹例立', '汤示清'),
  },
]
