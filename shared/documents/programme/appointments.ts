import { epochDay } from '../../lib/local-date.ts'
import { placeText } from '../../domain/agenda/place-text.ts'
import { sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Event } from '../../domain/event/event.ts'
import type { Appointment } from '../paper.ts'
import { wordsOf } from '../words/words-of.ts'

/** The programme for a calendar. Sessions whose date is not wholly known have no place in one. */
export function appointmentsOf(event: Event): readonly Appointment[] {
  const words = wordsOf(event.documentLocale)
  return sessionsInOrder(event).flatMap((session) => {
    const { id, date, startsAt, endsAt, partOfDay } = session
    if (date === undefined || epochDay(date) === null) return []
    const title = session.title === '' ? words.sessionType[session.type] : session.title
    const isWholeDay = startsAt === undefined
    const part = isWholeDay && partOfDay !== undefined ? words.partOfDay[partOfDay] : ''
    const place = placeText(event, session.place)
    const description = [session.audience, session.dress, session.note].filter((text) => text !== undefined).join('\n')
    return [
      {
        uid: `${event.id}-${id}@huicheng`,
        date,
        ...(startsAt === undefined ? {} : { startsAt, ...(endsAt === undefined ? {} : { endsAt }) }),
        timeZone: event.timeZone,
        summary: part === '' ? title : event.documentLocale === 'en' ? `${title} (${part})` : `${title}（${part}）`,
        ...(place === '' ? {} : { place }),
        ...(description === '' ? {} : { description }),
      },
    ]
  })
}
