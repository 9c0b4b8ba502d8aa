import type { DocumentLocale } from '../../domain/event/event.ts'

export type AgendaWords = {
  readonly number: string
  readonly time: string
  readonly item: string
  readonly speaker: string
  readonly limit: string
  readonly place: string
  readonly presider: string
  readonly audience: string
  readonly dress: string
  readonly order: string
  readonly groups: string
  readonly convener: string
  readonly empty: string
  readonly written: string
  readonly reads: string
  readonly readOut: string
  readonly materials: string
  readonly unit: string
  readonly colon: string
  readonly comma: string
  readonly list: string
  readonly minutes: (minutes: number) => string
  readonly minutesEach: (minutes: number) => string
  readonly people: (count: number, of: string) => string
  readonly ordinal: (index: number) => string
}

const ZH_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十, 十二, 二十三 for 1 to 99. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? (ZH_DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ZH_DIGITS[ones] ?? ''}`
}

export const agendaWords: Readonly<Record<DocumentLocale, AgendaWords>> = {
  'zh-CN': {
    number: '序号',
    time: '时间',
    item: '事项',
    speaker: '发言人',
    limit: '时限',
    place: '地点',
    presider: '主持人',
    audience: '参加人员',
    dress: '着装',
    order: '发言顺序',
    groups: '分组',
    convener: '召集人',
    empty: '议程',
    written: '（书面）',
    reads: '（宣读）',
    readOut: '宣读批示',
    materials: '材料',
    unit: '单位',
    colon: '：',
    comma: '，',
    list: '、',
    minutes: (minutes) => `${minutes}分钟`,
    minutesEach: (minutes) => `每位${minutes}分钟`,
    people: (count, of) => `${count}位${of}`,
    ordinal: (index) => (index < 99 ? `${chineseNumber(index + 1)}、` : `${index + 1}. `),
  },
  en: {
    number: 'No.',
    time: 'Time',
    item: 'Item',
    speaker: 'Speaker',
    limit: 'Limit',
    place: 'Place',
    presider: 'Presided by',
    audience: 'For',
    dress: 'Dress',
    order: 'Order of speakers',
    groups: 'Groups',
    convener: 'convened by ',
    empty: 'agenda',
    written: ' (in writing)',
    reads: ' (reading)',
    readOut: 'Reading of a written message',
    materials: 'Papers',
    unit: 'unit',
    colon: ': ',
    comma: ', ',
    list: ', ',
    minutes: (minutes) => `${minutes} min`,
    minutesEach: (minutes) => `${minutes} min each`,
    people: (count, of) => `${count} ${of}`,
    ordinal: (index) => `${index + 1}. `,
  },
}
