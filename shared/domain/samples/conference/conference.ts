import type { EventLists } from '../../event/event-lists.ts'
import { seatedInOrder } from '../seated.ts'
import { delegations, people } from './people.ts'
import { agendaItems, groups, participations, rooms, sessions, venues } from './programme.ts'
import { duties, lodgings, meals, notices, pickUps, supplies } from './reception.ts'
import { units } from './units.ts'
import { legs, lines, stops, tours, vehicles } from './visits.ts'

/** Three days, 120 people of ten delegations, an opening with exchange, lectures, four groups, half a day of visits. */
export const conference = (): EventLists => ({
  kind: 'conference',
  name: '全省数字农业现场推进会（示例）',
  shortName: '数字农业推进会',
  theme: '让数据走进田间',
  purposes: ['交流各地数字农业建设经验', '观摩学习云溪市智慧农场做法', '部署下一阶段推广工作'],
  classification: '内部资料 注意保存',
  convenerIds: ['agriculture'],
  hostIds: ['agriculture', 'data'],
  organizerIds: ['yunxi'],
  coOrganizerIds: ['promotion', 'cloud-rice'],
  startDate: '2026-10-12',
  endDate: '2026-10-14',
  registration: {
    from: { date: '2026-10-12', time: '10:00' },
    to: { date: '2026-10-12', time: '18:00' },
    place: '云溪宾馆一楼大厅',
    deskPhone: '0000-8800101',
  },
  city: '云溪市',
  expectedCount: 130,
  units,
  people,
  delegations,
  groups,
  categoryTexts: [
    { text: '各设区市农业农村局、数据局负责同志' },
    { text: '部分县（市、区）人民政府负责同志' },
    { text: '科研院校专家和农业企业、合作社代表' },
    { text: '志愿者', count: 10 },
  ],
  venues,
  rooms,
  notices,
  sessions,
  agendaItems,
  participations,
  tours,
  lines,
  stops,
  legs,
  vehicles,
  seatingPlans: [
    { id: 'rostrum', title: '开幕会主席台', sessionId: 'opening', layout: { kind: 'rostrum', rows: [6] }, ...seatedInOrder(['周示宁', '顾例明', '段示长', '苗例清', '秦示文', '方例行']) },
    { id: 'closing-rostrum', title: '闭幕会主席台', sessionId: 'closing', layout: { kind: 'rostrum', rows: [5] }, ...seatedInOrder(['周示宁', '段示长', '苗例清', '秦示文', '方例行']) },
    { id: 'photo', title: '集体合影', sessionId: 'photo', layout: { kind: 'photo', rows: [29, 30, 30, 29] } },
  ],
  lodgings,
  meals,
  pickUps,
  duties,
  supplies,
  releases: [{ kind: 'release', outlet: 'system' }, { kind: 'notice', outlet: 'local' }],
  quotes: [
    { text: '“一图一码一员”', stopId: 'smart-rice', note: '一张田块图、一个农户码、一名数字农技员' },
    { text: '“云上稻田”', note: '示范区的称呼，引号不省略' },
  ],
  claims: [
    { text: '建成智慧农场36家', number: '36家', source: '云溪市农业农村局', personId: '段示长', sessionId: 'opening' },
    { text: '服务农户1.2万户', number: '1.2万户', source: '云溪市农业农村局', personId: '段示长', sessionId: 'opening' },
    { text: '首批数字农业示范基地4个', number: '4个', source: '省农业农村厅' },
  ],
})
