import type { Event } from '../../domain/event/event.ts'
import { latinName } from '../../domain/people/names/latin-name.ts'
import type { NameReader } from '../../domain/people/names/reading.ts'
import { unitTextOf, widenedName } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { chosenOf, type ChosenOptions } from '../document-options.ts'
import { reasonsFrom } from '../incomplete.ts'
import { chosenPeople, peopleOptions } from './chosen-people.ts'
import { INK, inks, pieceFaces, secondLines, tentSizes, type TentSize } from './piece-choices.ts'
import { pieceOf, type Area, type Mark, type PieceSheets, type TextMark } from './piece.ts'
import type { PieceDocument, PieceLine } from './pieces-paper.ts'

type TentForm = { readonly faceMm: { readonly width: number; readonly height: number }; readonly baseMm: number; readonly padMm: number; readonly gapMm: number; readonly leastPt: number }

/** A tent is two faces that share their upper edge; one that stands by itself has a base below. */
const FORMS: Readonly<Record<TentSize, TentForm>> = {
  stand: { faceMm: { width: 200, height: 100 }, baseMm: 0, padMm: 12, gapMm: 0, leastPt: 26 },
  half: { faceMm: { width: 210, height: 148.5 }, baseMm: 0, padMm: 15, gapMm: 0, leastPt: 26 },
  upright: { faceMm: { width: 210, height: 99 }, baseMm: 99, padMm: 14, gapMm: 0, leastPt: 26 },
  low: { faceMm: { width: 210, height: 74.25 }, baseMm: 0, padMm: 14, gapMm: 0, leastPt: 26 },
  'place-card': { faceMm: { width: 90, height: 55 }, baseMm: 0, padMm: 5, gapMm: 0, leastPt: 12 },
}

const A4 = { width: 210, height: 297 }
const LEAST_SECOND_PT = 10

/** 桌签: both sides the right way up once it is folded. @source domain-rules §1, features 30 and 31 */
export const nameTents: PieceDocument = {
  id: 'name-tents',
  options: [
    ...peopleOptions,
    { id: 'size', kind: 'choice', choices: tentSizes, initial: tentSizes[0] },
    { id: 'secondLine', kind: 'choice', choices: secondLines, initial: secondLines[0] },
    { id: 'face', kind: 'choice', choices: pieceFaces, initial: pieceFaces[0] },
    { id: 'ink', kind: 'choice', choices: inks, initial: inks[0] },
  ],
  gaps: (event) => {
    const people = chosenPeople(event, {})
    return reasonsFrom({ 'no-people': people.length === 0, 'people-without-name': people.filter(({ person }) => person.name === '').length })
  },
  set: (event, { chosen = {}, readName }) => {
    const form = FORMS[chosenOf(tentSizes, chosen, 'size') ?? 'stand']
    const people = chosenPeople(event, chosen)
    const isLatinAsked = chosenOf(secondLines, chosen, 'secondLine') === 'latin'
    const named = people.filter(({ person }) => person.name !== '')
    return {
      sheets: sheetsOf(form),
      listed: people.length,
      lines: named.map(({ person, place }): PieceLine => {
        const marks = faces(form, person.name, secondLine(event, person, chosen, readName), chosen)
        return { piece: pieceOf(`tent:${person.id}`, person.name, marks), about: unitTextOf(event, person), ...(place === undefined ? {} : { place }) }
      }),
      lacks: [
        ...people.flatMap(({ person }) => (person.name === '' ? [{ name: unitTextOf(event, person), lack: 'no-name' as const }] : [])),
        ...named.flatMap(({ person }) => (isLatinAsked && /\p{Script=Han}/u.test(person.name) && latinName(person, readName) === '' ? [{ name: person.name, lack: 'no-latin' as const }] : [])),
      ],
    }
  },
}

function sheetsOf({ faceMm, baseMm, gapMm }: TentForm): Omit<PieceSheets, 'pieces' | 'only'> {
  const folds = baseMm === 0 ? [faceMm.height] : [faceMm.height, 2 * faceMm.height]
  return { sheetMm: A4, pieceMm: { width: faceMm.width, height: 2 * faceMm.height + baseMm }, foldsAtMm: folds, gapMm }
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

/** The upper face is folded back, so it is turned round. */
function faces({ faceMm, padMm, leastPt }: TentForm, name: string, below: string, chosen: ChosenOptions): readonly Mark[] {
  const look = { face: chosenOf(pieceFaces, chosen, 'face') ?? 'hei', isBold: true, colour: INK[chosenOf(inks, chosen, 'ink') ?? 'black'] }
  const inner: Area = { x: padMm, y: padMm, width: faceMm.width - 2 * padMm, height: faceMm.height - 2 * padMm }
  const hasSecond = chosenOf(secondLines, chosen, 'secondLine') !== 'none'
  const upright: readonly Omit<TextMark, 'isTurned'>[] = [
    { kind: 'text', ...look, text: widenedName(name), at: hasSecond ? { ...inner, height: inner.height * 0.64 } : inner, leastPt, ...(isUsual(name) ? { sizedWith: 'name' } : {}) },
    ...(below === '' ? [] : [{ kind: 'text' as const, ...look, isBold: false, text: below, at: { ...inner, y: inner.y + inner.height * 0.7, height: inner.height * 0.3 }, largestPt: leastPt, leastPt: LEAST_SECOND_PT, sizedWith: 'second' }]),
  ]
  return [
    ...upright.map((mark): TextMark => ({ ...mark, isTurned: true, at: { ...mark.at, y: faceMm.height - mark.at.y - mark.at.height } })),
    ...upright.map((mark): TextMark => ({ ...mark, at: { ...mark.at, y: faceMm.height + mark.at.y } })),
  ]
}

/** Up to four characters: longer Chinese names are set as large as they can be, without making all others small. */
function isUsual(name: string): boolean {
  return !/\p{Script=Han}/u.test(name) || [...name].length <= 4
}
