import type { AgendaItem } from '../agenda/agenda-item.ts'
import type { Session } from '../agenda/session.ts'
import type { DocumentLocale, EventKind } from './event.ts'
import type { DutySet } from './usual-duties.ts'

/** The forms of meeting that offices hold most, by the name that a call carries. */
export const meetingForms = ['plenary', 'observation-review', 'promotion', 'symposium-training', 'exchange-visits', 'one-hour'] as const
export type MeetingForm = (typeof meetingForms)[number]

/** An item of the usual agenda: kind, title (empty: the usual words for its kind), length, limit of each speaker. */
export type UsualItem = readonly [kind: AgendaItem['kind'], title: string, durationMinutes?: number, limitMinutes?: number]
export type UsualSession = readonly [type: Session['type'], title: string, durationMinutes?: number, items?: readonly UsualItem[]]

export type FormSkeleton = {
  readonly kind: EventKind
  readonly parts?: readonly EventKind[]
  readonly sessions: readonly UsualSession[]
  readonly duties: readonly DutySet[]
}

/** What each form consists of, in the words of the trade. Lengths are usual ones; they flow once the first start is typed. */
export const formSkeletons: Readonly<Record<DocumentLocale, Readonly<Record<MeetingForm, FormSkeleton>>>> = {
  'zh-CN': {
    plenary: {
      kind: 'conference',
      duties: ['event'],
      sessions: [
        ['registration', '报到'],
        ['opening', '开幕会', 60, [['other', '介绍出席会议的领导和来宾', 5], ['welcome', '致欢迎辞', 10], ['welcome', '致辞', 15], ['keynote', '主旨发言', 30]]],
        ['break', '合影、茶歇', 20],
        ['exchange', '大会交流', 60, [['exchange', '交流发言', 60, 10]]],
        ['meal', '午餐', 60],
        ['lecture', '专题报告会', 90, [['lecture', '专题报告', 90]]],
        ['group-discussion', '分组讨论', 90],
        ['plenary', '闭幕会', 60, [['report', '各组汇报讨论情况', 30, 8], ['summary', '总结讲话', 30]]],
        ['transfer', '离会'],
      ],
    },
    'observation-review': {
      kind: 'tour',
      parts: ['review'],
      duties: ['event', 'visits'],
      sessions: [
        ['registration', '报到'],
        ['transfer', '集合乘车', 20],
        ['visit', '现场观摩', 180],
        ['meal', '午餐', 60],
        ['review', '评议会', 120, [['report', '各观摩点所在单位汇报', 40, 8], ['comment', '逐点点评', 40, 8], ['discussion', '打分评议', 10], ['publish', '公布评议结果', 5], ['summary', '总结讲话', 25]]],
        ['transfer', '返程'],
      ],
    },
    promotion: {
      kind: 'conference',
      parts: ['tour'],
      duties: ['event', 'visits'],
      sessions: [
        ['registration', '报到'],
        ['transfer', '集合乘车', 20],
        ['visit', '现场观摩', 150],
        ['meal', '午餐', 60],
        ['plenary', '推进会', 120, [['film', '观看专题片', 10], ['report', '通报工作进展情况', 15], ['exchange', '交流发言', 40, 8], ['sign', '签订目标责任书', 10], ['speech', '讲话', 40], ['summary', '主持人小结', 5]]],
        ['transfer', '返程'],
      ],
    },
    'symposium-training': {
      kind: 'seminar',
      parts: ['training'],
      duties: ['event', 'training'],
      sessions: [
        ['registration', '报到'],
        ['opening', '开班式', 30, [['welcome', '致辞', 10], ['speech', '开班动员讲话', 20]]],
        ['lecture', '专题授课', 120, [['lecture', '专题授课', 120]]],
        ['meal', '午餐', 60],
        ['visit', '现场教学', 120],
        ['seminar', '座谈会', 90, [['exchange', '交流发言', 60, 8], ['summary', '总结讲话', 30]]],
        ['plenary', '结业式', 40, [['exchange', '学员代表发言', 15, 5], ['award', '颁发结业证书', 10], ['summary', '总结讲话', 15]]],
        ['transfer', '返程'],
      ],
    },
    'exchange-visits': {
      kind: 'exchange',
      duties: ['event', 'visits'],
      sessions: [
        ['registration', '报到'],
        ['seminar', '交流座谈会', 120, [['welcome', '致欢迎辞', 10], ['report', '主方介绍工作情况', 25], ['report', '客方介绍工作情况', 25], ['discussion', '交流讨论', 45], ['summary', '总结', 15]]],
        ['meal', '工作餐', 60],
        ['visit', '参观考察', 150],
        ['transfer', '返程'],
      ],
    },
    'one-hour': {
      kind: 'conference',
      duties: ['short'],
      sessions: [
        ['plenary', '工作会议', 60, [['other', '主持人说明会议议题', 3], ['report', '汇报工作情况', 20, 5], ['discussion', '讨论', 20], ['speech', '讲话', 12], ['summary', '主持人小结', 5]]],
      ],
    },
  },
  en: {
    plenary: {
      kind: 'conference',
      duties: ['event'],
      sessions: [
        ['registration', 'Registration'],
        ['opening', 'Opening session', 60, [['other', 'Introduction of the guests', 5], ['welcome', 'Welcome', 10], ['welcome', 'Address', 15], ['keynote', 'Keynote', 30]]],
        ['break', 'Photograph and tea', 20],
        ['exchange', 'Plenary talks', 60, [['exchange', 'Talks', 60, 10]]],
        ['meal', 'Lunch', 60],
        ['lecture', 'Lecture', 90, [['lecture', 'Lecture', 90]]],
        ['group-discussion', 'Working groups', 90],
        ['plenary', 'Closing session', 60, [['report', 'Reports of the groups', 30, 8], ['summary', 'Summing-up', 30]]],
        ['transfer', 'Departure'],
      ],
    },
    'observation-review': {
      kind: 'tour',
      parts: ['review'],
      duties: ['event', 'visits'],
      sessions: [
        ['registration', 'Assembly'],
        ['transfer', 'Boarding', 20],
        ['visit', 'Site visits', 180],
        ['meal', 'Lunch', 60],
        ['review', 'Review meeting', 120, [['report', 'Reports of the hosts', 40, 8], ['comment', 'Comments, site by site', 40, 8], ['discussion', 'Scoring', 10], ['publish', 'Results', 5], ['summary', 'Summing-up', 25]]],
        ['transfer', 'Return'],
      ],
    },
    promotion: {
      kind: 'conference',
      parts: ['tour'],
      duties: ['event', 'visits'],
      sessions: [
        ['registration', 'Registration'],
        ['transfer', 'Boarding', 20],
        ['visit', 'Site visits', 150],
        ['meal', 'Lunch', 60],
        ['plenary', 'Meeting', 120, [['film', 'Film', 10], ['report', 'Report on progress', 15], ['exchange', 'Talks', 40, 8], ['sign', 'Signing of commitments', 10], ['speech', 'Address', 40], ['summary', 'Closing words', 5]]],
        ['transfer', 'Return'],
      ],
    },
    'symposium-training': {
      kind: 'seminar',
      parts: ['training'],
      duties: ['event', 'training'],
      sessions: [
        ['registration', 'Registration'],
        ['opening', 'Course opening', 30, [['welcome', 'Welcome', 10], ['speech', 'Opening address', 20]]],
        ['lecture', 'Lecture', 120, [['lecture', 'Lecture', 120]]],
        ['meal', 'Lunch', 60],
        ['visit', 'Field study', 120],
        ['seminar', 'Symposium', 90, [['exchange', 'Talks', 60, 8], ['summary', 'Summing-up', 30]]],
        ['plenary', 'Course closing', 40, [['exchange', 'Words of the participants', 15, 5], ['award', 'Certificates', 10], ['summary', 'Summing-up', 15]]],
        ['transfer', 'Departure'],
      ],
    },
    'exchange-visits': {
      kind: 'exchange',
      duties: ['event', 'visits'],
      sessions: [
        ['registration', 'Arrival'],
        ['seminar', 'Exchange meeting', 120, [['welcome', 'Welcome', 10], ['report', 'The hosts on their work', 25], ['report', 'The guests on their work', 25], ['discussion', 'Discussion', 45], ['summary', 'Summing-up', 15]]],
        ['meal', 'Working lunch', 60],
        ['visit', 'Study visit', 150],
        ['transfer', 'Return'],
      ],
    },
    'one-hour': {
      kind: 'conference',
      duties: ['short'],
      sessions: [
        ['plenary', 'Meeting', 60, [['other', 'Subject of the meeting', 3], ['report', 'Reports', 20, 5], ['discussion', 'Discussion', 20], ['speech', 'Address', 12], ['summary', 'Closing words', 5]]],
      ],
    },
  },
}
