import type { Event } from '#shared/domain/event/event.ts'
import { eventWith } from '../../../../helpers/builders.ts'

/**
 * A national pilot working meeting as a local paper reports it: an opening with a welcome and a keynote, four pilots
 * that exchange experience in a stated order, a troupe's first performance, lectures, three visits, a group discussion.
 * Only day and month are known.
 */
export function pilotMeeting(): Event {
  return eventWith({
    kind: 'conference',
    name: '全国数字农业试点工作会',
    startDate: '--04-25',
    city: '湖城',
    purposes: ['统筹推进数字农业建设', '搭建农业数据共享平台', '提高数据应用效率'],
    people: [
      { id: 'director', name: '钱示远', rank: 1, posts: [{ unitText: '示例农业信息中心', title: '主任' }], category: 'leader' },
      { id: 'deputy', name: '孙例明', rank: 2, posts: [{ unitText: '示例农业信息中心', title: '副主任' }], category: 'leader' },
      { id: 'province', name: '李示平', rank: 3, posts: [{ unitText: '江原省农业厅', title: '副厅长' }], category: 'leader' },
      { id: 'mayor', name: '赵示安', rank: 4, posts: [{ unitText: '湖城市委', title: '书记' }], category: 'leader' },
      { id: 'organizer', name: '周例宁', rank: 5, posts: [{ unitText: '湖城市委', title: '常委' }, { unitText: '湖城市委', title: '秘书长' }], category: 'leader' },
    ],
    sessions: [
      { id: 'opening', type: 'opening', title: '开幕会', date: '--04-25', partOfDay: 'morning', presiderIds: ['deputy'] },
      { id: 'troupe', type: 'ceremony', title: '湖城示例艺术团揭牌仪式' },
      { id: 'show', type: 'performance', title: '首场演出' },
      { id: 'lectures', type: 'lecture', title: '专题报告会' },
      { id: 'visits', type: 'visit', title: '实地考察' },
      { id: 'groups', type: 'group-discussion', title: '分组讨论' },
    ],
    agendaItems: [
      {
        id: 'welcome', sessionId: 'opening', kind: 'welcome', speakers: [{ kind: 'person', personId: 'mayor' }],
        keyPoints: [
          { verb: 'express', text: '代表中共湖城市委对会议的召开表示热烈祝贺' },
          { verb: 'say', text: '近年来，湖城在全省率先实现数字农业“两个全覆盖”，建成“云田”平台' },
          { verb: 'express', text: '将以此次会议为契机，加快建设“数字湖城”' },
        ],
      },
      { id: 'keynote', sessionId: 'opening', kind: 'keynote', title: '主旨发言并就下一步试点工作进行部署', speakers: [{ kind: 'person', personId: 'director' }] },
      {
        id: 'exchange', sessionId: 'opening', kind: 'exchange', title: '试点单位交流发言',
        speakers: [{ kind: 'text', text: '东山省' }, { kind: 'text', text: '江原省' }, { kind: 'text', text: '中麓省' }, { kind: 'text', text: '海湾市' }],
      },
      { id: 'discussion', sessionId: 'groups', kind: 'discussion', title: '试点工作方案' },
    ],
    participations: [
      { personId: 'mayor', sessionId: 'opening', verb: 'attend-and-welcome' },
      { personId: 'province', verb: 'join' },
      { personId: 'organizer', verb: 'join', object: '工作会相关活动' },
    ],
    tours: [{ id: 'tour', title: '实地考察', sessionId: 'visits' }],
    stops: [
      { tourId: 'tour', name: '湖城市数字农业实践创新基地' },
      { tourId: 'tour', name: '数字农业工作平台', division: '东湖区' },
      { tourId: 'tour', name: '农产品安全智慧管理体系', division: '西湖区' },
    ],
    quotes: [{ text: '“两个全覆盖”' }, { text: '“云田”' }, { text: '“数字湖城”' }],
  })
}
