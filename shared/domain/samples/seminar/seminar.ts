import type { EventLists, Listed } from '../../event/event-lists.ts'
import { roster, setOf, withFacts } from '../roster.ts'

const units: readonly Listed<'units'>[] = [
  { id: 'society', name: '省图书馆学会', kind: 'association', level: 'provincial' },
  { id: 'library', name: '省图书馆', kind: 'institution', level: 'provincial' },
  { id: 'culture', name: '省文化和旅游厅', kind: 'government', level: 'provincial' },
  { id: 'city-library', name: '栖霞洲市图书馆', kind: 'institution', level: 'prefectural' },
  { id: 'national', name: '公共阅读研究院', kind: 'institution', level: 'national' },
  { id: 'university', name: '省师范学院', kind: 'institution', level: 'provincial' },
  { id: 'lakeside', name: '澄湖县图书馆', kind: 'institution', level: 'county' },
  { id: 'hillside', name: '苍岭县图书馆', kind: 'institution', level: 'county' },
  { id: 'harbour', name: '帆港区图书馆', kind: 'institution', level: 'county' },
]

const leaders = `
  涂示衡  省文化和旅游厅  公共服务处处长
  席例新  省图书馆  馆长
  岑示雅（女）  省图书馆学会  副理事长、秘书长
  庄例远  栖霞洲市图书馆  馆长
`

const experts = `
  古示言  公共阅读研究院  副院长
  连例心（女）  省师范学院  教授
  奚示如（女）  省图书馆  研究馆员
  乐示平  栖霞洲市图书馆  副研究馆员
`

const trainees = `
  蒲示明  澄湖县图书馆  馆长
  鄂例清（女）  澄湖县图书馆  馆员
  巩示山  苍岭县图书馆  副馆长
  宁例  苍岭县图书馆  馆员
  甘示敏（女）  帆港区图书馆  馆长
  隆例达  帆港区图书馆  馆员
  仲示芳（女）  芦汀县图书馆  馆长
  鲜例波  芦汀县图书馆  馆员
  路示诚  石桥市图书馆  副馆长
  娄例佳（女）  石桥市图书馆  馆员
  米示春  梅坞县图书馆  馆长
  班例文  梅坞县图书馆  馆员
  焦示静（女）  栖霞洲市少年儿童图书馆  馆长
  年例强  栖霞洲市少年儿童图书馆  馆员
  暴示云  渔浦街道  图书分馆馆长
  桂例丽（女）  渔浦街道  图书分馆馆员
  水示林  竹影镇  文化站站长
  宫例怡（女）  竹影镇  文化站馆员
  靳示宁  砚池县图书馆  副馆长
  喻例峰  砚池县图书馆  馆员
  柴示慧（女）  漱石区图书馆  馆长
  阎例光  漱石区图书馆  馆员
  充示远  青禾县图书馆  馆长
  慕容例兰（女）  青禾县图书馆  馆员
`

const staff = `
  容示安  省图书馆学会  办公室主任
  向例和（女）  省图书馆学会  办公室工作人员
  别示新  栖霞洲市图书馆  办公室主任
`

const confirmed = { state: 'confirmed' } as const
const rows = (text: string, category: 'leader' | 'expert' | 'delegate' | 'staff') => roster(text, units, { category, attendance: confirmed })

const students = rows(trainees, 'delegate')
const halfOfStudents = (first: boolean) => setOf(students.filter((_, index) => index < students.length / 2 === first).map(({ id }) => id))

const people = withFacts([...rows(leaders, 'leader'), ...rows(experts, 'expert'), ...students, ...rows(staff, 'staff')], {
  涂示衡: { rank: 1 },
  席例新: { rank: 2 },
  古示言: { attendance: { state: 'declined' }, note: '因故不能到会，提交书面发言' },
  岑示雅: { rank: 3 },
  庄例远: { rank: 4 },
  乐示平: { pinyin: 'Yuè Shìpíng' },
  容示安: { phone: '100 0000 0501' },
  向例和: { phone: '100 0000 0502' },
  别示新: { phone: '100 0000 0503' },
})

const person = (personId: string) => ({ kind: 'person', personId }) as const
const inHall = { kind: 'room', roomId: 'lecture-hall' } as const

