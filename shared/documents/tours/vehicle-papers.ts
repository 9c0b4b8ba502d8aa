import { timeOfMinutes } from '../../lib/local-date.ts'
import type { Event } from '../../domain/event/event.ts'
import { lineClock, tourClocks, type LegTime, type LineClock } from '../../domain/tours/clock/line-clock.ts'
import { seatCount } from '../../domain/tours/seat-riders.ts'
import type { Stop, Tour } from '../../domain/tours/tour.ts'
import type { Vehicle } from '../../domain/tours/vehicle.ts'
import type { DocumentId } from '../document-ids.ts'
import { columnPlan, columnText } from '../lists/list-columns.ts'
import { areNumbersMasked, listMarking } from '../lists/list-paper.ts'
import { listWords } from '../lists/list-words.ts'
import { frameOf, titleOf, type Marking, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Row, Section, Text } from '../paper.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, cellToldBy, named, namesInRow, note, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { convoysOf, gatheringText, isAskedFor, lineAskedFor, ridersOf, tourDate, vehicleFacts, vehicleTitle, withPhone, type Convoy } from './convoy-text.ts'
import { endPlaceOf } from './stop-text.ts'
import { vehicleSeatText } from './vehicle-seat-text.ts'
import { vehicleWords } from './vehicle-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** So many boxes beside a name: getting on, and coming back after each stop. */
const MOST_BOXES = 7
const ROLL_CALL_ROW_MM = 8
const NAMES_A_LINE = 8

/**
 * 乘车安排: vehicle by vehicle who rides in it, for the handbook.
 *
 * @source domain-rules §4: 车号·车型·核载·乘车人·联络员(车长)·司机电话·集合地点·发车时间
 */
export function manifestPaper(event: Event, options: PaperOptions): Paper {
  const words = vehicleWords[event.documentLocale]
  const isMasked = areNumbersMasked(options.chosen ?? {}, 'handbook')
  const plans: readonly ColumnPlan[] = [
    { title: words.number, role: 'name', align: 'center', width: 'fit', ems: [4, 9] },
    { title: words.led, role: 'text', align: 'left', width: 'fit', ems: [7, 12], isOptional: true },
    { title: words.gathering, role: 'text', align: 'left', width: 'fit', ems: [5, 9], isOptional: true },
    // The long one last, so that a full coach that goes on over the page is still read in order.
    { title: words.riders, role: 'text', align: 'left', width: 'share', ems: [22, 60] },
  ]
  const convoys = convoysOf(event).map(({ tour, vehicles }) => ({ tour, vehicles: vehicles.filter((vehicle) => isAskedFor(event, vehicle, options)) }))
  const blocks = convoys.filter(({ vehicles }) => vehicles.length > 0).flatMap(({ tour, vehicles }): Block[] => [
    { kind: 'heading', level: 1, text: toldBy(sourcePath('tours', tour.id), plain([tour.title, tourDate(event, tour)].filter((part) => part !== '').join(event.documentLocale === 'en' ? words.list : words.gap))) },
    plannedTable(plans, [{ rows: vehicles.map((vehicle) => manifestRow(event, vehicle, isMasked)) }]),
  ])
  const marking = listMarking(event, 'handbook', ['phone'], options.chosen ?? {})
  const forWhom = lineAskedFor(event, options)
  return { ...frameOf(event, 'manifest', options, { ...marking, ...(forWhom === undefined ? {} : { forWhom }) }), sections: [{ orientation: 'landscape', blocks: [titleOf(event, 'manifest'), ...orEmpty(event, blocks)] }] }
}

function manifestRow(event: Event, vehicle: Vehicle, isMasked: boolean): Row {
  const locale = event.documentLocale
  const words = vehicleWords[locale]
  const riders = ridersOf(event, vehicle)
  const leader = vehicle.leaderId === undefined ? undefined : event.people[vehicle.leaderId]
  const lines = Object.values(event.lines).filter(({ tourId }) => tourId === vehicle.tourId)
  const line = lines.length > 1 ? (lines.find(({ id }) => id === vehicle.lineId)?.name ?? '') : ''
  const texts = (...parts: readonly string[]) => parts.map((part) => plain(part)).filter((text) => text.length > 0)
  const led = (task: string, name: string, phone: string | undefined) => (name === '' ? [] : [[...note(`${task} `), ...plain(name)], ...texts(withPhone('', phone, isMasked))])
  return {
    cells: [
      cellToldBy(sourcePath('vehicles', vehicle.id), [named(vehicle.number), ...texts(line, wordsOf(locale).vehicleType[vehicle.type], vehicle.plate ?? '', words.count(riders.length, seatCount(vehicle)))]),
      [...led(words.leader, leader?.name ?? '', leader?.phone), ...led(words.driver, vehicle.driverName ?? '', vehicle.driverPhone)],
      texts(vehicle.gatheringAt?.time ?? '', vehicle.gatheringPlace ?? ''),
      inLines(riders.map(({ person }) => person.name), words.list),
    ],
  }
}

