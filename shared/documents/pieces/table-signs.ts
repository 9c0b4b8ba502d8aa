import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { roomOf } from '../../domain/seating/room.ts'
import type { SeatingPlan } from '../../domain/seating/seating-plan.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom } from '../incomplete.ts'
import { chosenPlan, sourceOption } from './chosen-people.ts'
import { cardForm, cardSheets, innerArea, onBothSides, type CardForm } from './folded-card.ts'
import { faceOption, INK, inkOption, inks, pieceFaces, sizeOption, tableLines, tentSizes } from './piece-choices.ts'
import { pieceOf, type Piece, type TextMark } from './piece.ts'
import { pieceWords } from './piece-words.ts'
import type { PieceDocument } from './piece-set.ts'

/** 桌号牌: the number of each table of a banquet, with who sits there where that is wanted. */
export const tableSigns: PieceDocument = {
  id: 'table-signs',
  options: [sourceOption, sizeOption(tentSizes), { id: 'secondLine', kind: 'choice', choices: tableLines, initial: tableLines[0] }, faceOption, inkOption],
  gaps: (event) => reasonsFrom({ 'no-tables': plansWithTables(event).length === 0 }),
  set: (event, { chosen = {} }) => {
    const form = cardForm(chosen)
    const asked = chosenPlan(event, chosen)
    const plan = asked?.layout.kind === 'round-tables' ? asked : plansWithTables(event)[0]
    const tables = plan ? tablesOf(event, plan) : []
    const look = { face: chosenOf(pieceFaces, chosen, 'face') ?? 'hei', colour: INK[chosenOf(inks, chosen, 'ink') ?? 'black'] }
    const hasNames = chosenOf(tableLines, chosen, 'secondLine') === 'names'
    const { table: title, list } = pieceWords[event.documentLocale]
    return {
      sheets: cardSheets(form),
      listed: tables.length,
      lines: tables.map(({ table, names }) => ({ piece: signOf(form, look, `${plan?.id ?? ''}.${table}`, title(table), hasNames ? names.map(unbroken).join(list) : ''), about: names.join(list) })),
      lacks: [],
    }
  },
}

/** A name with joiners between its characters, so that no line ends within it. */
function unbroken(name: string): string {
  return [...name].join('\u2060')
}

function plansWithTables(event: Event): readonly SeatingPlan[] {
  return ordered(event.seatingPlans).filter(({ layout }) => layout.kind === 'round-tables')
}

function tablesOf(event: Event, plan: SeatingPlan) {
  return [...Map.groupBy(roomOf(event, plan).seats, ({ row }) => row)].map(([table, seats]) => ({
    table,
    names: seats.flatMap(({ id }) => event.people[plan.assignments[id]?.personId ?? '']?.name ?? []).filter((name) => name !== ''),
  }))
}

function signOf(form: CardForm, look: Pick<TextMark, 'face' | 'colour'>, key: string, title: string, names: string): Piece {
  const inner = innerArea(form)
  const marks: readonly TextMark[] = [
    { kind: 'text', ...look, isBold: true, text: title, at: names === '' ? inner : { ...inner, height: inner.height * 0.55 }, leastPt: form.leastPt, sizedWith: 'table' },
    ...(names === '' ? [] : [{ kind: 'text' as const, ...look, text: names, at: { ...inner, y: inner.y + inner.height * 0.6, height: inner.height * 0.4 }, lines: 3, largestPt: form.leastPt * 0.8, leastPt: 8, sizedWith: 'names' }]),
  ]
  return pieceOf(`table:${key}`, title, onBothSides(form, marks))
}
