import type { Event } from '#shared/domain/event/event.ts'
import { eventWith } from '../../../../helpers/builders.ts'

/**
 * A city's promotion meeting with its fourth round of visits: four stops in the morning with what was done at each, a
 * symposium whose time nobody stated, a speech with counted clauses, units that report and units that exchange.
 */
export function promotionWithVisits(): Event {
  return eventWith({
    kind: 'conference',
    parts: ['tour', 'seminar'],
    name: '全市社区服务推进会暨第四期观摩研讨活动',
    edition: '第四期',
    shortName: '全市社区服务推进会',
    theme: '邻里同心 服务同行',
    startDate: '2023-08-17',
    city: '泽州',
    purposes: ['深入学习社区服务工作部署', '回顾总结上半年工作', '安排推进下半年“四五六六”工程', '交流社区治理经验'],
    people: [
      { id: 'province', name: '钱示远', rank: 1, posts: [{ unitText: '江原省民政厅', title: '副厅长' }], category: 'leader' },
      { id: 'city', name: '孙例明', rank: 2, posts: [{ unitText: '泽州市委', title: '常委' }, { unitText: '泽州市民政局', title: '党组书记' }, { unitText: '泽州市民政局', title: '局长' }], category: 'leader' },
      { id: 'presider', name: '李示平', rank: 3, posts: [{ unitText: '泽州市民政局', title: '常务副局长' }, { title: '一级调研员' }], category: 'leader' },
    ],
    units: [
      { id: 'net', name: '泽州市大数据中心' },
      { id: 'finance', name: '泽州市财政局' },
      { id: 'environment', name: '泽州市生态环境局' },
    ],
    sessions: [
      { id: 'visits', type: 'visit', title: '现场观摩', date: '2023-08-17', partOfDay: 'morning' },
      { id: 'symposium', type: 'seminar', title: '座谈会', date: '2023-08-17', presiderIds: ['presider'] },
    ],
    agendaItems: [
      {
        id: 'report', sessionId: 'symposium', kind: 'report', title: '上半年工作、特色亮点和下半年打算',
        speakers: [{ kind: 'text', text: '各市（区）民政局' }],
      },
      {
        id: 'exchange', sessionId: 'symposium', kind: 'exchange',
        speakers: [{ kind: 'unit', unitId: 'net' }, { kind: 'unit', unitId: 'finance' }, { kind: 'unit', unitId: 'environment' }],
      },
      {
        id: 'speech', sessionId: 'symposium', kind: 'speech', speakers: [{ kind: 'person', personId: 'city' }],
        keyPoints: [
          { verb: 'point-out', text: '上半年全市社区服务在阵地、队伍、机制、品牌、活动五个方面取得新成效' },
          { verb: 'stress', text: '要用好“四个一”', clauses: ['一批加油站', '一根指挥棒', '一个关键招', '一道防火墙'] },
          { verb: 'require', text: '要在四个方面再发力', clauses: ['思想认识再强化', '目标任务再细化', '社区治理再深化', '方法路径再优化'] },
        ],
      },
    ],
    participations: [
      { personId: 'province', verb: 'attend', object: '活动' },
      { personId: 'city', verb: 'attend', object: '活动' },
    ],
    tours: [{ id: 'tour', title: '观摩', date: '2023-08-17', sessionId: 'visits' }],
    stops: [
      {
        tourId: 'tour', name: '新时代社区服务中心', division: '东兴市',
        acts: [
          { kind: 'ceremony', object: '2023“暖心同行”社区行动启动仪式' },
          { kind: 'flag', object: '社区服务分团' },
          { kind: 'unveil', object: '公益服务基地' },
          { kind: 'publish', object: '“三个六”服务规范' },
          { kind: 'hand-out', object: '体验卡' },
        ],
      },
      {
        tourId: 'tour', name: '东兴示例社区实践创新基地', division: '东兴市',
        acts: [{ kind: 'learn', object: '组织架构、品牌建设和阵地运行情况' }, { kind: 'praise', object: '“1234”工作法、“四心四助”做法' }],
      },
      {
        tourId: 'tour', name: '“成蹊之家”', division: '海陵示例区城西街道',
        acts: [{ kind: 'listen' }, { kind: 'film' }, { kind: 'learn', object: '运行机制' }, { kind: 'praise', object: '“1+24”阵地集群' }],
      },
      {
        tourId: 'tour', name: '综合服务中心', division: '海陵示例区',
        acts: [{ kind: 'inspect', object: '“e呼百应”工作室' }, { kind: 'learn', object: '“网络+网格”模式' }],
      },
    ],
    categoryTexts: [
      { text: '泽州市民政局领导班子成员' },
      { text: '联席会议部分成员单位分管负责人' },
      { text: '各市（区）民政局局长、常务副局长、副局长' },
      { text: '泽州市社区服务协会会长、专家委员会主任' },
    ],
    quotes: [{ text: '“四五六六”' }, { text: '“四个一”' }, { text: '“三个六”' }, { text: '“1234”工作法' }, { text: '“四心四助”' }, { text: '“1+24”' }, { text: '“e呼百应”' }],
  })
}
