import type { DocumentLocale } from '../../domain/event/event.ts'

type NoticeWords = {
  readonly title: (event: string) => string
  readonly addressee: string
  readonly lead: (purposes: readonly string[], convener: string, dates: string, city: string, event: string) => string
  readonly ordinal: (index: number) => string
  readonly timeAndPlace: string
  readonly held: string
  readonly registration: string
  readonly place: string
  readonly content: string
  readonly people: string
  readonly matters: string
  readonly contact: (phone: string) => string
  readonly attachment: string
  readonly slip: string
  readonly slipColumns: readonly string[]
  readonly slipNote: (phone: string) => string
  readonly stop: string
  readonly list: string
  readonly colon: string
  readonly unknown: { readonly convener: string; readonly dates: string; readonly city: string; readonly registration: string; readonly place: string; readonly people: string; readonly event: string }
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export const noticeWords: Readonly<Record<DocumentLocale, NoticeWords>> = {
  'zh-CN': {
    title: (event) => `关于召开${event}的通知`,
    addressee: '各有关单位：',
    lead: (purposes, convener, dates, city, event) => `${purposes.length === 0 ? '' : `${purposes.map((purpose) => (purpose.startsWith('为') ? purpose : `为${purpose}`).replace(/[。；，]$/u, '')).join('，')}，`}${convener}定于${dates}在${city}召开${event}。现将有关事项通知如下。`,
    ordinal: (index) => `${NUMERALS[index] ?? String(index + 1)}、`,
    timeAndPlace: '时间和地点',
    held: '会议时间',
    registration: '报到时间和地点',
    place: '会议地点',
    content: '主要内容',
    people: '参加人员',
    matters: '有关事项',
    contact: (phone) => `会务组电话：${phone}。`,
    attachment: '附件',
    slip: '参会回执',
    slipColumns: ['姓名', '性别', '民族', '单位及职务', '手机', '是否住宿（单住/合住）', '抵达车次、时间', '返程车次、时间', '饮食要求', '备注'],
    slipNote: (phone) => `请在规定时间前报会务组${phone === '' ? '' : `（${phone}）`}。`,
    stop: '。',
    list: '、',
    colon: '：',
    unknown: { convener: '召开单位', dates: '日期', city: '地点', registration: '报到时间和地点', place: '会议地点', people: '参加人员', event: '活动名称' },
  },
  en: {
    title: (event) => `Notice of the ${event}`,
    addressee: 'To all concerned',
    lead: (purposes, convener, dates, city, event) => `${convener} will hold the ${event} in ${city} on ${dates}${purposes.length === 0 ? '' : `, ${purposes.join('; ').replace(/\.$/u, '')}`}. Please note the following.`,
    ordinal: (index) => `${index + 1}. `,
    timeAndPlace: 'Time and place',
    held: 'Dates',
    registration: 'Registration',
    place: 'Venue',
    content: 'Programme in brief',
    people: 'Participants',
    matters: 'Practical matters',
    contact: (phone) => `Conference office: ${phone}.`,
    attachment: 'Annex',
    slip: 'Reply slip',
    slipColumns: ['Name', 'Gender', 'Nationality', 'Organization and position', 'Telephone', 'Room (single/shared)', 'Arrival', 'Departure', 'Diet', 'Remarks'],
    slipNote: (phone) => `To be returned to the conference office${phone === '' ? '' : ` (${phone})`}.`,
    stop: '.',
    list: ', ',
    colon: ': ',
    unknown: { convener: 'convener', dates: 'dates', city: 'place', registration: 'registration', place: 'venue', people: 'participants', event: 'name of the event' },
  },
}
