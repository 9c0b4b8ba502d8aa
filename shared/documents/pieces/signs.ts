import { placeText } from '../../domain/agenda/place-text.ts'
import type { Place } from '../../domain/agenda/place.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Event } from '../../domain/event/event.ts'
import { sessionsInOrder } from '../../domain/agenda/programme.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom } from '../incomplete.ts'
import { dayText, groupsOf, sessionTimeText } from '../session-text.ts'
import { bareText } from '../text.ts'
import { arrows, faceOption, pieceFaces, signSizes, sizeOption, type Arrow, type SignSize } from './piece-choices.ts'
import { pieceOf, type Mark, type OutlineMark } from './piece.ts'
import type { PieceDocument } from './piece-set.ts'

const SHEETS: Readonly<Record<SignSize, { readonly width: number; readonly height: number }>> = { a4: { width: 297, height: 210 }, a3: { width: 420, height: 297 } }
/** More would be too small to be read from the corridor. */
const MOST_SESSIONS = 4

/** A session as it is called at a door: behind that of a group, with the group. */
type AtPlace = { readonly session: Session; readonly title: string }
type PlaceOfSessions = { readonly key: string; readonly name: string; readonly sessions: readonly AtPlace[] }

/** 门牌: what is held behind a door, and when. */
export const doorSigns: PieceDocument = {
  id: 'door-signs',
  options: [sizeOption(signSizes), faceOption],
  gaps: placeGaps,
  set: (event, { chosen = {} }) => {
    const sheetMm = SHEETS[chosenOf(signSizes, chosen, 'size') ?? 'a4']
    const face = chosenOf(pieceFaces, chosen, 'face') ?? 'hei'
    const signs = placesOf(event).flatMap(signsOf)
    return {
      sheets: { sheetMm, pieceMm: sheetMm, foldsAtMm: [], gapMm: 0 },
      listed: signs.length,
      lines: signs.map(({ key, name, sessions: shown }) => {
        const lines = shown.flatMap(({ session, title }, index): readonly Mark[] => {
          const share = 0.42 / shown.length
          const when = [session.date === undefined ? '' : bareText(dayText(event, session.date)), session.startsAt === undefined && session.partOfDay === undefined ? '' : bareText(sessionTimeText(session, event.documentLocale))].join(' ').trim()
          const at = (from: number, width: number) => area(sheetMm, 0.46 + index * share, share * 0.8, from, width)
          return [
            { kind: 'text', face: 'hei', text: when || '—', at: at(0, 0.42), align: 'left', largestPt: sheetMm.height * 0.13, leastPt: 14, sizedWith: 'when' },
            { kind: 'text', face, isBold: true, text: title || '—', at: at(0.45, 0.55), align: 'left', largestPt: sheetMm.height * 0.14, leastPt: 14, sizedWith: 'title', lines: 2 },
          ]
        })
        const head: readonly Mark[] = [
          { kind: 'text', face: 'hei', text: eventName(event), at: area(sheetMm, 0.04, 0.12), largestPt: sheetMm.height * 0.13, leastPt: 14, lines: 2 },
          { kind: 'text', face, isBold: true, text: name, at: area(sheetMm, 0.18, 0.22), largestPt: sheetMm.height * 0.36, leastPt: 28, lines: 2 },
          rule(sheetMm, 0.43),
        ]
        return { piece: pieceOf(`door:${key}`, name, [...head, ...lines]), about: shown.map(({ title }) => title).join(event.documentLocale === 'en' ? '; ' : '；') }
      }),
      lacks: [],
    }
  },
}

/** 指引牌: which way to go, one sheet for each place. */
export const directionSigns: PieceDocument = {
  id: 'direction-signs',
  options: [{ id: 'arrow', kind: 'choice', choices: arrows, initial: arrows[0] }, sizeOption(signSizes), faceOption],
  gaps: placeGaps,
  set: (event, { chosen = {} }) => {
    const sheetMm = SHEETS[chosenOf(signSizes, chosen, 'size') ?? 'a4']
    const arrow = chosenOf(arrows, chosen, 'arrow') ?? 'ahead'
    const places = placesOf(event)
    return {
      sheets: { sheetMm, pieceMm: sheetMm, foldsAtMm: [], gapMm: 0 },
      listed: places.length,
      lines: places.map(({ key, name }) => ({
        piece: pieceOf(`way:${key}.${arrow}`, name, [
          { kind: 'text', face: 'hei', text: eventName(event), at: area(sheetMm, 0.04, 0.14), largestPt: sheetMm.height * 0.15, leastPt: 14, lines: 2 },
          rule(sheetMm, 0.21),
          { kind: 'text', face: chosenOf(pieceFaces, chosen, 'face') ?? 'hei', isBold: true, text: name, at: area(sheetMm, 0.25, 0.28), largestPt: sheetMm.height * 0.42, leastPt: 28, lines: 2 },
          arrowMark(arrow, sheetMm),
        ]),
      })),
      lacks: [],
    }
  },
}

