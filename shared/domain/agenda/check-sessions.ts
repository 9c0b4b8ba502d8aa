import { daysBetween } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import type { Session } from './session.ts'

type SessionType = Session['type']

/** Sessions that consist of what is said in them: one without items has nothing to print. */
const WITH_ITEMS: ReadonlySet<SessionType> = new Set(['opening', 'plenary', 'lecture', 'exchange', 'review', 'seminar', 'ceremony'])
const WITH_PRESIDER: ReadonlySet<SessionType> = new Set(['opening', 'plenary', 'exchange', 'seminar'])

/** Whether each session can be found in the programme and has what its type lives on. */
export function checkSessions(event: Event): readonly Issue[] {
  const withItems = new Set(Object.values(event.agendaItems).map(({ sessionId }) => sessionId))
  const opening = openingOfDesk(event)
  return Object.values(event.sessions).flatMap((session) => {
    const { id, type, title, date, presiderIds } = session
    const issue = (code: Issue['code'], field: string) => issueOf(code, ['sessions', id, field], [title])
    return [
      ...(title.trim() === '' ? [issue('session-without-title', 'title')] : []),
      ...(date === undefined ? [issue('session-without-date', 'date')] : []),
      ...(isOutside(event, session) ? [issue('session-outside-event', 'date')] : []),
      ...(isBeforeRegistration(opening, session) ? [issue('session-before-registration', 'startsAt')] : []),
      ...(WITH_ITEMS.has(type) && !withItems.has(id) ? [issueOf('session-without-items', ['sessions', id], [title])] : []),
      ...(WITH_PRESIDER.has(type) && presiderIds.length === 0 ? [issue('presider-missing', 'presiderIds')] : []),
    ]
  })
}

type Opening = { readonly date?: string | undefined; readonly time?: string | undefined }

/** When registration opens: as it is stated, else with the first session of that kind. */
function openingOfDesk({ registration, sessions }: Event): Opening | undefined {
  const desk = Object.values(sessions).find((session) => session.type === 'registration' && session.date !== undefined && session.startsAt !== undefined)
  return registration?.from ?? (desk ? { date: desk.date, time: desk.startsAt } : undefined)
}

/** Nobody can be there before registration opens. */
function isBeforeRegistration(from: Opening | undefined, { date, startsAt, type }: Session): boolean {
  const days = daysBetween(from?.date, date)
  if (type === 'registration' || type === 'transfer' || days === null) return false
  return days < 0 || (days === 0 && from?.time !== undefined && startsAt !== undefined && startsAt < from.time)
}

/** People may arrive before the event begins: the day of registration belongs to it. */
function isOutside({ startDate, endDate, registration }: Event, { date, type }: Session): boolean {
  const isBefore = (daysBetween(startDate, date) ?? 0) < 0 && (daysBetween(registration?.from?.date, date) ?? -1) < 0
  const isAfter = (daysBetween(endDate ?? startDate, date) ?? 0) > 0
  return (isBefore && type !== 'registration') || isAfter
}
