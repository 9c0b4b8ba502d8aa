import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { maskedPhone } from '../../domain/people/masked-number.ts'
import type { Person } from '../../domain/people/person.ts'
import { convoyOf } from '../../domain/tours/riding-groups.ts'
import { orderOfVehicle, seatCount } from '../../domain/tours/seat-riders.ts'
import type { Tour } from '../../domain/tours/tour.ts'
import type { Passenger, Vehicle } from '../../domain/tours/vehicle.ts'
import { dateText } from '../../lib/date-text.ts'
import { chosenLine } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import type { PaperOptions } from '../page-frame.ts'
import type { Fact, Text } from '../paper.ts'
import { plain, strong } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { vehicleWords } from './vehicle-words.ts'

/** A tour that has vehicles, with them in the order of the convoy. */
export type Convoy = { readonly tour: Tour; readonly vehicles: readonly Vehicle[] }
type RiderLine = { readonly person: Person; readonly riding: Passenger }

export function convoysOf(event: Event): readonly Convoy[] {
  return ordered(event.tours)
    .map((tour) => ({ tour, vehicles: convoyOf(event, tour.id) }))
    .filter(({ vehicles }) => vehicles.length > 0)
}

/** Whether a vehicle goes with the line that alone is asked for, or with all of its tour; without one every vehicle is meant. */
export function isAskedFor({ lines }: Event, { lineId, tourId }: Vehicle, options: PaperOptions): boolean {
  const line = chosenLine(options)
  return line === null || lineId === line || (lineId === undefined && tourId === lines[line]?.tourId)
}

/** The name of the line that alone is asked for. */
export function lineAskedFor({ lines }: Event, options: PaperOptions): string | undefined {
  return lines[chosenLine(options) ?? '']?.name
}

/** Who rides, by the honour of their seats, those without one as in the list of people. */
export function ridersOf(event: Event, vehicle: Vehicle): readonly RiderLine[] {
  const honour = new Map<string, number>(orderOfVehicle(event, vehicle).map(({ seat }, index) => [seat.id, index]))
  const placeOf = ({ riding }: RiderLine) => honour.get(riding.seat ?? '') ?? honour.size
  return Object.entries(vehicle.passengers)
    .flatMap(([id, riding]): RiderLine[] => {
      const person = event.people[id]
      return person ? [{ person, riding }] : []
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.person.position < b.person.position ? -1 : 1))
}

/** 1号车　大客车　示A·00001 */
export function vehicleTitle({ documentLocale }: Event, { number, type, plate = '' }: Vehicle): string {
  return [number, wordsOf(documentLocale).vehicleType[type], plate].filter((part) => part !== '').join(vehicleWords[documentLocale].gap)
}

/** 07:45 云溪会议中心南门 */
export function gatheringText({ gatheringAt, gatheringPlace = '' }: Vehicle): string {
  return [gatheringAt?.time ?? '', gatheringPlace].filter((part) => part !== '').join(' ')
}

export function withPhone(name: string, phone: string | undefined, isMasked: boolean): string {
  return [name, phone === undefined ? '' : isMasked ? maskedPhone(phone) : phone].filter((part) => part !== '').join(' ')
}

/** 2027年3月9日（星期二）; '' while unknown */
export function tourDate({ documentLocale }: Event, { date }: Tour): string {
  return date === undefined ? '' : dateText(date, documentLocale, { withWeekday: true })
}

/** What stands above the sheet of one vehicle. */
export function vehicleFacts(event: Event, tour: Tour, vehicle: Vehicle): readonly Fact[] {
  const words = vehicleWords[event.documentLocale]
  const leader = vehicle.leaderId === undefined ? undefined : event.people[vehicle.leaderId]
  const line = vehicle.lineId === undefined ? undefined : event.lines[vehicle.lineId]
  const facts: readonly (readonly [string, Text])[] = [
    [words.line, plain([tourDate(event, tour), tour.title, line?.name ?? ''].filter((part) => part !== '').join(words.gap))],
    [words.gathering, strong(gatheringText(vehicle))],
    [words.leader, plain(leader ? withPhone(leader.name, leader.phone, false) : '')],
    [words.driver, plain(withPhone(vehicle.driverName ?? '', vehicle.driverPhone, false))],
    [words.desk, plain(event.registration?.deskPhone ?? '')],
  ]
  return facts.flatMap(([label, text]) => (text.length === 0 ? [] : [{ label, lines: [text] }]))
}

export function convoyGaps(event: Event): readonly IncompleteReason[] {
  const vehicles = convoysOf(event).flatMap((convoy) => convoy.vehicles)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-vehicles': vehicles.length === 0,
    'riders-without-seat': vehicles.reduce((sum, { passengers, ...vehicle }) => sum + Math.max(0, Object.keys(passengers).length - seatCount(vehicle)), 0),
    'vehicles-without-leader': vehicles.filter(({ leaderId }) => leaderId === undefined).length,
    'vehicles-without-driver': vehicles.filter(({ driverName = '', driverPhone = '' }) => driverName === '' || driverPhone === '').length,
  })
}