function placeGaps(event: Event) {
  return reasonsFrom({ 'no-sessions': Object.keys(event.sessions).length === 0, 'sessions-without-place': sessionsInOrder(event).filter(({ place }) => placeText(event, place) === '').length })
}

function eventName(event: Event): string {
  return event.shortName ?? event.name
}

/** Every place of the programme with what is held there, in the order in which it is needed; each group has its own room. */
function placesOf(event: Event): readonly PlaceOfSessions[] {
  const held = sessionsInOrder(event).filter(hasDoor).flatMap((session) => placesOfSession(event, session).map((place) => ({ ...place, session })))
  const byPlace = Map.groupBy(held.filter(({ place }) => placeText(event, place) !== '' && place.kind !== 'stop'), ({ place }) => placeKey(place))
  return [...byPlace].map(([key, sessions]) => ({ key, name: doorName(event, sessions[0]?.place), sessions }))
}

/** The place of a visit in words is a county or a town: nobody is shown the way to it. */
function hasDoor({ type, place }: Session): boolean {
  return type !== 'visit' || place?.kind === 'room'
}

function placesOfSession(event: Event, session: Session): readonly { readonly place: Place; readonly title: string }[] {
  const { place, title } = session
  const rooms = groupsOf(event, session).flatMap(({ name, roomId }) => (roomId === undefined || (place?.kind === 'room' && place.roomId === roomId) ? [] : [{ place: { kind: 'room', roomId } as const, title: [title, name].filter((text) => text !== '').join(event.documentLocale === 'en' ? ', ' : '　') }]))
  return [...(place === undefined ? [] : [{ place, title }]), ...rooms]
}

/** One sign for a place; where more is held there than can be read, one for each day, and more for a long one. */
function signsOf(place: PlaceOfSessions): readonly PlaceOfSessions[] {
  if (place.sessions.length <= MOST_SESSIONS) return [place]
  const days = Map.groupBy(place.sessions, ({ session }) => session.date ?? '')
  return [...days].flatMap(([date, sessions]) => {
    const sheets = Math.ceil(sessions.length / MOST_SESSIONS)
    const onEach = Math.ceil(sessions.length / sheets)
    return Array.from({ length: sheets }, (_, sheet) => ({ ...place, key: [place.key, date, ...(sheet === 0 ? [] : [sheet + 1])].join('.'), sessions: sessions.slice(sheet * onEach, (sheet + 1) * onEach) }))
  })
}

function placeKey(place: Place): string {
  return place.kind === 'room' ? place.roomId : place.kind === 'text' ? place.text : ''
}

/** At the door the house is known: the room alone. */
function doorName(event: Event, place: Place | undefined): string {
  const room = place?.kind === 'room' ? event.rooms[place.roomId] : undefined
  return room?.name ?? placeText(event, place)
}

function area({ width, height }: { readonly width: number; readonly height: number }, top: number, share: number, from = 0, across = 1) {
  const side = width * 0.07
  return { x: side + (width - 2 * side) * from, y: height * top, width: (width - 2 * side) * across, height: height * share }
}

function rule({ width, height }: { readonly width: number; readonly height: number }, at: number): OutlineMark {
  return { kind: 'outline', points: [[width * 0.07, height * at], [width * 0.93, height * at]] }
}

/** A broad arrow in the lower half of the sheet. */
function arrowMark(arrow: Arrow, { width, height }: { readonly width: number; readonly height: number }): OutlineMark {
  const [middle, centre, unit] = [width / 2, height * 0.75, height * 0.18]
  const right: readonly (readonly [number, number])[] = [[-2, -0.36], [0.4, -0.36], [0.4, -1], [2, 0], [0.4, 1], [0.4, 0.36], [-2, 0.36]]
  const turn = ([x, y]: readonly [number, number]): readonly [number, number] => {
    if (arrow === 'left') return [middle - x * unit, centre + y * unit]
    return arrow === 'right' ? [middle + x * unit, centre + y * unit] : [middle + y * unit, centre - x * unit * 0.5]
  }
  return { kind: 'outline', isClosed: true, fill: '#000000', points: right.map(turn) }
}
