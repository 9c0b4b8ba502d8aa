import { programmeDays } from '#shared/domain/agenda/programme.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { dateText } from '#shared/lib/date-text.ts'
import { addDays, compareLocalDates, countedDay, dateOfCountedDay, epochDay, LAST_COUNTED_DAY } from '#shared/lib/local-date.ts'
import { typedCountedDay, typedDate } from '#shared/lib/typed-time.ts'
import type { Text, UiLocale } from '#renderer/i18n/text.ts'

const MOST_DAYS = 31

export function dayLabel(date: string | undefined, language: UiLocale, t: Text): string {
  return date === undefined ? t('agenda.noDate') : dateText(date, language, { withWeekday: true, withoutYear: true })
}

/**
 * Days that a session can be on: those of the event, as far as they are known, and those that the programme has. An event
 * without any date has counted days, one more than it uses.
 */
export function possibleDates(event: Event): readonly string[] {
  const ofProgramme = programmeDays(event).flatMap(({ date }) => date ?? [])
  const dates = [...new Set([...daysOfEvent(event), ...ofProgramme])].sort(compareLocalDates)
  const last = dates.at(-1)
  const counted = countedDay(last)
  if (last !== undefined && counted === null) return dates
  const calendar = dates.filter((date) => countedDay(date) === null)
  return [...calendar, ...Array.from({ length: Math.min((counted ?? 0) + 1, LAST_COUNTED_DAY) }, (_, index) => dateOfCountedDay(index + 1))]
}

/** A day as it is typed: a date, or 第2天, which is a date where the event's first day is known. */
export function typedDay(event: Event, typed: string, near: string | undefined): string | null {
  const counted = typedCountedDay(typed)
  if (counted === null) return typedDate(typed, near ?? event.startDate)
  const { startDate } = event
  return startDate === undefined || epochDay(startDate) === null ? counted : addDays(startDate, (countedDay(counted) ?? 1) - 1)
}

function daysOfEvent({ startDate, endDate }: Event): readonly string[] {
  const found: string[] = startDate === undefined ? [] : [startDate]
  while (found.length < MOST_DAYS && endDate !== undefined && (found.at(-1) ?? endDate) < endDate) {
    const next = addDays(found.at(-1) ?? endDate, 1)
    if (next === found.at(-1)) break
    found.push(next)
  }
  return found
}
