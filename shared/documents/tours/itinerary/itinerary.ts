import { compareLocalDates, dayNumber, timeOfMinutes } from '../../../lib/local-date.ts'
import { MINUTES_A_DAY } from '../../../domain/agenda/flow/flowing-times.ts'
import { deedKinds } from '../../../domain/agenda/agenda-item.ts'
import type { Part } from '../../../domain/agenda/parts.ts'
import { dayPlace } from '../../../domain/agenda/programme.ts'
import type { Session } from '../../../domain/agenda/session.ts'
import type { Event } from '../../../domain/event/event.ts'
import type { Meal } from '../../../domain/logistics/reception.ts'
import type { Person } from '../../../domain/people/person.ts'
import { isThere, spanOfOccasion } from '../../../domain/people/presence.ts'
import { lineClock, tourClocks, type StopTime } from '../../../domain/tours/clock/line-clock.ts'
import { goesWithAll, thereOnTour } from '../../../domain/tours/riding-groups.ts'
import type { Tour } from '../../../domain/tours/tour.ts'
import type { Text } from '../../paper.ts'
import { programmeEntries, type ProgrammeEntry } from '../../programme/programme-rows.ts'
import { seatName } from '../../seating/seat-name.ts'
import { groupsOf, sessionTimeText } from '../../session-text.ts'
import { placeText } from '../../../domain/agenda/place-text.ts'
import { bareText, note, plain, strong } from '../../text.ts'
import { wordsOf } from '../../words/words-of.ts'
import { vehicleSeatText } from '../vehicle-seat-text.ts'
import { itineraryWords } from './itinerary-words.ts'
import { personalFacts, type PersonalFacts } from './personal-facts.ts'

/** One thing that somebody is at, and what of it concerns them alone. */
export type ItineraryEntry = {
  /** the same for the same thing in every making */
  readonly key: string
  /** as printed; '' while unknown */
  readonly time: string
  readonly startsAt?: string
  readonly endsAt?: string
  readonly title: string
  readonly place: string
  /** below the title */
  readonly lines: readonly Text[]
}

export type ItineraryDay = { readonly date?: string; readonly entries: readonly ItineraryEntry[] }

/** What somebody is at, day by day: sessions for all and for their groups, the tours that they go on, with their own part, seat, table and vehicle. */
export function itineraryMaker(event: Event): (person: Person) => { readonly facts: PersonalFacts; readonly days: readonly ItineraryDay[] } {
  const factsOf = personalFacts(event)
  const programme = programmeEntries(event)
  const goesOn = goer(event)
  return (person) => {
    const facts = factsOf(person.id)
    const days = new Map<string, Placed[]>()
    const add = (date: string | undefined, entry: ItineraryEntry | null, at = entry?.startsAt ?? END_OF_DAY) => {
      if (entry) days.set(date ?? '', [...(days.get(date ?? '') ?? []), { entry, at }])
    }
    const taken = new Set<Meal>()
    for (const { date, entries } of programme) {
      let at = ''
      for (const entry of entries) {
        const own = isAt(event, entry, person, facts) ? entryOf(event, entry, person, facts, taken, goesOn) : null
        // 上午 stands before 14:00; what has neither stays behind what it follows on the programme.
        at = 'session' in entry ? (dayPlace(entry.session) ?? at) : (own?.startsAt ?? END_OF_DAY)
        add(date, own, at)
      }
    }
    for (const meal of facts.meals) {
      if (!taken.has(meal) && isThere(event, person, spanOfOccasion(meal))) add(meal.date, mealEntry(event, meal, person), meal.startsAt ?? MEAL_PLACES[meal.meal])
    }
    for (const pickUp of facts.pickUps) add(pickUp.at?.date, pickUpEntry(event, pickUp))
    for (const part of facts.parts) if (part.kind === 'guide' || (part.kind === 'duty' && part.startsAt !== undefined)) add(part.date, partEntry(event, part))
    const dates = [...days.keys()].sort((a, b) => compareLocalDates(a === '' ? undefined : a, b === '' ? undefined : b))
    return {
      facts,
      days: dates.map((date) => ({ ...(date === '' ? {} : { date }), entries: (days.get(date) ?? []).toSorted((a, b) => compare(a.at, b.at)).map(({ entry }) => entry) })),
    }
  }
}

