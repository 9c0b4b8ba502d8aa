import type { DocumentLocale } from '../../domain/event/event.ts'
import { timeOfMinutes } from '../../lib/local-date.ts'
import type { RouteSqueeze } from '../../domain/tours/clock/line-clock.ts'

/** Words of the sheets of a tour. */
export type RouteWords = {
  readonly comma: string
  readonly colon: string
  readonly noStops: string
  readonly everybody: string
  readonly column: Readonly<Record<
    'number' | 'stop' | 'arrive' | 'stay' | 'leave' | 'next' | 'acts' | 'guide' | 'host' | 'parking' | 'backup' | 'line' | 'heads' | 'vehicles' | 'forward' | 'contact' | 'ready' | 'note',
    string
  >>
  readonly fact: Readonly<Record<
    'date' | 'host' | 'start' | 'vehicles' | 'end' | 'missed' | 'address' | 'subject' | 'introduction' | 'acts' | 'rain' | 'parking' | 'boarding' | 'limits' | 'contact' | 'guide' | 'forward' | 'call' | 'alternative',
    string
  >>
  readonly minutes: (count: number) => string
  readonly people: (count: number) => string
  readonly km: (km: number) => string
  readonly about: (text: string) => string
  readonly nextDay: (time: string) => string
  readonly afterStart: (time: string) => string
  readonly fixed: string
  readonly board: (minutes: number) => string
  readonly walk: (minutes: number) => string
  readonly wayUnknown: string
  readonly stayUnknown: string
  readonly timeUnknown: string
  readonly widthLimit: (metres: number) => string
  readonly heightLimit: (metres: number) => string
  readonly missed: Readonly<Record<RouteSqueeze['kind'], (stop: string, minutes: number) => string>>
  readonly timePicture: string
  readonly mapPicture: string
  readonly mapNote: (isToScale: boolean) => string
  readonly pictureNote: string
  /** stops whose coordinates lie beyond the map picture */
  readonly beyond: (stops: string) => string
  readonly sitePictures: string
  readonly forHost: string
  readonly forGuide: string
  readonly withPhones: string
  readonly opens: (time: string) => string
}