/** So many names to a line of its own, so that a full coach may go on over the page between two of them. */
function inLines(names: readonly string[], mark: string): readonly Text[] {
  const count = Math.ceil(names.length / NAMES_A_LINE)
  return Array.from({ length: count }, (_, index) => {
    const line = names.slice(index * NAMES_A_LINE, (index + 1) * NAMES_A_LINE)
    return namesInRow(index < count - 1 ? line.with(-1, `${line.at(-1)}${mark.trimEnd()}`) : line, mark)
  })
}

/** 车长点名册: a page for each vehicle, a box for getting on and one for coming back after each stop. */
export function rollCallPaper(event: Event, options: PaperOptions): Paper {
  const words = vehicleWords[event.documentLocale]
  const sections = sectionsOf(event, 'roll-call', options, ({ tour, vehicles }, vehicle) => {
    const riders = ridersOf(event, vehicle)
    const boxes = [words.boarded, ...stopsOf(event, tour, vehicle).slice(0, MOST_BOXES - 1).map((_, index) => `${index + 1}`)]
    const column = (id: 'number' | 'name' | 'unit' | 'phone') => columnPlan(id, event.documentLocale)
    const plans: readonly ColumnPlan[] = [
      column('number'),
      { title: words.seat, role: 'figures', align: 'left', width: 'fit', ems: [4, 11], isOptional: true },
      column('name'),
      // The one column that may give way: a name or a seat over two lines is read wrong in the aisle.
      { ...column('unit'), width: 'fit', ems: [6, 14] },
      column('phone'),
      ...boxes.map((title): ColumnPlan => ({ title, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 3.6] })),
    ]
    const rows = riders.map(({ person, riding }, index): Row => ({
      cells: [
        asCell(plain(String(index + 1))),
        asCell(plain(riding.seat === undefined ? '' : vehicleSeatText(vehicle, riding.seat, event.documentLocale))),
        asCell(columnText('name', event, { person }, { isMasked: false })),
        asCell(columnText('unit', event, { person }, { isMasked: false })),
        asCell(columnText('phone', event, { person }, { isMasked: false })),
        ...boxes.map(() => asCell(plain(words.box))),
      ],
    }))
    const total: Row = { cells: [[], [], asCell(plain(words.total)), asCell(plain(words.people(riders.length))), [], ...boxes.map(() => [])] }
    const stops = stopsOf(event, tour, vehicle).map(({ name }, index) => `${index + 1} ${name}`)
    return [
      { kind: 'heading', level: 1, text: toldBy(sourcePath('vehicles', vehicle.id), plain(`${vehicleTitle(event, vehicle)}${words.gap}${words.count(riders.length, seatCount(vehicle))}`)) },
      { kind: 'facts', facts: [...vehicleFacts(event, tour, vehicle), { label: words.here, lines: [plain(stops.join(words.gap))] }].filter(({ lines }) => lines.some((line) => line.length > 0)) },
      // Ahead of the table, so that it never goes over to a page of its own.
      { kind: 'paragraph', role: 'note', text: plain(words.inConvoy(vehicles.indexOf(vehicle) + 1, vehicles.length)) },
      { ...plannedTable(plans, [{ rows: [...rows, total] }]), rowHeightMm: ROLL_CALL_ROW_MM },
    ]
  })
  return { ...frameOf(event, 'roll-call', options, wholeNumbersFor(event, 'vehicle-leader', words.forRollCall, options)), sections }
}

/** 驾驶员行车单: a page for each vehicle with its way by the clock. Of the riders it says only how many they are. */
export function driverPaper(event: Event, options: PaperOptions): Paper {
  const words = vehicleWords[event.documentLocale]
  const sections = sectionsOf(event, 'driver-sheet', options, ({ tour, vehicles }, vehicle) => {
    const clock = clockOf(event, tour, vehicle)
    const plans: readonly ColumnPlan[] = [
      { title: '', role: 'figures', align: 'center', width: 'fit', ems: [2, 3] },
      { title: words.place, role: 'text', align: 'left', width: 'share', ems: [10, 22] },
      { title: words.arrive, role: 'figures', align: 'center', width: 'fit', ems: [3.4, 6] },
      { title: words.leave, role: 'figures', align: 'center', width: 'fit', ems: [3.4, 6] },
      { title: words.way, role: 'text', align: 'left', width: 'fit', ems: [5, 8] },
      { title: words.parking, role: 'text', align: 'left', width: 'share', ems: [6, 16], isOptional: true },
      { title: words.limits, role: 'text', align: 'left', width: 'fit', ems: [4, 8], isOptional: true },
    ]
    return [
      { kind: 'heading', level: 1, text: toldBy(sourcePath('vehicles', vehicle.id), plain(vehicleTitle(event, vehicle))) },
      { kind: 'facts', facts: [...vehicleFacts(event, tour, vehicle), { label: words.riders, lines: [plain(words.people(Object.keys(vehicle.passengers).length))] }] },
      { kind: 'paragraph', role: 'note', text: plain(words.inConvoy(vehicles.indexOf(vehicle) + 1, vehicles.length)) },
      { kind: 'heading', level: 2, text: plain(words.route) },
      plannedTable(plans, [{ rows: clock === null ? [] : drivingRows(event, vehicle, clock) }]),
    ]
  })
  return { ...frameOf(event, 'driver-sheet', options, wholeNumbersFor(event, 'driver', words.forDriving, options)), sections }
}

