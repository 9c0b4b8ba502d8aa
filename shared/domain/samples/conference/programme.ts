import type { Listed } from '../../event/event-lists.ts'
import { setOf } from '../roster.ts'
import { people } from './people.ts'

/** What stood on the slips that the order of the closing session was drawn from, by their numbers. */
const DRAWN_FROM = [
  '晴洲市人民政府副市长傅示山',
  '松屿市人民政府副市长杜例和',
  '枫川市人民政府副市长冯例华',
  '青岚市人民政府副市长吴示民',
]

export const venues: readonly Listed<'venues'>[] = [
  { id: 'centre', name: '云溪会议中心', address: '云溪市稻香路1号' },
  { id: 'hotel', name: '云溪宾馆', address: '云溪市稻香路3号' },
]

export const rooms: readonly Listed<'rooms'>[] = [
  { id: 'hall', venueId: 'centre', name: '大会议厅', floor: '二楼', capacity: 300, stageWidthM: 16 },
  { id: 'lecture', venueId: 'centre', name: '报告厅', floor: '一楼', capacity: 180, stageWidthM: 10 },
  { id: 'room-1', venueId: 'centre', name: '第一会议室', floor: '三楼', capacity: 30 },
  { id: 'room-2', venueId: 'centre', name: '第二会议室', floor: '三楼', capacity: 30 },
  { id: 'room-3', venueId: 'centre', name: '第三会议室', floor: '三楼', capacity: 30 },
  { id: 'room-4', venueId: 'centre', name: '第四会议室', floor: '三楼', capacity: 30 },
]

const membersFrom = (...delegationIds: readonly string[]) =>
  setOf(
    people
      .filter(({ delegationId, attendance }) => delegationIds.includes(delegationId ?? '') && attendance?.state !== 'declined')
      .map(({ id }) => id),
  )

export const groups: readonly Listed<'groups'>[] = [
  {
    id: 'group-1', name: '第一组', roomId: 'room-1', convenerId: '吴示民', recorderId: '孙示光', liaisonId: '段示晨',
    members: { ...membersFrom('yunxi', 'qinglan'), ...setOf(['周示宁', '顾例明', '陆示慧', '贺例民', '赖示波', '游示行', '成示之']) },
  },
  {
    id: 'group-2', name: '第二组', roomId: 'room-2', convenerId: '冯例华', recorderId: '董示秋', liaisonId: '钱示',
    members: { ...membersFrom('bailu', 'fengchuan'), ...setOf(['方例行', '欧阳示宇', '郝示华', '孔例达', '龚示光', '文例', '柳例青', '明例朗']) },
  },
  {
    id: 'group-3', name: '第三组', roomId: 'room-3', convenerId: '傅示山', recorderId: '曾示兰', liaisonId: '易示晖',
    members: { ...membersFrom('qingzhou', 'wanghe'), ...setOf(['苗例清', '尚例章', '阿依-示例', '白示秋', '崔示云', '安示宁', '伍例新', '纪示平', '祝例嘉', '鲍示安']) },
  },
  {
    id: 'group-4', name: '第四组', roomId: 'room-4', convenerId: '杜例和', recorderId: '夏示波', liaisonId: '常例芳',
    members: { ...membersFrom('songyu', 'chunye'), ...setOf(['秦示文', '褚示远', '卫例诚', '康例怡', '毛示丽', '符示远', '岳例清', '齐示然', '解例文', '施示雅']) },
  },
]

const inHall = { kind: 'room', roomId: 'hall' } as const
const inLectureHall = { kind: 'room', roomId: 'lecture' } as const
const inWords = (text: string) => ({ kind: 'text', text }) as const

