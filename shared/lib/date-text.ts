import { parseLocalDate, weekday, type DateParts } from './local-date.ts'

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
 * @source GB/T 15835: years are never shortened, figures are Arabic
 */
export function dateText(date: string, locale: Locale, style: DateStyle = {}): string {
  const parts = parseLocalDate(date)
  if (!parts) return date
  const shown = style.withoutYear === true ? withoutYear(parts) : parts
  const day = style.withWeekday === true ? weekday(date) : null
  if (locale === 'zh-CN') {
    const text = `${shown.year === undefined ? '' : `${shown.year}年`}${shown.month}月${shown.day === undefined ? '' : `${shown.day}日`}`
    return day === null ? text : `${text}（星期${ZH_WEEKDAYS[day] ?? ''}）`
  }
  const text = [shown.day, MONTHS[shown.month - 1], shown.year].filter((part) => part !== undefined).join(' ')
  return day === null ? text : `${WEEKDAYS[day] ?? ''}, ${text}`
}

/** A span of dates without what both ends share: 2026年10月12日至14日, 12–14 October 2026. */
export function dateRangeText(start: string, end: string | undefined, locale: Locale, style: DateStyle = {}): string {
  const [from, to] = [parseLocalDate(start), end === undefined ? null : parseLocalDate(end)]
  if (!from || !to || end === undefined || start === end || from.day === undefined || to.day === undefined) {
    return dateText(start, locale, style)
  }
  const isSameYear = from.year === to.year
  const isSameMonth = isSameYear && from.month === to.month
  if (locale === 'zh-CN') {
    const tail = isSameMonth ? `${to.day}日` : dateText(end, locale, { ...style, withoutYear: isSameYear || style.withoutYear === true })
    return `${dateText(start, locale, style)}至${tail}`
  }
  if (isSameMonth) return `${from.day}–${dateText(end, locale, style)}`
  return `${dateText(start, locale, { ...style, withoutYear: isSameYear || style.withoutYear === true })} – ${dateText(end, locale, style)}`
}

function withoutYear({ month, day }: DateParts): DateParts {
  return day === undefined ? { month } : { month, day }
}
