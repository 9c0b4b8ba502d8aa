import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { unitTextOf } from '../../domain/people/person-text.ts'
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
import { plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { chartPlan, chartSheets, SHARE_OF_PAGE } from './chart-sheets.ts'
import { roomDrawing, type Labelling } from './room-drawing.ts'
import { seatName } from './seat-name.ts'
import { seatingWords } from './seating-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

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
  const sheets = chartPlan(room, chosenOf(chartSheets, chosen, 'size') ?? 'auto', isFirst ? SHARE_OF_PAGE.withTitle : SHARE_OF_PAGE.usual)
  const footNote = conventionOf(event, plan)
  const section = (sheet: Pick<Section, 'orientation' | 'sheet'>, title: string, part: Room, labelling: Labelling, hasTitle: boolean, below: readonly Block[]): Section => ({
    ...sheet,
    footNote,
    blocks: [
      ...(hasTitle ? [titleOf(event, 'seating')] : []),
      { kind: 'heading', level: 1, text: toldBy(sourcePath('seatingPlans', plan.id), plain(title)) },
      { ...roomDrawing(event, plan, part, labelling), heightShare: hasTitle ? SHARE_OF_PAGE.withTitle : SHARE_OF_PAGE.usual },
      ...below,
    ],
  })
  const session = plan.sessionId === undefined ? '' : (event.sessions[plan.sessionId]?.title ?? '')
  const unseated = unseatedNames(event, plan)
  const notes = [[session === '' ? '' : words.forSession(session), footNote, words.seenFrom].filter((part) => part !== '').join('　'), unseated.length === 0 ? '' : words.unseated(unseated.join(words.list))]
  const below = notes.flatMap((text): Block[] => (text === '' ? [] : [{ kind: 'paragraph', role: 'note', text: plain(text) }]))
  if (sheets.kind === 'whole') return [section(sheets.sheet, plan.title, room, { kind: 'names' }, isFirst, below)]
  const { tiles } = sheets
  return [
    section(sheets.overview, words.overview(plan.title, tiles.length), room, { kind: 'parts', parts: tiles.map((tile) => tile.room) }, isFirst, below),
    ...tiles.map((tile, index) => section(sheets.sheet, words.part(plan.title, index + 1, tiles.length, tile.rows), tile.room, { kind: 'names' }, false, [])),
  ]
}

function conventionOf({ documentLocale }: Event, { layout, filling, convention }: SeatingPlan): string {
  const words = wordsOf(documentLocale)
  return seatingWords[documentLocale].convention(layout.kind === 'audience' ? words.seatFilling[filling] : words.seatingConvention[convention])
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
      { title: words.index.name, role: 'name', align: locale === 'en' ? 'left' : 'center', width: 'fit', ems: [4.4, 10] },
      { title: words.index.unit, role: 'text', align: 'left', width: 'share', ems: [10, 24] },
      { title: words.index.seat, role: 'figures', align: 'center', width: 'fit', ems: [6, 12] },
    ],
    [{ rows: rows.map(({ person, place }) => ({ cells: [[[nameText(event, person)]], [plain(unitTextOf(event, person))], [plain(place)]] })) }],
  )
  return [{ orientation: 'portrait', blocks: [{ kind: 'heading', level: 1, text: toldBy(sourcePath('seatingPlans', plan.id), plain(words.indexTitle(plan.title))) }, table] }]
}
