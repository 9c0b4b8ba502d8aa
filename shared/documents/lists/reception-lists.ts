import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import type { PickUp } from '../../domain/logistics/reception.ts'
import { diets as dietKinds, type Person } from '../../domain/people/person.ts'
import { compareLocalDates } from '../../lib/local-date.ts'
import { dateText } from '../../lib/date-text.ts'
import { reasonsFrom } from '../incomplete.ts'
import type { Block } from '../paper.ts'
import { plain, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import type { ListGroup, PeopleList } from './list-paper.ts'
import { listWords } from './list-words.ts'

/** 住宿安排: hotel by hotel, room by room. @source domain-rules §4 */
export const lodgingList: PeopleList = {
  id: 'lodging',
  columns: ['number', 'roomNumber', 'name', 'gender', 'unit', 'roomKind', 'occupancy', 'checkInDate', 'checkOutDate', 'nights', 'phone', 'note'],
  recipients: ['hotel', 'office', 'handbook'],
  gaps: (event) => {
    const lodgings = Object.values(event.lodgings).filter(({ guests }) => Object.keys(guests).length > 0)
    return reasonsFrom({
      'no-name': event.name === '',
      'no-lodgings': lodgings.length === 0,
      'rooms-without-number': lodgings.filter(({ roomNumber = '' }) => roomNumber === '').length,
    })
  },
  blocks: (event, table) => {
    const words = listWords[event.documentLocale]
    const taken = ordered(event.lodgings).filter(({ guests }) => guestsOf(event, guests).length > 0)
    if (taken.length === 0) return emptyBlocks(event, words.empty.lodgings)
    const byHotel = Map.groupBy(taken, ({ hotel }) => hotel)
    const groups = [...byHotel].map(([hotel, rooms]): ListGroup => {
      const lines = rooms.flatMap((lodging) => guestsOf(event, lodging.guests).map((person) => ({ person, lodging })))
      return { title: words.groupTitle(hotel, lines.length), lines }
    })
    const guests = groups.reduce((sum, { lines }) => sum + lines.length, 0)
    return [table(groups), { kind: 'paragraph', role: 'note', text: plain(words.rooms(taken.length, guests)) }]
  },
}

/** 饮食要求: what a restaurant has to cook and where it goes; names only of those who need something else. */
export const dietList: PeopleList = {
  id: 'diets',
  columns: ['number', 'name', 'unit', 'diet', 'dietNote', 'tables', 'phone'],
  recipients: ['restaurant', 'office'],
  gaps: (event) => reasonsFrom({ 'no-name': event.name === '', 'no-people': attendeesInOrder(event).length === 0 }),
  blocks: (event, table) => {
    const words = listWords[event.documentLocale]
    const { diet: dietWords } = wordsOf(event.documentLocale)
    const people = attendeesInOrder(event).map(({ person }) => person).filter(hasDiet)
    if (people.length === 0) return [{ kind: 'paragraph', role: 'body', text: plain(words.noDiets) }]
    const byDiet = Map.groupBy(people, ({ diets }) => diets[0] ?? 'other')
    const groups = dietKinds.flatMap((diet): ListGroup[] => {
      const lines = (byDiet.get(diet) ?? []).map((person) => ({ person }))
      return lines.length === 0 ? [] : [{ title: words.groupTitle(dietWords[diet], lines.length), lines }]
    })
    return [table(groups), { kind: 'paragraph', role: 'note', text: plain(words.total(people.length)) }]
  },
}

/** 接送站: a driver's sheet, a group for each drive. */
export const pickUpList: PeopleList = {
  id: 'pick-ups',
  columns: ['number', 'name', 'unit', 'phone', 'train', 'at', 'place', 'note'],
  recipients: ['driver', 'office'],
  gaps: (event) => {
    const drives = Object.values(event.pickUps)
    return reasonsFrom({
      'no-name': event.name === '',
      'no-pick-ups': drives.length === 0,
      'drives-without-time': drives.filter(({ at }) => at?.time === undefined).length,
      'passengers-without-phone': drives.reduce((sum, { passengers }) => sum + guestsOf(event, passengers).filter(({ phone = '' }) => phone === '').length, 0),
    })
  },
  blocks: (event, table) => {
    const drives = [...ordered(event.pickUps)].sort(byTime).filter(({ passengers }) => guestsOf(event, passengers).length > 0)
    if (drives.length === 0) return emptyBlocks(event, listWords[event.documentLocale].empty.pickUps)
    return [table(drives.map((pickUp) => ({ title: driveTitle(event, pickUp), lines: guestsOf(event, pickUp.passengers).map((person) => ({ person, pickUp })) })))]
  },
}

function hasDiet({ diets, dietNote = '' }: Person): boolean {
  return diets.length > 0 || dietNote !== ''
}

function byTime(a: PickUp, b: PickUp): number {
  const time = ({ at }: PickUp) => at?.time ?? '~'
  return compareLocalDates(a.at?.date, b.at?.date) || (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)
}

/** 10月12日 15:26　云溪东站出站口　接站2人　接站1号车（商务车）　联系 … */
function driveTitle(event: Event, { at, place = '', direction, vehicle = '', contact = '', passengers }: PickUp): string {
  const locale = event.documentLocale
  const words = listWords[locale]
  const when = [at?.date === undefined ? '' : dateText(at.date, locale, { withoutYear: true }), at?.time ?? ''].filter((part) => part !== '').join(' ')
  const count = guestsOf(event, passengers).length
  const what = words.drive(wordsOf(locale).pickUpDirection[direction], count)
  return [when, place, what, vehicle, contact === '' ? '' : words.contact(contact)]
    .filter((part) => part !== '')
    .join(locale === 'en' ? ' · ' : '　')
}

/** The people of a set, in the order of the list of people. */
function guestsOf(event: Event, ids: Readonly<Record<string, unknown>>): readonly Person[] {
  return Object.keys(ids).flatMap((id) => event.people[id] ?? []).sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
}

function emptyBlocks({ documentLocale }: Event, what: string): readonly Block[] {
  return [{ kind: 'paragraph', role: 'body', text: [unknown(what, documentLocale)] }]
}
