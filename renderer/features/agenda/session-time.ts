import type { EntityChanges } from '#shared/domain/event/command.ts'
import { partsOfDay, type Session } from '#shared/domain/agenda/session.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import { typedTimeSpan } from '#shared/lib/typed-time.ts'
import { wordsOf } from '#shared/documents/words/words-of.ts'

type Time = Pick<Session, 'startsAt' | 'endsAt' | 'partOfDay'>

/** The time of a session as it is typed: 09:00–10:30, 09:00, 上午, or nothing. */
export function timeText({ startsAt, endsAt, partOfDay }: Time, locale: DocumentLocale): string {
  if (startsAt !== undefined) return endsAt === undefined ? startsAt : `${startsAt}–${endsAt}`
  if (endsAt !== undefined) return `–${endsAt}`
  return partOfDay === undefined ? '' : wordsOf(locale).partOfDay[partOfDay]
}

/** What a typed time changes; an empty one clears it, null when it is no time. */
export function timeChanges(typed: string): Pick<EntityChanges<'sessions'>, 'startsAt' | 'endsAt' | 'partOfDay'> | null {
  const text = typed.trim()
  if (text === '') return { startsAt: null, endsAt: null, partOfDay: null }
  const part = partsOfDay.find((one) => text === wordsOf('zh-CN').partOfDay[one] || text.toLowerCase() === wordsOf('en').partOfDay[one].toLowerCase())
  if (part !== undefined) return { startsAt: null, endsAt: null, partOfDay: part }
  const span = typedTimeSpan(text)
  return span && { startsAt: span.startsAt, endsAt: span.endsAt ?? null, partOfDay: null }
}
