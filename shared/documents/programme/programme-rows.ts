import { compareLocalDates } from '../../lib/local-date.ts'
import { programmeDays } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import type { Line, Tour } from '../../domain/tours/tour.ts'

/** A line of the programme: a session, with the round of visits that it stands for, or a round of visits by itself. */
export type ProgrammeEntry = { readonly session: Session; readonly tours: readonly Tour[] } | { readonly tours: readonly [Tour] }

export type EntriesOfDay = { readonly date?: string; readonly entries: readonly ProgrammeEntry[] }

/** The programme day by day; visits that no session stands for follow at the end of their day. */
export function programmeEntries(event: Event): readonly EntriesOfDay[] {
  const tours = ordered(event.tours)
  const ownDays: readonly EntriesOfDay[] = programmeDays(event).map(({ date, sessions }) => ({
    ...(date === undefined ? {} : { date }),
    entries: sessions.map((session) => ({ session, tours: tours.filter(({ sessionId }) => sessionId === session.id) })),
  }))
  const days = [...ownDays]
  for (const tour of tours.filter(({ sessionId }) => sessionId === undefined)) {
    const at = days.findIndex(({ date }) => date === tour.date)
    const day = days[at]
    if (day) days[at] = { ...day, entries: [...day.entries, { tours: [tour] }] }
    else days.push({ ...(tour.date === undefined ? {} : { date: tour.date }), entries: [{ tours: [tour] }] })
  }
  return days.sort((a, b) => compareLocalDates(a.date, b.date))
}

/** The lines of a tour, in order; one that has none stands for itself. */
export function linesOf(event: Event, tour: Tour): readonly Line[] {
  return ordered(event.lines).filter(({ tourId }) => tourId === tour.id)
}

/** The names of the stops that a line makes, else of all the tour's, in the order of the visit. */
export function stopNames(event: Event, tour: Tour, line?: Line): readonly string[] {
  if (line && line.stopIds.length > 0) {
    return line.stopIds.flatMap((id) => event.stops[id]?.name ?? [])
  }
  return ordered(event.stops).flatMap(({ tourId, name }) => (tourId === tour.id ? [name] : []))
}