/** An entry, and the clock time at which it stands in its day, whether it is printed or not. */
type Placed = { readonly entry: ItineraryEntry; readonly at: string }

const END_OF_DAY = '~'
/** Where a meal stands whose time nobody typed. */
const MEAL_PLACES: Readonly<Record<Meal['meal'], string>> = { breakfast: '07:00', lunch: '12:00', dinner: '18:00' }

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A session that somebody comes too late for, or has left before, is none of theirs, unless they have to do in it; of a tour its own clock says so. */
function isAt(event: Event, entry: ProgrammeEntry, person: Person, facts: PersonalFacts): boolean {
  if (!('session' in entry) || entry.tours.length > 0) return true
  return isThere(event, person, spanOfOccasion(entry.session)) || partsIn(facts, entry.session).length > 0
}

function entryOf(event: Event, entry: ProgrammeEntry, person: Person, facts: PersonalFacts, taken: Set<Meal>, goesOn: Goer): ItineraryEntry | null {
  if (!('session' in entry)) return goesOn(entry.tours[0], person, facts) ? tourEntry(event, entry.tours[0], person, facts) : null
  const { session, tours } = entry
  const parts = partsIn(facts, session)
  const groups = groupsOf(event, session)
  const own = groups.filter(({ members }) => Object.hasOwn(members, person.id))
  if (groups.length > 0 && own.length === 0 && parts.length === 0) return null
  const [tour] = tours.filter((one) => goesOn(one, person, facts))
  if (tours.length > 0 && !tour) return null
  const meal = session.type === 'meal' ? facts.meals.find((one) => one.date === session.date && isMealOf(one, session)) : undefined
  if (meal) taken.add(meal)
  const words = itineraryWords[event.documentLocale]
  const rooms = own.flatMap(({ name, roomId }) => plain([name, roomId === undefined ? '' : placeText(event, { kind: 'room', roomId })].filter((text) => text !== '').join(words.gap)))
  const title = session.title === '' ? wordsOf(event.documentLocale).sessionType[session.type] : session.title
  const place = (own.length > 0 && rooms.length > 0) || tour ? '' : placeText(event, session.place)
  return {
    key: session.id,
    time: session.startsAt === undefined && session.endsAt === undefined && session.partOfDay === undefined ? '' : bareText(sessionTimeText(session, event.documentLocale)),
    ...(session.startsAt === undefined ? {} : { startsAt: session.startsAt }),
    ...(session.endsAt === undefined ? {} : { endsAt: session.endsAt }),
    title,
    place,
    lines: [
      ...rooms.map((room) => note(room.text)),
      ...(meal ? [strong(tableText(event, meal, person))] : []),
      ...facts.seats.filter(({ plan }) => plan.sessionId === session.id).map(({ plan, seat }) => strong(`${words.seat}${words.colon}${seatName(plan.layout.kind, seat, event.documentLocale)}`)),
      ...parts.map((part) => strong(partText(event, part))),
      ...(tour ? tourLines(event, tour, person, facts) : []),
    ],
  }
}

/** How somebody takes part is only said where they have nothing else to do. */
function partsIn({ parts }: PersonalFacts, { id }: Session): readonly Part[] {
  const own = parts.filter((part) => 'sessionId' in part && part.sessionId === id)
  const doing = own.filter(({ kind }) => kind !== 'stated')
  return doing.length > 0 ? doing : own
}

