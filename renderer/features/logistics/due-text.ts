import { dueDateOf, offsetOf, offsetText } from '#shared/domain/logistics/duty-plan.ts'
import type { Duty } from '#shared/domain/logistics/reception.ts'
import type { EntityChanges } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { dateText } from '#shared/lib/date-text.ts'
import { typedDate } from '#shared/lib/typed-time.ts'
import type { UiLocale } from '#renderer/i18n/text.ts'

const OFFSET = /^(?:T\s*)?([+＋\-−－])\s*(\d{1,3})$/i
const BEFORE_OR_AFTER = /^会?([前后])\s*(\d{1,3})\s*天?$/
const DAYS_AROUND = /^(\d{1,3})\s*days?\s*(before|after)$/i

/** T−7 · 10月5日: how long before the event, and which day that is, as far as either is known. */
export function dueText(event: Event, duty: Duty, language: UiLocale): string {
  const [offset, date] = [offsetOf(event, duty), dueDateOf(event, duty)]
  return [offset === undefined ? '' : offsetText(offset), date === undefined ? '' : dateText(date, language, { withoutYear: true })].filter((part) => part !== '').join(' · ')
}

/** T-7, -7, 会前7天, 7 days before, T, 10.5, or nothing; null when it is none of these. */
export function typedDue(typed: string, near: string | undefined): Pick<EntityChanges<'duties'>, 'dueDate' | 'dueOffsetDays'> | null {
  const text = typed.trim()
  if (text === '') return { dueDate: null, dueOffsetDays: null }
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
