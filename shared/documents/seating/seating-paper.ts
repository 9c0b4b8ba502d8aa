import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { unitTextOf, widenedName } from '../../domain/people/person-text.ts'
import { comes } from '../../domain/seating/comes.ts'
import { roomOf } from '../../domain/seating/room.ts'
import type { Room } from '../../domain/seating/seat.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import { chosenOf, type ChosenOptions, type DocumentOption } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section } from '../paper.ts'
import { nameText } from '../people-text.ts'
import { plannedTable } from '../table-plan.ts'
import { bareText, emWidth, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { chartPlan, chartSheets, heightShareOn, USUAL_RESERVED_PT, type Sheet } from './chart-sheets.ts'
import { roomDrawing, type Labelling } from './room-drawing.ts'
import { seatName } from './seat-name.ts'
import { seatingWords, type ChartView } from './seating-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** The title of the event over a chart, in the style of one: ems of a line, points of a line, of what stands below it and between. */
const TITLE_EMS = 24
const TITLE_LINE_PT = 29
const SUBTITLE_PT = 40
const TITLE_PT = 14
/** From so many people on, they look for their seat by name rather than in the drawing. */
const INDEX_FROM = 20

/** One plan of one's own choice; left out: all. */
const planOption: DocumentOption = { id: 'plan', kind: 'source' }
export const seatingOptions: readonly DocumentOption[] = [planOption, { id: 'size', kind: 'choice', choices: chartSheets, initial: chartSheets[0] }]
export const seatIndexOptions: readonly DocumentOption[] = [planOption]

/** 座次图: each plan drawn to scale with its convention named; larger ones with an index of names. */
export function seatingPaper(event: Event, options: PaperOptions): Paper {
  const { chosen = {} } = options
  const sections = chosenPlans(event, chosen).flatMap((plan, index) => [...chartSections(event, plan, chosen, index === 0), ...indexSections(event, plan, INDEX_FROM)])
  return { ...frameOf(event, 'seating', options), sections: sections.length === 0 ? [emptySection(event, 'seating')] : sections }
}

/** 座位索引: where everybody sits, by name. */
export function seatIndexPaper(event: Event, options: PaperOptions): Paper {
  const [first, ...others] = chosenPlans(event, options.chosen ?? {}).flatMap((plan) => indexSections(event, plan, 1))
  const titled = first ? [{ ...first, blocks: [titleOf(event, 'seat-index'), ...first.blocks] }, ...others] : [emptySection(event, 'seat-index')]
  return { ...frameOf(event, 'seat-index', options), sections: titled }
}

export function seatingGaps(event: Event): readonly IncompleteReason[] {
  const plans = ordered(event.seatingPlans)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-seating': plans.length === 0,
    'people-without-seat': plans.reduce((sum, plan) => sum + unseatedNames(event, plan).length, 0),
  })
}

function chosenPlans(event: Event, { plan }: ChosenOptions): readonly SeatingPlan[] {
  const plans = ordered(event.seatingPlans)
  const chosen = plans.filter(({ id }) => id === plan)
  return chosen.length > 0 ? chosen : plans
}

function emptySection(event: Event, id: 'seating' | 'seat-index'): Section {
  return { orientation: 'portrait', blocks: [titleOf(event, id), { kind: 'paragraph', role: 'body', text: [unknown(seatingWords[event.documentLocale].empty, event.documentLocale)] }] }
}

/** The chart on one sheet, or an overview and a sheet for each part of a room that is too large for one. */
function chartSections(event: Event, plan: SeatingPlan, chosen: ChosenOptions, isFirst: boolean): readonly Section[] {
  const words = seatingWords[event.documentLocale]
  const room = roomOf(event, plan)
  const sheets = chartPlan(room, seatedNames(event, plan), chosenOf(chartSheets, chosen, 'size') ?? 'auto', reservedPt(event, isFirst))
  const footNote = conventionOf(event, plan)
  const section = (sheet: Sheet, title: string, part: Room, labelling: Labelling, hasTitle: boolean, below: readonly Block[]): Section => ({
    ...sheet,
    footNote,
    blocks: [
      ...(hasTitle ? [titleOf(event, 'seating')] : []),
      { kind: 'heading', level: 1, text: toldBy(sourcePath('seatingPlans', plan.id), plain(title)) },
      { ...roomDrawing(event, plan, part, labelling), heightShare: heightShareOn(sheet, reservedPt(event, hasTitle)) },
      ...below,
    ],
  })
  const session = plan.sessionId === undefined ? '' : (event.sessions[plan.sessionId]?.title ?? '')
  const unseated = unseatedNames(event, plan)
  const notes = [[session === '' ? '' : words.forSession(session), footNote, words.seenFrom[viewOf(plan.layout.kind)]].filter((part) => part !== '').join('　'), unseated.length === 0 ? '' : words.unseated(unseated.join(words.list))]
  const below = notes.flatMap((text): Block[] => (text === '' ? [] : [{ kind: 'paragraph', role: 'note', text: plain(text) }]))
  if (sheets.kind === 'whole') return [section(sheets.sheet, plan.title, room, { kind: 'names' }, isFirst, below)]
  const { tiles } = sheets
  return [
    section(sheets.overview, words.overview(plan.title, tiles.length), room, { kind: 'parts', parts: tiles.map((tile) => tile.room) }, isFirst, below),
    ...tiles.map((tile, index) => section(sheets.sheet, words.part(plan.title, index + 1, tiles.length, partText(event, plan, tile.room)), tile.room, { kind: 'names' }, false, [])),
  ]
}

