import type { Event } from '../../domain/event/event.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import { ordered } from '../../domain/event/position.ts'
import { tourClocks, type LegTime, type LineClock } from '../../domain/tours/clock/line-clock.ts'
import { isEstimate } from '../../domain/tours/clock/leg-time.ts'
import { sourcePath } from '../../domain/news/source-path.ts'
import type { Stop, StopAct } from '../../domain/tours/tour.ts'
import type { Text } from '../paper.ts'
import { note, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { routeWords } from './route-words.ts'

/** Every line of every tour with its clock, in order, or one line alone; tours without stops have no sheet. */
export function allClocks(event: Event, lineId: string | null = null): readonly LineClock[] {
  return ordered(event.tours).flatMap((tour) => tourClocks(event, tour)).filter(({ stops, line }) => stops.length > 0 && (lineId === null || line?.id === lineId))
}

/** Where the way leads behind the last stop: to an end of its own, else back to the start; '' where it ends at that stop. */
export function endPlaceOf({ tour, line, lastLeg }: LineClock): string {
  return lastLeg === undefined ? '' : (line?.endPlace ?? tour.endPlace ?? line?.startPlace ?? tour.startPlace ?? '')
}

/** 揭牌：示例基地, with its minutes or its opening where they are stated. */
export function actLine({ kind, object = '', minutes, startsAt }: StopAct, { documentLocale: locale }: Pick<Event, 'documentLocale'>): string {
  const [words, word] = [routeWords[locale], wordsOf(locale).stopAct[kind]]
  const what = object === '' ? word : kind === 'other' ? object : `${word}${words.colon}${object}`
  const when = [startsAt === undefined ? '' : words.opens(startsAt), minutes === undefined ? '' : words.minutes(minutes)].filter((part) => part !== '')
  return when.length === 0 ? what : locale === 'en' ? `${what} (${when.join(', ')})` : `${what}（${when.join('，')}）`
}

export function actLines(event: Event, { acts, subject = '' }: Stop): readonly Text[] {
  return [...(subject === '' ? [] : [plain(subject)]), ...acts.map((act) => (subject === '' ? plain(actLine(act, event)) : note(actLine(act, event))))]
}

/** Name, and the phone only where the reader has to call. */
export function personLine(event: Event, id: PersonId | undefined, withPhone: boolean): Text | undefined {
  const person = id === undefined ? undefined : event.people[id]
  if (person === undefined) return undefined
  return toldBy(sourcePath('people', person.id), [...plain(person.name), ...(withPhone && person.phone !== undefined ? note(` ${person.phone}`) : [])])
}

/** 9公里，约18分钟，上车6分: how the next stop is reached; an unknown time is said to be so. */
export function legLines(event: Event, leg: LegTime): readonly Text[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const km = leg.distanceKm === undefined ? '' : leg.isDistanceEstimated ? words.about(words.km(leg.distanceKm)) : words.km(leg.distanceKm)
  const mode = leg.mode === 'drive' ? '' : wordsOf(locale).legMode[leg.mode]
  const minutes = words.minutes(leg.driveMinutes)
  const ride: Text = leg.source === 'unknown' ? [unknown(words.wayUnknown, locale)] : plain(`${mode}${isEstimate(leg.source) ? words.about(minutes) : minutes}`)
  const more = [leg.boardingMinutes > 0 ? words.board(leg.boardingMinutes) : '', leg.walkMinutes > 0 ? words.walk(leg.walkMinutes) : ''].filter((part) => part !== '')
  return [...(km === '' ? [] : [plain(km)]), ride, ...(more.length === 0 ? [] : [note(more.join(words.comma))])]
}

export function limitsText({ maxVehicleWidthM, maxVehicleHeightM }: Stop, { documentLocale }: Pick<Event, 'documentLocale'>): string {
  const words = routeWords[documentLocale]
  return [maxVehicleWidthM === undefined ? '' : words.widthLimit(maxVehicleWidthM), maxVehicleHeightM === undefined ? '' : words.heightLimit(maxVehicleHeightM)]
    .filter((part) => part !== '')
    .join(words.comma)
}

export function hostName(event: Event, { hostUnitId }: Stop): string {
  return hostUnitId === undefined ? '' : (event.units[hostUnitId]?.name ?? '')
}
