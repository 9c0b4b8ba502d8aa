import type { Listed } from '../../event/event-lists.ts'

export const venues: readonly Listed<'venues'>[] = [{ id: 'hotel', name: '兰屿宾馆', address: '兰屿市滨河大道66号' }]

export const rooms: readonly Listed<'rooms'>[] = [
  { id: 'lanyu-hall', venueId: 'hotel', name: '兰屿厅', floor: '三楼', capacity: 90, stageWidthM: 9 },
]

const place = (text: string) => ({ kind: 'text', text }) as const

export const sessions: readonly Listed<'sessions'>[] = [
  { id: 'visits', type: 'visit', title: '现场观摩', date: '2026-09-23', startsAt: '08:25', endsAt: '12:20', place: place('东埠区、西棠区、南苇区'), dress: '便装', audience: '全体人员，分A、B两条线' },
  { id: 'launch', type: 'ceremony', title: '“邻里一家”社区服务行动启动仪式', date: '2026-09-23', startsAt: '08:50', endsAt: '09:20', isTimeLocked: true, place: { kind: 'stop', stopId: 'heyuan' }, presiderIds: ['章例华'] },
  { id: 'lunch', type: 'meal', title: '午餐', date: '2026-09-23', startsAt: '12:30', endsAt: '13:30', place: place('兰屿宾馆一楼自助餐厅') },
  {
    id: 'symposium', type: 'seminar', title: '社区服务工作座谈会', date: '2026-09-23', startsAt: '14:30', endsAt: '17:05',
    place: { kind: 'room', roomId: 'lanyu-hall' }, presiderIds: ['窦示川'], audience: '全体人员', speakerOrder: { origin: 'hand' },
  },
]

const unit = (unitId: string) => ({ kind: 'unit', unitId }) as const
const person = (personId: string) => ({ kind: 'person', personId }) as const

export const agendaItems: readonly Listed<'agendaItems'>[] = [
  { id: 'launch-welcome', sessionId: 'launch', kind: 'welcome', speakers: [person('凌示波')], durationMinutes: 5 },
  { id: 'launch-flag', sessionId: 'launch', kind: 'award', title: '向社区志愿服务队授旗', speakers: [person('柏例安')], durationMinutes: 5 },
  { id: 'launch-unveil', sessionId: 'launch', kind: 'unveil', title: '“邻里学堂”实践基地揭牌', speakers: [person('樊示和'), person('凌示波')], durationMinutes: 5 },
  { id: 'launch-publish', sessionId: 'launch', kind: 'publish', title: '发布“八个一”服务清单', speakers: [unit('social-work')], durationMinutes: 5 },
  { id: 'launch-cards', sessionId: 'launch', kind: 'hand-out', title: '向居民代表发放便民服务卡', speakers: [{ kind: 'count', count: 10, of: '居民代表' }], durationMinutes: 5 },
  { id: 'launch-start', sessionId: 'launch', kind: 'launch', title: '宣布行动启动', speakers: [person('樊示和')], durationMinutes: 5 },
  {
    id: 'reports', sessionId: 'symposium', kind: 'report', title: '汇报今年社区服务工作', limitMinutes: 10, durationMinutes: 40,
    speakers: [unit('dongbu'), unit('xitang'), unit('nanwei'), unit('beilu')],
    keyPoints: [{ verb: 'introduce', text: '工作进展、特色做法和下一步打算' }],
  },
  {
    id: 'exchange', sessionId: 'symposium', kind: 'exchange', limitMinutes: 8, durationMinutes: 25,
    speakers: [unit('finance'), unit('health'), unit('library')],
  },
  {
    id: 'comment', sessionId: 'symposium', kind: 'comment', title: '专家点评', durationMinutes: 20, speakers: [person('翁示秋'), person('羊示春')],
    keyPoints: [{ verb: 'point-out', text: '六个观摩点各有侧重，共同点是服务围着居民的日常转' }],
  },
  {
    id: 'guidance', sessionId: 'symposium', kind: 'speech', durationMinutes: 30, speakers: [person('樊示和')],
    keyPoints: [
      { verb: 'point-out', text: '兰屿市社区服务有场地、有队伍、有机制、有口碑' },
      { verb: 'stress', text: '做好社区服务要把握“三个结合”', clauses: ['线上办理与线下走访相结合', '政府支持与居民自治相结合', '专业服务与邻里互助相结合'] },
      { verb: 'hope', text: '兰屿市把“邻里一家”行动做成长期行动' },
    ],
  },
  {
    id: 'plan', sessionId: 'symposium', kind: 'speech', durationMinutes: 25, speakers: [person('柏例安')],
    keyPoints: [
      { verb: 'require', text: '下半年社区服务工作要做到四个再', clauses: ['服务清单再细化', '阵地建设再提升', '队伍培训再加强', '居民参与再扩大'] },
    ],
  },
  {
    id: 'summing-up', sessionId: 'symposium', kind: 'summary', durationMinutes: 15, speakers: [person('窦示川')],
    keyPoints: [{ verb: 'require', text: '各区县一周内报送学习观摩的落实措施' }],
  },
]

export const participations: readonly Listed<'participations'>[] = [
  { personId: '樊示和', verb: 'attend-and-speak' },
  { personId: '柏例安', verb: 'attend-and-speak' },
  { personId: '窦示川', sessionId: 'symposium', verb: 'preside-and-summarise' },
  { personId: '章例华', sessionId: 'launch', verb: 'preside' },
  { personId: '凌示波', sessionId: 'launch', verb: 'welcome' },
  { personId: '翁示秋', sessionId: 'symposium', verb: 'comment' },
  { personId: '羊示春', sessionId: 'symposium', verb: 'comment' },
  { personId: '嵇示文', verb: 'join', object: '活动' },
]
