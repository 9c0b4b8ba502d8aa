import type { AgendaItem } from '#shared/domain/agenda/agenda-item.ts'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import { itemTimes } from '#shared/domain/agenda/item-times.ts'
import { programmeDays } from '#shared/domain/agenda/programme.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { comparePositions } from '#shared/domain/event/position.ts'
import { daysBetween, minutesOfTime } from '#shared/lib/local-date.ts'

/** Something that begins at a known time: a session, or one thing in it. Minutes from midnight of its day. */
export type Cue = {
  readonly session: Session
  readonly item?: AgendaItem
  readonly startMinutes: number
  /** when it is over, or when the next thing begins where that is not known */
  readonly endMinutes: number
}

/** What is on at a moment of the day. */
export type ShowState = {
  /** one for each of the sessions that are on at the same time */
  readonly running: readonly Cue[]
  readonly next: readonly Cue[]
}

const MINUTES_A_DAY = 24 * 60
/** How long the last thing of a day is taken to last when nothing says so. */
const OPEN_END_MINUTES = 60

/** All that begins on a day, in the order of the clock: sessions, and of those that have timed items, the items. */
export function cuesOf(event: Event, date: string | undefined): readonly Cue[] {
  const timed = withFlowingTimes(event)
  const sessions = programmeDays(timed).find((day) => day.date === date)?.sessions ?? []
  const itemsBySession = Map.groupBy(Object.values(timed.agendaItems), ({ sessionId }) => sessionId)
  const open = sessions.flatMap((session) => openCues(session, (itemsBySession.get(session.id) ?? []).sort(comparePositions)))
  const starts = open.map(({ startMinutes }) => startMinutes).sort((a, b) => a - b)
  return open
    .map(({ endMinutes, ...cue }) => ({ ...cue, endMinutes: endMinutes ?? starts.find((start) => start > cue.startMinutes) ?? cue.startMinutes + OPEN_END_MINUTES }))
    .sort((a, b) => a.startMinutes - b.startMinutes)
}

type OpenCue = Omit<Cue, 'endMinutes'> & { readonly endMinutes: number | undefined }

function openCues(session: Session, items: readonly AgendaItem[]): readonly OpenCue[] {
  if (session.startsAt === undefined) return []
  const startMinutes = minutesOfTime(session.startsAt)
  const end = session.endsAt === undefined ? undefined : minutesOfTime(session.endsAt)
  const endMinutes = end !== undefined && end < startMinutes ? end + MINUTES_A_DAY : end
  const times = itemTimes(session, items)
  const ofItems = items.flatMap((item): OpenCue[] => {
    const time = times.get(item.id)
    return time?.startMinutes === undefined ? [] : [{ session, item, startMinutes: time.startMinutes, endMinutes: time.endMinutes }]
  })
  const lastItem = ofItems.at(-1)
  if (lastItem?.endMinutes === undefined && endMinutes !== undefined && lastItem) ofItems[ofItems.length - 1] = { ...lastItem, endMinutes }
  // An item that the session begins with stands for it.
  return ofItems[0]?.startMinutes === startMinutes ? ofItems : [{ session, startMinutes, endMinutes: ofItems[0]?.startMinutes ?? endMinutes }, ...ofItems]
}

export function showAt(cues: readonly Cue[], minutes: number): ShowState {
  return {
    running: cues.filter(({ startMinutes, endMinutes }) => startMinutes <= minutes && minutes < endMinutes),
    next: cues.filter(({ startMinutes }) => startMinutes > minutes),
  }
}

/** The day that the show opens on: today if the programme has it, else the next one that it has, else its last. */
export function dayOfShow(event: Event, today: string): string | undefined {
  const dates = programmeDays(event).flatMap(({ date }) => date ?? [])
  return dates.find((date) => (daysBetween(today, date) ?? -1) >= 0) ?? dates.at(-1)
}

/**
 * The clock of a day of the programme: after midnight the evening before still counts on. On any other day the show is
 * rehearsed by the hour that it is now.
 */
export function minutesOnDay(date: string | undefined, { date: today, minutes }: { readonly date: string; readonly minutes: number }, cues: readonly Cue[]): number {
  const goesOn = daysBetween(date, today) === 1 && cues.some(({ endMinutes }) => endMinutes > minutes + MINUTES_A_DAY)
  return goesOn ? minutes + MINUTES_A_DAY : minutes
}

/** Minutes and seconds as a countdown shows them: 4:05, 1:02:09. */
export function countdownText(minutes: number): string {
  const seconds = Math.max(0, Math.ceil(minutes * 60))
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const padded = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${padded(Math.floor(rest / 60))}:${padded(rest % 60)}` : `${Math.floor(rest / 60)}:${padded(rest % 60)}`
}
