import { countedDay, parseLocalDate, weekday, type DateParts } from './local-date.ts'

type Locale = 'zh-CN' | 'en'
type DateStyle = {
  /** leave the year out even when it is known */
  readonly withoutYear?: boolean
  readonly withWeekday?: boolean
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ZH_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/**
 * A date in words, with as much as is known: 2026年10月12日（星期一） or Monday, 12 October 2026.
 *
 * A day that is only counted is 第2天, Day 2.
 *
 * @source GB/T 15835: years are never shortened, figures are Arabic
 */
export function dateText(date: string, locale: Locale, style: DateStyle = {}): string {
  const counted = countedDay(date)
  if (counted !== null) return locale === 'zh-CN' ? `第${counted}天` : `Day ${counted}`
  const parts = parseLocalDate(date)
  if (!parts) return date
  const shown = style.withoutYear === true ? withoutYear(parts) : parts
  if (locale === 'zh-CN') {
    const year = shown.year === undefined ? '' : `${shown.year}年`
    return `${year}${shown.month}月${shown.day === undefined ? '' : zhDay(date, shown.day, style)}`
  }
  const day = style.withWeekday === true ? weekday(date) : null
  const text = [shown.day, MONTHS[shown.month - 1], shown.year].filter((part) => part !== undefined).join(' ')
  return day === null ? text : `${WEEKDAYS[day] ?? ''}, ${text}`
}

function zhDay(date: string, day: number, { withWeekday = false }: DateStyle): string {
  const ofWeek = withWeekday ? weekday(date) : null
  return ofWeek === null ? `${day}日` : `${day}日（星期${ZH_WEEKDAYS[ofWeek] ?? ''}）`
}

/** A span of dates without what both ends share: 2026年10月12日至14日, 12–14 October 2026. */
export function dateRangeText(start: string, end: string | undefined, locale: Locale, style: DateStyle = {}): string {
  const [from, to] = [parseLocalDate(start), end === undefined ? null : parseLocalDate(end)]
  if (!from || !to || end === undefined || start === end || from.day === undefined || to.day === undefined) {
    return dateText(start, locale, style)
  }
  const isSameYear = from.year === to.year
  const isSameMonth = isSameYear && from.month === to.month
  const short = { ...style, withoutYear: isSameYear || style.withoutYear === true }
  if (locale === 'zh-CN') {
    return `${dateText(start, locale, style)}至${isSameMonth ? zhDay(end, to.day, style) : dateText(end, locale, short)}`
  }
  if (isSameMonth && style.withWeekday !== true) return `${from.day}–${dateText(end, locale, style)}`
  return `${dateText(start, locale, short)} – ${dateText(end, locale, style)}`
}

function withoutYear({ month, day }: DateParts): DateParts {
  return day === undefined ? { month } : { month, day }
}
