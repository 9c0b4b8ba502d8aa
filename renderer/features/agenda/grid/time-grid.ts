import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { Place } from '#shared/domain/agenda/place.ts'
import { sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { minutesOfTime } from '#shared/lib/local-date.ts'
import { possibleDates } from '../day-label.ts'

/** Days beside each other, or the places of one day. */
export type GridView = { readonly by: 'days' } | { readonly by: 'places'; readonly date: string | undefined }

/** What a session takes on by being put into a column. */
export type GridColumn = { readonly key: string; readonly date: string | undefined; readonly place?: Place | null }

/** A session as a stretch in a column, in minutes from midnight of its day; 1,440 and more lie on the next day. */
export type GridBlock = {
  readonly session: Session
  readonly column: number
  readonly startMinutes: number
  readonly endMinutes: number
  /** false where only the start is known: it is drawn with a usual length */
  readonly hasEnd: boolean
  /** which of so many lanes of its column it stands in, because others are at the same time */
  readonly lane: number
  readonly lanes: number
}

type TimeGrid = {
  readonly blocks: readonly GridBlock[]
  /** sessions without a clock time */
  readonly tray: readonly Session[]
}

/** Hours that a grid shows, in minutes from midnight. */
type GridRange = { readonly from: number; readonly to: number }

const MINUTES_A_DAY = 24 * 60
const HOUR = 60
/** How long a session without an end is drawn. */
export const USUAL_MINUTES = 30
const WORKING_HOURS: GridRange = { from: 8 * HOUR, to: 18 * HOUR }
const LATEST = 32 * HOUR

/** The columns of a view. While something is dragged they are those of the event before it, so that none slips away. */
export function gridColumns(event: Event, view: GridView): readonly GridColumn[] {
  const all = Object.values(event.sessions)
  if (view.by === 'places') return placeColumns(event, all.filter(({ date }) => date === view.date), view.date)
  const dates = possibleDates(event).map((date): GridColumn => ({ key: date, date }))
  const isUndated = all.some(({ date }) => date === undefined)
  return isUndated || dates.length === 0 ? [...dates, { key: '', date: undefined }] : dates
}

/** Every session in its column, and beside the grid those that have no clock time. */
export function timeGridOf(event: Event, view: GridView, columns: readonly GridColumn[]): TimeGrid {
  const all = sessionsInOrder(withFlowingTimes(event))
  const sessions = view.by === 'days' ? all : all.filter(({ date }) => date === view.date)
  const indexes = new Map(columns.map(({ key }, index) => [key, index]))
  const placed = sessions.flatMap((session): Placed[] => {
    const column = indexes.get(view.by === 'days' ? (session.date ?? '') : placeText(event, session.place))
    return column === undefined || session.startsAt === undefined ? [] : [{ session, column, ...stretchOf(session, session.startsAt) }]
  })
  return {
    blocks: columns.flatMap((_, column) => inLanes(placed.filter((block) => block.column === column))),
    tray: sessions.filter(({ startsAt }) => startsAt === undefined),
  }
}

/** The hours that hold every session, with one before and behind for what is to be moved there. */
export function gridRange(event: Event): GridRange {
  const stretches = Object.values(withFlowingTimes(event).sessions).flatMap((session) => (session.startsAt === undefined ? [] : [stretchOf(session, session.startsAt)]))
  const from = Math.min(WORKING_HOURS.from, ...stretches.map(({ startMinutes }) => startMinutes))
  const to = Math.max(WORKING_HOURS.to, ...stretches.map(({ endMinutes }) => endMinutes))
  return { from: Math.max(0, Math.floor(from / HOUR) * HOUR - HOUR), to: Math.min(LATEST, Math.ceil(to / HOUR) * HOUR + HOUR) }
}

type Placed = Omit<GridBlock, 'lane' | 'lanes'>

function stretchOf({ endsAt }: Session, startsAt: string): Pick<GridBlock, 'startMinutes' | 'endMinutes' | 'hasEnd'> {
  const startMinutes = minutesOfTime(startsAt)
  if (endsAt === undefined) return { startMinutes, endMinutes: startMinutes + USUAL_MINUTES, hasEnd: false }
  const end = minutesOfTime(endsAt)
  return { startMinutes, endMinutes: end < startMinutes ? end + MINUTES_A_DAY : end, hasEnd: true }
}

/** The places that the day uses, then the other rooms of the event, then no place. */
function placeColumns(event: Event, sessions: readonly Session[], date: string | undefined): readonly GridColumn[] {
  const used = sessions.flatMap(({ place }) => place ?? [])
  const rooms = ordered(event.rooms).map(({ id }): Place => ({ kind: 'room', roomId: id }))
  const byKey = new Map([...used, ...rooms].map((place): [string, GridColumn] => [placeText(event, place), { key: placeText(event, place), date, place }]))
  byKey.delete('')
  const isUnplaced = byKey.size === 0 || sessions.some(({ place }) => placeText(event, place) === '')
  return [...byKey.values(), ...(isUnplaced ? [{ key: '', date, place: null }] : [])]
}

/** Blocks that overlap stand side by side, each chain of overlaps in as many lanes as it needs. */
function inLanes(blocks: readonly Placed[]): readonly GridBlock[] {
  const sorted = [...blocks].sort((a, b) => a.startMinutes - b.startMinutes || b.endMinutes - a.endMinutes)
  const result: GridBlock[] = []
  let chain: { readonly block: Placed; readonly lane: number }[] = []
  let laneEnds: number[] = []
  const closeChain = (): void => {
    result.push(...chain.map(({ block, lane }) => ({ ...block, lane, lanes: laneEnds.length })))
    chain = []
    laneEnds = []
  }
  for (const block of sorted) {
    if (laneEnds.every((end) => end <= block.startMinutes)) closeChain()
    const free = laneEnds.findIndex((end) => end <= block.startMinutes)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = Math.max(block.endMinutes, block.startMinutes + 1)
    chain.push({ block, lane })
  }
  closeChain()
  return result
}
