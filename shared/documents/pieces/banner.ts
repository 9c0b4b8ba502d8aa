import { sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Room } from '../../domain/agenda/place.ts'
import type { Event } from '../../domain/event/event.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom } from '../incomplete.ts'
import { emWidth } from '../text.ts'
import { titleLines } from '../title-lines.ts'
import { faceOption, pieceFaces } from './piece-choices.ts'
import { pieceOf, type Mark, type TextMark } from './piece.ts'
import { pieceWords } from './piece-words.ts'
import type { PieceDocument } from './piece-set.ts'

const SHEET = { width: 297, height: 210 }
const POINTS_PER_MM = 72 / 25.4
const STAGE_MM = 257
/** Where nobody has measured the stage: that of a usual hall. */
const USUAL_STAGE_M = 10
/** Letters leave a twentieth free on either side, are rarely higher than 80 cm, and below 30 cm the last row cannot read them. */
const SHARE_OF_STAGE = 0.9
const HIGHEST_M = 0.8
const LEAST_M = 0.3
/** A title whose letters would be lower than this on one line is put on two. */
const ONE_LINE_M = 0.45
const LINE = 1.22
/** The longer of two lines that are broken by meaning takes at most this share of the title. */
const WIDEST_OF_TWO = 0.62
/** Where the measures stand below the drawing, in millimetres from the top. */
const MEASURES_AT = 160

/** 会标: how the title of the event comes out over each stage, to scale, with the measures that the maker asks for. */
export const banners: PieceDocument = {
  id: 'banner',
  options: [faceOption],
  gaps: (event) => reasonsFrom({ 'no-name': event.name === '', 'stages-without-width': stagesOf(event).filter(({ room }) => room?.stageWidthM === undefined).length }),
  set: (event, { chosen = {} }) => {
    const stages = event.name === '' ? [] : stagesOf(event)
    const face = chosenOf(pieceFaces, chosen, 'face') ?? 'hei'
    return {
      sheets: { sheetMm: SHEET, pieceMm: SHEET, foldsAtMm: [], gapMm: 0 },
      listed: stages.length,
      lines: stages.map(({ key, name, room }) => {
        const { marks, said } = bannerOver(event, name, room?.stageWidthM, face)
        return { piece: pieceOf(`banner:${key}`, event.name, marks), about: said, place: name }
      }),
      lacks: [],
    }
  },
}

type Stage = { readonly key: string; readonly name: string; readonly room?: Room }

/** The halls of the programme: those whose stage is known, else the first room. */
function stagesOf(event: Event): readonly Stage[] {
  const rooms = [...new Set(sessionsInOrder(event).flatMap(({ place }) => (place?.kind === 'room' ? [place.roomId] : [])))].flatMap((id) => event.rooms[id] ?? [])
  const known = rooms.filter(({ stageWidthM }) => stageWidthM !== undefined)
  const stages = known.length > 0 ? known : rooms.slice(0, 1)
  return stages.length === 0 ? [{ key: 'stage', name: '' }] : stages.map((room) => ({ key: room.id, name: room.name, room }))
}

function bannerOver(event: Event, name: string, measuredM: number | undefined, face: TextMark['face']): { readonly marks: readonly Mark[]; readonly said: string } {
  const words = pieceWords[event.documentLocale].banner
  const stageM = measuredM ?? USUAL_STAGE_M
  const onOneLine = Math.min(HIGHEST_M, (stageM * SHARE_OF_STAGE) / Math.max(1, emWidth(event.name)))
  const lines = onOneLine < ONE_LINE_M ? titleLines(event.name, event.documentLocale, emWidth(event.name) * WIDEST_OF_TWO) : [event.name]
  const ems = Math.max(1, ...lines.map(emWidth))
  const letterM = lines.length === 1 ? onOneLine : Math.min(HIGHEST_M * 0.8, (stageM * SHARE_OF_STAGE) / ems)
  const mmPerM = STAGE_MM / stageM
  const left = (SHEET.width - STAGE_MM) / 2
  const heightMm = Math.max(10, (lines.length === 1 ? HIGHEST_M * 1.5 : letterM * lines.length * LINE) * mmPerM)
  const top = 64
  const said = words.measures({ stageM, isMeasured: measuredM !== undefined, letterCm: Math.round(letterM * 100), lengthM: Math.round(letterM * ems * 10) / 10, lines: lines.length, letters: [...event.name].length })
  const line = (y: number, text: string, largestPt: number): Mark => ({ kind: 'text', face: 'hei', text, at: { x: left, y, width: STAGE_MM, height: 10 }, largestPt, leastPt: 8 })
  const box = (y: number, height: number): Mark => ({ kind: 'outline', isClosed: true, points: [[left, y], [left + STAGE_MM, y], [left + STAGE_MM, y + height], [left, y + height]] })
  const wallMm = Math.min(60, 3 * mmPerM, MEASURES_AT - 6 - top - heightMm)
  return {
    said,
    marks: [
      line(30, name === '' ? words.title : `${words.title}　${name}`, 20),
      ...lines.map((text, index): Mark => ({
        kind: 'text',
        face,
        isBold: true,
        colour: '#c8102e',
        text,
        at: { x: left + (STAGE_MM * (1 - SHARE_OF_STAGE)) / 2, y: top + (heightMm / lines.length) * index, width: STAGE_MM * SHARE_OF_STAGE, height: heightMm / lines.length },
        largestPt: letterM * mmPerM * POINTS_PER_MM,
        leastPt: LEAST_M * mmPerM * POINTS_PER_MM,
        sizedWith: 'title',
      })),
      box(top, heightMm),
      ...(wallMm > 0 ? [box(top + heightMm, wallMm)] : []),
      line(MEASURES_AT, said, 14),
      line(MEASURES_AT + 12, words.rule, 10),
    ],
  }
}
