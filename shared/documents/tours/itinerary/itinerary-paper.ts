import { dateText } from '../../../lib/date-text.ts'
import { epochDay, timeOfMinutes } from '../../../lib/local-date.ts'
import type { Event } from '../../../domain/event/event.ts'
import type { Moment } from '../../../domain/event/values.ts'
import { roomName } from '../../../domain/logistics/lodging-text.ts'
import { attendeesInOrder } from '../../../domain/people/attendees.ts'
import { postsText } from '../../../domain/people/person-text.ts'
import type { Person } from '../../../domain/people/person.ts'
import { lineClock } from '../../../domain/tours/clock/line-clock.ts'
import { reasonsFrom, type IncompleteReason } from '../../incomplete.ts'
import { listWords } from '../../lists/list-words.ts'
import { frameOf, titleOf, type PaperOptions } from '../../page-frame.ts'
import type { Appointment, Card, Fact, Paper } from '../../paper.ts'
import { nameText } from '../../people-text.ts'
import { dayText } from '../../session-text.ts'
import { bareText, note, plain, strong, unknown } from '../../text.ts'
import { wordsOf } from '../../words/words-of.ts'
import { itineraryMaker, type ItineraryDay, type ItineraryEntry } from './itinerary.ts'
import { itineraryWords } from './itinerary-words.ts'
import type { PersonalFacts } from './personal-facts.ts'

/** Four on a sheet of A4, with room for the marks to cut along. */
const CARD = { widthMm: 95, heightMm: 134 } as const

/**
 * 个人行程单: for everybody a card for the pocket with nothing on it but what concerns them. For one person or one line
 * alone, it is a calendar too.
 */
export function itineraryPaper(event: Event, options: PaperOptions): Paper {
  const locale = event.documentLocale
  const people = peopleOf(event, options)
  const make = itineraryMaker(event)
  const made = people.map((person) => ({ person, ...make(person) }))
  const [only] = made
  const { person: personId, line: lineId } = options.chosen ?? {}
  const appointments = typeof personId === 'string' && only ? appointmentsOfPerson(event, only.person, only.days) : typeof lineId === 'string' ? appointmentsOfLine(event, lineId) : []
  const forWhom = typeof personId === 'string' ? only?.person.name : typeof lineId === 'string' ? event.lines[lineId]?.name : undefined
  const frame = frameOf(event, 'itineraries', options, forWhom === undefined ? {} : { forWhom })
  if (people.length === 0) {
    const empty = { kind: 'paragraph', role: 'body', text: [unknown(itineraryWords[locale].nobody, locale)] } as const
    return { ...frame, sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'itineraries'), empty] }] }
  }
  const cards = made.map(({ person, facts, days }) => cardOf(event, person, facts, days))
  return { ...frame, styleId: 'pocket', sections: [{ orientation: 'portrait', blocks: [{ kind: 'cards', ...CARD, cards }] }], appointments }
}

export function itineraryGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({
    'no-name': event.name === '',
    'no-people': attendeesInOrder(event).length === 0,
    'sessions-without-date': Object.values(event.sessions).filter(({ date }) => date === undefined).length,
  })
}

/** Who comes, in the order of the roster: of all, of one line, or one alone. Drivers have a sheet of their own. */
function peopleOf(event: Event, { chosen = {} }: PaperOptions): readonly Person[] {
  const people = attendeesInOrder(event).map(({ person }) => person)
  const { person: personId, line: lineId } = chosen
  if (typeof personId === 'string') return people.filter(({ id }) => id === personId)
  const coming = people.filter(({ category }) => category !== 'driver')
  if (typeof lineId !== 'string') return coming
  const members = event.lines[lineId]?.members ?? {}
  return coming.filter(({ id }) => Object.hasOwn(members, id))
}

