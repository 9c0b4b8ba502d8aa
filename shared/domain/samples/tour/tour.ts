import type { EventLists } from '../../event/event-lists.ts'
import { delegations, people, units } from './people.ts'
import { agendaItems, participations, rooms, sessions, venues } from './programme.ts'
import { legs, lines, stops, tours, vehicles } from './route.ts'

/** One day: two lines over six stops in three coaches, a launch ceremony at the first, a symposium in the afternoon. */
export const tour = (): EventLists => ({
  kind: 'tour',
  parts: ['seminar'],
  name: '全市社区服务提升观摩活动暨工作座谈会（示例）',
  shortName: '社区服务观摩活动',
  theme: '邻里一家 服务到家',
  purposes: ['交流社区服务特色做法', '启动“邻里一家”社区服务行动', '部署下半年重点工作'],
  convenerIds: ['civil-affairs'],
  hostIds: ['civil-affairs'],
  organizerIds: ['dongbu', 'xitang', 'nanwei'],
  coOrganizerIds: ['social-work'],
  startDate: '2026-09-23',
  endDate: '2026-09-23',
  registration: { from: { date: '2026-09-23', time: '07:40' }, to: { date: '2026-09-23', time: '08:10' }, place: '兰屿宾馆北门', deskPhone: '0000-8800301' },
  city: '兰屿市',
  units,
  people,
  delegations,
  categoryTexts: [
    { text: '市社区服务联席会议成员单位有关负责同志' },
    { text: '各区县民政局主要负责同志、分管负责同志' },
    { text: '部分社区工作者代表' },
  ],
  venues,
  rooms,
  notices: [
    { title: '集合', text: '9月23日08:10在兰屿宾馆北门集合，按乘车安排上车，08:25准时发车。' },
    { title: '分线', text: 'A线乘1号车、2号车，B线乘3号车。两线在和苑社区、市社区服务指导中心会合，请勿换线换车。' },
    { title: '着装', text: '便装、平底鞋。' },
    { title: '午餐', text: '12:30在兰屿宾馆一楼自助餐厅用餐。' },
    { title: '座谈', text: '汇报单位每家10分钟，交流单位每家8分钟，请提前把材料发给会务组。' },
    { title: '联系', text: '会务组值班电话：0000-8800301。' },
  ],
  sessions,
  agendaItems,
  participations,
  tours,
  lines,
  stops,
  legs,
  vehicles,
  seatingPlans: [{ id: 'symposium-table', title: '座谈会座次', sessionId: 'symposium', layout: { kind: 'hollow-square', seatsPerSide: [7, 14, 7, 14] } }],
  meals: [{ meal: 'lunch', date: '2026-09-23', startsAt: '12:30', place: '兰屿宾馆一楼自助餐厅', form: 'buffet', count: 60 }],
  duties: [
    { group: '秘书组', task: '座谈会材料、主持词、座次', ownerId: '家例和', helpers: { 封示静: true }, phone: '100 0000 0302', dueOffsetDays: -3, state: 'done' },
    { group: '线路组', task: 'A线踏勘和随车', ownerId: '羿示强', phone: '100 0000 0305', dueOffsetDays: -2, state: 'doing' },
    { group: '线路组', task: 'B线踏勘和随车', ownerId: '芮例诚', phone: '100 0000 0304', dueOffsetDays: -2, state: 'doing' },
    { group: '仪式组', task: '启动仪式流程、旗帜、牌匾', ownerId: '储例佳', phone: '100 0000 0306', dueOffsetDays: -1 },
    { group: '宣传组', task: '新闻稿、照片', ownerId: '曲示民', phone: '100 0000 0301', dueOffsetDays: 1 },
  ],
  supplies: [
    { name: '观摩手册', quantity: 70, unit: '份', ownerId: '封示静' },
    { name: '志愿服务队队旗', quantity: 1, unit: '面', ownerId: '储例佳' },
    { name: '便民服务卡', quantity: 200, unit: '张', ownerId: '储例佳' },
  ],
  releases: [{ kind: 'long', outlet: 'local' }, { kind: 'flash', outlet: 'local' }],
  quotes: [
    { text: '“邻里一家”', stopId: 'heyuan' },
    { text: '“八个一”服务清单', stopId: 'heyuan' },
    { text: '“一窗通办、全科受理”', stopId: 'tangli' },
    { text: '“一事一议一公示”', stopId: 'laoyu' },
    { text: '“五助”养老服务', stopId: 'care', note: '助餐、助浴、助洁、助医、助行' },
  ],
  claims: [
    { text: '服务站可办事项132项', number: '132项', source: '西棠区民政局' },
    { text: '邻里中心面积2600平方米', number: '2600平方米', source: '东埠区民政局' },
  ],
})
