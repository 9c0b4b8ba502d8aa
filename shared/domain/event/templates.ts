import type { Session } from '../agenda/session.ts'
import type { DocumentLocale, EventKind } from './event.ts'
import { eventFromLists, type EventContent, type EventLists } from './event-lists.ts'
import { formSkeletons, type MeetingForm } from './meeting-forms.ts'
import { usualDuties, type DutySet } from './usual-duties.ts'

type Skeleton = {
  readonly sessions: readonly (readonly [type: Session['type'], title: string])[]
  readonly notices: readonly string[]
}

const zhMeetingNotices = ['报到', '着装', '会议纪律', '用餐', '住宿', '用车', '证件', '应急联系']
const enMeetingNotices = ['Registration', 'Badges', 'Meals', 'Accommodation', 'Transport', 'Emergencies']

/** The usual parts of an event of each kind, in the words of the trade. */
const skeletons: Readonly<Record<DocumentLocale, Readonly<Record<EventKind, Skeleton>>>> = {
  'zh-CN': {
    conference: {
      sessions: [
        ['registration', '报到'],
        ['opening', '开幕会'],
        ['exchange', '大会交流'],
        ['lecture', '专题报告会'],
        ['group-discussion', '分组讨论'],
        ['visit', '现场观摩'],
        ['plenary', '闭幕会'],
        ['transfer', '离会'],
      ],
      notices: zhMeetingNotices,
    },
    tour: {
      sessions: [
        ['registration', '报到'],
        ['visit', '现场观摩'],
        ['meal', '午餐'],
        ['seminar', '座谈会'],
        ['transfer', '返程'],
      ],
      notices: ['集合上车', '分线分组', '着装', '用餐', '观摩纪律', '安全和应急联系'],
    },
    seminar: {
      sessions: [
        ['registration', '报到'],
        ['seminar', '座谈会'],
      ],
      notices: ['报到', '发言要求', '用餐', '应急联系'],
    },
    training: {
      sessions: [
        ['registration', '报到'],
        ['opening', '开班式'],
        ['lecture', '专题授课'],
        ['visit', '现场教学'],
        ['group-discussion', '分组研讨'],
        ['plenary', '结业式'],
      ],
      notices: ['报到', '学习纪律', '考勤和请假', '食宿', '应急联系'],
    },
    review: {
      sessions: [
        ['registration', '报到'],
        ['opening', '评审工作会'],
        ['review', '汇报答辩'],
        ['review', '专家评议'],
        ['plenary', '意见反馈会'],
      ],
      notices: ['报到', '评审纪律', '回避和保密', '食宿', '应急联系'],
    },
    exchange: {
      sessions: [
        ['registration', '报到'],
        ['seminar', '交流座谈会'],
        ['visit', '参观考察'],
        ['meal', '工作餐'],
        ['transfer', '返程'],
      ],
      notices: ['行程', '着装', '食宿', '用车', '应急联系'],
    },
  },
  en: {
    conference: {
      sessions: [
        ['registration', 'Registration'],
        ['opening', 'Opening session'],
        ['plenary', 'Plenary session'],
        ['lecture', 'Lectures'],
        ['group-discussion', 'Working groups'],
        ['visit', 'Site visit'],
        ['plenary', 'Closing session'],
        ['transfer', 'Departure'],
      ],
      notices: enMeetingNotices,
    },
    tour: {
      sessions: [
        ['registration', 'Assembly'],
        ['visit', 'Site visits'],
        ['meal', 'Lunch'],
        ['seminar', 'Round table'],
        ['transfer', 'Return'],
      ],
      notices: ['Assembly and boarding', 'Groups', 'Dress', 'Meals', 'Safety', 'Contacts'],
    },
    seminar: {
      sessions: [
        ['registration', 'Registration'],
        ['seminar', 'Seminar'],
      ],
      notices: ['Registration', 'Speaking times', 'Meals', 'Contacts'],
    },
    training: {
      sessions: [
        ['registration', 'Registration'],
        ['opening', 'Course opening'],
        ['lecture', 'Lectures'],
        ['visit', 'Field study'],
        ['group-discussion', 'Group work'],
        ['plenary', 'Course closing'],
      ],
      notices: ['Registration', 'Attendance', 'Meals and accommodation', 'Contacts'],
    },
    review: {
      sessions: [
        ['registration', 'Registration'],
        ['opening', 'Briefing of the panel'],
        ['review', 'Presentations and questions'],
        ['review', 'Panel deliberation'],
        ['plenary', 'Feedback session'],
      ],
      notices: ['Registration', 'Conflicts of interest and confidentiality', 'Meals and accommodation', 'Contacts'],
    },
    exchange: {
      sessions: [
        ['registration', 'Arrival'],
        ['seminar', 'Exchange meeting'],
        ['visit', 'Study visit'],
        ['meal', 'Working lunch'],
        ['transfer', 'Return'],
      ],
      notices: ['Itinerary', 'Dress', 'Meals and accommodation', 'Transport', 'Contacts'],
    },
  },
}

const dutiesOfKind: Readonly<Partial<Record<EventKind, readonly DutySet[]>>> = { tour: ['event', 'visits'], training: ['event', 'training'], exchange: ['event', 'visits'] }

/**
 * A new event of a kind: its usual sessions, the headings of its notices and the usual tasks, in order. It states no
 * fact – no date, time, place or person – so that whatever is printed from it is marked as still to be known.
 */
export function templateEvent(kind: EventKind, locale: DocumentLocale): EventContent {
  const { sessions, notices } = skeletons[locale][kind]
  return eventFromLists({
    kind,
    name: '',
    documentLocale: locale,
    sessions: sessions.map(([type, title]) => ({ type, title })),
    notices: notices.map((title) => ({ title })),
    duties: dutiesOf(dutiesOfKind[kind] ?? ['event'], locale),
  })
}

/**
 * A new event in one of the usual forms of meeting, with the agenda of each session and usual lengths; like one of a
 * kind it states no fact.
 */
export function formEvent(form: MeetingForm, locale: DocumentLocale): EventContent {
  const { kind, parts = [], sessions, duties } = formSkeletons[locale][form]
  return eventFromLists({
    kind,
    parts: [...parts],
    name: '',
    documentLocale: locale,
    sessions: sessions.map(([type, title, durationMinutes], index) => ({ id: `session-${index + 1}`, type, title, ...(durationMinutes === undefined ? {} : { durationMinutes }) })),
    agendaItems: sessions.flatMap(([, , , items = []], index) =>
      items.map(([itemKind, title, durationMinutes, limitMinutes]) => ({
        sessionId: `session-${index + 1}`,
        kind: itemKind,
        title,
        ...(durationMinutes === undefined ? {} : { durationMinutes }),
        ...(limitMinutes === undefined ? {} : { limitMinutes }),
      })),
    ),
    notices: skeletons[locale][kind].notices.map((title) => ({ title })),
    duties: dutiesOf(duties, locale),
  })
}

/** In the order in which they fall due. */
function dutiesOf(sets: readonly DutySet[], locale: DocumentLocale): NonNullable<EventLists['duties']> {
  return sets
    .flatMap((set) => usualDuties[locale][set])
    .toSorted(([, , a], [, , b]) => a - b)
    .map(([group, task, dueOffsetDays]) => ({ group, task, dueOffsetDays }))
}
