import type { Event } from '../../domain/event/event.ts'
import { widenedName } from '../../domain/people/person-text.ts'
import { boundsOf } from '../../domain/seating/room-bounds.ts'
import { isNamed, type Room, type Seat } from '../../domain/seating/seat.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import type { DrawingBlock, DrawnLabel, DrawnShape, Text } from '../paper.ts'
import { emWidth, plain } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { nameInBox } from './name-lines.ts'
import { LARGEST_UNIT_PT, NAME_BOX, SEAT } from './seat-box.ts'
import { seatingWords } from './seating-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

const MARGIN = 0.2
/** Room for the number of a row beside it, and of a seat before and behind it. */
const BESIDE = 1
const BEFORE = 0.5

/** What the labels of a room are: the names, or the parts that it is divided into. */
export type Labelling = { readonly kind: 'names' } | { readonly kind: 'parts'; readonly parts: readonly Room[] }

/** The room as it is printed: seats with the names as on the tents, in audience view. */
export function roomDrawing(event: Event, plan: SeatingPlan, room: Room, labelling: Labelling): Omit<DrawingBlock, 'heightShare'> {
  const words = wordsOf(event.documentLocale).seatingPiece
  const hasNumbers = plan.layout.kind === 'audience' || plan.layout.kind === 'photo'
  const inner = boundsOf(room, SEAT, MARGIN)
  const bounds = hasNumbers ? { left: inner.left - BESIDE, top: inner.top - BEFORE, width: inner.width + 2 * BESIDE, height: inner.height + 2 * BEFORE } : inner
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x - bounds.left, y: y - bounds.top })
  const furniture = room.furniture.map((piece): DrawnShape => ({ form: piece.kind === 'round-table' ? 'round' : 'box', ...at(piece), width: piece.width, height: piece.height, look: 'shaded' }))
  const seats = room.seats.map((seat): DrawnShape => ({ form: 'box', ...at(seat), ...SEAT, look: plan.blockedSeats[seat.id] ? 'shaded' : nameOn(event, plan, seat) === '' ? 'faint' : 'plain' }))
  const labelsIn = (seat: Seat): readonly DrawnLabel[] => {
    const name = nameOn(event, plan, seat)
    return name === '' ? emptyLabels(seat, plan.blockedSeats[seat.id] ? plan.blockedFor?.[seat.id] || '×' : hasNumbers ? '' : String(seat.number)) : nameLabels(seat, name)
  }
  const pieces = room.furniture.flatMap((piece): DrawnLabel[] => (isNamed(piece.kind) ? [{ ...piece, width: Math.max(piece.width, 1.4), text: words[piece.kind], role: 'note' }] : []))
  const said = labelling.kind === 'parts' ? partLabels(labelling.parts) : [...room.seats.flatMap((seat) => labelsIn(seat).map((label) => ({ ...label, source: sourcePath('seatingPlans', plan.id, seat.id) }))), ...(hasNumbers ? numberLabels(event, room) : []), ...tableLabels(plan, room)]
  return {
    kind: 'drawing',
    name: plan.title,
    width: bounds.width,
    height: bounds.height,
    largestUnitPt: LARGEST_UNIT_PT,
    shapes: [...furniture, ...seats, ...(labelling.kind === 'parts' ? partLabels(labelling.parts) : []).map((label): DrawnShape => ({ form: 'box', ...at(label), width: PLATE.width, height: PLATE.height, look: 'shaded' }))],
    labels: [...pieces, ...said].map(({ x, y, width, text, role, source }) => ({ ...at({ x, y }), width, text, role, ...(source === undefined ? {} : { source }) })),
    inWords: inWords(event, plan, room),
  }
}

function nameOn(event: Event, { assignments }: SeatingPlan, { id }: Seat): string {
  const personId = assignments[id]?.personId
  return widenedName((personId === undefined ? undefined : event.people[personId]?.name) ?? '')
}

/** A name in its seat, a long one on two or three lines. */
function nameLabels({ x, y }: Seat, name: string): readonly DrawnLabel[] {
  if (name === '') return []
  const { lines, size } = nameInBox(name, NAME_BOX)
  // Lines of a name are of one size, that of the widest, and no higher than their seat.
  const width = Math.min(NAME_BOX.width, size * Math.max(4.2, ...lines.map(emWidth)))
  const pitch = SEAT.height / Math.max(2, lines.length)
  return lines.map((text, index) => ({ x, y: y + (index - (lines.length - 1) / 2) * pitch, width, text, role: 'name' }))
}

/** What stands in a seat without a name: whom it is kept for, that it is not used, or its number where no row says it. */
function emptyLabels({ x, y }: Seat, text: string): readonly DrawnLabel[] {
  return text === '' ? [] : [{ x, y, width: NAME_BOX.width, text, role: 'note' }]
}

/** The number of each row at both its ends and of each seat before and behind, as they stand in the hall. */
function numberLabels({ documentLocale }: Event, { seats }: Room): readonly DrawnLabel[] {
  const xs = seats.map(({ x }) => x)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const rows = [...Map.groupBy(seats, ({ row }) => row)]
  const ys = rows.flatMap(([, [first]]) => (first ? [first.y] : []))
  const [front, back] = [Math.min(...ys), Math.max(...ys)]
  const widest = rows.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[1] ?? []
  return [
    ...rows.flatMap(([row, [first]]): DrawnLabel[] => (first ? [left - BESIDE, right + BESIDE].map((x) => ({ x, y: first.y, width: 0.9, text: seatingWords[documentLocale].row(row), role: 'note' })) : [])),
    ...widest.flatMap(({ x, number }): DrawnLabel[] => [front - BEFORE, back + BEFORE].map((y) => ({ x, y, width: 0.9, text: String(number), role: 'note' }))),
  ]
}

function tableLabels({ layout }: SeatingPlan, { furniture }: Room): readonly DrawnLabel[] {
  if (layout.kind !== 'round-tables') return []
  return furniture.filter(({ kind }) => kind === 'round-table').map(({ x, y, width }, index) => ({ x, y, width, text: String(index + 1), role: 'name' }))
}

/** Under the number of a part, so that it is read among the seats. */
const PLATE = { width: 3.4, height: 2 }

/** The number of each part in its middle. */
function partLabels(parts: readonly Room[]): readonly DrawnLabel[] {
  return parts.map((part, index) => {
    const { left, top, width, height } = boundsOf({ ...part, furniture: [] }, SEAT, 0)
    return { x: left + width / 2, y: top + height / 2, width: PLATE.width * 3, text: String(index + 1), role: 'name' }
  })
}

function inWords(event: Event, plan: SeatingPlan, { seats }: Room): readonly Text[] {
  const words = seatingWords[event.documentLocale]
  const gap = event.documentLocale === 'en' ? ': ' : '：'
  return [...Map.groupBy(seats, ({ row }) => row)].map(([row, inRow]) =>
    plain(`${words.row(row)}${gap}${inRow.map((seat) => nameOn(event, plan, seat) || words.vacant).join(words.list)}`),
  )
}