export const sessions: readonly Listed<'sessions'>[] = [
  { id: 'arrival', type: 'registration', title: '报到', date: '2026-10-12', startsAt: '10:00', endsAt: '18:00', place: inWords('云溪宾馆一楼大厅') },
  { id: 'arrival-dinner', type: 'meal', title: '晚餐', date: '2026-10-12', startsAt: '18:00', endsAt: '19:30', place: inWords('云溪宾馆二楼自助餐厅') },
  {
    id: 'briefing', type: 'other', title: '各代表团联络员会', date: '2026-10-12', startsAt: '20:00', endsAt: '20:40',
    place: { kind: 'room', roomId: 'room-1' }, presiderIds: ['龙例新'], audience: '各代表团联络员、会务组全体',
  },
  {
    id: 'opening', type: 'opening', title: '开幕会', date: '2026-10-13', startsAt: '08:30', endsAt: '11:00', isTimeLocked: true,
    place: inHall, presiderIds: ['方例行'], dress: '正装', audience: '全体参会人员', speakerOrder: { origin: 'hand' },
  },
  { id: 'photo', type: 'other', title: '集体合影', date: '2026-10-13', startsAt: '11:10', endsAt: '11:30', place: inWords('云溪会议中心南广场'), audience: '全体参会人员' },
  { id: 'lunch-13', type: 'meal', title: '午餐', date: '2026-10-13', startsAt: '12:00', endsAt: '13:30', isTimeLocked: true, place: inWords('云溪宾馆二楼自助餐厅') },
  {
    id: 'lectures', type: 'lecture', title: '专题报告会', date: '2026-10-13', startsAt: '14:00', endsAt: '15:40',
    place: inLectureHall, presiderIds: ['秦示文'], audience: '全体参会人员',
  },
  { id: 'tea', type: 'break', title: '茶歇', date: '2026-10-13', startsAt: '15:40', endsAt: '16:00', place: inWords('报告厅前厅') },
  {
    id: 'discussion', type: 'group-discussion', title: '分组讨论', date: '2026-10-13', startsAt: '16:00', endsAt: '17:30',
    place: inWords('云溪会议中心三楼各会议室'), groupIds: setOf(['group-1', 'group-2', 'group-3', 'group-4']),
  },
  { id: 'dinner-13', type: 'meal', title: '晚餐', date: '2026-10-13', startsAt: '18:00', endsAt: '19:30', place: inWords('云溪宾馆二楼自助餐厅') },
  {
    id: 'visits', type: 'visit', title: '现场观摩', date: '2026-10-14', startsAt: '08:00', endsAt: '12:00',
    place: inWords('溪北县、云溪高新区'), dress: '便装、平底鞋', audience: '全体参会人员，分乘3辆大巴',
  },
  { id: 'lunch-14', type: 'meal', title: '午餐', date: '2026-10-14', startsAt: '12:15', endsAt: '13:30', isTimeLocked: true, place: inWords('云溪宾馆二楼自助餐厅') },
  {
    id: 'closing', type: 'plenary', title: '闭幕会', date: '2026-10-14', startsAt: '14:30', endsAt: '15:50',
    place: inHall, presiderIds: ['苗例清'], audience: '全体参会人员', speakerOrder: { origin: 'lot', seed: '20261013-1708', drawnAt: '2026-10-13T09:08:00Z', slips: DRAWN_FROM },
  },
  { id: 'departure', type: 'transfer', title: '离会', date: '2026-10-14', startsAt: '16:00', place: inWords('云溪宾馆一楼大厅') },
]

