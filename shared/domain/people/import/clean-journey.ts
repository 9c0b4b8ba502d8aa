import { typedTime } from '../../../lib/typed-time.ts'
import { halfWidth } from '../../../lib/half-width.ts'
import { cleanDate } from './clean-date.ts'
import type { Cleaned, StatedJourney } from './facts.ts'
import { plainText } from './plain-text.ts'

const TRAIN = /^[GDCZTKYSL]\d{1,4}$/
const NUMBER = /(?<![A-Z0-9])(?:[GDCZTKYSL]\d{1,4}|[A-Z]{2}\d{2,4}|[A-Z]\d{4,5}|\d[A-Z]\d{3,4})(?![A-Z0-9])/
const DATE = /(?:\d{4}[-./年])?\d{1,2}(?:月|[-./](?=\d))\d{1,2}日?/
const TIME = /\d{1,2}[:：]\d{2}|\d{1,2}[点时](?:半|\d{1,2}分?)?/
const MODES: readonly (readonly [RegExp, NonNullable<StatedJourney['mode']>])[] = [
  [/自驾|自行驾车|驾车|开车|自行前往|\bcar\b/i, 'car'],
  [/大巴|客车|中巴|\bcoach\b|\bbus\b/i, 'coach'],
  [/飞机|航班|\bflight\b/i, 'flight'],
  [/高铁|动车|火车|列车|\btrain\b/i, 'train'],
]
/** Words around a number and a time that say nothing more. */
const FILLER = /车次|次|时间|日期|抵达?|到达?|离开?|返程|出发|乘坐?|坐|左右|[，,、;；:：/\s\-–—()（）]+/g

export type JourneySide = 'arrival' | 'departure'

/** G1234次 10月12日14:30抵 → train G1234 on 10-12 at 14:30. What else is said is kept in the note. */
export function cleanJourney(text: string, side: JourneySide, near: string | undefined): Cleaned {
  const plain = halfWidth(plainText(text)).toUpperCase()
  const number = NUMBER.exec(plain)?.[0]
  const afterNumber = number === undefined ? plain : plain.replace(number, ' ')
  // The hour goes first: 10.12 is a day, 10:12 is none.
  const time = TIME.exec(afterNumber)?.[0]
  const afterTime = time === undefined ? afterNumber : afterNumber.replace(time, ' ')
  const date = DATE.exec(afterTime)?.[0]
  const rest = (date === undefined ? afterTime : afterTime.replace(date, ' ')).replaceAll(FILLER, ' ').trim()
  const mode = number === undefined ? undefined : TRAIN.test(number) ? 'train' : 'flight'
  const [words, said] = MODES.find(([pattern]) => pattern.test(rest)) ?? []
  const at = momentOf(date, time, near)
  const journey: StatedJourney = {
    ...((said ?? mode) === undefined ? {} : { mode: (said ?? mode) as NonNullable<StatedJourney['mode']> }),
    ...(number === undefined ? {} : { number }),
    ...(at === null ? {} : { at }),
  }
  const unsaid = said === undefined ? rest : ''
  const isRead = Object.keys(journey).length > 0 && unsaid === ''
  return {
    facts: Object.keys(journey).length > 0 ? { [side]: journey } : {},
    text: [journey.number ?? words?.exec(rest)?.[0].toLowerCase() ?? '', at?.date?.replace(/^--/, '') ?? '', at?.time ?? ''].filter((part) => part !== '').join(' '),
    ...(isRead || isNothing(plain) ? {} : { doubt: 'journey-odd' as const, rest: unsaid === '' ? plainText(text) : unsaid }),
  }
}

function momentOf(date: string | undefined, time: string | undefined, near: string | undefined): NonNullable<StatedJourney['at']> | null {
  const day = date === undefined ? null : cleanDate(date, 't', near).date
  const clock = time === undefined ? null : typedTime(time)
  return day === null && clock === null ? null : { ...(day === null ? {} : { date: day }), ...(clock === null ? {} : { time: clock }) }
}

/** 无, /, 本地: nobody comes by anything. */
function isNothing(text: string): boolean {
  return /^(无|不需要?|本地|\/|-|—|NONE|N\/A)$/.test(text)
}