/** A meal with tables is the session of its part of the day. */
function isMealOf({ meal, startsAt }: Meal, session: Session): boolean {
  if (startsAt !== undefined && session.startsAt !== undefined) return startsAt === session.startsAt
  const hour = Number(session.startsAt?.slice(0, 2) ?? { morning: 7, noon: 12, afternoon: 18, evening: 18 }[session.partOfDay ?? 'noon'])
  return meal === (hour < 10 ? 'breakfast' : hour < 15 ? 'lunch' : 'dinner')
}

type Goer = (tour: Tour, person: Person, facts: PersonalFacts) => boolean

/** Who goes on which tour: those of its lines and in its vehicles, all where it has no lines; nobody who is not there then. */
function goer(event: Event): Goer {
  const rulesOf = new Map(Object.values(event.tours).map(({ id }) => [id, { hasLines: Object.values(event.lines).some(({ tourId, members }) => tourId === id && Object.keys(members).length > 0), isThen: thereOnTour(event, id), goes: goesWithAll(event, id) }]))
  return ({ id }, person, { lines, rides }) => {
    const rules = rulesOf.get(id)
    if (!rules?.isThen(person)) return false
    return rides.some(({ vehicle }) => vehicle.tourId === id) || lines.some(({ tourId }) => tourId === id) || (!rules.hasLines && rules.goes(person))
  }
}

function tourEntry(event: Event, tour: Tour, person: Person, facts: PersonalFacts): ItineraryEntry {
  const { startsAt, endsAt } = tourTimes(event, tour, facts)
  return {
    key: tour.id,
    time: [startsAt, endsAt].filter((time) => time !== undefined).join(itineraryWords[event.documentLocale].dash),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    title: tour.title,
    place: '',
    lines: tourLines(event, tour, person, facts),
  }
}

function clockFor(event: Event, tour: Tour, { lines, rides }: PersonalFacts) {
  const line = lines.find(({ tourId }) => tourId === tour.id) ?? rides.flatMap(({ vehicle }) => (vehicle.tourId === tour.id && vehicle.lineId !== undefined ? (event.lines[vehicle.lineId] ?? []) : []))[0]
  return { line, clock: line ? lineClock(event, line.id) : (tourClocks(event, tour)[0] ?? null) }
}

function tourTimes(event: Event, tour: Tour, facts: PersonalFacts): { readonly startsAt?: string; readonly endsAt?: string } {
  const { clock } = clockFor(event, tour, facts)
  if (!clock || clock.startSource === null) return {}
  return { startsAt: timeOfMinutes(clock.startMinutes), ...(clock.stops.length === 0 ? {} : { endsAt: timeOfMinutes(clock.endMinutes) }) }
}

/** Line, vehicle and seat; where to get on, and whom to ask; then the stops by the clock. */
function tourLines(event: Event, tour: Tour, person: Person, facts: PersonalFacts): readonly Text[] {
  const locale = event.documentLocale
  const words = itineraryWords[locale]
  const { line, clock } = clockFor(event, tour, facts)
  const ride = facts.rides.find(({ vehicle }) => vehicle.tourId === tour.id)
  const lineCount = Object.values(event.lines).filter(({ tourId }) => tourId === tour.id).length
  const seat = ride?.riding.seat === undefined ? '' : vehicleSeatText(ride.vehicle, ride.riding.seat, locale)
  const where = [lineCount > 1 ? (line?.name ?? '') : '', ride?.vehicle.number ?? '', ride?.vehicle.plate ?? '', seat].filter((part) => part !== '').join(words.gap)
  const gathering = [ride?.vehicle.gatheringAt?.time ?? line?.startsAt ?? '', ride?.vehicle.gatheringPlace ?? line?.startPlace ?? ''].filter((part) => part !== '').join(' ')
  const leader = ride?.vehicle.leaderId === undefined ? undefined : event.people[ride.vehicle.leaderId]
  const day = dayNumber(tour.date)
  const isTimed = clock !== null && clock.startSource !== null
  // Whoever comes or goes on the way is not at each of its stops.
  const isAtStop = ({ arriveMinutes, leaveMinutes }: StopTime) => !isTimed || day === null || isThere(event, person, { startMinutes: day * MINUTES_A_DAY + arriveMinutes, endMinutes: day * MINUTES_A_DAY + Math.max(leaveMinutes, arriveMinutes + 1) })
  const stops = (clock?.stops ?? []).filter(isAtStop).map(({ stop, arriveMinutes, leaveMinutes }) => {
    return note(`${isTimed ? `${timeOfMinutes(arriveMinutes)}${words.dash}${timeOfMinutes(leaveMinutes)} ` : ''}${stop.name}`)
  })
  return [
    strong(where),
    plain(gathering === '' ? '' : words.gathering(gathering)),
    plain(leader ? words.vehicleLeader([leader.name, leader.phone ?? ''].filter((part) => part !== '').join(' ')) : ''),
    ...stops,
  ].filter((text) => text.length > 0)
}

