import { programmeDays } from '#shared/domain/agenda/programme.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { dateText } from '#shared/lib/date-text.ts'
import { addDays } from '#shared/lib/local-date.ts'
import type { Text, UiLocale } from '#renderer/i18n/text.ts'

const MOST_DAYS = 31

export function dayLabel(date: string | undefined, language: UiLocale, t: Text): string {
  return date === undefined ? t('agenda.noDate') : dateText(date, language, { withWeekday: true, withoutYear: true })
}

/** Days that a session can be on: those of the event, as far as they are known, and those that the programme has. */
export function possibleDates(event: Event): readonly string[] {
  const ofProgramme = programmeDays(event).flatMap(({ date }) => date ?? [])
  return [...new Set([...daysOfEvent(event), ...ofProgramme])].sort()
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
