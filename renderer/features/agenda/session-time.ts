import { blocksOf } from '#shared/domain/agenda/flow/block.ts'
import { planDrag, planLengths, planTimes } from '#shared/domain/agenda/flow/drag.ts'
import { withFlowingTimes } from '#shared/domain/agenda/flow/flowing-times.ts'
import { lateStart, planWith } from '#shared/domain/agenda/flow/late-start.ts'
import { NO_CHANGE, type TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import { partsOfDay, type Session } from '#shared/domain/agenda/session.ts'
import type { EntityChanges, EventCommand } from '#shared/domain/event/command.ts'
import type { DocumentLocale, Event } from '#shared/domain/event/event.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { minutesOfTime, timeOfMinutes } from '#shared/lib/local-date.ts'
import { typedTimeSpan } from '#shared/lib/typed-time.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'

type Time = Pick<Session, 'startsAt' | 'endsAt' | 'partOfDay'>

/** What can be typed for the time of a session. */
export type TypedTime =
  | { readonly kind: 'none' }
  | { readonly kind: 'part'; readonly part: NonNullable<Session['partOfDay']> }
  | { readonly kind: 'clock'; readonly startsAt: string; readonly endsAt?: string }
  /** as long as that, beginning when the one before it ends */
  | { readonly kind: 'length'; readonly minutes: number }
  /** later than planned, and all that follows with it */
  | { readonly kind: 'late'; readonly minutes: number }

const MINUTES_A_DAY = 24 * 60
const LENGTH = /^(\d{1,4})\s*(?:分|分钟|min|m)$/i
const LATE = /^([+＋\-−－])\s*(\d{1,3})$/

/** The time of a session as it is typed: 09:00–10:30, 09:00, 上午, or nothing. */
export function timeText({ startsAt, endsAt, partOfDay }: Time, locale: DocumentLocale): string {
  if (startsAt !== undefined) return endsAt === undefined ? startsAt : `${startsAt}–${endsAt}`
  if (endsAt !== undefined) return `–${endsAt}`
  return partOfDay === undefined ? '' : wordsOf(locale).partOfDay[partOfDay]
}

/** 9:00-10:30, 9点, 上午, 40分, +15, or nothing; null when it is none of these. */
export function typedSessionTime(typed: string): TypedTime | null {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const part = partsOfDay.find((one) => text === wordsOf('zh-CN').partOfDay[one] || text.toLowerCase() === wordsOf('en').partOfDay[one].toLowerCase())
  if (part !== undefined) return { kind: 'part', part }
  const [, length] = LENGTH.exec(text) ?? []
  if (length !== undefined) return { kind: 'length', minutes: Number(length) }
  const [, sign, late] = LATE.exec(text) ?? []
  if (sign !== undefined && late !== undefined) return { kind: 'late', minutes: '+＋'.includes(sign) ? Number(late) : -Number(late) }
  const span = typedTimeSpan(text)
  return span && { kind: 'clock', ...span }
}

/** What a typed time does to the programme: what follows moves along, locked sessions stand. */
export function planTyped(event: Event, sessionId: SessionId, typed: TypedTime): TimePlan {
  const session = withFlowingTimes(event).sessions[sessionId]
  if (!session) return NO_CHANGE
  switch (typed.kind) {
    case 'none':
      return editOnly(sessionId, { startsAt: null, endsAt: null, durationMinutes: null, partOfDay: null })
    case 'part':
      return editOnly(sessionId, { startsAt: null, endsAt: null, durationMinutes: null, partOfDay: typed.part })
    case 'length':
      return session.startsAt === undefined
        ? editOnly(sessionId, { durationMinutes: typed.minutes, partOfDay: null, endsAt: null })
        : planLengths(event, new Map([[sessionId, typed.minutes]]))
    case 'late':
      return session.startsAt === undefined ? NO_CHANGE : lateStart(event, { sessionId }, typed.minutes)
    case 'clock':
      return session.startsAt === undefined ? planEntry(event, sessionId, {}, minutesOfTime(typed.startsAt), lengthOf(typed)) : planTimes(event, sessionId, minutesOfTime(typed.startsAt), lengthOf(typed))
    default:
      return assertNever(typed)
  }
}

/**
 * A session that had no time comes in: first behind all that its day has, then it is put where it belongs, so that what
 * stands there is pushed and does not come to lie around it.
 *
 * @param changes its day and its place, where they change as well
 * @param lengthMinutes absent: as long as it says itself
 */
export function planEntry(event: Event, sessionId: SessionId, changes: EntityChanges<'sessions'>, startMinutes: number, lengthMinutes?: number): TimePlan {
  const date = changes.date === undefined ? event.sessions[sessionId]?.date : (changes.date ?? undefined)
  const ends = blocksOf(event).flatMap((block) => (event.sessions[block.sessionId]?.date === date ? [block.endMinutes - block.dayStartMinutes] : []))
  const behind = Math.min(Math.max(startMinutes, ...ends), MINUTES_A_DAY - 1)
  const length = lengthMinutes === undefined ? {} : { durationMinutes: lengthMinutes }
  const edit = editOf(sessionId, { ...changes, ...length, startsAt: timeOfMinutes(behind), partOfDay: null })
  const outcome = runCommand(event, edit)
  if (!outcome.ok) return NO_CHANGE
  const plan = planTimes(outcome.event, sessionId, startMinutes)
  return { ...plan, commands: [edit, ...plan.commands] }
}

/** The plan of a drag of a session whose fields are changed first, as one step. */
export function planAfterEdit(event: Event, sessionId: SessionId, changes: EntityChanges<'sessions'>, drag: Parameters<typeof planDrag>[1]): TimePlan {
  const edit = editOf(sessionId, changes)
  const outcome = runCommand(event, edit)
  if (!outcome.ok) return NO_CHANGE
  const plan = planDrag(outcome.event, drag)
  return { ...plan, commands: [edit, ...plan.commands] }
}

/** Another length or start of an item; a session that it no longer fits into grows. */
export function planItemTime(event: Event, id: string, changes: EntityChanges<'agendaItems'>): TimePlan {
  return planWith(event, [{ type: 'entity.edit', collection: 'agendaItems', id, changes }])
}

function editOnly(id: SessionId, changes: EntityChanges<'sessions'>): TimePlan {
  return { ...NO_CHANGE, commands: [editOf(id, changes)] }
}

function editOf(id: SessionId, changes: EntityChanges<'sessions'>): EventCommand {
  return { type: 'entity.edit', collection: 'sessions', id, changes }
}

function lengthOf({ startsAt, endsAt }: Extract<TypedTime, { kind: 'clock' }>): number | undefined {
  return endsAt === undefined ? undefined : (minutesOfTime(endsAt) - minutesOfTime(startsAt) + MINUTES_A_DAY) % MINUTES_A_DAY
}
