import type { DocumentLocale } from '../../domain/event/event.ts'
import { letterWords } from '../letters/letter-words.ts'

type NoticeWords = {
  readonly title: (event: string) => string
  readonly addressee: string
  /** what stands before and after who holds what, when and where */
  readonly before: (purposes: readonly string[]) => string
  readonly after: (purposes: readonly string[]) => string
  readonly ordinal: (index: number) => string
  readonly timeAndPlace: string
  readonly held: string
  readonly registration: string
  readonly place: string
  readonly content: string
  readonly people: string
  readonly matters: string
  readonly attachment: string
  readonly slip: string
  /** what is asked, and how many ems of writing it takes */
  readonly slipColumns: readonly (readonly [title: string, ems: number])[]
  readonly slipNote: (phone: string) => string
  /** what a gap calls who signs */
  readonly convener: string
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export const noticeWords: Readonly<Record<DocumentLocale, NoticeWords>> = {
  'zh-CN': {
    title: (event) => `关于${letterWords['zh-CN'].held(event)[3]}${event}的通知`,
    addressee: '各有关单位：',
    before: (purposes) => (purposes.length === 0 ? '' : `为${purposes.map((purpose) => purpose.trim().replace(/^为了?|[。；，]$/gu, '')).join('，')}，`),
    after: () => '现将有关事项通知如下。',
    ordinal: (index) => `${NUMERALS[index] ?? String(index + 1)}、`,
    timeAndPlace: '时间和地点',
    held: '会议时间',
    registration: '报到时间和地点',
    place: '会议地点',
    content: '主要内容',
    people: '参加人员',
    matters: '有关事项',
    attachment: '附件',
    slip: '参会回执',
    slipColumns: [['姓名', 4.5], ['性别', 4], ['民族', 4], ['单位及职务', 10], ['手机', 6], ['是否住宿（单住/合住）', 9], ['抵达车次、时间', 6], ['返程车次、时间', 6], ['饮食要求', 4], ['备注', 4]],
    slipNote: (phone) => `请在规定时间前报会务组${phone === '' ? '' : `（${phone}）`}。`,
    convener: '召开单位',
  },
  en: {
    title: (event) => `Notice of the ${event}`,
    addressee: 'To all concerned',
    before: () => '',
    after: (purposes) => [letterWords.en.purposes(purposes), 'The particulars follow.'].filter((part) => part !== '').map((part) => ` ${part}`).join(''),
    ordinal: (index) => `${index + 1}. `,
    timeAndPlace: 'Time and place',
    held: 'Dates',
    registration: 'Registration',
    place: 'Venue',
    content: 'Programme in brief',
    people: 'Participants',
    matters: 'Practical matters',
    attachment: 'Annex',
    slip: 'Reply slip',
    slipColumns: [['Name', 8], ['Gender', 4], ['Nationality', 6], ['Organization and position', 12], ['Telephone', 8], ['Room (single/shared)', 8], ['Arrival', 6], ['Departure', 6], ['Diet', 5], ['Remarks', 6]],
    slipNote: (phone) => `To be returned to the conference office${phone === '' ? '' : ` (${phone})`}.`,
    convener: 'convener',
  },
}
