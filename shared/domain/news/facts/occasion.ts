import { compareLocalDates, countedDay, epochDay, minutesOfTime } from '../../../lib/local-date.ts'
import { placeText } from '../../agenda/place-text.ts'
import { sessionsInOrder } from '../../agenda/programme.ts'
import { partsOfDay, type Session } from '../../agenda/session.ts'
import type { Event } from '../../event/event.ts'
import type { UnitId } from '../../event/ids.ts'
import { ordered } from '../../event/position.ts'
import { sourcePath, type SourcePath } from '../source-path.ts'
import { isTold, told, type Told } from './told.ts'

export type PartOfDay = (typeof partsOfDay)[number]

/** When something was, with as much as is known. */
export type When = {
  readonly date?: string
  readonly endDate?: string
  readonly partOfDay?: PartOfDay
  readonly startsAt?: string
  readonly sources: readonly SourcePath[]
}

/** What, when, where and by whom: the first sentence of every release. */
export type Occasion = {
  readonly name: Told | null
  readonly shortName: Told | null
  readonly when: When
  readonly city: Told | null
  readonly venue: Told | null
  readonly conveners: readonly Told[]
  readonly hosts: readonly Told[]
  readonly organizers: readonly Told[]
  readonly coOrganizers: readonly Told[]
  readonly purposes: readonly Told[]
  readonly theme: Told | null
  readonly expectedCount: Told | null
  /** sessions worth a word, in the order of the programme */
  readonly sessions: readonly Session[]
  /** the session that the event is known by */
  readonly mainSession: Session | null
}

/** 预备会, 联络员会: how the staff get ready is no news. */
export function isInternal({ title }: Session): boolean {
  return /(?:预备会|联络员会议?|领队会|筹备会|彩排)$/u.test(title)
}

const UNTOLD_TYPES: ReadonlySet<Session['type']> = new Set(['registration', 'meal', 'transfer', 'break'])
/** What an event is known by, first that it has. */
const MAIN_TYPES: readonly (readonly Session['type'][])[] = [['opening', 'plenary'], ['seminar'], ['exchange', 'review', 'lecture'], ['ceremony'], ['other']]
const PART_ENDS = [minutesOfTime('12:00'), minutesOfTime('12:30'), minutesOfTime('18:00')] as const

export function occasionOf(event: Event): Occasion {
  const sessions = sessionsInOrder(event).filter((session) => !UNTOLD_TYPES.has(session.type) && !isInternal(session))
  const mainSession = MAIN_TYPES.flatMap((types) => sessions.find(({ type }) => types.includes(type)) ?? [])[0] ?? null
  return {
    name: told(event.name, sourcePath('name')),
    shortName: told(event.shortName, sourcePath('shortName')),
    when: whenOf(event, sessions, mainSession),
    city: told(event.city, sourcePath('city')),
    venue: venueOf(event, mainSession),
    conveners: unitsTold(event, 'convenerIds'),
    hosts: unitsTold(event, 'hostIds'),
    organizers: unitsTold(event, 'organizerIds'),
    coOrganizers: unitsTold(event, 'coOrganizerIds'),
    purposes: event.purposes.map((purpose, index) => told(purpose, sourcePath('purposes', index))).filter(isTold),
    theme: told(event.theme, sourcePath('theme')),
    expectedCount: told(event.expectedCount?.toString(), sourcePath('expectedCount')),
    sessions,
    mainSession,
  }
}

function unitsTold(event: Event, field: 'convenerIds' | 'hostIds' | 'organizerIds' | 'coOrganizerIds'): readonly Told[] {
  return event[field].map((id, index) => unitTold(event, id, sourcePath(field, index))).filter(isTold)
}

/** A unit by its full name, with the field that names it. */
export function unitTold(event: Event, id: UnitId, mentionedAt: SourcePath): Told | null {
  return told(event.units[id]?.name, sourcePath('units', id, 'name'), mentionedAt)
}

function venueOf(event: Event, mainSession: Session | null): Told | null {
  const place = mainSession?.place
  if (mainSession && place && place.kind !== 'stop') {
    const stated = told(placeText(event, place), sourcePath('sessions', mainSession.id, 'place'))
    if (stated) return stated
  }
  const [venue] = ordered(event.venues)
  return venue ? told(venue.name, sourcePath('venues', venue.id, 'name')) : null
}

function whenOf(event: Event, sessions: readonly Session[], mainSession: Session | null): When {
  const stated = event.startDate === undefined ? datesOfSessions(sessions) : datesOfEvent(event, event.startDate)
  // The part of the day belongs to the event only where it begins with the session that it is known by.
  const [first] = sessions
  const isOneDay = stated.endDate === undefined || stated.endDate === stated.date
  if (!mainSession || first?.id !== mainSession.id || !isOneDay) return stated
  if (mainSession.date !== undefined && mainSession.date !== stated.date) return stated
  const { date: _date, sources, ...time } = whenOfSession(mainSession)
  return { ...stated, ...time, sources: [...stated.sources, ...sources] }
}

function datesOfEvent(event: Event, startDate: string): When {
  // An end before the start is a slip: what is certain is when it began.
  const endDate = event.endDate !== undefined && compareLocalDates(event.endDate, startDate) > 0 ? event.endDate : undefined
  return {
    date: startDate,
    ...(endDate === undefined ? {} : { endDate }),
    sources: [sourcePath('startDate'), ...(endDate === undefined ? [] : [sourcePath('endDate')])],
  }
}

function datesOfSessions(sessions: readonly Session[]): When {
  const dated = sessions.filter(({ date }) => date !== undefined && countedDay(date) === null)
  const [first, last] = [dated[0], dated.at(-1)]
  if (first?.date === undefined) return { sources: [] }
  const isSpan = last?.date !== undefined && compareLocalDates(first.date, last.date) !== 0
  return {
    date: first.date,
    ...(isSpan ? { endDate: last.date } : {}),
    sources: [first, ...(isSpan ? [last] : [])].map(({ id }) => sourcePath('sessions', id, 'date')),
  }
}

/** When a session is, with its part of the day read off the clock where only that is known. */
export function whenOfSession(session: Session): When {
  const { id, startsAt } = session
  // 第2天 is a day of the plan, nothing that a reader could be told.
  const date = countedDay(session.date) === null ? session.date : undefined
  const partOfDay = session.partOfDay ?? partOfClock(startsAt)
  const known = [
    ...(date === undefined ? [] : ['date']),
    ...(session.partOfDay === undefined ? [] : ['partOfDay']),
    ...(startsAt === undefined ? [] : ['startsAt']),
  ]
  return {
    ...(date === undefined ? {} : { date }),
    ...(partOfDay === undefined ? {} : { partOfDay }),
    ...(startsAt === undefined ? {} : { startsAt }),
    sources: known.map((field) => sourcePath('sessions', id, field)),
  }
}

function partOfClock(time: string | undefined): PartOfDay | undefined {
  if (time === undefined) return undefined
  const index = PART_ENDS.findIndex((end) => minutesOfTime(time) < end)
  return partsOfDay[index === -1 ? partsOfDay.length - 1 : index]
}

/** Whole days from first to last, both included; null while either date is incomplete. */
export function daysOf({ date, endDate }: When): number | null {
  if (date === undefined || endDate === undefined) return null
  const [from, to] = [epochDay(date), epochDay(endDate)]
  return from === null || to === null || to < from ? null : to - from + 1
}
