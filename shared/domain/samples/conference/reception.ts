import type { Listed } from '../../event/event-lists.ts'
import { setOf } from '../roster.ts'

const room = (roomNumber: string, ...guests: readonly string[]): Listed<'lodgings'> => ({
  hotel: '云溪宾馆',
  roomNumber,
  occupancy: guests.length > 1 ? 'shared' : 'single',
  guests: setOf(guests),
  checkInDate: '2026-10-12',
  checkOutDate: '2026-10-14',
})

export const lodgings: readonly Listed<'lodgings'>[] = [
  room('801', '周示宁'), room('802', '顾例明'), room('803', '苗例清'), room('805', '秦示文'), room('806', '方例行'),
  room('807', '尚例章'), room('808', '褚示远'), room('809', '欧阳示宇'), room('810', '阿依-示例'), room('811', '卫例诚'),
  room('701', '郝示华', '孔例达'), room('702', '陆示慧', '康例怡'), room('703', '白示秋', '崔示云'), room('705', '毛示丽'),
  room('706', '江例诚', '史示山'), room('707', '侯例兰'), room('708', '贺例民', '赖示波'), room('709', '龚示光', '文例'),
  room('710', '伍例新', '符示远'), room('711', '安示宁', '齐示然'), room('712', '吴示民'), room('713', '马示'),
  room('715', '冯例华'), room('716', '傅示山'), room('717', '蔡示梅'), room('718', '杜例和'), room('719', '范示林'),
]

const buffet = { place: '云溪宾馆二楼自助餐厅', form: 'buffet' } as const

export const meals: readonly Listed<'meals'>[] = [
  { ...buffet, meal: 'dinner', date: '2026-10-12', startsAt: '18:00', count: 96 },
  { ...buffet, meal: 'breakfast', date: '2026-10-13', startsAt: '07:00', count: 96 },
  { ...buffet, meal: 'lunch', date: '2026-10-13', startsAt: '12:00', count: 118, note: '设清真餐台、素食餐台' },
  { ...buffet, meal: 'dinner', date: '2026-10-13', startsAt: '18:00', count: 104 },
  { ...buffet, meal: 'breakfast', date: '2026-10-14', startsAt: '06:50', count: 96 },
  { ...buffet, meal: 'lunch', date: '2026-10-14', startsAt: '12:15', count: 112 },
]

export const pickUps: readonly Listed<'pickUps'>[] = [
  {
    direction: 'arrival', at: { date: '2026-10-12', time: '15:26' }, place: '云溪东站出站口', number: 'G示0001', vehicle: '接站1号车（商务车）',
    contact: '易示晖 100 0000 0107', passengers: setOf(['顾例明', '尚例章']),
  },
  {
    direction: 'departure', at: { date: '2026-10-14', time: '16:50' }, place: '云溪宾馆一楼大厅', number: 'G示0002', vehicle: '送站1号车（商务车）',
    contact: '易示晖 100 0000 0107', passengers: setOf(['顾例明']),
  },
]

export const duties: readonly Listed<'duties'>[] = [
  { group: '秘书组', task: '会议材料、名册、主持词', ownerId: '段示晨', helpers: setOf(['万示川']), phone: '100 0000 0103', dueOffsetDays: -5, state: 'done' },
  { group: '秘书组', task: '主席台、会场座次和桌签', ownerId: '钱示', dueOffsetDays: -2, state: 'doing' },
  { group: '秘书组', task: '新闻稿起草与送审', ownerId: '万示川', phone: '100 0000 0102', dueOffsetDays: 2 },
  { group: '联络组', task: '参会人员回执、报到接待', ownerId: '雷例梅', helpers: setOf(['常例芳']), phone: '100 0000 0103', dueOffsetDays: -3, state: 'doing' },
  { group: '联络组', task: '交流单位发言材料收集', ownerId: '尹例立', phone: '100 0000 0105', dueOffsetDays: -7, state: 'done' },
  { group: '宣传组', task: '会标、展板、摄影摄像', ownerId: '汤示清', phone: '100 0000 0104', dueOffsetDays: -2 },
  { group: '宣传组', task: '媒体记者联系', ownerId: '汤示清', phone: '100 0000 0104', dueOffsetDays: -1 },
  { group: '会场组', task: '会场布置、话筒、投影和视频试播', ownerId: '武示安', phone: '100 0000 0109', dueOffsetDays: -1 },
  { group: '观摩组', task: '线路踏勘、观摩点对接', ownerId: '黎示海', phone: '100 0000 0106', dueOffsetDays: -4, state: 'done' },
  { group: '观摩组', task: '车辆调度、车长培训', ownerId: '黎示海', phone: '100 0000 0106', dueOffsetDays: -1 },
  { group: '接待组', task: '房间安排、房卡', ownerId: '乔示和', phone: '100 0000 0110', dueOffsetDays: -1 },
  { group: '接待组', task: '接站送站', ownerId: '易示晖', phone: '100 0000 0107', dueOffsetDays: 0 },
  { group: '保障组', task: '医护、电力、网络保障', ownerText: '云溪会议中心值班经理', dueOffsetDays: 0 },
]

export const supplies: readonly Listed<'supplies'>[] = [
  { name: '会议手册', quantity: 140, unit: '份', ownerId: '段示晨' },
  { name: '交流材料汇编', quantity: 140, unit: '份', ownerId: '尹例立' },
  { name: '桌签', quantity: 118, unit: '个', ownerId: '钱示' },
  { name: '证件', quantity: 130, unit: '个', ownerId: '常例芳' },
  { name: '示范基地牌匾', quantity: 4, unit: '块', ownerId: '尹例立' },
  { name: '瓶装水', quantity: 600, unit: '瓶', ownerId: '武示安' },
  { name: '车载讲解器', quantity: 3, unit: '套', ownerId: '黎示海' },
]

export const notices: readonly Listed<'notices'>[] = [
  { title: '报到', text: '10月12日10:00至18:00在云溪宾馆一楼大厅报到，领取手册、证件、房卡。12日18:00以后到达的，请与报到台联系（0000-8800101）。' },
  { title: '着装', text: '开幕会、闭幕会着正装；现场观摩着便装、平底鞋。' },
  { title: '会议纪律', text: '请提前10分钟入场，会议期间将手机调为静音。因故不能参加的，须向本代表团联络员请假。' },
  { title: '用餐', text: '凭证件在云溪宾馆二楼自助餐厅用餐，设清真餐台、素食餐台。对食物过敏的请告知会务组。' },
  { title: '观摩用车', text: '10月14日07:45在云溪会议中心南门集合，按乘车安排上车，08:00准时发车。请勿换乘，返回时由车长清点人数。' },
  { title: '证件', text: '会议期间请佩戴证件，凭证件进入会场、用餐、乘车。' },
  { title: '网络', text: '会场无线网络：YUNXI-HUIYI，密码见证件背面。' },
  { title: '应急联系', text: '会务组值班电话：0000-8800101；医护人员在会议中心一楼值守；如遇雨天，观摩点揭牌改在室内进行。' },
]
