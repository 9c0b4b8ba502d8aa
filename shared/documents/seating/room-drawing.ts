import type { Event } from '../../domain/event/event.ts'
import { widenedName } from '../../domain/people/person-text.ts'
import type { Room, Seat } from '../../domain/seating/seat.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import type { DrawingBlock, DrawnLabel, DrawnShape, Text } from '../paper.ts'
import { plain } from '../text.ts'
import { seatingWords } from './seating-words.ts'

const SEAT_WIDTH = 0.94
const SEAT_HEIGHT = 0.5
const MARGIN = 0.2
const ROW_LABEL = 1

/** The room as it is printed: seats with the names as on the tents, in audience view. */
export function roomDrawing(event: Event, plan: SeatingPlan, room: Room): DrawingBlock {
  const words = seatingWords[event.documentLocale]
  const hasRowLabels = plan.layout.kind === 'audience' || plan.layout.kind === 'photo'
  const bounds = boundsOf(room, hasRowLabels ? ROW_LABEL : 0)
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x - bounds.left, y: y - bounds.top })
  const furniture = room.furniture.map((piece): DrawnShape => ({
    form: piece.kind === 'round-table' ? 'round' : 'box',
    ...at(piece),
    width: piece.width,
    height: piece.height,
    look: 'shaded',
  }))
  const seats = room.seats.map((seat): DrawnShape => ({
    form: 'box',
    ...at(seat),
    width: SEAT_WIDTH,
    height: SEAT_HEIGHT,
    look: nameOn(event, plan, seat) === '' ? 'faint' : 'plain',
  }))
  const pieces = room.furniture.flatMap((piece): DrawnLabel[] =>
    piece.kind === 'desk' || piece.kind === 'round-table' ? [] : [{ ...at(piece), width: Math.max(piece.width, 2), text: words.piece[piece.kind], role: 'note' }],
  )
  const names = room.seats.flatMap((seat): DrawnLabel[] => {
    const name = nameOn(event, plan, seat)
    return name === '' ? [] : [{ ...at(seat), width: SEAT_WIDTH * 0.96, text: name, role: 'name' }]
  })
  return {
    kind: 'drawing',
    width: bounds.width,
    height: bounds.height,
    shapes: [...furniture, ...seats],
    labels: [...pieces, ...names, ...(hasRowLabels ? rowLabels(event, room).map((label) => ({ ...label, ...at(label) })) : [])],
    inWords: inWords(event, plan, room),
  }
}

function nameOn(event: Event, { assignments }: SeatingPlan, { id }: Seat): string {
  const personId = assignments[id]?.personId
  return widenedName((personId === undefined ? undefined : event.people[personId]?.name) ?? '')
}

function boundsOf({ seats, furniture }: Room, beside: number) {
  const things = [...seats.map(({ x, y }) => ({ x, y, width: SEAT_WIDTH, height: SEAT_HEIGHT })), ...furniture]
  const left = Math.min(...things.map(({ x, width }) => x - width / 2)) - MARGIN - beside
  const right = Math.max(...things.map(({ x, width }) => x + width / 2)) + MARGIN
  const top = Math.min(...things.map(({ y, height }) => y - height / 2)) - MARGIN
  const bottom = Math.max(...things.map(({ y, height }) => y + height / 2)) + MARGIN
  return { left, top, width: right - left, height: bottom - top }
}

/** The number of each row beside its first seat, as it stands at the wall of the hall. */
function rowLabels({ documentLocale }: Event, { seats }: Room): readonly DrawnLabel[] {
  const left = Math.min(...seats.map(({ x }) => x))
  return [...Map.groupBy(seats, ({ row }) => row)].flatMap(([row, [first]]) =>
    first ? [{ x: left - ROW_LABEL, y: first.y, width: 0.9, text: seatingWords[documentLocale].row(row), role: 'note' as const }] : [],
  )
}

function inWords(event: Event, plan: SeatingPlan, { seats }: Room): readonly Text[] {
  const words = seatingWords[event.documentLocale]
  const gap = event.documentLocale === 'en' ? ': ' : '：'
  return [...Map.groupBy(seats, ({ row }) => row)].map(([row, inRow]) =>
    plain(`${words.row(row)}${gap}${inRow.map((seat) => nameOn(event, plan, seat) || words.vacant).join(words.list)}`),
  )
}