const sessions: readonly Listed<'sessions'>[] = [
  { id: 'arrival', type: 'registration', title: '报到', date: '2026-11-09', partOfDay: 'afternoon', place: { kind: 'text', text: '栖霞洲市图书馆一楼服务台' } },
  { id: 'symposium', type: 'seminar', title: '全省公共图书馆服务座谈会', date: '2026-11-10', partOfDay: 'morning', place: { kind: 'room', roomId: 'round-table' }, presiderIds: ['席例新'], speakerOrder: { origin: 'hand' } },
  { id: 'class-opening', type: 'opening', title: '业务骨干培训班开班式', date: '2026-11-10', startsAt: '14:00', endsAt: '14:30', place: inHall, presiderIds: ['岑示雅'] },
  { id: 'lesson-1', type: 'lecture', title: '第一讲', date: '2026-11-10', startsAt: '14:40', endsAt: '17:00', place: inHall, presiderIds: ['岑示雅'] },
  { id: 'lesson-2', type: 'lecture', title: '第二讲', date: '2026-11-11', startsAt: '08:30', endsAt: '11:30', place: inHall, presiderIds: ['庄例远'] },
  { id: 'visit', type: 'visit', title: '参观城市书房和流动图书车', date: '2026-11-11', partOfDay: 'afternoon', place: { kind: 'text', text: '渔浦城市书房、竹影镇文化站' } },
  { id: 'discussion', type: 'group-discussion', title: '分组研讨', date: '2026-11-11', partOfDay: 'evening', place: { kind: 'text', text: '二楼研讨室' }, groupIds: setOf(['group-1', 'group-2']) },
  { id: 'lesson-3', type: 'lecture', title: '第三讲', date: '2026-11-12', startsAt: '08:30', endsAt: '10:30', place: inHall, presiderIds: ['庄例远'] },
  { id: 'class-closing', type: 'plenary', title: '结业式', date: '2026-11-12', startsAt: '10:40', endsAt: '11:35', place: inHall, presiderIds: ['岑示雅'] },
]

const agendaItems: readonly Listed<'agendaItems'>[] = [
  { sessionId: 'symposium', kind: 'welcome', speakers: [person('庄例远')], keyPoints: [{ verb: 'express', text: '将做好服务，让各位同仁安心交流、专心学习' }] },
  { sessionId: 'symposium', kind: 'exchange', speakers: [{ kind: 'unit', unitId: 'lakeside' }, { kind: 'unit', unitId: 'hillside' }, { kind: 'unit', unitId: 'harbour' }] },
  {
    sessionId: 'symposium', kind: 'speech', title: '书面发言：县级馆的专业化之路', speakers: [{ ...person('古示言'), mode: 'written' }], readById: '奚示如',
    keyPoints: [{ verb: 'point-out', text: '县级馆要把总分馆的目录、人员、活动统起来' }],
  },
  {
    sessionId: 'symposium', kind: 'speech', speakers: [person('涂示衡')],
    keyPoints: [
      { verb: 'point-out', text: '全省公共图书馆免费开放以来，服务半径不断扩大' },
      { verb: 'require', text: '各馆做好三件事', clauses: ['要延长开放时间', '要办好基层分馆', '要建强馆员队伍'] },
    ],
  },
  { sessionId: 'symposium', kind: 'summary', speakers: [person('席例新')] },
  { sessionId: 'class-opening', kind: 'speech', title: '开班动员', speakers: [person('席例新')], durationMinutes: 20 },
  { sessionId: 'class-opening', kind: 'other', title: '宣布班级安排和学习纪律', speakers: [person('容示安')], durationMinutes: 10 },
  { sessionId: 'lesson-1', kind: 'lecture', title: '社区阅读活动的策划与评估', speakers: [person('连例心')], durationMinutes: 140 },
  { sessionId: 'lesson-2', kind: 'lecture', title: '地方文献的收集与整理', speakers: [person('奚示如')], durationMinutes: 180 },
  { sessionId: 'visit', kind: 'other', title: '参观并听取城市书房运行介绍', speakers: [{ kind: 'text', text: '渔浦城市书房' }] },
  { sessionId: 'discussion', kind: 'discussion', title: '本馆服务改进方案' },
  { sessionId: 'lesson-3', kind: 'lecture', title: '总分馆一卡通的技术与管理', speakers: [person('乐示平')], durationMinutes: 120 },
  { sessionId: 'class-closing', kind: 'exchange', title: '学员代表交流发言', speakers: [{ kind: 'count', count: 8, of: '学员代表' }], durationMinutes: 32, limitMinutes: 4 },
  { sessionId: 'class-closing', kind: 'hand-out', title: '颁发结业证书', speakers: [person('席例新')], durationMinutes: 8 },
  { sessionId: 'class-closing', kind: 'summary', speakers: [person('席例新')], durationMinutes: 15, keyPoints: [{ verb: 'hope', text: '学员把所学用到服务台前' }] },
]

