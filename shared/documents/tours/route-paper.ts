import type { Event } from '../../domain/event/event.ts'
import { convoyOf } from '../../domain/tours/clock/boarding.ts'
import type { LineClock, StopTime } from '../../domain/tours/clock/line-clock.ts'
import { travellerCount } from '../../domain/tours/riding-groups.ts'
import { dateText } from '../../lib/date-text.ts'
import { chosenLine, chosenOf } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import type { Recipient } from '../lists/list-choices.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Cell, Fact, Paper, Section } from '../paper.ts'
import { stopPictures } from '../stop-pictures.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, cellToldBy, named, note, plain, strong, toldBy, unknown } from '../text.ts'
import { lineAskedFor } from './convoy-text.ts'
import { mapDrawing, mapNote } from './map-drawing.ts'
import { routeTime, routeWords } from './route-words.ts'
import { actLines, allClocks, endPlaceOf, hostName, legLines, limitsText, personLine } from './stop-text.ts'
import { timeDrawing } from './time-drawing.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** Whom a route sheet is for: everybody who goes along, who needs no phone numbers; the office, which has to call. */
export const routeRecipients = ['handbook', 'office'] as const satisfies readonly Recipient[]

/** 行程单: line by line when each stop is reached and left and what is done there, then the pictures. @source domain-rules §4 */
export function routePaper(event: Event, options: PaperOptions): Paper {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const isOffice = chosenOf(routeRecipients, options.chosen ?? {}, 'recipient') === 'office'
  const clocks = allClocks(event, chosenLine(options))
  const forWhom = lineAskedFor(event, options)
  const marking = { ...(isOffice && hasPhones(event) ? { handling: words.withPhones } : {}), ...(forWhom === undefined ? {} : { forWhom }) }
  const sections = clocks.map((clock, index): Section => ({
    orientation: 'landscape',
    blocks: [...(index === 0 ? [titleOf(event, 'route')] : []), ...lineBlocks(event, clock, isOffice)],
  }))
  const empty: Section = { orientation: 'portrait', blocks: [titleOf(event, 'route'), { kind: 'paragraph', role: 'body', text: [unknown(words.noStops, locale)] }] }
  return { ...frameOf(event, 'route', options, marking), sections: clocks.length === 0 ? [empty] : [...sections, ...pictures(event, clocks)] }
}

export function routeGaps(event: Event): readonly IncompleteReason[] {
  const clocks = allClocks(event)
  const times = clocks.flatMap(({ stops }) => stops)
  const stops = new Map(times.map(({ stop }) => [stop.id, stop]))
  return reasonsFrom({
    'no-name': event.name === '',
    'no-stops': clocks.length === 0,
    'lines-without-start': clocks.filter(({ startSource }) => startSource === null).length,
    'ways-without-minutes': times.filter(({ leg }, index) => leg.source === 'unknown' && (index > 0 || leg.leg !== undefined)).length,
    'stops-without-stay': [...stops.values()].filter(({ stayMinutes, acts }) => stayMinutes === undefined && acts.every(({ minutes }) => minutes === undefined)).length,
    'stops-without-guide': [...stops.values()].filter(({ guideId, pause }) => guideId === undefined && pause === undefined).length,
  })
}

function hasPhones(event: Event): boolean {
  return Object.values(event.stops).some(({ guideId, contactId }) => [guideId, contactId].some((id) => id !== undefined && event.people[id]?.phone !== undefined))
}

function lineBlocks(event: Event, clock: LineClock, isOffice: boolean): readonly Block[] {
  const { tour, line } = clock
  const date = tour.date === undefined ? '' : dateText(tour.date, event.documentLocale, { withWeekday: true })
  const name = [line?.name ?? '', tour.title, date].filter((part) => part !== '').join('　')
  return [{ kind: 'heading', level: 1, text: toldBy(line === undefined ? sourcePath('tours', tour.id) : sourcePath('lines', line.id), plain(name)) }, { kind: 'facts', facts: lineFacts(event, clock, isOffice) }, stopTable(event, clock, isOffice)]
}

function lineFacts(event: Event, clock: LineClock, isOffice: boolean): readonly Fact[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const { tour, line, startMinutes, startSource, endMinutes, squeezes, stops } = clock
  const convoy = convoyOf(event, tour, line)
  const heads = travellerCount(event, clock, convoy)
  const start = startSource === null ? [unknown(words.timeUnknown, locale)] : plain(routeTime(startMinutes, true, locale))
  const place = line?.startPlace ?? tour.startPlace ?? ''
  const vehicles = convoy.map(({ number, plate = '', leaderId, driverName = '', driverPhone = '' }) => {
    const leader = leaderId === undefined ? undefined : event.people[leaderId]
    const crew = [leader?.name ?? '', isOffice ? (leader?.phone ?? '') : '', isOffice ? [driverName, driverPhone].filter((part) => part !== '').join(' ') : ''].filter((part) => part !== '')
    return [...strong(number), ...plain([plate, ...crew].filter((part) => part !== '').map((part) => ` ${part}`).join(''))]
  })
  const end = [routeTime(endMinutes, startSource !== null, locale), endPlaceOf(clock), clock.isDistanceKnown ? words.km(clock.distanceKm) : '', heads === 0 ? '' : words.people(heads)]
  return [
    { label: words.fact.start, lines: [[...start, ...plain(place === '' ? '' : `　${place}`)]] },
    { label: words.fact.end, lines: [plain(end.filter((part) => part !== '').join('　'))] },
    ...(vehicles.length === 0 ? [] : [{ label: words.fact.vehicles, lines: vehicles }]),
    ...(squeezes.length === 0 ? [] : [{ label: words.fact.missed, lines: squeezes.map(({ kind, at, minutes }) => strong(words.missed[kind](stops[at]?.stop.name ?? '', minutes))) }]),
  ]
}