export const agendaItems: readonly Listed<'agendaItems'>[] = [
  { id: 'liaison', sessionId: 'briefing', kind: 'report', title: '通报会务安排', speakers: [{ kind: 'person', personId: '雷例梅' }], durationMinutes: 20 },
  { id: 'liaison-talk', sessionId: 'briefing', kind: 'discussion', title: '核对各代表团到会情况', durationMinutes: 20 },
  { id: 'film', sessionId: 'opening', kind: 'film', title: '观看专题片《数字田野》', durationMinutes: 5 },
  {
    id: 'welcome', sessionId: 'opening', kind: 'welcome', speakers: [{ kind: 'person', personId: '段示长' }], durationMinutes: 10,
    keyPoints: [
      { verb: 'say', text: '近年来云溪市把数字农业作为乡村产业的新动能，建成智慧农场36家，服务农户1.2万户' },
      { verb: 'express', text: '将以这次会议为契机，学习各地经验，办好“云上稻田”示范区，为全省提供可看可学的样板' },
    ],
  },
  {
    id: 'instruction', sessionId: 'opening', kind: 'instruction', title: '宣读批示', readById: '秦示文', durationMinutes: 5,
    speakers: [{ kind: 'person', personId: '程示远', mode: 'written' }],
    keyPoints: [
      { verb: 'point-out', text: '数字农业是农业现代化的突破口，全省各地进行了有益探索，取得了阶段性成效' },
      { verb: 'require', text: '各地坚持从农民需要出发，把数据用到田头，把服务送到农户' },
    ],
  },
  {
    id: 'keynote', sessionId: 'opening', kind: 'keynote', title: '从智慧农场到数字产区', durationMinutes: 30, speakers: [{ kind: 'person', personId: '顾例明' }],
    keyPoints: [
      { verb: 'introduce', text: '智慧农场、数字园区、数字产区三个阶段的建设路径' },
      { verb: 'point-out', text: '数据标准统一、服务主体稳定是小农户用得上、用得起数字技术的前提' },
    ],
    materials: ['主旨发言课件'],
  },
  {
    id: 'award', sessionId: 'opening', kind: 'award', title: '为首批4个数字农业示范基地授牌', durationMinutes: 10,
    speakers: [{ kind: 'person', personId: '顾例明' }, { kind: 'person', personId: '段示长' }],
  },
  {
    id: 'exchange', sessionId: 'opening', kind: 'exchange', durationMinutes: 40, limitMinutes: 10,
    speakers: [
      { kind: 'unit', unitId: 'qinglan-agriculture' },
      { kind: 'unit', unitId: 'fengchuan' },
      { kind: 'unit', unitId: 'luzhou-agriculture' },
      { kind: 'unit', unitId: 'ocean-ranch' },
    ],
    materials: ['交流材料汇编'],
  },
  {
    id: 'speech', sessionId: 'opening', kind: 'speech', durationMinutes: 40, speakers: [{ kind: 'person', personId: '周示宁' }],
    keyPoints: [
      { verb: 'point-out', text: '全省数字农业从试点走向推广，基础设施、数据资源、服务体系、人才队伍都有明显进步' },
      { verb: 'stress', text: '推进数字农业要抓住四个关键', clauses: ['以应用为牵引', '以标准为基础', '以主体为依托', '以安全为底线'] },
      { verb: 'require', text: '抓好四项工作', clauses: ['要摸清底数、编好清单', '要选准场景、小步快走', '要培育主体、做强服务', '要加强协同、共享数据'] },
      { verb: 'hope', text: '与会单位把现场学到的做法带回去，年内各建成一处可供观摩的样板' },
    ],
  },
  {
    id: 'summary', sessionId: 'opening', kind: 'summary', durationMinutes: 10, speakers: [{ kind: 'person', personId: '方例行' }],
    keyPoints: [{ verb: 'require', text: '抓好会议精神落实', clauses: ['要及时传达', '要细化措施', '要跟踪问效'] }],
  },
  { id: 'lecture-1', sessionId: 'lectures', kind: 'lecture', title: '小农户用得上的农业传感器', durationMinutes: 50, speakers: [{ kind: 'person', personId: '孔例达' }] },
  { id: 'lecture-2', sessionId: 'lectures', kind: 'lecture', title: '遥感数据在粮食产区的应用', durationMinutes: 50, speakers: [{ kind: 'person', personId: '白示秋' }] },
  {
    id: 'group-talk', sessionId: 'discussion', kind: 'discussion', title: '讨论《全省数字农业推广三年安排（征求意见稿）》', durationMinutes: 90,
    materials: ['全省数字农业推广三年安排（征求意见稿）'],
  },
  {
    id: 'group-reports', sessionId: 'closing', kind: 'report', title: '各组汇报讨论情况', durationMinutes: 30, limitMinutes: 7,
    speakers: [
      { kind: 'person', personId: '冯例华' },
      { kind: 'person', personId: '杜例和' },
      { kind: 'person', personId: '吴示民' },
      { kind: 'person', personId: '傅示山' },
    ],
  },
  { id: 'expert-comment', sessionId: 'closing', kind: 'comment', title: '专家点评', durationMinutes: 15, speakers: [{ kind: 'person', personId: '陆示慧' }] },
  { id: 'manual', sessionId: 'closing', kind: 'publish', title: '发布《数字农业应用场景手册》', durationMinutes: 10, speakers: [{ kind: 'unit', unitId: 'promotion' }] },
  {
    id: 'closing-speech', sessionId: 'closing', kind: 'summary', durationMinutes: 25, speakers: [{ kind: 'person', personId: '周示宁' }],
    keyPoints: [{ verb: 'stress', text: '会后重点抓好三件事', clauses: ['把三年安排修改完善', '把示范基地用起来', '把服务队伍建起来'] }],
  },
]

export const participations: readonly Listed<'participations'>[] = [
  { personId: '程示远', sessionId: 'opening', verb: 'instruct', mode: 'written' },
  { personId: '周示宁', sessionId: 'opening', verb: 'attend-and-speak' },
  { personId: '顾例明', sessionId: 'opening', verb: 'keynote' },
  { personId: '方例行', sessionId: 'opening', verb: 'preside-and-summarise' },
  { personId: '段示长', sessionId: 'opening', verb: 'welcome' },
  { personId: '苗例清', sessionId: 'closing', verb: 'preside' },
  { personId: '秦示文', verb: 'join', object: '会议' },
  { personId: '尚例章', verb: 'join', mode: 'partial', object: '相关活动' },
]