/** A symposium of half a day, then a training class; much of it without clock times, one speech in writing. */
export const seminar = (): EventLists => ({
  kind: 'seminar',
  parts: ['training'],
  name: '全省公共图书馆服务座谈会暨第三期业务骨干培训班（示例）',
  shortName: '图书馆座谈会暨培训班',
  edition: '第三期',
  purposes: ['交流公共图书馆服务经验', '提升基层馆员业务能力'],
  convenerIds: ['culture'],
  hostIds: ['society'],
  organizerIds: ['city-library'],
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  registration: { from: { date: '2026-11-09', time: '14:00' }, to: { date: '2026-11-09', time: '18:00' }, place: '栖霞洲市图书馆一楼服务台', deskPhone: '0000-8800501' },
  city: '栖霞洲市',
  units,
  people,
  groups: [
    { id: 'group-1', name: '第一组', convenerId: '蒲示明', recorderId: '鄂例清', roomId: 'study-1', members: halfOfStudents(true) },
    { id: 'group-2', name: '第二组', convenerId: '焦示静', recorderId: '年例强', roomId: 'study-2', members: halfOfStudents(false) },
  ],
  categoryTexts: [{ text: '省图书馆学会理事代表' }, { text: '部分设区市公共图书馆负责人' }, { text: '第三期业务骨干培训班全体学员', count: 24 }],
  venues: [{ id: 'city-library', name: '栖霞洲市图书馆', address: '栖霞洲市书院路9号' }],
  rooms: [
    { id: 'round-table', venueId: 'city-library', name: '圆桌会议室', floor: '四楼', capacity: 40 },
    { id: 'lecture-hall', venueId: 'city-library', name: '学术报告厅', floor: '一楼', capacity: 120, stageWidthM: 8 },
    { id: 'study-1', venueId: 'city-library', name: '第一研讨室', floor: '二楼', capacity: 16 },
    { id: 'study-2', venueId: 'city-library', name: '第二研讨室', floor: '二楼', capacity: 16 },
  ],
  notices: [
    { title: '报到', text: '11月9日下午在栖霞洲市图书馆一楼服务台报到，领取教材和听课证。' },
    { title: '上课', text: '请提前5分钟到学术报告厅，凭听课证签到；请假须向班主任容示安同志报告。' },
    { title: '食宿', text: '统一安排在书院宾馆，费用回单位报销。' },
    { title: '联系', text: '值班电话：0000-8800501。' },
  ],
  sessions,
  agendaItems,
  participations: [
    { personId: '涂示衡', sessionId: 'symposium', verb: 'attend-and-speak' },
    { personId: '席例新', sessionId: 'symposium', verb: 'preside-and-summarise' },
    { personId: '古示言', sessionId: 'symposium', verb: 'speak', mode: 'written' },
    { personId: '庄例远', sessionId: 'symposium', verb: 'welcome' },
  ],
  seatingPlans: [{ id: 'round-table', title: '座谈会座次', sessionId: 'symposium', layout: { kind: 'u-shape', head: 5, arm: 8 } }],
  lodgings: students
    .filter((_, index) => index % 2 === 0)
    .slice(0, 6)
    .map(({ id }, index) => ({ hotel: '书院宾馆', roomNumber: `${301 + index}`, guests: setOf([id]), checkInDate: '2026-11-09', checkOutDate: '2026-11-12' })),
  duties: [
    { group: '教务', task: '课程表、教材、签到', ownerId: '容示安', phone: '100 0000 0501', dueOffsetDays: -5, state: 'doing' },
    { group: '会务', task: '座谈会会场、材料', ownerId: '向例和', phone: '100 0000 0502', dueOffsetDays: -2 },
    { group: '后勤', task: '食宿、参观用车', ownerId: '别示新', phone: '100 0000 0503', dueOffsetDays: -2 },
  ],
  releases: [{ kind: 'brief', outlet: 'system' }],
  quotes: [{ text: '“总分馆一卡通”' }],
  claims: [{ text: '本期学员24名', number: '24名', source: '省图书馆学会' }],
})