export const routeWords: Readonly<Record<DocumentLocale, RouteWords>> = {
  'zh-CN': {
    comma: '、',
    colon: '：',
    noStops: '观摩点',
    everybody: '全体',
    column: {
      number: '序号', stop: '观摩点', arrive: '到达', stay: '停留（分）', leave: '离开', next: '到下站', acts: '观摩内容', guide: '讲解人', host: '责任单位、现场负责人',
      parking: '停车、上下车', backup: '备选和雨天预案', line: '线路', heads: '人数', vehicles: '车辆', forward: '前站到达', contact: '现场联系人', ready: '已就绪', note: '记录',
    },
    fact: {
      date: '日期', host: '责任单位', start: '出发', vehicles: '车辆', end: '结束', missed: '时间不够', address: '地址', subject: '主题', introduction: '介绍', acts: '观摩内容', rain: '雨天预案', parking: '停车',
      boarding: '上下车', limits: '车辆限制', contact: '现场联系人', guide: '讲解人', forward: '前站', call: '随车联系', alternative: '备选点',
    },
    minutes: (count) => `${count}分钟`,
    people: (count) => `${count}人`,
    km: (km) => `${km}公里`,
    about: (text) => `约${text}`,
    nextDay: (time) => `次日${time}`,
    afterStart: (time) => `出发后${time}`,
    fixed: '固定',
    board: (minutes) => `上车${minutes}分`,
    walk: (minutes) => `步行${minutes}分`,
    wayUnknown: '车程',
    stayUnknown: '停留时间',
    timeUnknown: '出发时间',
    widthLimit: (metres) => `限宽${metres}米`,
    heightLimit: (metres) => `限高${metres}米`,
    missed: {
      arrival: (stop, minutes) => `“${stop}”固定到达时间赶不上，少${minutes}分钟`,
      opening: (stop, minutes) => `“${stop}”仪式开始赶不上，少${minutes}分钟`,
      departure: (stop, minutes) => `“${stop}”固定离开时间不够，少${minutes}分钟`,
      leaver: (stop, minutes) => `“${stop}”有领导须先离开，少${minutes}分钟`,
      closing: (stop, minutes) => `“${stop}”关闭前看不完，少${minutes}分钟`,
      end: (_stop, minutes) => `不能按时返回，少${minutes}分钟`,
    },
    timePicture: '时间示意图',
    mapPicture: '线路示意图',
    mapNote: (isToScale) => (isToScale ? '按坐标绘制，连线不是道路走向。' : '按先后绘制，不按距离。'),
    pictureNote: '底图由会务组提供，连线不是道路走向。',
    beyond: (stops) => `不在底图范围内：${stops}。`,
    sitePictures: '观摩点图片',
    forHost: '供接待单位',
    forGuide: '供讲解人',
    withPhones: '含电话，仅供会务组',
    opens: (time) => `${time}开始`,
  },
  en: {
    comma: ', ',
    colon: ': ',
    noStops: 'stops',
    everybody: 'Everybody',
    column: {
      number: 'No.', stop: 'Stop', arrive: 'Arrives', stay: 'Stay (min)', leave: 'Leaves', next: 'To the next', acts: 'What is done', guide: 'Guide', host: 'Host and contact',
      parking: 'Parking, boarding', backup: 'Fallbacks', line: 'Line', heads: 'People', vehicles: 'Vehicles', forward: 'Forward team by', contact: 'Contact on site', ready: 'Ready', note: 'Notes',
    },
    fact: {
      date: 'Date', host: 'Host', start: 'Start', vehicles: 'Vehicles', end: 'Ends', missed: 'Not enough time', address: 'Address', subject: 'Subject', introduction: 'Introduction', acts: 'What is done', rain: 'If it rains',
      parking: 'Parking', boarding: 'Boarding', limits: 'Limits', contact: 'Contact on site', guide: 'Guide', forward: 'Forward team', call: 'On the coach', alternative: 'Alternative',
    },
    minutes: (count) => `${count} min`,
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    km: (km) => `${km} km`,
    about: (text) => `about ${text}`,
    nextDay: (time) => `${time} next day`,
    afterStart: (time) => `${time} after the start`,
    fixed: 'fixed',
    board: (minutes) => `boarding ${minutes} min`,
    walk: (minutes) => `${minutes} min on foot`,
    wayUnknown: 'travel time',
    stayUnknown: 'length of stay',
    timeUnknown: 'start',
    widthLimit: (metres) => `width up to ${metres} m`,
    heightLimit: (metres) => `height up to ${metres} m`,
    missed: {
      arrival: (stop, minutes) => `“${stop}” is reached ${minutes} min after its fixed time`,
      opening: (stop, minutes) => `The opening at “${stop}” is missed by ${minutes} min`,
      departure: (stop, minutes) => `“${stop}” lacks ${minutes} min before its fixed departure`,
      leaver: (stop, minutes) => `“${stop}” lacks ${minutes} min before a leader must go`,
      closing: (stop, minutes) => `“${stop}” closes ${minutes} min too soon`,
      end: (_stop, minutes) => `Everybody is back ${minutes} min too late`,
    },
    timePicture: 'The tour in time',
    mapPicture: 'The way',
    mapNote: (isToScale) => (isToScale ? 'Placed by coordinates; the lines are no roads.' : 'In order, not to scale.'),
    pictureNote: 'On a map provided by the office; the lines are no roads.',
    beyond: (stops) => ` Beyond the map: ${stops}.`,
    sitePictures: 'The sites',
    forHost: 'for the host',
    forGuide: 'for the guide',
    withPhones: 'with phone numbers, for the office only',
    opens: (time) => `at ${time}`,
  },
}

/** A time on a line's clock; behind midnight it is said to be of the next day, without a start it counts from that. */
export function routeTime(minutes: number, hasStart: boolean, locale: DocumentLocale): string {
  const [time, words] = [timeOfMinutes(minutes), routeWords[locale]]
  if (!hasStart) return words.afterStart(time)
  return minutes >= 24 * 60 ? words.nextDay(time) : time
}
