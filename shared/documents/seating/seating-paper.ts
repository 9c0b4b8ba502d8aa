import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { unitTextOf } from '../../domain/people/person-text.ts'
import { comes } from '../../domain/seating/comes.ts'
import { roomOf } from '../../domain/seating/room.ts'
import type { Room } from '../../domain/seating/seat.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section, TableBlock } from '../paper.ts'
import { nameText } from '../people-text.ts'
import { plannedTable } from '../table-plan.ts'
import { plain, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { roomDrawing } from './room-drawing.ts'
import { seatName } from './seat-name.ts'
import { seatingWords } from './seating-words.ts'

/** From so many people on, they look for their seat by name rather than in the drawing. */
const INDEX_FROM = 20

/** 座次图: one page for each plan, drawn to scale with its convention named; larger ones with an index of names. */
export function seatingPaper(event: Event, options: PaperOptions): Paper {
  const plans = ordered(event.seatingPlans)
  const sections = plans.flatMap((plan, index) => planSections(event, plan, index === 0))
  const empty: Section = { orientation: 'portrait', blocks: [titleOf(event, 'seating'), { kind: 'paragraph', role: 'body', text: [unknown(seatingWords[event.documentLocale].empty, event.documentLocale)] }] }
  return { ...frameOf(event, 'seating', options), sections: sections.length === 0 ? [empty] : sections }
}

export function seatingGaps(event: Event): readonly IncompleteReason[] {
  const plans = ordered(event.seatingPlans)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-seating': plans.length === 0,
    'people-without-seat': plans.reduce((sum, plan) => sum + unseatedNames(event, plan).length, 0),
  })
}

/** The drawing, and on sheets of its own the index. */
function planSections(event: Event, plan: SeatingPlan, isFirst: boolean): readonly Section[] {
  const locale = event.documentLocale
  const words = seatingWords[locale]
  const room = roomOf(event, plan)
  const drawing = roomDrawing(event, plan, room)
  const session = plan.sessionId === undefined ? '' : (event.sessions[plan.sessionId]?.title ?? '')
  const note = [
    session === '' ? '' : words.forSession(session),
    words.convention(plan.layout.kind === 'audience' ? wordsOf(locale).seatFilling[plan.filling] : wordsOf(locale).seatingConvention[plan.convention]),
    words.seenFrom,
  ].filter((part) => part !== '')
  const unseated = unseatedNames(event, plan)
  const blocks: Block[] = [
    ...(isFirst ? [titleOf(event, 'seating')] : []),
    { kind: 'heading', level: 1, text: plain(plan.title) },
    { kind: 'paragraph', role: 'note', text: plain(note.join('　')) },
    drawing,
    ...(unseated.length === 0 ? [] : [{ kind: 'paragraph' as const, role: 'note' as const, text: plain(words.unseated(unseated.join(words.list))) }]),
  ]
  const index = indexBlocks(event, plan, room)
  const drawn: Section = { orientation: drawing.width > drawing.height * 1.1 ? 'landscape' : 'portrait', blocks }
  return index.length === 0 ? [drawn] : [drawn, { orientation: 'portrait', blocks: index }]
}

function unseatedNames(event: Event, { seated, assignments }: SeatingPlan): readonly string[] {
  const placed = new Set<string>(Object.values(assignments).map(({ personId }) => personId))
  return seated.flatMap(({ personId }) => (placed.has(personId) || !comes(event, personId) ? [] : [event.people[personId]?.name ?? '']))
}

function indexBlocks(event: Event, plan: SeatingPlan, { seats }: Room): readonly Block[] {
  const locale = event.documentLocale
  const words = seatingWords[locale]
  const placeOf = new Map(
    seats.flatMap((seat) => {
      const personId = plan.assignments[seat.id]?.personId
      return personId === undefined ? [] : [[personId, seatName(plan.layout.kind, seat, locale)]]
    }),
  )
  const rows = ordered(event.people).flatMap((person) => {
    const place = placeOf.get(person.id)
    return place === undefined ? [] : [{ person, place }]
  })
  if (rows.length < INDEX_FROM) return []
  const table: TableBlock = plannedTable(
    [
      { title: words.index.name, role: 'name', align: locale === 'en' ? 'left' : 'center', width: 'fit', ems: [4.4, 10] },
      { title: words.index.unit, role: 'text', align: 'left', width: 'share', ems: [10, 24] },
      { title: words.index.seat, role: 'figures', align: 'center', width: 'fit', ems: [6, 12] },
    ],
    [{ rows: rows.map(({ person, place }) => ({ cells: [[[nameText(event, person)]], [plain(unitTextOf(event, person))], [plain(place)]] })) }],
  )
  return [{ kind: 'heading', level: 1, text: plain(words.indexTitle(plan.title)) }, table]
}
