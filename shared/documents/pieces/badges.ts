import type { Event } from '../../domain/event/event.ts'
import { latinName } from '../../domain/people/names/latin-name.ts'
import type { NameReader } from '../../domain/people/names/reading.ts'
import { sourcePath } from '../../domain/news/source-path.ts'
import { titlesText, unitTextOf, widenedName } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { categoryOfOne } from '../category-text.ts'
import { chosenOf, type ChosenOptions } from '../document-options.ts'
import { chosenPeople, onlyOption, peopleGaps, sourceOption, withoutName } from './chosen-people.ts'
import { A4_MM, badgeSizes, faceOption, pieceFaces, secondLines, sizeOption, type BadgeSize } from './piece-choices.ts'
import { pieceOf, type Area, type Mark, type TextMark } from './piece.ts'
import type { PieceDocument, PieceLine } from './piece-set.ts'

const SIZES: Readonly<Record<BadgeSize, { readonly width: number; readonly height: number }>> = {
  sleeve: { width: 90, height: 130 },
  cord: { width: 105, height: 148.5 },
  card: { width: 90, height: 55 },
}
const PAD = 6
/** Who somebody is, is seen from afar by the colour of the foot, and read there. */
const BAND: Readonly<Record<Person['category'], string>> = {
  leader: '#9c1b14',
  guest: '#9c1b14',
  delegate: '#1f5fa8',
  observer: '#1f5fa8',
  expert: '#5b3a8c',
  media: '#8a5a00',
  staff: '#1a6b3c',
  driver: '#3f4750',
  guide: '#1a6b3c',
  interpreter: '#1a6b3c',
}

/** 证件: name, unit and post, kind of attendance, and the number that the desk reads as a QR code. */
export const badges: PieceDocument = {
  id: 'badges',
  options: [sourceOption, onlyOption, sizeOption(badgeSizes), { id: 'secondLine', kind: 'choice', choices: secondLines.slice(0, 2), initial: secondLines[0] }, faceOption],
  gaps: peopleGaps,
  set: (event, { chosen = {}, readName }) => {
    const size = SIZES[chosenOf(badgeSizes, chosen, 'size') ?? 'sleeve']
    const people = chosenPeople(event, chosen)
    const named = people.filter(({ person }) => person.name !== '')
    return {
      sheets: { sheetMm: A4_MM, pieceMm: size, foldsAtMm: [], gapMm: 0 },
      listed: people.length,
      lines: named.map(({ person, place }): PieceLine => ({
        piece: pieceOf(`badge:${person.id}`, person.name, marksOf(event, person, size, chosen, readName), sourcePath('people', person.id)),
        about: [unitTextOf(event, person), person.registrationNumber ?? ''].filter((part) => part !== '').join('　'),
        ...(place === undefined ? {} : { place }),
      })),
      lacks: [...withoutName(event, people), ...named.flatMap(({ person }) => (codeOf(person) === '' ? [{ name: person.name, lack: 'no-code' as const }] : []))],
    }
  },
}

/** What the desk reads: the number, and nothing about the person. */
function codeOf({ registrationNumber = '' }: Person): string {
  return registrationNumber
}

/** Upright badges stand line below line; a card has the code beside the text. */
function marksOf(event: Event, person: Person, { width, height }: { readonly width: number; readonly height: number }, chosen: ChosenOptions, readName?: NameReader): readonly Mark[] {
  const isCard = width > height
  const code = codeOf(person)
  const bandHeight = isCard ? 9 : 15
  const codeMm = code === '' ? 0 : isCard ? 24 : 30
  const textWidth = width - 2 * PAD - (isCard && codeMm > 0 ? codeMm + 2 : 0)
  const face = chosenOf(pieceFaces, chosen, 'face') ?? 'hei'
  const text = (value: string, at: Omit<Area, 'x' | 'width'>, mark: Omit<TextMark, 'kind' | 'text' | 'at' | 'face'> & Partial<Pick<TextMark, 'face'>>): readonly Mark[] =>
    value === '' ? [] : [{ kind: 'text', face: 'hei', text: value, at: { x: PAD, width: textWidth, ...at }, ...mark }]
  const latin = chosenOf(secondLines, chosen, 'secondLine') === 'latin' ? latinName(person, readName) : ''
  const free = height - bandHeight
  const at = (from: number, share: number) => ({ y: free * from, height: free * share })
  const textFree = isCard || codeMm === 0 ? 1 : (free - codeMm - 4) / free
  const codeAt: Area = isCard ? { x: width - PAD - codeMm, y: (free - codeMm) / 2 + 3, width: codeMm, height: codeMm } : { x: (width - codeMm) / 2, y: free - codeMm - 3, width: codeMm, height: codeMm }
  const category = categoryOfOne(event, person.category)
  return [
    ...text(event.shortName ?? event.name, at(0.05 * textFree, 0.2 * textFree), { largestPt: isCard ? 9 : 15, leastPt: 6, lines: 2, sizedWith: 'event' }),
    ...text(widenedName(person.name), at(0.28 * textFree, (latin === '' ? 0.32 : 0.27) * textFree), { face, isBold: true, largestPt: isCard ? 26 : 52, leastPt: 14, lines: /\p{Script=Han}/u.test(person.name) ? 1 : 2, sizedWith: 'name' }),
    ...text(latin, at(0.55 * textFree, 0.1 * textFree), { largestPt: isCard ? 10 : 15, leastPt: 6, sizedWith: 'latin' }),
    ...text(unitTextOf(event, person), at(0.67 * textFree, 0.17 * textFree), { largestPt: isCard ? 9 : 13, leastPt: 6, lines: 2, sizedWith: 'unit' }),
    ...text(titlesText(event, person), at(0.84 * textFree, 0.13 * textFree), { largestPt: isCard ? 8.5 : 12, leastPt: 6, lines: 2, sizedWith: 'post' }),
    ...(code === '' ? [] : [{ kind: 'code', text: code, at: codeAt } as const]),
    { kind: 'outline', isClosed: true, fill: BAND[person.category], points: [[0, free], [width, free], [width, height], [0, height]] },
    { kind: 'text', face: 'hei', isBold: true, colour: '#ffffff', text: event.documentLocale === 'en' ? category : widenedName(category), at: { x: PAD, y: free + 1, width: width - 2 * PAD - (code === '' ? 0 : 2 * 14), height: bandHeight - 2 }, largestPt: isCard ? 13 : 20, leastPt: 8, ...(code === '' ? {} : { at: { x: PAD + 14, y: free + 1, width: width - 2 * PAD - 28, height: bandHeight - 2 } }) },
    ...(code === '' ? [] : [{ kind: 'text' as const, face: 'hei' as const, colour: '#ffffff', text: code, at: { x: width - PAD - 14, y: free + 1, width: 14, height: bandHeight - 2 }, largestPt: isCard ? 9 : 12, leastPt: 5 }]),
  ]
}
