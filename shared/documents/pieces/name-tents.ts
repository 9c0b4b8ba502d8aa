import type { Event } from '../../domain/event/event.ts'
import { latinName } from '../../domain/people/names/latin-name.ts'
import type { NameReader } from '../../domain/people/names/reading.ts'
import { sourcePath } from '../../domain/news/source-path.ts'
import { unitTextOf, widenedName } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { chosenOf, type ChosenOptions } from '../document-options.ts'
import { chosenPeople, onlyOption, peopleGaps, sourceOption, withoutName } from './chosen-people.ts'
import { cardForm, cardSheets, innerArea, onBothSides, type CardForm } from './folded-card.ts'
import { faceOption, INK, inkOption, inks, pieceFaces, secondLines, sizeOption, tentSizes } from './piece-choices.ts'
import { pieceOf, type TextMark } from './piece.ts'
import type { PieceDocument, PieceLine } from './piece-set.ts'

const LEAST_SECOND_PT = 10
/** Longer Chinese names are set as large as they can be, without making all others small. */
const MOST_USUAL = 4
const HAN = /\p{Script=Han}/u

/** 桌签: both sides the right way up once it is folded. @source domain-rules §1, features 30 and 31 */
export const nameTents: PieceDocument = {
  id: 'name-tents',
  options: [sourceOption, onlyOption, sizeOption(tentSizes), { id: 'secondLine', kind: 'choice', choices: secondLines, initial: secondLines[0] }, faceOption, inkOption],
  gaps: peopleGaps,
  set: (event, { chosen = {}, readName }) => {
    const form = cardForm(chosen)
    const people = chosenPeople(event, chosen)
    const isLatinAsked = chosenOf(secondLines, chosen, 'secondLine') === 'latin'
    const named = people.filter(({ person }) => person.name !== '')
    return {
      sheets: cardSheets(form),
      listed: people.length,
      lines: named.map(({ person, place }): PieceLine => {
        const marks = onBothSides(form, faceOf(form, person.name, secondLine(event, person, chosen, readName), chosen))
        return { piece: pieceOf(`tent:${person.id}`, person.name, marks, sourcePath('people', person.id)), about: unitTextOf(event, person), ...(place === undefined ? {} : { place }) }
      }),
      lacks: [
        ...withoutName(event, people),
        ...named.flatMap(({ person }) => (isLatinAsked && HAN.test(person.name) && latinName(person, readName) === '' ? [{ name: person.name, lack: 'no-latin' as const }] : [])),
      ],
    }
  },
}

function secondLine(event: Event, person: Person, chosen: ChosenOptions, readName: NameReader | undefined): string {
  switch (chosenOf(secondLines, chosen, 'secondLine')) {
    case 'latin':
      return latinName(person, readName)
    case 'unit':
      return unitTextOf(event, person)
    default:
      return ''
  }
}

function faceOf(form: CardForm, name: string, below: string, chosen: ChosenOptions): readonly TextMark[] {
  const look = { face: chosenOf(pieceFaces, chosen, 'face') ?? 'hei', colour: INK[chosenOf(inks, chosen, 'ink') ?? 'black'] }
  const inner = innerArea(form)
  const hasSecond = chosenOf(secondLines, chosen, 'secondLine') !== 'none'
  const isUsual = !HAN.test(name) || [...name].length <= MOST_USUAL
  return [
    {
      kind: 'text',
      ...look,
      isBold: true,
      text: widenedName(name),
      at: hasSecond ? { ...inner, height: inner.height * 0.64 } : inner,
      leastPt: form.leastPt,
      ...(isUsual ? { sizedWith: 'name' } : {}),
    },
    ...(below === ''
      ? []
      : [{ kind: 'text' as const, ...look, text: below, at: { ...inner, y: inner.y + inner.height * 0.7, height: inner.height * 0.3 }, largestPt: form.leastPt, leastPt: LEAST_SECOND_PT, sizedWith: 'second' }]),
  ]
}
