import { dueDateOf, offsetOf, offsetText } from '#shared/domain/logistics/duty-plan.ts'
import type { Duty } from '#shared/domain/logistics/reception.ts'
import type { EntityChanges } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { dateText } from '#shared/lib/date-text.ts'
import { typedDate, typedTimeSpan } from '#shared/lib/typed-time.ts'
import type { UiLocale } from '#renderer/i18n/text.ts'

const OFFSET = /^(?:T\s*)?([+＋\-−－])\s*(\d{1,3})$/i
const BEFORE_OR_AFTER = /^会?([前后])\s*(\d{1,3})\s*天?$/
const DAYS_AROUND = /^(\d{1,3})\s*days?\s*(before|after)$/i

/** A time of day behind the day: T−1 9:00-10:30. */
const TIMES = /^(.*?)[\s·,，]*(\d{1,2}\s*[:：点时].*)$/

type Due = Pick<EntityChanges<'duties'>, 'dueDate' | 'dueOffsetDays' | 'startsAt' | 'endsAt' | 'sessionId'>

/** T−7 · 10月5日 09:00–10:30: how long before the event, which day and time that is; or the session that it is done in. */
export function dueText(event: Event, duty: Duty, language: UiLocale): string {
  const session = duty.sessionId === undefined ? undefined : event.sessions[duty.sessionId]
  if (session) return session.title
  const [offset, date] = [offsetOf(event, duty), dueDateOf(event, duty)]
  const day = [offset === undefined ? '' : offsetText(offset), date === undefined ? '' : dateText(date, language, { withoutYear: true })].filter((part) => part !== '').join(' · ')
  return [day, [duty.startsAt, duty.endsAt].filter((time) => time !== undefined).join('–')].filter((part) => part !== '').join(' ')
}

/**
 * T-7, -7, 会前7天, 7 days before, T, 10.5, each with a time if need be (T-1 9:00-10:30), a time alone, the title of a
 * session, or nothing; null when it is none of these.
 */
export function typedDue({ sessions, startDate }: Pick<Event, 'sessions' | 'startDate'>, typed: string): Due | null {
  const text = typed.trim()
  if (text === '') return { dueDate: null, dueOffsetDays: null, ...withoutTime }
  const session = Object.values(sessions).find(({ title }) => title !== '' && (text === title || text === `${title}期间`))
  if (session) return { ...withoutTime, sessionId: session.id }
  const [, day = text, times] = TIMES.exec(text) ?? []
  const span = times === undefined ? undefined : typedTimeSpan(times)
  const due = day === '' ? {} : typedDay(day, startDate)
  if (span === null || due === null) return null
  return { ...due, ...withoutTime, ...span }
}

const withoutTime = { startsAt: null, endsAt: null, sessionId: null } as const

function typedDay(typed: string, near: string | undefined): Pick<Due, 'dueDate' | 'dueOffsetDays'> | null {
  // As it is shown, the day stands behind the count: T−7 · 10月5日.
  const [text = ''] = typed.split(/\s*·/)
  const days = offsetDays(text)
  if (days !== null) return { dueDate: null, dueOffsetDays: days }
  const date = typedDate(text, near)
  return date === null ? null : { dueDate: date, dueOffsetDays: null }
}

function offsetDays(text: string): number | null {
  if (/^t$/i.test(text) || text === '当天') return 0
  const [, sign, days] = OFFSET.exec(text) ?? []
  if (sign !== undefined) return '+＋'.includes(sign) ? Number(days) : -Number(days)
  const [, side, sideDays] = BEFORE_OR_AFTER.exec(text) ?? []
  if (side !== undefined) return side === '前' ? -Number(sideDays) : Number(sideDays)
  const [, count, around] = DAYS_AROUND.exec(text) ?? []
  if (around !== undefined) return around.toLowerCase() === 'before' ? -Number(count) : Number(count)
  return null
}
