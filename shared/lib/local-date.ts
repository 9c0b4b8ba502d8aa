/**
 * Calendar dates and wall-clock times as people write them: without a zone, and with parts that may be unknown.
 *
 * A date is `2026-10-12`, `--10-12` (year unknown, the form of ISO 8601:2000) or `2026-10` (day unknown); years have
 * four figures. Where an event has no date yet, its days are `day-1`, `day-2`: they can be counted and compared, and are
 * no dates of the calendar.
 */
export type DateParts = {
  readonly year?: number
  readonly month: number
  readonly day?: number
}

const DATE_PATTERN = /^(?:([1-9]\d{3})-(\d{2})(?:-(\d{2}))?|--(\d{2})-(\d{2}))$/
const COUNTED_PATTERN = /^day-([1-9]\d?)$/
/** A plan of more days is none. */
export const LAST_COUNTED_DAY = 99
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MINUTES_A_DAY = 24 * 60
const MS_A_DAY = MINUTES_A_DAY * 60_000
const [FIRST_MS, LAST_MS] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)]

/** Takes a date apart; null when it is not a date of the calendar. */
export function parseLocalDate(text: string): DateParts | null {
  const match = DATE_PATTERN.exec(text)
  if (!match) return null
  const [, year, month, day, bareMonth, bareDay] = match
  const parts: DateParts = {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: Number(month ?? bareMonth),
    ...((day ?? bareDay) === undefined ? {} : { day: Number(day ?? bareDay) }),
  }
  return isOfTheCalendar(parts) ? parts : null
}

function isOfTheCalendar({ year, month, day }: DateParts): boolean {
  if (month < 1 || month > 12) return false
  if (day === undefined) return true
  if (day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false
  const isShortFebruary = year !== undefined && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return !(month === 2 && day === 29 && isShortFebruary)
}

/** 2 of `day-2`, the second day of an event without a date; null of anything else. */
export function countedDay(date: string | undefined): number | null {
  const match = COUNTED_PATTERN.exec(date ?? '')
  return match ? Number(match[1]) : null
}

/** The day of an event without a date: `day-2`. */
export function dateOfCountedDay(day: number): string {
  return `day-${Math.min(Math.max(day, 1), LAST_COUNTED_DAY)}`
}

/** Days since 1970-01-01, or null when year or day is unknown. */
export function epochDay(date: string): number | null {
  const parts = parseLocalDate(date)
  if (parts?.year === undefined || parts.day === undefined) return null
  return Math.round(Date.UTC(parts.year, parts.month - 1, parts.day) / MS_A_DAY)
}

/**
 * A number that grows by one a day, for comparing days of one event; a date without a year is counted as of 2000, a leap
 * year, a day that is only counted by itself. Null when the day is unknown.
 */
export function dayNumber(date: string | undefined): number | null {
  if (date === undefined) return null
  const known = dayNumbers.get(date)
  if (known !== undefined) return known
  const day = countedDay(date) ?? epochDay(date.replace(/^-/, '2000'))
  if (dayNumbers.size >= MOST_KNOWN_DAYS) dayNumbers.clear()
  dayNumbers.set(date, day)
  return day
}

/** An event has few days, and its checks ask for them thousands of times. */
const dayNumbers = new Map<string, number | null>()
const MOST_KNOWN_DAYS = 1_000

/** Days from one date to another; null unless both name a day, and both in the same way. */
export function daysBetween(from: string | undefined, to: string | undefined): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return first === null || last === null || from?.search(/\d/) !== to?.search(/\d/) ? null : last - first
}

/** The date so many days later; it comes back unchanged without a year or a day, and where the calendar or the count ends. */
export function addDays(date: string, days: number): string {
  const counted = countedDay(date)
  if (counted !== null) return dateOfCountedDay(counted + days)
  const day = epochDay(date)
  const later = day === null ? Number.NaN : (day + days) * MS_A_DAY
  return later >= FIRST_MS && later <= LAST_MS ? new Date(later).toISOString().slice(0, 10) : date
}

/** 0 is Sunday; null when year or day is unknown. */
export function weekday(date: string): number | null {
  const day = epochDay(date)
  return day === null ? null : (((day + 4) % 7) + 7) % 7
}

/** Minutes since midnight of a wall-clock time `HH:MM`. */
export function minutesOfTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** `HH:MM` of minutes since midnight, wrapped around the day. */
export function timeOfMinutes(minutes: number): string {
  const within = ((Math.round(minutes) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/**
 * Orders dates; those without a year come first, by month and day, one without a day after its month, days that are only
 * counted after all dates, unknown ones last.
 */
export function compareLocalDates(a: string | undefined, b: string | undefined): number {
  const keyOf = (date: string | undefined) => {
    const parts = date === undefined ? null : parseLocalDate(date)
    return parts ? [parts.year ?? 0, parts.month, parts.day ?? 99] : [99_999, 99, countedDay(date) ?? LAST_COUNTED_DAY + 1]
  }
  const [left, right] = [keyOf(a), keyOf(b)]
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
