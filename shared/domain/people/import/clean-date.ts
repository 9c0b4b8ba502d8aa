import { addDays, parseLocalDate } from '../../../lib/local-date.ts'
import { typedDate } from '../../../lib/typed-time.ts'
import { compactText } from './plain-text.ts'

type DateReading = { readonly date: string | null; readonly doubt?: 'date-odd' | 'date-zero-lost' }

/** Days of the calendar of 1900 that a spreadsheet counts from; what is written as a serial number lies in a lifetime. */
const DAY_ZERO = '1899-12-30'
const [FIRST_SERIAL, LAST_SERIAL] = [7_000, 60_000]

/**
 * A date as lists have it: 1985-03-12, 1985.3.12, 1985年3月, 19850312, 198503, or 45000, the day of a spreadsheet that
 * lost its format. Where the day is not said it stays unknown.
 *
 * @param near where a year or month is not said, that of this date
 */
export function cleanDate(text: string, kind: string, near?: string): DateReading {
  const compact = compactText(text)
  // In a number cell 1985.10 has become 1985.1: October and January look alike.
  if (kind === 'n' && /^(19|20)\d\d\.1$/.test(compact)) return { date: `${compact.slice(0, 4)}-01`, doubt: 'date-zero-lost' }
  const date = monthOf(compact) ?? figuresOf(compact) ?? serialOf(compact) ?? typedDate(compact, near)
  return date !== null && parseLocalDate(date) ? { date } : { date: null, doubt: 'date-odd' }
}

function monthOf(text: string): string | null {
  const [, year, month] = /^((?:19|20)\d\d)[-./年](\d{1,2})(?:月)?$/.exec(text) ?? []
  return year === undefined || month === undefined ? null : `${year}-${month.padStart(2, '0')}`
}

function figuresOf(text: string): string | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(text) ?? []
  if (year === undefined || month === undefined) return null
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`
}

function serialOf(text: string): string | null {
  const serial = /^\d{4,5}$/.test(text) ? Number(text) : 0
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(DAY_ZERO, serial) : null
}
