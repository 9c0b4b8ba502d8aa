import { programmeDays } from '#shared/domain/agenda/programme.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { addDays, compareLocalDates, epochDay } from '#shared/lib/local-date.ts'

/** One day of the event at a glance. */
export type StripDay = {
  /** absent for what has no date yet */
  readonly date?: string
  readonly sessionCount: number
  readonly firstStart?: string
  readonly lastEnd?: string
}

/** Longer spans are no events but seasons; the strip then shows only the days that have sessions. */
const MOST_EMPTY_DAYS = 31

/** Every day from the first to the last, planned or not, then what has no date yet. */
export function stripDays(event: Event): readonly StripDay[] {
  const planned = programmeDays(event).map(({ date, sessions }): StripDay => {
    const starts = sessions.flatMap(({ startsAt }) => startsAt ?? []).sort()
    const ends = sessions.flatMap(({ startsAt, endsAt }) => endsAt ?? startsAt ?? []).sort()
    const [firstStart, lastEnd] = [starts[0], ends.at(-1)]
    return {
      ...(date === undefined ? {} : { date }),
      sessionCount: sessions.length,
      ...(firstStart === undefined ? {} : { firstStart }),
      ...(lastEnd === undefined ? {} : { lastEnd }),
    }
  })
  const hasSessions = new Set(planned.map(({ date }) => date))
  const empty = datesOf(event).filter((date) => !hasSessions.has(date)).map((date): StripDay => ({ date, sessionCount: 0 }))
  return [...planned, ...empty].sort((a, b) => compareLocalDates(a.date, b.date))
}

function datesOf({ startDate, endDate }: Event): readonly string[] {
  if (startDate === undefined) return []
  const [first, last] = [epochDay(startDate), endDate === undefined ? null : epochDay(endDate)]
  if (first === null || last === null) return [startDate]
  const count = Math.min(last - first + 1, MOST_EMPTY_DAYS)
  return Array.from({ length: Math.max(count, 1) }, (_day, index) => addDays(startDate, index))
}