function stopTable(event: Event, { stops, lastLeg, startSource, line }: LineClock, isOffice: boolean): Block {
  const locale = event.documentLocale
  const { column } = routeWords[locale]
  const isEnglish = locale === 'en'
  const plans: readonly ColumnPlan[] = [
    { title: column.number, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 3] },
    { title: column.arrive, role: 'figures', align: 'center', width: 'fit', ems: [isEnglish ? 4.2 : 3.2, 6] },
    { title: column.leave, role: 'figures', align: 'center', width: 'fit', ems: [isEnglish ? 4.2 : 3.2, 6] },
    { title: column.stop, role: 'name', align: 'left', width: 'share', ems: [12, 17] },
    { title: column.stay, role: 'figures', align: 'center', width: 'fit', ems: [3, 4.5] },
    { title: column.acts, role: 'text', align: 'left', width: 'share', ems: [12, 24] },
    { title: column.guide, role: 'text', align: 'left', width: 'fit', ems: [4, isEnglish ? 8 : isOffice ? 9 : 6], isOptional: true },
    { title: column.host, role: 'text', align: 'left', width: 'share', ems: [7, 14], isOptional: true },
    { title: column.parking, role: 'text', align: 'left', width: 'share', ems: [6, 12], isOptional: true },
    { title: column.next, role: 'text', align: 'left', width: 'fit', ems: [4.6, 6.4] },
    { title: column.backup, role: 'text', align: 'left', width: 'share', ems: [8, 14], isOptional: true },
  ]
  const rows = stops.map((time, index) => ({
    cells: stopCells(event, time, index, startSource !== null, isOffice, line?.stays[time.stop.id] !== undefined, stops[index + 1]?.leg ?? lastLeg),
  }))
  return plannedTable(plans, [{ rows }])
}

function stopCells(event: Event, time: StopTime, index: number, hasStart: boolean, isOffice: boolean, hasOwnStay: boolean, next: LineClock['lastLeg']): readonly Cell[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const { stop } = time
  const isStayKnown = hasOwnStay || stop.stayMinutes !== undefined || time.stayMinutes > 0
  const fixed = (lock: string | undefined) => (lock === undefined ? [] : [note(words.fixed)])
  const alternative = stop.alternativeStopId === undefined ? '' : (event.stops[stop.alternativeStopId]?.name ?? '')
  return [
    [plain(String(index + 1))],
    [plain(routeTime(time.arriveMinutes, hasStart, locale)), ...fixed(stop.lockedArrival)],
    [plain(routeTime(time.leaveMinutes, hasStart, locale)), ...fixed(stop.lockedDeparture)],
    cellToldBy(sourcePath('stops', stop.id), [named(stop.name), ...asCell(note(whereText(stop)))]),
    [isStayKnown ? plain(String(time.stayMinutes)) : [unknown(words.stayUnknown, locale)]],
    cellToldBy(sourcePath('stops', stop.id, 'acts'), actLines(event, stop)),
    asCell(personLine(event, stop.guideId, isOffice)),
    [...asCell(plain(hostName(event, stop))), ...asCell(personLine(event, stop.contactId, isOffice))],
    [...asCell(plain(stop.parking ?? '')), ...asCell(plain(stop.boardingPoint ?? '')), ...asCell(note(limitsText(stop, event)))],
    next === undefined ? [] : legLines(event, next),
    [...asCell(plain(alternative)), ...asCell(plain(stop.rainPlan ?? ''))],
  ]
}

/** An address that names its district says it once. */
function whereText({ division = '', address = '' }: StopTime['stop']): string {
  return address.startsWith(division) ? address : [division, address].filter((part) => part !== '').join(' ')
}

/** Each tour in time and as a way, on a page of its own. */
function pictures(event: Event, all: readonly LineClock[]): readonly Section[] {
  const words = routeWords[event.documentLocale]
  return [...Map.groupBy(all, ({ tour }) => tour)].flatMap(([tour, clocks]): Section[] => {
    const map = mapDrawing(event, clocks)
    return [
      { orientation: 'landscape', blocks: [{ kind: 'heading', level: 1, text: plain(`${tour.title}${words.colon}${words.timePicture}`) }, timeDrawing(event, clocks)] },
      {
        orientation: 'landscape',
        blocks: [
          { kind: 'heading', level: 1, text: plain(`${tour.title}${words.colon}${words.mapPicture}`) },
          { kind: 'paragraph', role: 'note', text: plain(mapNote(event, map.sketch)) },
          map.drawing,
        ],
      },
      ...sitePictures(event, clocks),
    ]
  })
}

/** What the sites look like, in the order of the way. */
function sitePictures(event: Event, clocks: readonly LineClock[]): readonly Section[] {
  const words = routeWords[event.documentLocale]
  const stops = [...new Set(clocks.flatMap((clock) => clock.stops.map(({ stop }) => stop)))]
  const pictures = stops.flatMap((stop) => stopPictures(event, stop))
  const title = plain(`${clocks[0]?.tour.title ?? ''}${words.colon}${words.sitePictures}`)
  return pictures.length === 0 ? [] : [{ orientation: 'landscape', blocks: [{ kind: 'heading', level: 1, text: title }, { kind: 'pictures', columns: Math.min(3, pictures.length), mostHeightMm: 62, pictures }] }]
}
