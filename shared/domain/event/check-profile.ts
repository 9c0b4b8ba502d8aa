import { daysBetween, minutesOfTime } from '../../lib/local-date.ts'
import type { Event } from './event.ts'
import { issueOf, type Issue } from './issue.ts'
import type { Moment } from './values.ts'

/** What the first page of everything printed needs: name, dates, place, and when to arrive. */
export function checkProfile(event: Event): readonly Issue[] {
  const { name, startDate, endDate, city, venues, registration } = event
  const isSomewhere = (city ?? '') !== '' || Object.keys(venues).length > 0
  return [
    ...(name.trim() === '' ? [issueOf('event-without-name', ['name'])] : []),
    ...(startDate === undefined ? [issueOf('event-without-date', ['startDate'])] : []),
    ...(isSomewhere ? [] : [issueOf('event-without-place', ['city'])]),
    ...((daysBetween(startDate, endDate) ?? 0) < 0 ? [issueOf('event-ends-before-start', ['endDate'])] : []),
    ...(isBefore(registration?.to, registration?.from) ? [issueOf('registration-ends-before-start', ['registration', 'to'])] : []),
    ...(needsRegistration(event) && !hasRegistration(event) ? [issueOf('registration-missing', ['registration'])] : []),
  ]
}

/** People who stay the night have to know when and where to arrive; the date of the meeting does not tell them. */
function needsRegistration({ startDate, endDate, lodgings }: Event): boolean {
  return Object.keys(lodgings).length > 0 || (daysBetween(startDate, endDate) ?? 0) > 0
}

function hasRegistration({ registration, sessions }: Event): boolean {
  const isInProfile = registration?.from !== undefined && (registration.place ?? '') !== ''
  return (
    isInProfile ||
    Object.values(sessions).some(
      ({ type, date, startsAt, partOfDay, place }) =>
        type === 'registration' && date !== undefined && (startsAt ?? partOfDay) !== undefined && place !== undefined,
    )
  )
}

function isBefore(a: Moment | undefined, b: Moment | undefined): boolean {
  if (!a || !b) return false
  const days = a.date === undefined && b.date === undefined ? 0 : daysBetween(b.date, a.date)
  if (days !== 0 || a.time === undefined || b.time === undefined) return (days ?? 0) < 0
  return minutesOfTime(a.time) < minutesOfTime(b.time)
}
