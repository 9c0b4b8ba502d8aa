import { ordered } from '../../domain/event/position.ts'
import type { Event } from '../../domain/event/event.ts'
import { unitTextOf, widenedName } from '../../domain/people/person-text.ts'
import { roomOf } from '../../domain/seating/room.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import { chosenOf, type ChosenOptions } from '../document-options.ts'
import { reasonsFrom } from '../incomplete.ts'
import { seatName } from '../seating/seat-name.ts'
import { chosenPlan, onlyOption, sourceOption } from './chosen-people.ts'
import { A4_MM, labelSizes, seatChoices, sizeOption, type LabelSize, type SecondLine } from './piece-choices.ts'
import { pieceOf, type Mark } from './piece.ts'
import type { PieceDocument, PieceLine } from './piece-set.ts'

const SIZES: Readonly<Record<LabelSize, { readonly width: number; readonly height: number }>> = {
  'small-label': { width: 70, height: 37 },
  'large-label': { width: 99, height: 38 },
}
const PAD = 4

/** 座位贴: the place of a seat and who sits there, on sheets of stickers, row by row. */
export const seatLabels: PieceDocument = {
  id: 'seat-labels',
  options: [
    sourceOption,
    onlyOption,
    sizeOption(labelSizes),
    { id: 'seats', kind: 'choice', choices: seatChoices, initial: seatChoices[0] },
    { id: 'secondLine', kind: 'choice', choices: ['none', 'unit'] satisfies readonly SecondLine[], initial: 'none' },
  ],
  gaps: (event) => reasonsFrom({ 'no-seating': Object.keys(event.seatingPlans).length === 0 }),
  set: (event, { chosen = {} }) => {
    const size = SIZES[chosenOf(labelSizes, chosen, 'size') ?? 'small-label']
    const plan = chosenPlan(event, chosen) ?? ordered(event.seatingPlans)[0]
    const seats = plan ? labelledSeats(event, plan, chosen) : []
    return {
      sheets: { sheetMm: A4_MM, pieceMm: size, foldsAtMm: [], gapMm: 0 },
      listed: seats.length,
      lines: seats.map(({ key, place, name, unit }): PieceLine => ({
        piece: pieceOf(`seat:${key}`, name === '' ? place : name, marksOf(size, { place, name, unit: chosen['secondLine'] === 'unit' ? unit : '' })),
        about: unit,
        place,
      })),
      lacks: [],
    }
  },
}

function labelledSeats(event: Event, plan: SeatingPlan, chosen: ChosenOptions) {
  const isEvery = chosenOf(seatChoices, chosen, 'seats') === 'all'
  return roomOf(event, plan).seats.flatMap((seat) => {
    const person = event.people[plan.assignments[seat.id]?.personId ?? '']
    if (plan.blockedSeats[seat.id] || (!isEvery && !person)) return []
    return [{ key: person?.id ?? `${plan.id}.${seat.id}`, place: seatName(plan.layout.kind, seat, event.documentLocale), name: person?.name ?? '', unit: person ? unitTextOf(event, person) : '' }]
  })
}

function marksOf({ width, height }: { readonly width: number; readonly height: number }, { place, name, unit }: { readonly place: string; readonly name: string; readonly unit: string }): readonly Mark[] {
  const area = (from: number, share: number) => ({ x: PAD, y: PAD + (height - 2 * PAD) * from, width: width - 2 * PAD, height: (height - 2 * PAD) * share })
  const text = (value: string, from: number, share: number, largestPt: number, isBold = false): readonly Mark[] =>
    value === '' ? [] : [{ kind: 'text', face: 'hei', isBold, text: value, at: area(from, share), largestPt, leastPt: 7, sizedWith: `${from}` }]
  if (name === '') return text(place, 0, 1, 30, true)
  return [...text(place, 0, 0.3, 14), ...text(widenedName(name), 0.3, unit === '' ? 0.7 : 0.44, 32, true), ...text(unit, 0.76, 0.24, 9)]
}
