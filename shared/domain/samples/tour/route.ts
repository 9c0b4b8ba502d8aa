import type { Listed } from '../../event/event-lists.ts'
import { setOf } from '../roster.ts'
import { people } from './people.ts'

export const tours: readonly Listed<'tours'>[] = [
  { id: 'round', title: '社区服务现场观摩', date: '2026-09-23', sessionId: 'visits', startPlace: '兰屿宾馆北门', startCoordinates: { latitude: 30.405, longitude: 120.372 } },
]

export const stops: readonly Listed<'stops'>[] = [
  {
    id: 'heyuan', tourId: 'round', coordinates: { latitude: 30.436, longitude: 120.318 }, forwardTeamIds: ['储例佳'], name: '和苑社区邻里中心', division: '东埠区', address: '东埠区和苑路20号',
    hostUnitId: 'heyuan', contactId: '支示平', guideId: '靳示敏', stayMinutes: 45, capacity: 160, parking: '和苑小学操场', boardingPoint: '邻里中心东门',
    lockedArrival: '08:45', subject: '“邻里一家”服务行动启动',
    acts: [
      { kind: 'ceremony', object: '“邻里一家”社区服务行动启动仪式' },
      { kind: 'flag', object: '社区志愿服务队' },
      { kind: 'unveil', object: '“邻里学堂”实践基地' },
      { kind: 'publish', object: '“八个一”服务清单' },
      { kind: 'hand-out', object: '便民服务卡' },
    ],
    introduction: '邻里中心面积2600平方米，设食堂、书屋、托管班和议事厅，居民步行10分钟可达。',
    rainPlan: '启动仪式改在邻里中心二楼议事厅，参加人数减至80人',
  },
  {
    id: 'tangli', tourId: 'round', coordinates: { latitude: 30.42, longitude: 120.228 }, forwardTeamIds: ['储例佳'], name: '棠梨社区“一窗通办”服务站', division: '西棠区', address: '西棠区棠梨路6号',
    hostUnitId: 'xitang', contactId: '裘例敏', guideId: '汲例兰', stayMinutes: 30, parking: '棠梨路北侧临时车位', maxVehicleHeightM: 3.5,
    acts: [{ kind: 'listen', object: '“一窗通办、全科受理”做法介绍' }, { kind: 'learn', object: '窗口事项合并、代办员上门的流程' }],
    subject: '服务事项一窗办理', introduction: '服务站把9个窗口并成1个，可办事项132项。',
  },
  {
    id: 'laoyu', tourId: 'round', coordinates: { latitude: 30.383, longitude: 120.205 }, forwardTeamIds: ['储例佳'], name: '老榆社区居民议事厅', division: '西棠区', address: '西棠区榆荫巷3号',
    hostUnitId: 'xitang', contactId: '缪示', guideId: '邴示光', stayMinutes: 30, parking: '榆荫巷口，步行200米',
    acts: [{ kind: 'boards', object: '老旧小区加装电梯议事过程' }, { kind: 'inspect', object: '议事厅和居民书屋' }, { kind: 'praise', object: '“一事一议一公示”议事办法' }],
    subject: '居民议事', alternativeStopId: 'tangli',
  },
  {
    id: 'luhua', tourId: 'round', coordinates: { latitude: 30.36, longitude: 120.352 }, forwardTeamIds: ['储例佳'], name: '芦花社区青年共享空间', division: '南苇区', address: '南苇区芦花东路11号',
    hostUnitId: 'nanwei', contactId: '单例波', guideId: '糜例欣', stayMinutes: 30, parking: '芦花东路停车场',
    acts: [{ kind: 'film', object: '《夜校的灯》' }, { kind: 'learn', object: '青年夜校课程和志愿积分办法' }],
    subject: '青年参与社区服务',
  },
  {
    id: 'care', tourId: 'round', coordinates: { latitude: 30.335, longitude: 120.318 }, forwardTeamIds: ['储例佳'], name: '南苇区养老服务中心', division: '南苇区', address: '南苇区苇荡街88号',
    hostUnitId: 'nanwei', contactId: '包示诚', guideId: '松示远', stayMinutes: 30, parking: '中心院内', capacity: 60,
    acts: [{ kind: 'inspect', object: '助餐、助浴、康复服务区' }, { kind: 'listen', object: '“五助”养老服务介绍' }],
    subject: '居家和社区养老',
  },
  {
    id: 'hub', tourId: 'round', coordinates: { latitude: 30.392, longitude: 120.268 }, forwardTeamIds: ['储例佳'], name: '兰屿市社区服务指导中心', division: '东埠区', address: '东埠区滨河大道1号',
    hostUnitId: 'civil-affairs', contactId: '家例和', guideId: '井例宁', stayMinutes: 30, parking: '中心地面停车场',
    earliestArrival: '11:00', latestDeparture: '12:10',
    acts: [{ kind: 'inspect', object: '社区服务数据大屏' }, { kind: 'discuss', object: '两条线路观摩体会' }],
    subject: '全市社区服务统一调度',
  },
]