function tableText(event: Event, { tableNumbers }: Meal, { id }: Person): string {
  const table = tableNumbers?.[id]
  return table === undefined ? '' : itineraryWords[event.documentLocale].table(table)
}

function mealEntry(event: Event, meal: Meal, person: Person): ItineraryEntry {
  const place = meal.place ?? ''
  return {
    key: meal.id,
    time: meal.startsAt ?? '',
    ...(meal.startsAt === undefined ? {} : { startsAt: meal.startsAt }),
    title: wordsOf(event.documentLocale).meal[meal.meal],
    place,
    lines: [strong(tableText(event, meal, person))],
  }
}

function pickUpEntry(event: Event, { id, at, place = '', direction, vehicle = '', contact = '', number = '' }: PersonalFacts['pickUps'][number]): ItineraryEntry {
  const words = itineraryWords[event.documentLocale]
  const lines = [words.pickUp(number), [vehicle, contact].filter((part) => part !== '').join(words.gap)]
  return {
    key: id,
    time: at?.time ?? '',
    ...(at?.time === undefined ? {} : { startsAt: at.time }),
    title: wordsOf(event.documentLocale).pickUpDirection[direction],
    place,
    lines: lines.map((line) => plain(line)).filter((line) => line.length > 0),
  }
}

function partEntry(event: Event, part: Part): ItineraryEntry {
  return {
    key: part.kind === 'guide' ? part.stopId : part.kind === 'duty' ? part.dutyId : part.kind,
    time: part.startsAt ?? '',
    ...(part.startsAt === undefined ? {} : { startsAt: part.startsAt }),
    ...(part.endsAt === undefined ? {} : { endsAt: part.endsAt }),
    title: partText(event, part),
    place: part.kind === 'guide' ? '' : part.place,
    lines: [],
  }
}

/** 10:20 您的发言：典型发言; 请您参加：为示范基地授牌 */
function partText(event: Event, part: Part): string {
  const locale = event.documentLocale
  const { part: words } = itineraryWords[locale]
  const at = part.startsAt === undefined || (part.kind !== 'speak' && part.kind !== 'read') ? '' : `${part.startsAt} `
  switch (part.kind) {
    case 'preside':
      return words.preside
    case 'speak':
    case 'read': {
      const what = event.agendaItems[part.itemId]?.title || wordsOf(locale).itemKind[part.itemKind]
      return part.mode === 'written' ? words.written(what) : `${at}${part.kind === 'read' ? words.read(what) : deedKinds.has(part.itemKind) ? words.takePart(what) : words.speak(what)}`
    }
    case 'stated':
      return wordsOf(locale).participationVerb[part.verb]
    case 'convene':
    case 'record':
      return words[part.kind](event.groups[part.groupId]?.name ?? '')
    case 'guide':
      return words.guide(event.stops[part.stopId]?.name ?? '')
    case 'duty':
      return words.duty(part.task)
  }
}
