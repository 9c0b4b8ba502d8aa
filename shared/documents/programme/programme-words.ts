import type { DocumentLocale } from '../../domain/event/event.ts'

type ProgrammeWords = {
  readonly time: string
  readonly content: string
  readonly place: string
  readonly presider: string
  readonly people: string
  readonly dress: string
  readonly registration: string
  readonly desk: string
  readonly empty: string
  /** between two stops: an arrow that never begins a line */
  readonly between: string
  readonly colon: string
  readonly comma: string
}

export const programmeWords: Readonly<Record<DocumentLocale, ProgrammeWords>> = {
  'zh-CN': {
    time: '时间',
    content: '内容',
    place: '地点',
    presider: '主持／负责',
    people: '参加人员',
    dress: '着装',
    registration: '报到',
    desk: '会务组电话',
    empty: '日程',
    between: '\u00a0→ ',
    colon: '：',
    comma: '，',
  },
  en: {
    time: 'Time',
    content: 'Session',
    place: 'Place',
    presider: 'Presided by',
    people: 'For',
    dress: 'Dress',
    registration: 'Registration',
    desk: 'Desk',
    empty: 'programme',
    between: '\u00a0→ ',
    colon: ': ',
    comma: ', ',
  },
}