const drive = (distanceKm: number, driveMinutes: number) => ({ tourId: 'round', distanceKm, driveMinutes, minutesSource: 'typed' }) as const

export const legs: readonly Listed<'legs'>[] = [
  { ...drive(6.5, 15), toStopId: 'heyuan', boardingMinutes: 5 },
  { ...drive(9, 18), fromStopId: 'heyuan', toStopId: 'tangli', boardingMinutes: 6 },
  { ...drive(3, 8), fromStopId: 'tangli', toStopId: 'laoyu', walkMinutes: 4 },
  { ...drive(8, 17), fromStopId: 'laoyu', toStopId: 'hub', walkMinutes: 4 },
  { ...drive(12, 22), fromStopId: 'heyuan', toStopId: 'luhua', boardingMinutes: 6 },
  { ...drive(4, 9), fromStopId: 'luhua', toStopId: 'care' },
  { ...drive(10, 20), fromStopId: 'care', toStopId: 'hub' },
  { ...drive(5, 12), fromStopId: 'hub' },
]

const travellers = people.filter(({ category, attendance }) => category !== 'guide' && attendance?.state !== 'declined')
const from = (...delegationIds: readonly string[]) =>
  travellers.filter(({ delegationId }) => delegationIds.includes(delegationId ?? '')).map(({ id = '' }) => id)
const passengers = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, {}]))

const riders = {
  'coach-1': ['樊示和', '柏例安', '翁示秋', '羊示春', '於示雨', '惠例丽', '曲示民', ...from('municipal'), '封示静'],
  'coach-2': [...from('nanwei', 'beilu'), '家例和', '羿示强'],
  'coach-3': ['窦示川', '章例华', '荀例怡', '甄示云', ...from('dongbu', 'xitang'), '芮例诚'],
} as const

/** Line A looks at the west, where those of the south and the north come; line B the other way round. */
export const lines: readonly Listed<'lines'>[] = [
  {
    id: 'line-a', tourId: 'round', name: 'A线', stopIds: ['heyuan', 'tangli', 'laoyu', 'hub'], startsAt: '08:25', startPlace: '兰屿宾馆北门',
    members: setOf([...riders['coach-1'], ...riders['coach-2']]),
  },
  {
    id: 'line-b', tourId: 'round', name: 'B线', stopIds: ['heyuan', 'luhua', 'care', 'hub'], startsAt: '08:25', startPlace: '兰屿宾馆北门',
    members: setOf(riders['coach-3']),
  },
]

const coach = { tourId: 'round', type: 'coach', heightM: 3.3, gatheringPlace: '兰屿宾馆北门', gatheringAt: { date: '2026-09-23', time: '08:10' } } as const

export const vehicles: readonly Listed<'vehicles'>[] = [
  { ...coach, id: 'coach-1', lineId: 'line-a', number: '1号车', seats: 25, plate: '示B·00001', driverName: '驾例一', driverPhone: '100 0000 0401', leaderId: '封示静', passengers: passengers(riders['coach-1']) },
  { ...coach, id: 'coach-2', lineId: 'line-a', number: '2号车', seats: 33, plate: '示B·00002', driverName: '驾例二', driverPhone: '100 0000 0402', leaderId: '羿示强', passengers: passengers(riders['coach-2']) },
  { ...coach, id: 'coach-3', lineId: 'line-b', number: '3号车', seats: 33, plate: '示B·00003', driverName: '驾例三', driverPhone: '100 0000 0403', leaderId: '芮例诚', passengers: passengers(riders['coach-3']) },
]
