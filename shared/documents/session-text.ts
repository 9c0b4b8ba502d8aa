import { dateText } from '../lib/date-text.ts'
import { parseLocalDate, timeOfMinutes } from '../lib/local-date.ts'
import type { ItemTime } from '../domain/agenda/item-times.ts'
import { placeText } from '../domain/agenda/place-text.ts'
import type { Session } from '../domain/agenda/session.ts'
import type { DocumentLocale, Event } from '../domain/event/event.ts'
import { ordered } from '../domain/event/position.ts'
import type { Group } from '../domain/people/delegation.ts'
import type { Text } from './paper.ts'
import { plain, unknown } from './text.ts'
import { wordsOf } from './words/words-of.ts'

/** 10月13日（星期二）, with the year only where a reader would have to guess it. */
export function dayText(event: Event, date: string | undefined): Text {
  const locale = event.documentLocale
  if (date === undefined) return [unknown(locale === 'en' ? 'date' : '日期', locale)]
  return plain(dateText(date, locale, { withWeekday: true, withoutYear: isYearClear(event) }))
}

/** The years of the programme are the same, and the title says which. */
function isYearClear(event: Event): boolean {
  const dates = [event.startDate, ...Object.values(event.sessions).map(({ date }) => date)]
  const years = new Set(dates.flatMap((date) => (date === undefined || parseLocalDate(date)?.year === undefined ? [] : [date.slice(0, 4)])))
  return years.size <= 1
}

/** 08:30—11:10; 22:00—次日01:00; 上午; an unknown time is said to be so. */
export function sessionTimeText(session: Session, locale: DocumentLocale): Text {
  const { startsAt, endsAt, partOfDay } = session
  if (startsAt === undefined && endsAt === undefined) {
    if (partOfDay !== undefined) return plain(wordsOf(locale).partOfDay[partOfDay])
    return [unknown(locale === 'en' ? 'time' : '时间', locale)]
  }
  const isOvernight = startsAt !== undefined && endsAt !== undefined && endsAt < startsAt
  return plain(rangeText(startsAt, endsAt === undefined ? undefined : onNextDay(endsAt, isOvernight, locale), locale))
}

/** The time of one item within its session, '' where it is not known. */
export function itemTimeText({ startMinutes, endMinutes }: ItemTime, locale: DocumentLocale): string {
  if (startMinutes === undefined) return ''
  const isOnNextDay = (minutes: number) => minutes >= 24 * 60
  const start = onNextDay(timeOfMinutes(startMinutes), isOnNextDay(startMinutes), locale)
  if (endMinutes === undefined || endMinutes === startMinutes) return start
  const crosses = isOnNextDay(endMinutes) && !isOnNextDay(startMinutes)
  return rangeText(start, onNextDay(timeOfMinutes(endMinutes), crosses, locale), locale)
}

function onNextDay(time: string, isNextDay: boolean, locale: DocumentLocale): string {
  if (!isNextDay) return time
  return locale === 'en' ? `${time} (next day)` : `次日${time}`
}

function rangeText(start: string | undefined, end: string | undefined, locale: DocumentLocale): string {
  if (start === undefined) return locale === 'en' ? `until ${end ?? ''}` : `至${end ?? ''}`
  if (end === undefined) return start
  return `${start}${locale === 'en' ? '–' : '—'}${end}`
}

/** The groups that a session divides into, in their order. */
export function groupsOf(event: Event, session: Session): readonly Group[] {
  return ordered(event.groups).filter(({ id }) => Object.hasOwn(session.groupIds, id))
}

/** Where a group meets, '' when it is not known. */
export function groupPlaceText(event: Event, group: Group): string {
  return group.roomId === undefined ? '' : placeText(event, { kind: 'room', roomId: group.roomId })
}

const PLACELESS: ReadonlySet<Session['type']> = new Set(['transfer', 'break', 'visit'])

/** Whether a reader of the programme has to be told where this takes place. */
export function needsPlace(event: Event, session: Session): boolean {
  return !PLACELESS.has(session.type) && !groupsOf(event, session).some((group) => groupPlaceText(event, group) !== '')
}

/** Where a session takes place: its own place, else the rooms of its groups; said to be unknown where that matters. */
export function sessionPlaceLines(event: Event, session: Session): readonly Text[] {
  const locale = event.documentLocale
  const own = placeText(event, session.place)
  if (own !== '') return [plain(own)]
  const rooms = groupsOf(event, session).flatMap((group) => {
    const place = groupPlaceText(event, group)
    return place === '' ? [] : [plain(`${group.name}${locale === 'en' ? ': ' : '：'}${place}`)]
  })
  if (rooms.length > 0 || !needsPlace(event, session)) return rooms
  return [[unknown(locale === 'en' ? 'place' : '地点', locale)]]
}
