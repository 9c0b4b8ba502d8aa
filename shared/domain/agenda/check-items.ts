import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import type { AgendaItem } from './agenda-item.ts'

/** Kinds that somebody must speak in; in the others the whole room may be at it. */
const SPOKEN: ReadonlySet<AgendaItem['kind']> = new Set([
  'welcome', 'keynote', 'speech', 'instruction', 'exchange', 'report', 'comment', 'summary', 'lecture',
])

/** Whether somebody has to speak in an item. */
export function needsSpeaker({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return SPOKEN.has(kind)
}

/** An item of which nothing says what it is. */
export function isWordless({ title, kind }: Pick<AgendaItem, 'title' | 'kind'>): boolean {
  return title === '' && kind === 'other'
}

/** Whether every item says what it is and who speaks, and an absent leader's instruction has somebody to read it out. */
export function checkItems(event: Event): readonly Issue[] {
  return Object.values(event.agendaItems).flatMap((item) => {
    const { id, kind, title, speakers, readById } = item
    const session = event.sessions[item.sessionId]?.title ?? ''
    const isWritten = speakers.some((speaker) => speaker.kind === 'person' && speaker.mode === 'written')
    return [
      ...(isWordless(item) && speakers.length === 0 ? [issueOf('item-empty', ['agendaItems', id, 'title'], [session])] : []),
      ...(needsSpeaker(item) && speakers.length === 0 && readById === undefined ? [issueOf('speaker-missing', ['agendaItems', id, 'speakers'], [session, title])] : []),
      ...(kind === 'instruction' && isWritten && readById === undefined ? [issueOf('instruction-without-reader', ['agendaItems', id, 'readById'], [session])] : []),
    ]
  })
}