function cardOf(event: Event, person: Person, facts: PersonalFacts, days: readonly ItineraryDay[]): Card {
  const locale = event.documentLocale
  const words = itineraryWords[locale]
  const { registration } = event
  return {
    event: event.shortName ?? event.name,
    kind: words.kind,
    name: nameText(event, person),
    subtitle: plain(postsText(event, person)),
    facts: factsOf(event, person, facts),
    parts: days.map(({ date, entries }) => ({
      title: date === undefined ? strong(words.undated) : dayText(event, date),
      lines: entries.map(({ time, title, place, lines }) => ({ time, lines: [[...plain(title), ...note(place === '' ? '' : `　${place}`)], ...lines] })),
    })),
    foot: plain(registration?.deskPhone === undefined ? '' : words.desk(registration.deskPhone)),
  }
}

function factsOf(event: Event, person: Person, { lodgings, groups }: PersonalFacts): readonly Fact[] {
  const locale = event.documentLocale
  const words = itineraryWords[locale]
  const day = (date: string | undefined) => (date === undefined ? '' : dateText(date, locale, { withoutYear: true }))
  const rooms = lodgings.map((lodging) => {
    const nights = [day(lodging.checkInDate), day(lodging.checkOutDate)].filter((text) => text !== '').join(words.dash)
    return [...strong(roomName(lodging)), ...plain(nights === '' ? '' : `${words.gap}${nights}`)]
  })
  const moment = (label: string, at: Moment | undefined) => {
    const text = [day(at?.date), at?.time ?? ''].filter((part) => part !== '').join(' ')
    return text === '' ? [] : [{ label, lines: [plain(text)] }]
  }
  const group = groups.map(({ name }) => name).join(listWords[locale].comma)
  return [
    ...moment(words.arrives, person.attendance?.lateFrom),
    ...moment(words.leaves, person.attendance?.leavesAt),
    ...(rooms.length === 0 ? [] : [{ label: words.lodging, lines: rooms }]),
    ...(group === '' ? [] : [{ label: words.group, lines: [plain(group)] }]),
    ...(person.registrationNumber === undefined ? [] : [{ label: wordsOf(locale).listColumn.registrationNumber, lines: [plain(person.registrationNumber)] }]),
  ]
}

/** What has a whole date; a calendar has no place for anything else. */
function appointmentsOfPerson(event: Event, person: Person, days: readonly ItineraryDay[]): readonly Appointment[] {
  return days.flatMap(({ date, entries }) => (date === undefined || epochDay(date) === null ? [] : entries.map((entry) => appointment(event, `${person.id}-${entry.key}`, date, entry))))
}

function appointment(event: Event, key: string, date: string, { startsAt, endsAt, title, place, lines }: ItineraryEntry): Appointment {
  const description = lines.map(bareText).join('\n')
  return {
    uid: `${event.id}-${key}@huicheng`,
    date,
    ...(startsAt === undefined ? {} : { startsAt, ...(endsAt === undefined ? {} : { endsAt }) }),
    timeZone: event.timeZone,
    summary: title,
    ...(place === '' ? {} : { place }),
    ...(description === '' ? {} : { description }),
  }
}

/** The stops of a line by its clock; without a date or a start there is none. */
function appointmentsOfLine(event: Event, lineId: string): readonly Appointment[] {
  const clock = lineClock(event, lineId)
  const date = clock?.tour.date
  if (!clock || clock.startSource === null || date === undefined || epochDay(date) === null) return []
  return clock.stops.map(({ stop, arriveMinutes, leaveMinutes }) => ({
    uid: `${event.id}-${lineId}-${stop.id}@huicheng`,
    date,
    startsAt: timeOfMinutes(arriveMinutes),
    endsAt: timeOfMinutes(leaveMinutes),
    timeZone: event.timeZone,
    summary: `${clock.tour.title}${itineraryWords[event.documentLocale].colon}${stop.name}`,
    ...(stop.address === undefined ? {} : { place: stop.address }),
  }))
}
