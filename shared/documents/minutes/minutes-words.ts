import type { AgendaItem } from '../../domain/agenda/agenda-item.ts'
import type { DocumentLocale } from '../../domain/event/event.ts'

import { isDeed } from '../host-script/compose-host-script.ts'

/** What each kind is called once it was done. */
const DONE: Readonly<Partial<Record<AgendaItem['kind'], string>>> = {
  welcome: '致辞',
  keynote: '作主旨发言',
  speech: '讲话',
  instruction: '作出批示',
  exchange: '作交流发言',
  report: '汇报',
  comment: '作点评',
  summary: '作总结',
  lecture: '作专题报告',
}

const DONE_EN: typeof DONE = {
  welcome: 'welcome',
  keynote: 'keynote',
  speech: 'address',
  instruction: 'message in writing',
  exchange: 'talk',
  report: 'report',
  comment: 'comments',
  summary: 'summing-up',
  lecture: 'lecture',
}

type MinutesWords = {
  readonly recorder: string
  readonly decisions: string
  readonly decided: string
  readonly people: string
  readonly present: string
  readonly observing: string
  readonly excused: string
  readonly points: string
  /** what follows the names; `subject` is empty where the kind says all */
  readonly said: (kind: AgendaItem['kind'], subject: string) => string
  readonly held: (what: string, who: readonly string[]) => string
  readonly point: (verb: string, parts: readonly string[]) => string
}

export const minutesWords: Readonly<Record<DocumentLocale, MinutesWords>> = {
  'zh-CN': {
    recorder: '记录',
    decisions: '议定事项',
    decided: '议定事项',
    people: '参会人员',
    present: '出席',
    observing: '列席',
    excused: '请假',
    points: '要点',
    said: (kind, subject) => {
      const done = DONE[kind] ?? '发言'
      if (subject === '' || kind === 'instruction' || kind === 'summary') return `${done}。`
      if (isDeed(subject) || /(致辞|发言|讲话|汇报|点评|小结|报告|辞)$/.test(subject)) return `${subject}。`
      if (/(汇报|通报|介绍)/.test(subject)) return `：${subject}。`
      return `作题为《${subject.replace(/[《》]/g, '')}》的${done.replace(/^(作出?|致)/, '')}。`
    },
    held: (what, who) => `${what}${who.length === 0 ? '' : `（${who.join('、')}）`}。`,
    point: (verb, [first = '', ...rest]) => `${verb}，${first}${rest.length === 0 ? '' : `：${rest.join('；')}`}。`,
  },
  en: {
    recorder: 'Recorder',
    decisions: 'Decisions',
    decided: 'decisions',
    people: 'Attendance',
    present: 'Present',
    observing: 'Observers',
    excused: 'Apologies',
    points: 'points',
    said: (kind, subject) => `${subject === '' ? '' : ` on “${subject}”`} (${DONE_EN[kind] ?? 'spoke'}). `,
    held: (what, who) => `${what}${who.length === 0 ? '' : ` (${who.join('; ')})`}. `,
    point: (verb, parts) => `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1)}: ${parts.join('; ')}. `,
  },
}