function drivingRows(event: Event, vehicle: Vehicle, clock: LineClock): readonly Row[] {
  const locale = event.documentLocale
  const words = vehicleWords[locale]
  const time = (minutes: number) => plain(clock.startSource === null ? '' : timeOfMinutes(minutes))
  const way = (leg: LegTime) => [
    plain(leg.distanceKm === undefined ? '' : words.km(String(Math.round(leg.distanceKm * 10) / 10))),
    leg.source === 'unknown' ? [unknown(words.minutes(0).replace('0', ''), locale)] : plain(words.minutes(leg.driveMinutes)),
  ].filter((text) => text.length > 0)
  const start: Row = { cells: [[], [named(words.start), plain(clock.line?.startPlace ?? clock.tour.startPlace ?? gatheringText(vehicle))].filter((text) => text.length > 0), [], asCell(time(clock.startMinutes)), [], [], []] }
  const stops = clock.stops.map(({ stop, leg, arriveMinutes, leaveMinutes }, index): Row => ({
    cells: [
      asCell(plain(String(index + 1))),
      cellToldBy(sourcePath('stops', stop.id), [named(stop.name), plain(stop.address ?? '')].filter((text) => text.length > 0)),
      asCell(time(arriveMinutes)),
      asCell(time(leaveMinutes)),
      way(leg),
      [plain(stop.parking ?? ''), plain(stop.boardingPoint ?? '')].filter((text) => text.length > 0),
      [plain(stop.maxVehicleWidthM === undefined ? '' : words.width(stop.maxVehicleWidthM)), plain(stop.maxVehicleHeightM === undefined ? '' : words.height(stop.maxVehicleHeightM))].filter((text) => text.length > 0),
    ],
  }))
  const { lastLeg, line, tour } = clock
  // Whoever is told to go back drives to where they set out from.
  const end = [named((line?.endPlace ?? tour.endPlace) === undefined ? words.back : words.end), plain(endPlaceOf(clock))].filter((text) => text.length > 0)
  return [start, ...stops, ...(lastLeg ? [{ cells: [[], end, asCell(time(clock.endMinutes)), [], way(lastLeg), [], []] }] : [])]
}

/** A page for each vehicle of each convoy, or of one line. */
function sectionsOf(event: Event, id: DocumentId, options: PaperOptions, blocksOf: (convoy: Convoy, vehicle: Vehicle) => readonly Block[]): readonly Section[] {
  const pages = convoysOf(event).flatMap((convoy) =>
    convoy.vehicles.filter((vehicle) => isAskedFor(event, vehicle, options)).map((vehicle): Section => ({ orientation: 'portrait', blocks: [titleOf(event, id, convoy.tour.title), ...blocksOf(convoy, vehicle)] })),
  )
  return pages.length > 0 ? pages : [{ orientation: 'portrait', blocks: [titleOf(event, id), ...orEmpty(event, [])] }]
}

function orEmpty(event: Event, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'body', text: [unknown(vehicleWords[event.documentLocale].empty, event.documentLocale)] }]
}

/** These two have to be able to call; what their sheets hold is said at the head of every page. */
function wholeNumbersFor(event: Event, recipient: 'driver' | 'vehicle-leader', reason: string, options: PaperOptions): Marking {
  const locale = event.documentLocale
  const words = listWords[locale]
  const line = lineAskedFor(event, options)
  return { forWhom: [words.forRecipient(wordsOf(locale).recipient[recipient]), ...(line === undefined ? [] : [line])].join(words.comma), handling: words.wholeNumbers(wordsOf(locale).listColumn.phone, reason) }
}

function clockOf(event: Event, tour: Tour, { lineId }: Vehicle): LineClock | null {
  return lineId === undefined ? (tourClocks(event, tour)[0] ?? null) : lineClock(event, lineId)
}

function stopsOf(event: Event, tour: Tour, vehicle: Vehicle): readonly Stop[] {
  return clockOf(event, tour, vehicle)?.stops.map(({ stop }) => stop) ?? []
}