/** What stands above and below a drawing; without room for it the drawing would go to the next page and leave its title alone. */
function reservedPt(event: Event, hasTitle: boolean): number {
  if (!hasTitle) return USUAL_RESERVED_PT
  const { lines, subtitle } = titleOf(event, 'seating')
  const titleLines = lines.reduce((sum, line) => sum + Math.ceil(emWidth(bareText(line)) / TITLE_EMS), 0)
  return USUAL_RESERVED_PT + TITLE_PT + titleLines * TITLE_LINE_PT + (subtitle ? SUBTITLE_PT : 0)
}

/** Which seats are on one of several sheets. */
function partText({ documentLocale }: Event, { layout }: SeatingPlan, { seats }: Room): string {
  const { tables, seatsOfRows } = seatingWords[documentLocale].partOf
  const rows = [...new Set(seats.map(({ row }) => row))].toSorted((a, b) => a - b)
  const numbers = seats.map(({ number }) => number)
  return layout.kind === 'round-tables' ? tables(rows) : seatsOfRows([rows[0] ?? 1, rows.at(-1) ?? 1], [Math.min(...numbers), Math.max(...numbers)])
}

/** Points that the width of a seat takes on the sheet that the chart of a plan is printed on. */
export function printedUnitPt(event: Event, plan: SeatingPlan, chosen: ChosenOptions): number {
  return chartPlan(roomOf(event, plan), seatedNames(event, plan), chosenOf(chartSheets, chosen, 'size') ?? 'auto', USUAL_RESERVED_PT).unitPt
}

/** The names as they stand on the chart. */
function seatedNames(event: Event, { assignments }: SeatingPlan): readonly string[] {
  return Object.values(assignments).flatMap(({ personId }) => (event.people[personId] ? [widenedName(event.people[personId].name)] : []))
}

/** What the seats were given out by. Banquets, signings and vehicles have an order each, whatever the convention of their event. */
function conventionOf(event: Event, { layout, filling, convention, seated }: SeatingPlan): string {
  const words = wordsOf(event.documentLocale)
  const own = seatingWords[event.documentLocale]
  const order = () => {
    switch (layout.kind) {
      case 'audience':
        return words.seatFilling[filling]
      case 'round-tables':
        return own.order[layout.isGuestPresiding ? 'guest-presides' : 'banquet']
      case 'signing':
        return own.order.signing
      case 'photo':
        return seated.some(({ side }) => side === 'guest') ? own.order['photo-with-guests'] : words.seatingConvention[convention]
      case 'vehicle': {
        const vehicle = event.vehicles[layout.vehicleId]
        const rule = layout.isOwnerDriving ? 'front-first' : vehicle?.seatRule
        if (rule !== undefined) return words.vehicleSeatRule[rule]
        return own.order[vehicle?.type === 'minibus' || vehicle?.type === 'coach' ? 'bus' : 'car']
      }
      default:
        return words.seatingConvention[convention]
    }
  }
  return own.convention(order())
}

function viewOf(kind: SeatingPlan['layout']['kind']): ChartView {
  switch (kind) {
    case 'long-table':
    case 'round-tables':
      return 'door'
    case 'hollow-square':
    case 'u-shape':
    case 'sofas':
      return 'head'
    case 'vehicle':
      return 'front'
    default:
      return 'audience'
  }
}

function unseatedNames(event: Event, { seated, assignments }: SeatingPlan): readonly string[] {
  const placed = new Set<string>(Object.values(assignments).map(({ personId }) => personId))
  return seated.flatMap(({ personId }) => (placed.has(personId) || !comes(event, personId) ? [] : [event.people[personId]?.name ?? '']))
}

/** Where everybody of a plan sits, in the order of the roster; none for fewer people than they are looked up for. */
function indexSections(event: Event, plan: SeatingPlan, from: number): readonly Section[] {
  const locale = event.documentLocale
  const words = seatingWords[locale]
  const placeOf = new Map(
    roomOf(event, plan).seats.flatMap((seat) => {
      const personId = plan.assignments[seat.id]?.personId
      return personId === undefined ? [] : [[personId, seatName(plan.layout.kind, seat, locale)]]
    }),
  )
  const rows = ordered(event.people).flatMap((person) => {
    const place = placeOf.get(person.id)
    return place === undefined ? [] : [{ person, place }]
  })
  if (rows.length < from) return []
  const table = plannedTable(
    [
      { title: words.index.name, role: 'name', align: locale === 'en' ? 'left' : 'center', width: 'fit', ems: [4.4, 14] },
      { title: words.index.unit, role: 'text', align: 'left', width: 'share', ems: [10, 24] },
      { title: words.index.seat, role: 'figures', align: 'center', width: 'fit', ems: [6, 12] },
    ],
    [{ rows: rows.map(({ person, place }) => ({ cells: [[[nameText(event, person)]], [plain(unitTextOf(event, person))], [plain(place)]] })) }],
  )
  return [{ orientation: 'portrait', blocks: [{ kind: 'heading', level: 1, text: toldBy(sourcePath('seatingPlans', plan.id), plain(words.indexTitle(plan.title))) }, table] }]
}
